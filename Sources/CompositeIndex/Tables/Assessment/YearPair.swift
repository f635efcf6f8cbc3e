import AssessmentModel

/// Two runs beside each other, city by city.
struct YearPair {
  /// One city in either or both.
  struct Entry {
    var then: CityAssessment?
    var now: CityAssessment?

    /// The later of the two.
    var latest: CityAssessment? { now ?? then }
    var status: String { then == nil ? "new" : now == nil ? "gone" : "both" }
  }

  let from: Assessment
  let to: Assessment
  /// The cities of the later run in their order, then those that are gone in theirs; one city a code.
  let entries: [Entry]

  init(from: Assessment, to: Assessment) {
    self.from = from
    self.to = to
    let then = Dictionary(from.cities.map { ($0.city.code, $0) }) { first, _ in first }
    var seen = Set<String>()
    let now = to.cities.filter { seen.insert($0.city.code).inserted }
    let gone = from.cities.filter { seen.insert($0.city.code).inserted }
    entries = now.map { Entry(then: then[$0.city.code], now: $0) } + gone.map { Entry(then: $0, now: nil) }
  }

  /// Whether an index of one run can be set against one of the other.
  var isOfOneScale: Bool { from.framework.outOf == to.framework.outOf }

  /// How far the index of a city moved; nil on scales that differ and where one of the two is not there.
  func change(of entry: Entry) -> Double? {
    guard isOfOneScale, let then = entry.then?.finiteIndex, let now = entry.now?.finiteIndex else { return nil }
    return now - then
  }

  /// Ranks among the cities that have one in both runs, by the later run's rule; positive is up.
  var commonRankChanges: [Int?] {
    let both = entries.map { $0.then?.rank != nil && $0.now?.rank != nil }
    func ranks(_ city: (Entry) -> CityAssessment?) -> [Int?] {
      ScoreRanks.all(of: zip(entries, both).map { $1 ? city($0)?.finiteIndex : nil }, by: to.framework.ranks)
    }
    return zip(ranks(\.then), ranks(\.now)).map { then, now in then.flatMap { then in now.map { then - $0 } } }
  }

  /// What is said of scales in the notes of tables.
  var scaleSaid: Texts {
    guard !isOfOneScale else { return Texts(zh: "", en: "") }
    let (then, now) = (NumberText.plain(from.framework.outOf), NumberText.plain(to.framework.outOf))
    return Texts(
      zh: "两次的满分不同（\(then) 与 \(now)），指数不能直接相减，变化留空。",
      en: " The two are on different scales (\(then) and \(now)), so that changes of the index are left missing.")
  }
}
