import ArgumentParser
import AssessmentModel
import Foundation
import IndicatorCatalog

/// `egov indicators diff OLD [NEW]`: what changed in the definitions, and what it does to scores and ranks.
struct DiffIndicators: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "What changed between two folders or git revisions; with --on which cities move.")

  @Argument(help: "A folder of indicators, or a git revision.")
  var old: String

  @Argument(help: "A folder of indicators, or a git revision; default: the folder in use.")
  var new: String?

  @Option(parsing: .upToNextOption, help: "Stored observations: how scores and ranks would move.")
  var on: [String] = []

  @Option(help: "Only this framework; default: all that changed.")
  var framework: String?

  @OptionGroup var age: DayOptions

  @Option(help: "comparability or version: exit code 1 where years are not comparable, or a version did not rise.")
  var failOn: FailOn?

  @OptionGroup var folder: FolderOptions

  enum FailOn: String, ExpressibleByArgument, CaseIterable {
    case comparability, version
  }

  func run() async throws {
    try await withExitCodes {
      let before = try CatalogSource(old, folder: folder.indicators)
      let after = try CatalogSource(new, folder: folder.indicators)
      if let framework { _ = try known(framework, in: before.catalog, after.catalog) }
      let diff = CatalogDiff(from: before.catalog, to: after.catalog)
      try Console.result(text: diff.text)
      if !on.isEmpty { try move(diff, from: before.catalog, to: after.catalog) }
      try check(diff)
    }
  }

  private func check(_ diff: CatalogDiff) throws {
    let found =
      switch failOn {
      case .comparability: diff.subjects.filter { !$0.isComparable }
      case .version: diff.subjects.filter(\.lacksVersion)
      case nil: [] as [CatalogDiff.Subject]
      }
    guard found.isEmpty else {
      let what = failOn == .version ? "changed without a new version" : "not comparable with before"
      throw CommandError.findings("\(what): \(found.map(\.id).joined(separator: ", "))")
    }
  }

  private func move(_ diff: CatalogDiff, from old: IndicatorCatalog, to new: IndicatorCatalog) throws {
    let ids = framework.map { [$0] } ?? diff.movedFrameworks
    guard !ids.isEmpty else { return try Console.result("\nno framework that is in both changed: no city moves") }
    let sources = try on.map { try ObservationSource($0) }
    let before = try Scored(sources, by: old, frameworks: ids, asOf: age.day)
    let after = try Scored(sources, by: new, frameworks: ids, asOf: age.day)
    for id in ids {
      guard let first = before.cities[id], let second = after.cities[id] else { continue }
      try Console.result(text: "\n" + Movement(of: id, from: first, to: second).text)
    }
  }

  private func known(_ id: String, in catalogs: IndicatorCatalog...) throws -> String {
    for catalog in catalogs where catalog.framework(id) == nil {
      let near = nearestName(to: id, among: catalog.frameworks.map(\.id)).map { "; did you mean \($0)?" } ?? ""
      throw CommandError.usage("there is no framework \(id) in \(catalog.prefix)\(near)")
    }
    return id
  }
}
