import AssessmentModel

/// `pages_read_share` and `soft_404_share`: how much of what was captured could be read, and how much only pretends.
enum PageShares {
  static func observe(
    _ graph: borrowing LinkGraph, _ home: PortalHome, pages: Int, readPages: Int, _ emit: (Observation) -> Void
  ) {
    guard pages > 0 else { return }
    let readShare = Value.number(Double(readPages) / Double(pages))
    emit(home.observation(.pagesReadShare, readShare, evidence: home.evidence, by: "PageShares"))
    guard readPages > 0 else { return }
    let soft = graph.addresses.indices.filter {
      graph.addresses[$0].flags.isSuperset(of: [.page, .readable, .soft404])
    }
    let evidence = soft.first.flatMap { graph.detail(of: $0)?.evidence } ?? home.evidence
    let softShare = Value.number(Double(soft.count) / Double(readPages))
    emit(home.observation(.soft404Share, softShare, evidence: evidence, by: "PageShares"))
  }
}
