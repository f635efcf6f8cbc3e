package import AssessmentModel
package import Foundation

/// The lock file: version and digest of every definition and framework as last agreed, so that no rule changes under
/// one version.
///
/// A digest covers what can change a score (measure and scale; tree, weights and rules); texts may be mended without a
/// new version.
package struct CatalogLock: Sendable, Equatable {
  package static let fileName = "catalog.lock.json"
  static let schema = "egov.lock/1"
  fileprivate static let remedy = "run `egov indicators lock`"

  /// By id.
  private(set) var indicators: [String: Entry] = [:]
  private(set) var frameworks: [String: Entry] = [:]

  struct Entry: Sendable, Equatable {
    var version: Int
    var sha256: String
    /// Where the entry stands in the file.
    var line: Int
    var column: Int
  }

  /// Compares the lock file of a folder with its catalogue.
  ///
  /// A definition that changed under its version, or whose version fell, is an error at its `version:`; an entry that is
  /// absent, old or without an indicator is an error with the remedy.
  package static func check(_ catalog: IndicatorCatalog, folder: URL) -> [Diagnostic] {
    let name = catalog.path(fileName)
    guard let lock = read(folder, name) else {
      return [Diagnostic(file: name, line: 1, column: 1, message: "there is no lock file", hint: remedy)]
    }
    guard let entries = lock.entries else { return lock.diagnostics }
    let changes = subjects(of: catalog).flatMap { compare($0, with: $0.entry(in: entries)) }
    return (lock.diagnostics + changes + gone(entries, from: catalog, name)).inOrder
  }

  /// The lock file's text for a catalogue: JSON, one line an indicator, sorted by id.
  package static func text(for catalog: IndicatorCatalog) -> String {
    func lines(_ subjects: [Subject]) -> String {
      let lines = subjects.sorted { $0.id < $1.id }.map { subject in
        "    \"\(subject.id)\": { \"version\": \(subject.version), \"sha256\": \"\(subject.digest)\" }"
      }
      return lines.isEmpty ? "{}" : "{\n\(lines.joined(separator: ",\n"))\n  }"
    }
    let all = subjects(of: catalog)
    return "{\n  \"schema\": \"\(schema)\",\n  \"indicators\": \(lines(all.filter { !$0.isFramework })),\n"
      + "  \"frameworks\": \(lines(all.filter(\.isFramework)))\n}\n"
  }

  /// The text to write in place of a folder's lock file; nil where the diagnostics refuse it.
  ///
  /// Refused where the catalogue has errors, where the present lock file cannot be read, and where a definition changed
  /// and its version did not rise.
  package static func update(_ catalog: IndicatorCatalog, folder: URL) -> (text: String?, diagnostics: [Diagnostic]) {
    let errors = catalog.diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty else { return (nil, errors) }
    let lock = read(folder, catalog.path(fileName))
    if let lock, lock.entries == nil { return (nil, lock.diagnostics) }
    let entries = lock?.entries ?? CatalogLock()
    let refusals = subjects(of: catalog).compactMap { refusal($0, against: $0.entry(in: entries)) }.inOrder
    return refusals.isEmpty ? (text(for: catalog), []) : (nil, refusals)
  }
}

/// What the lock watches: a definition or a framework with the place of its version.
private struct Subject {
  var isFramework: Bool
  var id: String
  var version: Int
  var digest: String
  var file: String
  var position: SourcePosition

  func entry(in lock: CatalogLock) -> CatalogLock.Entry? {
    isFramework ? lock.frameworks[id] : lock.indicators[id]
  }
}

extension CatalogLock {
  fileprivate static func subjects(of catalog: IndicatorCatalog) -> [Subject] {
    catalog.indicators.map { entry in
      let definition = entry.definition
      return Subject(
        isFramework: false, id: definition.id, version: definition.version, digest: definition.ruleDigest,
        file: entry.file, position: entry.source.position(of: "version"))
    }
      + catalog.frameworks.map { framework in
        Subject(
          isFramework: true, id: framework.id, version: framework.version, digest: framework.ruleDigest,
          file: catalog.path("frameworks/\(framework.id).yaml"),
          position: catalog.versionPlaces[framework.id] ?? .start)
      }
      + catalog.indexFrameworks.map { framework in
        Subject(
          isFramework: true, id: framework.id, version: framework.version,
          digest: CatalogDigest.hexadecimal(of: catalog.indexRules[framework.id] ?? ""),
          file: catalog.path("frameworks/\(framework.id).yaml"),
          position: catalog.versionPlaces[framework.id] ?? .start)
      }
  }

  /// The entries are nil where the file is no lock file; the whole is nil where there is none.
  private static func read(_ folder: URL, _ name: String) -> (entries: CatalogLock?, diagnostics: [Diagnostic])? {
    let url = folder.appendingPathComponent(fileName)
    guard FileManager.default.fileExists(atPath: url.path) else { return nil }
    var findings = Findings(file: name)
    // JSON is a way of writing YAML, so the same strict reader gives places here too.
    guard let root = YAMLFile.read(url, &findings) else { return (nil, findings.diagnostics) }
    let keys = ["schema", "indicators", "frameworks"]
    guard let mapping = StrictMapping(root, "a lock file", keys: keys, &findings) else {
      return (nil, findings.diagnostics)
    }
    mapping.requireSchema(schema, &findings)
    var lock = CatalogLock()
    for entry in entries(of: mapping.required("indicators", &findings), &findings) {
      lock.indicators[entry.key] = Entry(entry, &findings)
    }
    // Lock files of before did not know frameworks.
    for entry in entries(of: mapping.optional("frameworks"), &findings) {
      lock.frameworks[entry.key] = Entry(entry, &findings)
    }
    return (findings.diagnostics.isEmpty ? lock : nil, findings.diagnostics)
  }

  private static func entries(of node: SourceNode?, _ findings: inout Findings) -> [SourceEntry] {
    guard let node else { return [] }
    guard case .mapping(let entries) = node.content else {
      findings.error("expected lock entries by id, found \(node.found)", at: node.position, hint: remedy)
      return []
    }
    return entries
  }

  private static func compare(_ subject: Subject, with locked: Entry?) -> [Diagnostic] {
    if let refusal = refusal(subject, against: locked) { return [refusal] }
    guard let locked else {
      return [diagnostic(subject, "`\(subject.id)` is not in \(fileName)", hint: remedy)]
    }
    guard locked.version != subject.version else { return [] }
    return [
      diagnostic(
        subject, "\(fileName) has version \(locked.version) of `\(subject.id)`, this is version \(subject.version)",
        hint: remedy)
    ]
  }

  /// What no new lock file may cover up.
  private static func refusal(_ subject: Subject, against locked: Entry?) -> Diagnostic? {
    guard let locked else { return nil }
    if subject.version < locked.version {
      return diagnostic(
        subject, "the version of `\(subject.id)` fell from \(locked.version) to \(subject.version)",
        hint: "versions only rise: write \(locked.version + 1) where the rule changed, else \(locked.version)")
    }
    guard subject.version == locked.version, subject.digest != locked.sha256 else { return nil }
    let next = subject.version + 1
    let telling = subject.isFramework ? "" : ", tell of it under `changes`"
    return diagnostic(
      subject,
      "the \(subject.isFramework ? "framework" : "definition of") `\(subject.id)` changed and its version did not rise",
      hint: "write `version: \(next)`\(telling), then \(remedy)")
  }

  private static func diagnostic(_ subject: Subject, _ message: String, hint: String) -> Diagnostic {
    Diagnostic(
      file: subject.file, line: subject.position.line, column: subject.position.column, message: message, hint: hint)
  }

  /// Entries whose folder or file is gone; those that are there and cannot be read are left alone.
  private static func gone(_ lock: CatalogLock, from catalog: IndicatorCatalog, _ name: String) -> [Diagnostic] {
    func tell(_ entries: [String: Entry], _ what: String, _ present: Set<String>) -> [Diagnostic] {
      entries.filter { !present.contains($0.key) }.sorted { $0.key < $1.key }.map { id, entry in
        Diagnostic(
          file: name, line: entry.line, column: entry.column, message: "there is no \(what) `\(id)`", hint: remedy)
      }
    }
    return tell(lock.indicators, "indicator", catalog.folderNames)
      + tell(lock.frameworks, "framework", catalog.frameworkNames)
  }
}

extension CatalogLock.Entry {
  fileprivate init?(_ entry: SourceEntry, _ findings: inout Findings) {
    let keys = ["version", "sha256"]
    guard let mapping = StrictMapping(entry.value, "a lock entry", keys: keys, &findings) else { return nil }
    let version = mapping.required("version", &findings)?.whole(&findings)
    let sha256 = mapping.required("sha256", &findings)?.text(&findings)
    guard let version, let sha256 else { return nil }
    self.init(version: version, sha256: sha256, line: entry.position.line, column: entry.position.column)
  }
}

extension IndicatorCatalog {
  /// A path below the folder, as the user named the folder.
  package func path(_ name: String) -> String {
    prefix.hasSuffix("/") ? prefix + name : "\(prefix)/\(name)"
  }
}
