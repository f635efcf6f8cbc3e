import AssessmentModel
import EGovCommands
import Foundation
import IndicatorCatalog
import TestSupport
import Testing

/// Every case beside a definition, one line each; the same runner is `egov indicators test`.
@Suite struct IndicatorCaseTests {
  private static let folder = Checkout.root.appendingPathComponent("Indicators")
  private static let runner = IndicatorCaseRunner()

  struct Case: Sendable, CustomTestStringConvertible {
    let entry: CatalogEntry
    let given: IndicatorCase
    var testDescription: String { "\(entry.definition.id): \(given.name)" }
  }

  static let cases: [Case] = {
    guard let catalog = try? IndicatorCatalog(folder: folder, names: "Indicators") else { return [] }
    return catalog.indicators.flatMap { entry in entry.cases.map { Case(entry: entry, given: $0) } }
  }()

  @Test(arguments: cases) func `a case gives what it expects`(_ tested: Case) {
    let differences = Self.runner.differences(of: tested.entry.definition, in: tested.given)
    #expect(differences.isEmpty, "\(tested.entry.casesFile):\(tested.given.line): \(differences)")
  }

  @Test func `the example of each kind gives what it shows`() {
    for example in KindExample.all.examples {
      for given in example.cases {
        let differences = Self.runner.differences(of: example.definition, in: given)
        #expect(differences.isEmpty, "\(example.kind), \(given.name): \(differences)")
      }
    }
  }

  @Test func `no mutant of what ships survives its cases without a written reason`() throws {
    for entry in try IndicatorCatalog(folder: Self.folder, names: "Indicators").indicators {
      let tested = MutationTest(of: entry, by: Self.runner)
      #expect(tested.survivors == [] && tested.needlessExcuses == [], "\(entry.definition.id)")
    }
  }

  @Test func `the catalogue that ships is in order, locked and documented`() throws {
    let catalog = try IndicatorCatalog(folder: Self.folder, names: "Indicators")
    let found =
      catalog.diagnostics + CatalogLock.check(catalog, folder: Self.folder)
      + CatalogDocuments.check(catalog, folder: Self.folder) + catalog.orphans
    #expect(found.map(\.description) == [])
    #expect(catalog.indicators.count >= 40)
  }
}
