package import AssessmentModel
package import Foundation

/// Everything in an `Indicators/` folder: definitions with their cases, frameworks, and all that is wrong with them.
package struct IndicatorCatalog: Sendable {
  /// Sorted by dimension folder, then id.
  package private(set) var indicators: [CatalogEntry]
  /// Where in `indicators` each id stands first.
  private var places: [String: Int] = [:]
  /// Sorted by id.
  package private(set) var frameworks: [Framework]
  /// Those over the columns of somebody's own table, sorted by id.
  package private(set) var indexFrameworks: [IndexFramework] = []
  /// What of them can change an index, by id.
  private(set) var indexRules: [String: String] = [:]
  /// Everything wrong, in order of file, line and column.
  ///
  /// The lock file and the generated table are checked apart, by `CatalogLock.check` and `CatalogTable.check`.
  package private(set) var diagnostics: [Diagnostic]
  /// The folder as the user named it; file names in diagnostics begin with it.
  package let prefix: String
  /// The names of all indicator folders, also of those whose definition cannot be read.
  package let folderNames: Set<String>
  /// The names of all framework files without `.yaml`, also of those that cannot be read.
  let frameworkNames: Set<String>
  /// Where each framework says its version, by id.
  private(set) var versionPlaces: [String: SourcePosition] = [:]

  /// Reads a folder; what is wrong in it becomes diagnostics.
  ///
  /// The layout is `<dimension>/<id>/indicator.yaml` and `cases.yaml`, `frameworks/<id>.yaml`. A definition or framework
  /// that cannot be read in full is told of and left out.
  /// - Parameters:
  ///   - folder: the folder to read.
  ///   - prefix: the folder as the user gave it.
  ///   - withCases: whether the cases are read and held to their laws, too; who only scores does without.
  ///   - produced: the properties that extractors and tables supply; a definition that needs another is refused.
  /// - Throws: `CatalogError` where the folder is not there or cannot be listed.
  package init(
    folder: URL, names prefix: String, withCases: Bool = true, produced: Set<Property> = Set(Property.allCases)
  ) throws(CatalogError) {
    let layout = try CatalogLayout(folder: folder, prefix: prefix)
    self.prefix = prefix
    folderNames = Set(layout.indicators.map(\.name))
    frameworkNames = Set(layout.frameworks.map { $0.url.deletingPathExtension().lastPathComponent })
    indicators = []
    frameworks = []
    diagnostics = layout.diagnostics
    readIndicators(layout, withCases: withCases, produced)
    places = Dictionary(indicators.enumerated().map { ($1.definition.id, $0) }) { first, _ in first }
    readFrameworks(layout)
    diagnostics += CatalogLaws.successorsExist(indicators, folders: folderNames)
    diagnostics = diagnostics.inOrder
  }

  /// The definition of that id; nil where there is none.
  package func definition(_ id: String) -> IndicatorDefinition? {
    entry(id)?.definition
  }

  /// The indicator of that id with its cases; nil where there is none, the first where ids are not unique.
  package func entry(_ id: String) -> CatalogEntry? {
    places[id].map { indicators[$0] }
  }

  /// Stable indicators that stand in no framework, each an error of the catalogue though not of the definition.
  ///
  /// Empty where there is no framework at all, or where one cannot be read in which they may stand.
  package var orphans: [Diagnostic] {
    guard frameworks.count + indexFrameworks.count == frameworkNames.count else { return [] }
    return CatalogLaws.noOrphans(indicators, frameworks: frameworks).inOrder
  }

  /// The framework of that id; nil where there is none.
  package func framework(_ id: String) -> Framework? {
    frameworks.first { $0.id == id }
  }

  /// The framework for tables of that id; nil where there is none.
  package func indexFramework(_ id: String) -> IndexFramework? {
    indexFrameworks.first { $0.id == id }
  }

  /// The definitions that a framework uses, in the order of its tree; unknown ids are left out.
  package func definitions(for framework: Framework) -> [IndicatorDefinition] {
    framework.indicatorIDs.compactMap(definition)
  }
}

/// One indicator of the catalogue.
package struct CatalogEntry: Sendable {
  package var definition: IndicatorDefinition
  /// The folder that the indicator's folder lies in.
  package var dimension: String
  /// In the order written; those that cannot be read are left out.
  package var cases: [IndicatorCase]
  /// `indicator.yaml` and `cases.yaml` below the folder as the user named it.
  package var file: String
  package var casesFile: String
  /// What the definition was read from, for the places of its parts.
  let source: SourceNode

  /// Where a key of the definition stands, counted from 1; the definition's own place where it has no such key.
  package func place(of key: String) -> (line: Int, column: Int) {
    let position = source.position(ofKey: key)
    return (position.line, position.column)
  }
}

/// Why a catalogue cannot be read at all.
package enum CatalogError: Error, Equatable {
  case noSuchFolder(String)
  case unreadable(String)
}

extension IndicatorCatalog {
  private mutating func readIndicators(_ layout: CatalogLayout, withCases: Bool, _ produced: Set<Property>) {
    let read = sideBySide(layout.indicators) { Self.readIndicator($0, withCases: withCases, produced) }
    indicators = read.compactMap(\.entry)
    diagnostics += read.flatMap(\.diagnostics)
    diagnostics += CatalogLaws.idsAreUnique(indicators)
  }

  /// One indicator, which is held to all laws that look at no other.
  private static func readIndicator(
    _ place: CatalogLayout.Place, withCases: Bool, _ produced: Set<Property>
  ) -> (entry: CatalogEntry?, diagnostics: [Diagnostic]) {
    var findings = Findings(file: place.definitionName)
    var caseFindings = Findings(file: place.casesName)
    let source = YAMLFile.read(place.definitionFile, &findings)
    let definition = source.flatMap { IndicatorDefinition($0, &findings) }
    let cases = withCases ? readCases(place, &caseFindings) : []
    guard let source, let definition else { return (nil, findings.diagnostics + caseFindings.diagnostics) }
    let entry = CatalogEntry(
      definition: definition, dimension: place.dimension, cases: cases, file: place.definitionName,
      casesFile: place.casesName, source: source)
    CatalogLaws.check(entry, inFolder: place.name, &findings)
    CatalogLaws.needsAreProduced(entry, produced, &findings)
    return (entry, findings.diagnostics + caseFindings.diagnostics)
  }

  private static func readCases(_ place: CatalogLayout.Place, _ findings: inout Findings) -> [IndicatorCase] {
    guard FileManager.default.fileExists(atPath: place.casesFile.path) else {
      findings.error(
        "there is no cases.yaml", at: .start,
        hint:
          "write at least three cases: one that passes, one that fails, one not observed, not applicable or for people to review"
      )
      return []
    }
    guard let root = YAMLFile.read(place.casesFile, &findings) else { return [] }
    guard case .sequence(let items) = root.content else {
      findings.error(
        "expected a list of cases, found \(root.found)", at: root.position, hint: "begin each with `- name:`")
      return []
    }
    guard items.count <= SourceNode.listLimit else {
      findings.error("more than \(SourceNode.listLimit) cases, found \(items.count)", at: root.position)
      return []
    }
    let cases = items.compactMap { IndicatorCase($0, &findings) }
    CatalogLaws.check(cases, of: items, at: root.position, &findings)
    return cases
  }

  private mutating func readFrameworks(_ layout: CatalogLayout) {
    let known = Dictionary(indicators.map { ($0.definition.id, $0.definition.status) }) { first, _ in first }
    let sources = sideBySide(layout.frameworks) { file in
      var findings = Findings(file: file.name)
      let source = YAMLFile.read(file.url, &findings)
      return (source, findings)
    }
    for (file, read) in zip(layout.frameworks, sources) {
      let source = read.0
      var findings = read.1
      if let source, source.isFrameworkForTables {
        readIndexFramework(source, fileName: file.url.lastPathComponent, &findings)
      } else if let source {
        let framework = Framework(source, &findings)
        FrameworkLaws.checkTree(source, known: known, folders: folderNames, &findings)
        if let framework {
          frameworks.append(framework)
          versionPlaces[framework.id] = source.position(of: "version")
          FrameworkLaws.idIsNoIndicator(framework, source, known: known, &findings)
          FrameworkLaws.check(framework, source, fileName: file.url.lastPathComponent, &findings)
        }
      }
      diagnostics += findings.diagnostics
    }
    frameworks.sort { $0.id < $1.id }
    indexFrameworks.sort { $0.id < $1.id }
  }

  private mutating func readIndexFramework(_ source: SourceNode, fileName: String, _ findings: inout Findings) {
    guard let framework = IndexFramework(source, &findings) else { return }
    FrameworkLaws.idIsFileName(framework.id, source, fileName, &findings)
    indexFrameworks.append(framework)
    indexRules[framework.id] = source.indexRule
    versionPlaces[framework.id] = source.position(of: "version")
  }
}

extension CatalogError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noSuchFolder(let name):
      return "there is no folder \(name); name the folder of indicators with --indicators"
    case .unreadable(let name):
      return "the folder \(name) cannot be listed; check its permissions"
    }
  }
}
