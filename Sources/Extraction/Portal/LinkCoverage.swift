import AssessmentModel

/// `link_coverage`: the share of distinct link targets on own hosts that the snapshot holds.
///
/// A refused target (403, 412, 521 …) counts as not held. Not observed where a portal links to more distinct own targets
/// than are counted (786,432, see `KeySet`).
enum LinkCoverage {
  static func observe(_ graph: borrowing LinkGraph, _ home: PortalHome, _ emit: (Observation) -> Void) {
    let targets = graph.ownTargets.count
    guard targets > 0, !graph.ownTargets.isFull else { return }
    let captured = graph.ownTargets.count { key in
      graph.table.index(of: key).map { graph.addresses[$0].answer != .notObserved } ?? false
    }
    let share = Value.number(Double(captured) / Double(targets))
    emit(home.observation(.linkCoverage, share, evidence: home.evidence, by: "LinkCoverage"))
  }
}
