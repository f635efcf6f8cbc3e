import AssessmentModel

/// `click_depth` of every page that a visitor can reach from home, in the order of capture, and `service_entry_depth`.
enum ClickDepth {
  static func observe(
    _ graph: borrowing LinkGraph, _ home: PortalHome, _ places: PlacesOnPages, _ emit: (Observation) -> Void
  ) {
    for index in graph.addresses.indices {
      let address = graph.addresses[index]
      guard address.depth != CapturedAddress.none, address.flags.contains(.page) else { continue }
      guard let detail = graph.detail(of: index) else { continue }
      emit(
        Observation(
          property: .clickDepth, subject: detail.url, value: .number(Double(address.depth)),
          evidence: detail.evidence, by: "ClickDepth"))
    }
    observeServiceEntry(graph, home, places, emit)
  }

  /// The depth of the shallowest page that leads to the services; null where home could be read and no page does.
  private static func observeServiceEntry(
    _ graph: borrowing LinkGraph, _ home: PortalHome, _ places: PlacesOnPages, _ emit: (Observation) -> Void
  ) {
    guard let start = home.index, graph.addresses[start].flags.contains(.readable) else { return }
    var best: Int?
    for index in graph.addresses.indices where graph.addresses[index].flags.contains(.serviceEntry) {
      let depth = graph.addresses[index].depth
      guard depth != CapturedAddress.none, depth < best.map({ graph.addresses[$0].depth }) ?? depth + 1 else {
        continue
      }
      best = index
    }
    let value = best.map { Value.number(Double(graph.addresses[$0].depth)) } ?? .null
    let evidence =
      best.flatMap { places.evidence(of: .serviceEntry, at: $0) ?? graph.detail(of: $0)?.evidence } ?? home.evidence
    emit(home.observation(.serviceEntryDepth, value, evidence: evidence, by: "ClickDepth"))
  }
}
