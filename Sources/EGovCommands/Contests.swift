import AssessmentModel
import CompositeIndex
import Foundation
import IndicatorCatalog
import Interchange
import Scoring

/// A table of contests that waits for the framework, which says what indicators there are.
struct ContestFile: Sendable {
  /// As it was given, for messages.
  var name: String
  var bytes: [UInt8]

  /// The claims of several tables; anything wrong in them is printed in full and ends the command with exit code 1.
  ///
  /// Claims about cities of the register that are not among the units say nothing here and are told of.
  static func claims(of files: [ContestFile], units: [City], register: [City], rules: Rules) throws -> [Claim] {
    let codes = Set(units.map(\.code))
    let cities = units + register.filter { !codes.contains($0.code) }
    let indicators = rules.framework.indicatorIDs
    var claims: [Claim] = []
    for file in files {
      let (read, diagnostics) = ContestTable.read(
        file.bytes, file: file.name, cities: cities, indicators: indicators)
      try stop(on: diagnostics, in: file.name)
      for claim in read where claims.contains(where: { $0.city == claim.city && $0.indicator == claim.indicator }) {
        throw CommandError.findings(
          "\(file.name) contests \(claim.indicator) of \(claim.city), as another table does; keep one of the two")
      }
      claims += read
    }
    let strangers = Set(claims.map(\.city)).subtracting(codes).sorted()
    if !strangers.isEmpty {
      Console.warning("there are contests of cities that are not assessed: \(strangers.joined(separator: ", "))")
    }
    return claims.filter { codes.contains($0.city) }
  }
}

extension Rules {
  /// The claims with the outcomes that they would bring.
  func contested(_ claims: [Claim]) -> [ContestedOutcome] {
    claims.compactMap { claim in
      definitions.first { $0.id == claim.indicator }.map {
        ContestedOutcome(claim: claim, outcome: $0.outcome(accepting: claim))
      }
    }
  }
}
