import AssessmentModel
import Foundation
import IndicatorCatalog
import Interchange

/// The framework in use with its definitions and the published figures to stand beside.
struct Rules: Sendable {
  var framework: Framework
  var definitions: [IndicatorDefinition]
  /// `sha256:` of what in them can change a score.
  var digest: String
  var published: [StudyQuantity]
  /// The catalogue that the framework stands in.
  var catalog: IndicatorCatalog
  /// The folder they were read from.
  var folder: URL

  static let defaultFramework = "service-capability-2019"

  /// Reads the catalogue; anything wrong in it, or a study's framework that is not in it, is printed in full and ends
  /// the command with exit code 1.
  static func read(_ options: CatalogOptions, plan: Plan) throws -> Rules {
    try read(options, named: plan.framework, wrong: { plan.wrongFramework(saying: $0) })
  }

  /// Takes the framework of the options, else the named one, else the default.
  static func read(
    _ options: CatalogOptions, named: String?, wrong: (String) -> Diagnostic? = { _ in nil }
  ) throws -> Rules {
    let (folder, name) = try Places.indicators(options.indicators)
    let catalog = try readCatalog(folder, named: name, withCases: false)
    try stop(on: catalog.diagnostics.filter { $0.severity == .error }, in: name)
    let id = options.framework ?? named ?? defaultFramework
    guard let framework = catalog.framework(id) else {
      if catalog.indexFramework(id) != nil {
        throw CommandError.usage("the framework \(id) is for tables; use it with `egov index TABLE \(id)`")
      }
      let known = catalog.frameworks.map(\.id)
      let near =
        nearestName(to: id, among: known).map { "did you mean \($0)?" } ?? "there are \(known.joined(separator: ", "))"
      let sentence = "there is no framework \(id) in \(name)/frameworks; \(near)"
      if options.framework != nil { throw CommandError.usage(sentence) }
      if let place = wrong(sentence) { try stop(on: [place], in: place.file) }
      throw CommandError.findings(sentence)
    }
    return Rules(
      framework: framework, definitions: catalog.definitions(for: framework), digest: catalog.digest(of: framework),
      published: try published(besides: folder), catalog: catalog, folder: folder)
  }

  private static func published(besides folder: URL) throws -> [StudyQuantity] {
    guard let file = Places.data("reference/study-quantities.csv", besides: folder) else { return [] }
    let (quantities, diagnostics) = StudyTable.read(
      try readFile(file, named: file.lastPathComponent), file: "Data/reference/study-quantities.csv")
    try stop(on: diagnostics, in: "Data/reference/study-quantities.csv")
    return quantities
  }
}
