/// How observations become one number.
///
/// The measure looks at the observations of `property` on the pages of `pages` that meet every condition of `select`;
/// an observation *holds* when it meets every condition of `holds` or, without conditions, when its value says yes:
/// a true flag, a number above zero, a text, date or quantity that is there, a list that is not empty.
package struct Measure: Sendable, Equatable {
  package var kind: Kind
  package var property: Property
  package var pages: PageSelection
  package var select: [Condition]
  package var holds: [Condition]
  /// For `completeness` and `violations`: the element ids that should be there.
  package var elements: [String]
  /// For `violations` of elements: a page breaks the rule where it lacks at least so many.
  package var lacking: Int?
  /// For kinds that read a number, date or text: which member of an object holds it; nil for plain values.
  package var member: String?
  /// For `duration`: the members with the first and the last day; nil where the value is a quantity of time.
  package var span: Span?
  /// For `cut`: the property that the measured one is set against, such as the legal time limit.
  package var against: Property?
  /// For `levels`: what each level is worth; values that are no level are not counted.
  package var levels: [Level]
  /// For `duplicates`: how like texts must be to repeat each other, in (0, 1]; 1 is word for word.
  package var likeness: Double
  /// For `judged` and `table`: the question that people answer, or the column of the table.
  package var series: String?
  /// Pages are counted instead of observations: a page holds where something on it does.
  package var isPerPage: Bool
  /// The raw value where pages were searched and nothing that is asked for was found; nil for not observed.
  package var ifNone: Double?
  /// That something is absent counts only where a page of one of these types was looked at; nil for any page.
  ///
  /// What a page shows counts wherever it stands: one article that names an app proves it, one that names none proves
  /// nothing.
  package var absentOn: [String]?
  /// For numbers: how the values of several observations become one.
  package var statistic: Statistic
  /// What the raw value counts, for readers, such as `share`, `days` or `count`.
  package var unit: String
  /// Fewer observations than this make the outcome not observed; 1 unless said.
  package var atLeast: Int

  package init(
    kind: Kind, property: Property, pages: PageSelection = .any, select: [Condition] = [], holds: [Condition] = [],
    elements: [String] = [], lacking: Int? = nil, member: String? = nil, span: Span? = nil, against: Property? = nil,
    levels: [Level] = [], likeness: Double = 1, series: String? = nil, isPerPage: Bool = false,
    ifNone: Double? = nil, absentOn: [String]? = nil, statistic: Statistic = .mean, unit: String, atLeast: Int = 1
  ) {
    self.kind = kind
    self.property = property
    self.pages = pages
    self.select = select
    self.holds = holds
    self.elements = elements
    self.lacking = lacking
    self.member = member
    self.span = span
    self.against = against
    self.levels = levels
    self.likeness = likeness
    self.series = series
    self.isPerPage = isPerPage
    self.ifNone = ifNone
    self.absentOn = absentOn
    self.statistic = statistic
    self.unit = unit
    self.atLeast = atLeast
  }

  /// The properties it cannot do without, the measured one first, each once.
  package var needs: [Property] {
    let others: [Property?] = [
      against, pages.types == nil && absentOn == nil ? nil : .pageType, pages.columns.isEmpty ? nil : .columnName,
      pages.clicks == nil ? nil : .clickDepth,
    ]
    return others.compactMap { $0 }.reduce(into: [property]) { needs, next in
      if !needs.contains(next) { needs.append(next) }
    }
  }

  /// The closed list of kinds of measures, each a file in `Scoring/Measures`.
  package enum Kind: String, Sendable, CaseIterable {
    /// 1 where any observation holds, 0 where none does.
    case presence
    /// How many distinct words or objects hold: words of `words` values, otherwise observations.
    case count
    /// Held observations over all selected ones.
    case share
    /// Mean over pages of the share of `elements` that a page shows with a value.
    case completeness
    /// Days from the newest date to the as-of day.
    case recency
    /// A statistic of the numbers that the observations carry.
    case amount
    /// A statistic of times: quantities in working days, or days from one member's date to another's.
    case duration
    /// A statistic over pages of the share that one amount cuts off another.
    case cut
    /// Mean worth of the levels that values name.
    case levels
    /// How many observations break the rule, or how many pages lack too many elements.
    case violations
    /// Share of texts that repeat an earlier one, word for word or nearly.
    case duplicates
    /// Mean of what people judged, in [0, 1].
    case judged
    /// A number out of a study's table.
    case table
  }

  package enum Statistic: String, Sendable, CaseIterable {
    case mean, median, minimum, maximum, sum
  }

  /// Two members of an object value with a day each.
  package struct Span: Sendable, Equatable {
    package var from: String
    package var to: String

    package init(from: String, to: String) {
      self.from = from
      self.to = to
    }
  }

  /// One level that a value may name, with its worth in [0, 1].
  package struct Level: Sendable, Equatable {
    /// The value as definitions write it: `4`, `substantive`, `true`.
    package var name: String
    package var worth: Double

    package init(_ name: String, worth: Double) {
      self.name = name
      self.worth = worth
    }
  }
}

/// Which pages a measure looks at; facts of the whole portal pass every selection.
package struct PageSelection: Sendable, Equatable {
  /// Pages of any of these types (`home`, `service_guide` …); nil for all.
  package var types: [String]?
  /// Pages at most so many clicks from the home page; nil for all.
  package var clicks: Int?
  /// Pages that name one of these as their own column (栏目); empty for all.
  package var columns: [String]
  /// Only a sample of the pages that remain.
  package var sample: Sample?

  package init(types: [String]? = nil, clicks: Int? = nil, columns: [String] = [], sample: Sample? = nil) {
    self.types = types
    self.clicks = clicks
    self.columns = columns
    self.sample = sample
  }

  /// Every page.
  package static let any = PageSelection()

  /// Pages of these types.
  package static func types(_ types: [String]) -> PageSelection { PageSelection(types: types) }

  /// So many pages, drawn by a seed: the same pages in every run, whatever their order in the snapshot.
  package struct Sample: Sendable, Equatable {
    package var pages: Int
    package var seed: Int

    package init(pages: Int, seed: Int) {
      self.pages = pages
      self.seed = seed
    }
  }
}
