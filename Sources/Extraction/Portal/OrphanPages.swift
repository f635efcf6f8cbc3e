import AssessmentModel

/// `orphan_page` and `orphan_share`: readable pages of the portal that no captured page links to.
///
/// Home is none. Not observed where no captured page is linked at all, as with pages that were saved one by one: their
/// links lead nowhere. A page whose linking page was not captured looks like an orphan, so read it with `link_coverage`.
/// At most 1,000 are listed, in the order of capture.
enum OrphanPages {
  static let listedAtMost = 1_000

  static func observe(_ graph: borrowing LinkGraph, _ home: PortalHome, _ emit: (Observation) -> Void) {
    let reached = redirected(in: graph)
    var pages = 0
    var orphans: [Int] = []
    for index in graph.addresses.indices where index != home.index {
      let address = graph.addresses[index]
      guard address.flags.isSuperset(of: [.page, .readable, .ownHost]) else { continue }
      pages += 1
      if address.linkedFrom == CapturedAddress.none, !reached.contains(index) { orphans.append(index) }
    }
    guard pages > orphans.count else { return }
    for index in orphans.prefix(listedAtMost) {
      guard let detail = graph.detail(of: index) else { continue }
      emit(home.observation(.orphanPage, .text(detail.url), evidence: detail.evidence, by: "OrphanPages"))
    }
    let share = Value.number(Double(orphans.count) / Double(pages))
    let evidence = orphans.first.flatMap { graph.detail(of: $0)?.evidence } ?? home.evidence
    emit(home.observation(.orphanShare, share, evidence: evidence, by: "OrphanPages"))
  }

  /// What linked redirects lead to.
  private static func redirected(in graph: borrowing LinkGraph) -> Set<Int> {
    var reached: Set<Int> = []
    for index in graph.addresses.indices where graph.addresses[index].flags.contains(.redirect) {
      guard graph.addresses[index].linkedFrom != CapturedAddress.none, let end = graph.destination(of: index) else {
        continue
      }
      reached.insert(end)
    }
    return reached
  }
}
