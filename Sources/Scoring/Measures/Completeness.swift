import AssessmentModel

/// Mean over pages of the share of the wanted elements that a page shows with a value.
///
/// A page is a run of observations with one subject; pages without any observation do not count. `observed` counts
/// pages, `held` those that show every element; what shows one is in `PageElements`.
struct Completeness: MeasureAccumulator {
  private let measure: Measure
  private var elements: [String] { measure.elements }
  private var page: PageElements?
  private var pages = 0
  private var completePages = 0
  private var sum = 0.0
  /// How many pages lack each element.
  private var lacking: [Int]
  /// The least complete pages, worst first, each by one telling observation.
  private var costly: [(share: Double, observation: Observation)] = []

  init(_ measure: Measure) {
    self.measure = measure
    lacking = measure.elements.map { _ in 0 }
  }

  mutating func add(_ observation: Observation, holds: Bool, times: Int) {
    if page?.subject != observation.subject {
      close()
      page = PageElements(observation, of: measure)
    }
    page?.take(observation, holds: holds, by: measure)
  }

  func reading(_ wording: Wording, asOf: CalendarDate?) -> MeasureReading {
    var closed = self
    closed.close()
    guard closed.pages > 0, !elements.isEmpty else { return MeasureReading(because: wording.nothingObserved) }
    let raw = closed.sum / Double(closed.pages)
    let lacking = zip(elements, closed.lacking).enumerated()
      .sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
      .map { (element: $0.element.0, pages: $0.element.1) }
      .filter { $0.pages > 0 }
    return MeasureReading(
      raw: raw, because: wording.completeness(raw, pages: closed.pages, elements: elements.count, lacking: lacking),
      evidence: closed.costly.map(\.observation), observed: closed.pages, held: closed.completePages)
  }

  /// Counts the page whose observations came last.
  private mutating func close() {
    guard let page, !elements.isEmpty else { return }
    let shown = elements.count - page.lacks
    let share = Double(shown) / Double(elements.count)
    pages += 1
    sum += share
    if shown == elements.count { completePages += 1 }
    for (place, isShown) in page.shown.enumerated() where !isShown { lacking[place] += 1 }
    let rank = costly.firstIndex { $0.share > share } ?? costly.count
    if rank < Outcome.evidenceLimit { costly.insert((share, page.telling), at: rank) }
    if costly.count > Outcome.evidenceLimit { costly.removeLast() }
    self.page = nil
  }
}
