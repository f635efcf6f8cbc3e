import AssessmentModel

/// `dead_link` and `dead_link_share`: link targets whose capture says that there is nothing.
///
/// A target is dead where it, or what its redirects lead to, answered 404, 410 or 5xx; it is not observed where it was
/// not captured, has no status, or was refused (403, 412, 521 …). At most 1,000 dead links are listed, by target; the
/// share counts all of them over the captured link targets on own hosts.
enum DeadLinks {
  static let listedAtMost = 1_000

  static func observe(_ graph: borrowing LinkGraph, _ home: PortalHome, _ emit: (Observation) -> Void) {
    var dead: [DeadLink] = []
    var ownDead = 0
    var ownAnswered = 0
    for index in graph.addresses.indices {
      let address = graph.addresses[index]
      guard address.linkedFrom != CapturedAddress.none, address.status != -1 else { continue }
      guard let end = graph.destination(of: index), graph.addresses[end].answer != .notObserved else { continue }
      let isDead = graph.addresses[end].answer == .dead
      if isDead, let detail = graph.detail(of: index) {
        dead.append(DeadLink(url: detail.url, status: graph.addresses[end].status, page: Int(address.linkedFrom)))
      }
      guard address.flags.contains(.ownHost) else { continue }
      ownAnswered += 1
      ownDead += isDead ? 1 : 0
    }
    dead.sort { $0.url < $1.url }
    let listed = list(Array(dead.prefix(listedAtMost)), in: graph, home)
    listed.forEach(emit)
    guard ownAnswered > 0 else { return }
    let share = Value.number(Double(ownDead) / Double(ownAnswered))
    emit(home.observation(.deadLinkShare, share, evidence: listed.first?.evidence, by: "DeadLinks"))
  }
}

extension DeadLinks {
  private struct DeadLink {
    var url: String
    var status: Int16
    var page: Int
  }

  private static func list(_ dead: [DeadLink], in graph: borrowing LinkGraph, _ home: PortalHome) -> [Observation] {
    guard !dead.isEmpty else { return [] }
    let wanted = Set(dead.map { AddressKey($0.url).address })
    var sightings: [UInt64: LinkSighting] = [:]
    graph.sightings.forEachBlock { block in
      LinkSighting.forEach(in: block) {
        sightings[$0.target] = $0
      } where: {
        wanted.contains($0)
      }
    }
    return dead.map { link in
      let sighting = sightings[AddressKey(link.url).address]
      let text = sighting.flatMap { Quote.bounded($0.text) }
      var evidence = graph.detail(of: sighting?.page ?? link.page)?.evidence
      evidence?.path = sighting.flatMap { $0.path.isEmpty ? nil : $0.path }
      evidence?.quote = text
      let value = Value.object([
        .init("target", .text(link.url)), .init("status", .number(Double(link.status))),
        .init("text", text.map(Value.text) ?? .null),
      ])
      return home.observation(.deadLink, value, evidence: evidence, by: "DeadLinks")
    }
  }
}
