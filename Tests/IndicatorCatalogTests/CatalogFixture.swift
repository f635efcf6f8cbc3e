import AssessmentModel
import Foundation
import IndicatorCatalog
import TestSupport

/// The files of a small `Indicators/` folder, valid as they stand: a test changes the part it is about.
struct CatalogFixture {
  var files: [String: String] = [
    "channels/home-search/indicator.yaml": indicator, "channels/home-search/cases.yaml": cases,
    "frameworks/small.yaml": framework,
  ]

  static let definitionFile = "channels/home-search/indicator.yaml"
  static let casesFile = "channels/home-search/cases.yaml"
  static let frameworkFile = "frameworks/small.yaml"

  /// The valid catalogue with a text of one file replaced.
  static func replacing(_ old: String, with new: String, in file: String = definitionFile) -> CatalogFixture {
    var fixture = CatalogFixture()
    fixture.files[file] = fixture.files[file]?.replacingOccurrences(of: old, with: new)
    return fixture
  }

  /// Writes the files, reads the catalogue under the name `Indicators` and hands both over.
  func read<Result>(_ body: (IndicatorCatalog, URL) throws -> Result) throws -> Result {
    try withTemporaryFolder { folder in
      try write(to: folder)
      return try body(IndicatorCatalog(folder: folder, names: "Indicators"), folder)
    }
  }

  func write(to folder: URL) throws {
    for (path, text) in files {
      let url = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
  }

  /// What is wrong, as printed.
  func diagnostics() throws -> [String] {
    try read { catalog, _ in catalog.diagnostics.map(\.description) }
  }

  static let indicator = """
    schema: egov.indicator/1
    id: home-search
    version: 1
    status: stable
    title: { zh: 首页搜索, en: Home search }
    question: { zh: 能否搜索, en: Can it be searched? }
    rationale: { zh: 省时, en: It saves time }
    references:
      - { text: "a source", confidence: S }
    measure:
      kind: presence
      of: search_box
      on: [home]
      unit: share
    scale: { kind: binary }
    advice: { zh: 加搜索, en: Add a search }
    limits: { zh: 脚本, en: Scripts are not seen }
    changes:
      - { version: 1, what: first version }

    """

  static let cases = """
    - name: a search form passes
      pages: { "/": "<form role=search><input id=here></form>" }
      expect: { outcome: scored, score: 1, evidence: ["#here"] }
    - name: a newsletter form is no search
      pages: { "/": "<form><input name=mail></form>" }
      expect: { outcome: scored, score: 0 }
    - name: no home page tells nothing
      pages: { "/news/1.html": "<p>news</p>" }
      expect: { outcome: notObserved }

    """

  static let framework = """
    schema: egov.framework/1
    id: small
    version: 1
    title: { zh: 小框架, en: Small }
    note: { zh: 设计, en: A design }
    aggregate: arithmetic
    missing: { policy: drop, minimumAvailability: 0.5 }
    outOf: 100
    bands:
      - { id: high, name: { zh: 高, en: high }, from: 60 }
      - { id: low, name: { zh: 低, en: low }, from: 0 }
    ranks: { ties: dense }
    tree:
      - id: channels
        name: { zh: 渠道, en: channels }
        weight: 1
        indicators:
          - { id: home-search, weight: 1 }

    """
}
