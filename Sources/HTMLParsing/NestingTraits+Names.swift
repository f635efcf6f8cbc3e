import AssessmentModel

extension NestingTraits {
  /// Traits by the number of a name; names beyond the table have none.
  static let table: [NestingTraits] = {
    var table = Array(repeating: NestingTraits(), count: HTMLName.allCases.count + otherNames.count)
    for (traits, names) in named {
      for name in words(names) { table[number(of: name)].formUnion(traits) }
    }
    return table
  }()

  /// Names that the rules know and the model does not, which follow the model's in number.
  static let otherNames: [String] = {
    var known = Set(HTMLName.allCases.map(\.text))
    let names = named.flatMap { words($0.names) } + EndTagRule.named.flatMap { words($0.names) }
    return names.filter { known.insert($0).inserted }
  }()

  /// The number of a name that the rules know.
  fileprivate static func number(of name: String) -> Int {
    numbers[name] ?? 0
  }

  private static let numbers: [String: Int] = {
    let names = HTMLName.allCases.map(\.text) + otherNames
    return Dictionary(uniqueKeysWithValues: zip(names, names.indices))
  }()

  /// The names in a line of names.
  fileprivate static func words(_ names: String) -> [String] {
    names.split { $0 == " " || $0 == "\n" }.map(String.init)
  }

  /// Blocks that close an open paragraph, other than the three that a list item looks past.
  private static let blocks = """
    article aside blockquote center details dialog dir dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
    header hgroup hr li dd dt listing main menu nav ol plaintext pre search section summary table ul xmp
    """

  private static let named: [(traits: NestingTraits, names: String)] = [
    (.void, "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr"),
    ([.closesParagraph, .special, .holdsItems], blocks), ([.closesParagraph, .special], "address div p"),
    (
      [.special, .holdsItems],
      """
      area base basefont bgsound body br button col colgroup embed frame frameset head iframe img input keygen link
      meta noembed param script select source style tbody textarea tfoot thead title tr track wbr
      """
    ),
    // Scripts are taken to run: `noscript` and `noframes` are then text, and no tag inside reaches out.
    ([.special, .holdsItems, .scope, .tableScope], "html template noscript noframes"),
    ([.special, .holdsItems, .scope, .tableScope], "table"),
    ([.special, .holdsItems, .scope], "applet caption td th marquee object"),
    (.heading, "h1 h2 h3 h4 h5 h6"), (.item, "li dt dd"), (.list, "ul ol"),
    (.cell, "td th"), (.row, "tr"), (.rowGroup, "thead tbody tfoot"), (.beforeRows, "caption colgroup"),
    (.textOnly, "title textarea iframe xmp noembed script style"),
    (.choice, "option optgroup"), (.closesSelect, "input select textarea keygen"), (.select, "select"),
    (.neverNested, "a nobr"), (.button, "button"), (.implied, "dd dt li optgroup option p rb rp rt rtc"),
    (.aside, "template noscript noframes"), (.foreign, "svg math"),
    (
      .metadata,
      "base basefont bgsound body frameset head html link meta noframes noscript script style template title"
    ),
  ]
}

extension EndTagRule {
  /// Rules by the number of a name; names beyond the table are ordinary.
  static let table: [EndTagRule] = {
    var table = Array(repeating: EndTagRule.ordinary, count: NestingTraits.table.count)
    for (rule, names) in named {
      for name in NestingTraits.words(names) { table[NestingTraits.number(of: name)] = rule }
    }
    for number in table.indices where NestingTraits.table[number].contains(.void) { table[number] = .none }
    return table
  }()

  fileprivate static let named: [(rule: EndTagRule, names: String)] = [
    (
      .block,
      """
      address applet article aside blockquote button center dd details dialog dir div dl dt fieldset figcaption figure
      footer frameset header hgroup listing main marquee menu nav object ol pre search section select summary ul
      """
    ),
    (.formatting, "a b big code em font i nobr s small strike strong tt u"),
    (.heading, "h1 h2 h3 h4 h5 h6"), (.item, "li"), (.paragraph, "p"), (.choice, "option optgroup"),
    (.tablePart, "table caption colgroup thead tbody tfoot tr td th"), (.form, "form"), (.head, "head"),
    (.aside, "template noscript noframes"), (.none, "html body"),
  ]
}
