import ArgumentParser

/// Where runs and what was observed are kept.
struct KeepOptions: ParsableArguments {
  @Option(
    help: "The file that runs are kept in, what was observed beside it; default: egov/runs.sqlite in the state folder.")
  var store: String?

  @Flag(help: "Read every snapshot anew, and keep nothing of what is observed.")
  var noCache = false

  /// What was observed before; nil where nothing is to be taken from it.
  var observations: KeptObservations? {
    noCache ? nil : KeptObservations(besideStore: Places.store(store))
  }

  /// Says why what was observed could not be kept, once for all cities.
  static func tell(_ units: [ObservedUnit]) {
    guard let reason = units.lazy.compactMap(\.notKept).first else { return }
    Console.warning("what was observed is not kept: \(reason); --no-cache keeps nothing")
  }
}
