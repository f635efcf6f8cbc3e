import AssessmentModel
import Foundation
import TestSupport
import Testing

@Suite struct SourceLawTests {
  @Test func `nothing is public`() throws {
    for file in try SourceFile.all(below: "Sources") {
      for (number, line) in file.code.enumerated() where line.split(separator: " ").contains("public") {
        Issue.record("\(file.path):\(number + 1) says public")
      }
    }
  }

  @Test func `no test looks into a target with @testable`() throws {
    for file in try SourceFile.all(below: "Tests") {
      for (number, line) in file.code.enumerated() where line.hasPrefix("@testable ") {
        Issue.record("\(file.path):\(number + 1) says @testable")
      }
    }
  }

  @Test func `no stage forces, traps, hides a race or asks the clock`() throws {
    let stages = try SourceFile.all(below: "Sources").filter { !["EGovCommands", "egov"].contains($0.target) }
    let banned = [
      "try!", "fatalError(", "@unchecked", "nonisolated(unsafe)", "Date()", "Date.now", "Locale.current",
      "TimeZone.current",
    ]
    for file in stages {
      for (number, line) in file.code.enumerated() {
        for word in banned where line.contains(word) { Issue.record("\(file.path):\(number + 1) says \(word)") }
      }
    }
  }

  @Test func `a file has at most four hundred lines, or says why in its first comment`() throws {
    for file in try SourceFile.all(below: "Sources") + SourceFile.all(below: "Tests") {
      let saysWhy = file.lines.prefix(3).contains { $0.hasPrefix("// Longer than") }
      #expect(file.lines.count <= 401 || saysWhy, "\(file.path) has \(file.lines.count) lines")
    }
  }

  /// Cities are read side by side, the pages of one city are, for one archive must use all cores as well as many do, and
  /// so are sheets written, ranks drawn, cities scored, and the files of a catalogue read.
  @Test
  func
    `concurrency is where cities, pages, draws, sheets and definitions are worked on side by side, and nowhere else`()
    throws
  {
    let places = [
      "EGovCommands/ObserveUnits.swift", "EGovCommands/SideBySide.swift", "EGovCommands/Spread.swift",
      "EGovCommands/Reports/WriteSheets.swift", "IndicatorCatalog/SideBySide.swift",
    ]
    for file in try SourceFile.all(below: "Sources") where !places.contains(where: { file.path.hasSuffix($0) }) {
      for word in [
        "withThrowingTaskGroup", "withTaskGroup", " Task {", "Task.detached", " actor ", "concurrentPerform",
        "async let",
      ]
      where file.code.contains(where: { (" " + $0).contains(word) }) {
        Issue.record("\(file.path) says \(word)")
      }
    }
  }

  @Test func `every page extractor is in the list and signs with its own name`() throws {
    let files = try SourceFile.all(below: "Sources/Extraction")
    let list = try #require(files.first { $0.path.hasSuffix("/PageObserver.swift") }).text
    var names: Set<String> = []
    for file in files {
      for line in file.lines where line.contains(": PageExtractor") {
        let words = line.split { " :".contains($0) }
        guard let at = words.firstIndex(of: "struct"), at + 1 < words.count else { continue }
        let name = String(words[at + 1])
        #expect(names.insert(name).inserted, "\(name) is declared twice")
        #expect(list.contains("\(name)("), "\(name) of \(file.path) is not in PageObserver.swift")
        #expect(file.text.contains("static let name = \"\(name)\""), "\(file.path) signs with another name")
      }
    }
    #expect(!names.isEmpty)
  }

  @Test func `every kind of measure and scale is a file of its own`() throws {
    let measures = try Self.names(in: "Sources/Scoring/Measures")
    #expect(measures == Set(Measure.Kind.allCases.map { $0.rawValue.capitalized + ".swift" }))
    // The scales have associated values and no list of their own: the file of each is named as its case.
    let model = try SourceFile.all(below: "Sources/AssessmentModel").first {
      $0.path.hasSuffix("/Scale.swift")
    }
    let scale = try #require(model?.text.components(separatedBy: "package enum Scale").last)
    let cases = scale.components(separatedBy: "package struct")[0].split(separator: "\n").compactMap { line in
      line.split { " (".contains($0) }.drop { $0 != "case" }.dropFirst().first.map { String($0).capitalized + ".swift" }
    }
    #expect(try Self.names(in: "Sources/Scoring/Scales").isSuperset(of: cases))
    #expect(cases.count >= 6)
  }

  private static func names(in folder: String) throws -> Set<String> {
    try Set(SourceFile.all(below: folder).map { ($0.path as NSString).lastPathComponent })
  }

  @Test func `the top level holds only the agreed names`() throws {
    let agreed: Set = [
      "Package.swift", "Sources", "Tests", "Indicators", "Data", "Reports", "README.md", "Makefile", "LICENSE",
    ]
    let names = try FileManager.default.contentsOfDirectory(atPath: Checkout.root.path)
    // What the package manager writes there is not ours and not kept.
    for name in names where !name.hasPrefix(".") && name != "Package.resolved" {
      #expect(agreed.contains(name), "\(name) stands at the top level")
    }
  }
}
