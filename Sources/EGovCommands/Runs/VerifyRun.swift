import ArgumentParser
import AssessmentModel
import Foundation
import Interchange
import RunStore
import Snapshots

/// `egov runs verify ID`: derives a run again from its inputs and compares.
struct VerifyRun: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Derives a run again from its inputs and compares; exit code 1 where it differs.")

  @Argument(help: "The run's id, or its beginning.")
  var id: String

  @OptionGroup var store: StoreOptions

  @Option(help: "How many cities are read at a time; default: the processor's cores.")
  var jobs: Int?

  func run() async throws {
    try await withExitCodes {
      let kept = try orImpossible { try store.open().run(id) }
      let differences = try await differences(of: kept)
      guard differences.isEmpty else {
        for difference in differences { try Console.result(difference) }
        throw CommandError.findings("run \(kept.manifest.id.prefix(12)) could not be derived again")
      }
      let cities = counted(kept.cities.count, "city", "cities")
      try Console.result("run \(kept.manifest.id) derived again: the same \(cities), the same bytes")
    }
  }

  private func differences(of kept: RunRecord) async throws -> [String] {
    var differences: [String] = []
    if kept.manifest.tool != EGov.version {
      differences.append("made by egov \(kept.manifest.tool), this is \(EGov.version)")
    }
    let missing = kept.missingInputs()
    guard missing.isEmpty else { return differences + missing }
    differences += kept.changedInputs()
    do {
      return try await differences + kept.differences(from: derived(kept))
    } catch let error as CommandError {
      // Rules or inputs that no longer hold are what this command looks for.
      return differences + ["it cannot be derived: \(error)"]
    }
  }

  /// The same command again, into a folder that is thrown away.
  private func derived(_ kept: RunRecord) async throws -> RunRecord {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("egov-verify-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    // From the snapshots themselves: that the same came of what was kept would prove nothing.
    var words = kept.arguments + ["-o", folder.path, "--quiet", "--format", "md", "--no-cache"]
    if let jobs { words += ["--jobs", String(jobs)] }
    let made = try await Assess.parse(words).assessed()
    return try made.record(arguments: kept.arguments)
  }
}

extension RunRecord {
  /// Inputs that are gone.
  fileprivate func missingInputs() -> [String] {
    inputs.map(\.path).filter { !FileManager.default.fileExists(atPath: $0) }.map { "input \($0) is gone" }
  }

  /// Inputs that have other bytes than when the run was made.
  fileprivate func changedInputs() -> [String] {
    inputs.compactMap { input in
      guard let digest = try? Self.digest(of: input) else { return "input \(input.path) cannot be read" }
      return digest == input.digest ? nil : "input \(input.path) has changed: \(digest), was \(input.digest)"
    }
  }

  /// Registers and tables belong to no city; they are hashed as files, snapshots as the reader sees them.
  private static func digest(of input: RunInput) throws -> String {
    guard !input.city.isEmpty else { return try Digest.of(file: input.path) }
    let listed = try SnapshotListing(of: input.path).units.flatMap(\.inputs).first { $0.path == input.path }
    guard let listed else { return try Digest.of(file: input.path) }
    return try SnapshotInput.digest(of: listed)
  }

  /// What another derivation gives differently, most general first.
  fileprivate func differences(from other: RunRecord) -> [String] {
    guard assessment != other.assessment else { return [] }
    var found = ["assessment.json differs: \(other.assessment), was \(assessment)"]
    if manifest.catalog != other.manifest.catalog { found.append("the definitions or the framework changed") }
    if manifest.observations != other.manifest.observations { found.append("other facts were observed") }
    let now = Dictionary(uniqueKeysWithValues: other.cities.map { ($0.code, $0) })
    for city in cities {
      guard let again = now[city.code] else {
        found.append("\(city.code) \(city.name) is gone")
        continue
      }
      found += city.differences(from: again)
    }
    if found.count == 1 {
      found.append("the scores are the same: words of the definitions or published figures changed")
    }
    return found
  }
}

extension CityResult {
  fileprivate func differences(from other: CityResult) -> [String] {
    var found: [String] = []
    if index != other.index || rank != other.rank {
      found.append(
        "\(code) \(name): index \(text(other.index)), rank \(text(other.rank)); was \(text(index)), \(text(rank))")
    }
    for (before, after) in zip(outcomes, other.outcomes) where before != after {
      found.append(
        "\(code) \(name) \(before.indicator): \(after.kind.rawValue) \(text(after.score)); was \(before.kind.rawValue) \(text(before.score))"
      )
    }
    return found
  }

  private func text(_ value: (some Any)?) -> String {
    value.map { "\($0)" } ?? "-"
  }
}
