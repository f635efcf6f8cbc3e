import ArgumentParser
import AssessmentModel
import CompositeIndex
import Foundation
import Interchange

/// Which observations the two runs of a comparison were scored from.
struct ComparedObservationsOptions: ParsableArguments {
  @Option(help: "The observations.jsonl that ASSESSMENT was scored from; default: the one beside it.")
  var observations: String?

  @Option(help: "The observations.jsonl that OTHER was scored from; default: the one beside it.")
  var observationsThen: String?
}

/// The observations of two runs, read again: what they list, and what the earlier ones make under later definitions.
struct ComparedObservations {
  var tables: [ResultTable] = []
  /// What could not be compared, and why.
  var findings: [IndexReport.Finding] = []

  /// Reads what is there; a file that was named and is not what the run was scored from is refused.
  init(
    named: (now: String?, then: String?) = (nil, nil), now: (path: String, Assessment), then: (path: String, Assessment)
  ) throws {
    let later = try Self.source(named.now, option: "--observations", of: now.path, now.1)
    let earlier = try Self.source(named.then, option: "--observations-then", of: then.path, then.1)
    findings = [later, earlier].compactMap(\.finding)
    if let earlier = earlier.source {
      let old = try Self.read(earlier, definitions: now.1.indicators, settings: then.1.run.settings)
      let again = compositeIndex(of: old.sortedUnits.map(ScoredUnit.init), framework: now.1.framework).cities
      tables += [definitionSplitTable(from: then.1, rescored: again, to: now.1)].compactMap { $0 }
      if let later = later.source {
        let new = try Self.read(later, definitions: [], settings: now.1.run.settings)
        tables += serviceListTables(from: old.sortedLists, to: new.sortedLists)
      }
    }
  }

  private static func read(
    _ source: ObservationSource, definitions: [IndicatorDefinition], settings: [String: String]
  ) throws -> ObservationsReading {
    var reading = ObservationsReading(
      definitions: definitions, asOf: settings["asOf"].flatMap { CalendarDate($0) }, keepsLists: true)
    try orImpossible { try reading.read(source) }
    return reading
  }

  private typealias Found = (source: ObservationSource?, finding: IndexReport.Finding?)

  /// The named file, else observations.jsonl beside the assessment.
  private static func source(_ named: String?, option: String, of assessment: String, _ run: Assessment) throws -> Found
  {
    let beside = (assessment as NSString).deletingLastPathComponent + "/observations.jsonl"
    let path =
      named ?? (assessment.hasSuffix(".json") ? (beside.hasPrefix("/observations") ? "." + beside : beside) : "")
    guard named != nil || FileManager.default.fileExists(atPath: path) else {
      return (nil, finding(assessment, "没有 observations.jsonl", "there is no observations.jsonl beside it", option))
    }
    let source = try ObservationSource(path)
    guard try orImpossible({ try Digest.of(file: source.path) }) == run.run.observations else {
      guard named == nil else {
        throw CommandError.impossible(
          "\(source.name) is not what \(assessment) was scored from; name the file of that run with \(option)")
      }
      return (
        nil,
        finding(assessment, "旁边的 observations.jsonl 属于另一次运行", "observations.jsonl beside it is of another run", option)
      )
    }
    return (source, nil)
  }

  private static func finding(_ path: String, _ zh: String, _ en: String, _ option: String) -> IndexReport.Finding {
    IndexReport.Finding(
      (path as NSString).lastPathComponent,
      Texts(
        zh: "\(zh)，事项、材料与时限的清单以及按现行定义的重算未作比较；可用 \(option) 指定。",
        en:
          "\(en), so that lists of items, materials and limits, and scores with today's definitions, are not compared; "
          + "name it with \(option)."))
  }
}
