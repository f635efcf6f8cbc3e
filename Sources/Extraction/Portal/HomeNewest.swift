import AssessmentModel

/// `home_newest`: the newest date listed on the home page and on what its frames and redirects show.
enum HomeNewest {
  static func observe(
    _ graph: borrowing LinkGraph, _ home: PortalHome, _ places: PlacesOnPages, _ emit: (Observation) -> Void
  ) {
    guard let start = home.index else { return }
    var best: Int?
    for index in graph.addresses.indices where index == start || graph.addresses[index].depth == 0 {
      let newest = graph.addresses[index].newestListed
      if newest > best.map({ graph.addresses[$0].newestListed }) ?? 0 { best = index }
    }
    guard let best, let date = CalendarDate(compact: graph.addresses[best].newestListed) else { return }
    let evidence = places.evidence(of: .newestListed, at: best) ?? graph.detail(of: best)?.evidence
    emit(home.observation(.homeNewest, .date(date), evidence: evidence, by: "HomeNewest"))
  }
}

extension CalendarDate {
  /// The day as one number, `yyyymmdd`, which orders as days do.
  var compact: Int32 { Int32(year * 10_000 + month * 100 + day) }

  fileprivate init?(compact: Int32) {
    let number = Int(compact)
    self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }
}
