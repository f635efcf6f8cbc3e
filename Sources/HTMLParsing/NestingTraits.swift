import AssessmentModel

/// What the name of an element says about where it may stand and what closes it, by the parsing rules of HTML.
struct NestingTraits: OptionSet {
  let rawValue: UInt32

  /// Has no content and no end tag.
  static let void = NestingTraits(rawValue: 1 << 0)
  /// End tags of elements without rules of their own do not reach past it.
  static let special = NestingTraits(rawValue: 1 << 1)
  /// End tags of blocks do not reach past it.
  static let scope = NestingTraits(rawValue: 1 << 2)
  /// Start and end tags of table parts do not reach past it.
  static let tableScope = NestingTraits(rawValue: 1 << 3)
  /// Closes an open `p` when it begins.
  static let closesParagraph = NestingTraits(rawValue: 1 << 4)
  /// `h1` to `h6`.
  static let heading = NestingTraits(rawValue: 1 << 5)
  /// `li`, `dt` and `dd`.
  static let item = NestingTraits(rawValue: 1 << 6)
  /// `ul` and `ol`, which hold an `li` that lies outside.
  static let list = NestingTraits(rawValue: 1 << 7)
  /// `td` and `th`.
  static let cell = NestingTraits(rawValue: 1 << 8)
  /// `tr`.
  static let row = NestingTraits(rawValue: 1 << 9)
  /// `thead`, `tbody` and `tfoot`.
  static let rowGroup = NestingTraits(rawValue: 1 << 10)
  /// `caption` and `colgroup`.
  static let beforeRows = NestingTraits(rawValue: 1 << 11)
  /// Holds text only: what looks like a tag inside is none.
  static let textOnly = NestingTraits(rawValue: 1 << 12)
  /// `option` and `optgroup`.
  static let choice = NestingTraits(rawValue: 1 << 13)
  /// Closes an open `select` when it begins.
  static let closesSelect = NestingTraits(rawValue: 1 << 14)
  /// Links and `nobr`: none stands inside another of its name.
  static let neverNested = NestingTraits(rawValue: 1 << 15)
  /// `button`, which holds a `p` that lies outside.
  static let button = NestingTraits(rawValue: 1 << 16)
  /// An end tag of a form may leave it open.
  static let implied = NestingTraits(rawValue: 1 << 17)
  /// A list item does not look past it for the item before: special elements other than `address`, `div` and `p`.
  static let holdsItems = NestingTraits(rawValue: 1 << 18)
  /// The content is not the page's own: a browser with scripts shows none of it.
  static let aside = NestingTraits(rawValue: 1 << 19)
  /// `svg` and `math`.
  static let foreign = NestingTraits(rawValue: 1 << 20)
  /// `select`, which holds an `option` that lies outside.
  static let select = NestingTraits(rawValue: 1 << 21)
  /// Does not begin the body where the head is still open.
  static let metadata = NestingTraits(rawValue: 1 << 22)

  /// Traits of table parts.
  static let tablePart: NestingTraits = [.cell, .row, .rowGroup, .beforeRows]
  /// Traits for which a start tag may close what is open.
  static let closesSome: NestingTraits = [
    .closesParagraph, .heading, .item, .choice, .closesSelect, .neverNested, .button, .tablePart,
  ]
}

/// How far an end tag reaches for the element it closes.
enum EndTagRule: UInt8 {
  /// Past nothing that is special.
  case ordinary
  /// Like ordinary ones; where a block lies between, the element ends with that block.
  case formatting
  case block, item, paragraph, heading, tablePart, choice, form, head
  /// Past everything, since what lies inside was never the page's own.
  case aside
  /// Closes nothing: elements without content, and those that end with the page.
  case none

  /// What the search for the open element does not go past.
  var stop: NestingTraits {
    switch self {
    case .ordinary: return .special
    case .item: return [.scope, .list]
    case .paragraph: return [.scope, .button]
    case .tablePart: return .tableScope
    case .choice: return [.scope, .select]
    case .aside, .none, .head: return []
    case .formatting, .block, .heading, .form: return .scope
    }
  }
}
