import ArgumentParser
import AssessmentModel
import CompositeIndex
import Foundation
import Interchange
import Reporting

/// `egov robustness ASSESSMENT [-o DIR]`: how far the ranks of a run can be trusted.
struct RobustnessCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "robustness", abstract: "How far the ranks of an assessment can be trusted.",
    discussion: """
      Weights, choices of method and errors of observation are drawn again and again; every city gets an interval of
      ranks and the probability of each. What was not observed may be anything from worst to best; --errors adds how often
      what was observed is wrong. Without -o the intervals go to standard output as CSV.
      """)

  @Argument(help: "assessment.json; - is standard input.")
  var assessment: String

  @OptionGroup var chance: DrawOptions
  @OptionGroup var results: ResultOptions

  @Option(help: "What `egov agreement --json` found: a property's errors are what its agreement lacks of 1.")
  var errors: String?

  func validate() throws {
    guard chance.draws > 0 else { throw ValidationError("--draws is at least 1") }
  }

  func run() async throws {
    try await withExitCodes {
      let forms = try results.forms()
      let assessment = try readAssessment(assessment).brief
      let sheet = try sheet(of: assessment)
      let rates = try errors.map { try ErrorRates.read($0, for: assessment.indicators) } ?? [:]
      let study = RobustnessStudy(of: sheet, noise: chance.noise, errorRates: rates)
      let robustness = try await IndexRobustness(of: study, chance)
      let result = IndexReport(of: assessment, sheet: sheet, robustness: robustness, hasErrorRates: errors != nil)
      try await results.write(result, forms)
    }
  }

  private func sheet(of assessment: Assessment) throws -> ScoreSheet {
    do {
      let sheet = try ScoreSheet(of: assessment)
      guard sheet.cities.count > 1 else {
        throw CommandError.impossible(
          "\(self.assessment) ranks \(counted(sheet.cities.count, "city", "cities")); ranks of at least two are compared"
        )
      }
      return sheet
    } catch let failure as ScoreSheet.NoMeans {
      throw CommandError.impossible(
        "the group `\(failure.group)` of \(assessment.framework.id) goes by \(failure.kind.rawValue), not by a mean; what "
          + "its weights do to ranks cannot be drawn")
    }
  }
}

/// How often the facts behind indicators are observed wrongly.
enum ErrorRates {
  /// Reads what `egov agreement --json` wrote; a property that nobody judged has no rate.
  static func read(_ path: String, for indicators: [IndicatorDefinition]) throws -> [String: Double] {
    let bytes = try readFile(URL(fileURLWithPath: path), named: path)
    guard let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] else {
      throw CommandError.impossible("\(path) is no JSON object; make it with `egov agreement --json`")
    }
    let agreements = object.compactMapValues { ($0 as? [String: Any])?["agreement"] as? Double }
    guard !agreements.isEmpty else {
      throw CommandError.impossible("\(path) holds no agreement; make it with `egov agreement --json`")
    }
    var rates: [String: Double] = [:]
    for indicator in indicators {
      guard let agreement = agreements[indicator.measure.property.rawValue] else { continue }
      rates[indicator.id] = min(1, max(0, 1 - agreement))
    }
    return rates
  }
}

extension IndexReport {
  /// The report on the ranks of an assessment.
  init(of assessment: Assessment, sheet: ScoreSheet, robustness: IndexRobustness, hasErrorRates: Bool) {
    let run = assessment.run
    let names = sheet.cities.map { city -> String? in city.name }
    let first = robustness.tables.filter { $0.id == robustness.intervals }
    let rest = robustness.tables.filter { $0.id != robustness.intervals }
    var tables =
      first + rest
      + sheet.tables(bands: assessment.framework.bands, outOf: assessment.framework.outOf)
    for place in tables.indices { tables[place].nameUnits(names, units: sheet.cities.map(\.code)) }
    let unranked = assessment.cities.count - sheet.cities.count
    var findings: [Finding] = []
    if unranked > 0 {
      findings.append(
        Finding(
          "", Texts(zh: "\(unranked) 个城市没有名次，不在表中。", en: "\(unranked) cities have no rank and are not in the tables.")))
    }
    if !hasErrorRates {
      findings.append(
        Finding(
          "",
          Texts(
            zh: "没有给出观测错误率（--errors），已观测到的事实按无误处理。",
            en: "No rates of wrong observations were given (--errors): what was observed counts as right.")))
    }
    self.init(
      title: Texts(zh: run.title.zh + "：名次的稳健性", en: run.title.en + ": how far the ranks can be trusted"),
      note: Texts(zh: "框架：\(assessment.framework.title.zh)", en: "Framework: \(assessment.framework.title.en)"),
      isInvented: run.isInvented,
      facts: [
        Fact("tool", Texts(zh: "工具", en: "tool"), "egov \(EGov.version)"),
        Fact("run", Texts(zh: "运行", en: "run"), run.id),
        Fact("framework", Texts(zh: "框架", en: "framework"), "\(run.framework), version \(run.frameworkVersion)"),
        Fact("cities", Texts(zh: "有名次的城市", en: "cities with a rank"), "\(sheet.cities.count)"),
      ], findings: findings, tables: tables)
  }
}
