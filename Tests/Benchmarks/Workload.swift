/// One thing to measure.
struct Workload: Sendable {
  /// How much a run went through: pages, and bytes of their bodies.
  struct Amount {
    var pages = 0
    var bytes = 0
  }

  let name: String
  /// Makes what the run needs, unmeasured, and gives the run.
  let prepare: @Sendable (Specimen) throws -> () throws -> Amount
}
