import AssessmentModel

/// `redirect_loop`: captured addresses whose redirects lead back to an address already passed.
///
/// Every address of a circle is told, and so are those that lead into one; at most 1,000, in the order of capture.
enum RedirectLoops {
  static let listedAtMost = 1_000

  static func observe(_ graph: borrowing LinkGraph, _ home: PortalHome, _ emit: (Observation) -> Void) {
    var told = 0
    for index in graph.addresses.indices where told < listedAtMost {
      guard graph.addresses[index].flags.contains(.redirect), isCaught(index, in: graph),
        let detail = graph.detail(of: index)
      else { continue }
      emit(home.observation(.redirectLoop, .text(detail.url), evidence: detail.evidence, by: "RedirectLoops"))
      told += 1
    }
  }

  /// Follows at most a hundred redirects until an address comes again.
  private static func isCaught(_ start: Int, in graph: borrowing LinkGraph) -> Bool {
    var passed: Set<Int> = [start]
    var current = start
    var targets: [UInt64] = []
    while graph.addresses[current].flags.contains(.redirect), passed.count <= 100 {
      graph.readTargets(of: current, into: &targets)
      guard let target = targets.first, let next = graph.table.index(of: target & ~1) else { return false }
      if !passed.insert(next).inserted { return true }
      current = next
    }
    return false
  }
}
