import AssessmentModel
import Extraction
import Foundation
import Interchange
import Snapshots

/// Everything that the observation of a city depends on, as one name.
///
/// The sources that this program observes by, what pages are looked at for, the day that ages count from, the city's row of the
/// register with its home, and of every snapshot its bytes and the name that evidence calls it by. What tables say of
/// the city is not in it, for that is added afterwards; nor are weights and scales, which begin where observing ends.
enum ObservationKey {
  /// What all cities of a run have in common.
  static func ofRun(program: String, demand: Demand, asOf: CalendarDate?) -> String {
    Digest.combining(["egov.observed/1", program, demand.written, asOf?.description ?? "newest"])
  }

  /// The name of a city's entry; `digests` are those of its inputs in their order.
  static func of(_ unit: PlannedUnit, digests: [String], run: String) -> String {
    // A value's description names every member that it has now and will ever have, with texts in quotes: a new column
    // of the register cannot be forgotten here.
    let told = ["\(unit.city)", "\(unit.isKnown)", unit.home ?? "", "\(unit.problems)"]
    let inputs = zip(unit.inputs, digests).flatMap { [$0.name, $0.format.rawValue, $1] }
    return String(Digest.combining([run] + told + inputs).dropFirst("sha256:".count))
  }
}

extension Demand {
  /// What pages are looked at for, in the order of the definitions, which is that of what a page says it was searched for.
  fileprivate var written: String {
    let asked = searches.flatMap { search in
      [search.key, search.types.map { "\($0.sorted())" } ?? "every type", "\(search.members.sorted())"]
    }
    return Digest.combining(asked + [needed.map { "\($0.map(\.rawValue).sorted())" } ?? "every fact"])
  }
}
