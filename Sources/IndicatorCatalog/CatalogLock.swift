package import AssessmentModel
package import Foundation

/// The lock file: version and digest of every definition as last agreed, so that no rule changes under one version.
///
/// A digest covers measure and scale, what can change a score; texts may be mended without a new version.
package struct CatalogLock: Sendable, Equatable {
  package static let fileName = "catalog.lock.json"
  static let schema = "egov.lock/1"
  fileprivate static let remedy = "run `egov indicators lock`"

  /// By id.
  private(set) var entries: [String: Entry]

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
    let changes = catalog.indicators.flatMap { compare($0, with: entries[$0.definition.id]) }
    return (lock.diagnostics + changes + gone(entries, from: catalog, name)).inOrder
  }

  /// The lock file's text for a catalogue: JSON, one line an indicator, sorted by id.
  package static func text(for catalog: IndicatorCatalog) -> String {
    let lines = catalog.indicators.map(\.definition).sorted { $0.id < $1.id }.map { definition in
      "    \"\(definition.id)\": { \"version\": \(definition.version), \"sha256\": \"\(definition.ruleDigest)\" }"
    }
    let indicators = lines.isEmpty ? "{}" : "{\n\(lines.joined(separator: ",\n"))\n  }"
    return "{\n  \"schema\": \"\(schema)\",\n  \"indicators\": \(indicators)\n}\n"
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
    let entries = lock?.entries ?? [:]
    let refusals = catalog.indicators.compactMap { refusal($0, against: entries[$0.definition.id]) }.inOrder
    return refusals.isEmpty ? (text(for: catalog), []) : (nil, refusals)
  }
}

extension CatalogLock {
  /// The entries are nil where the file is no lock file; the whole is nil where there is none.
  private static func read(_ folder: URL, _ name: String) -> (entries: [String: Entry]?, diagnostics: [Diagnostic])? {
    let url = folder.appendingPathComponent(fileName)
    guard FileManager.default.fileExists(atPath: url.path) else { return nil }
    var findings = Findings(file: name)
    // JSON is a way of writing YAML, so the same strict reader gives places here too.
    guard let root = YAMLFile.read(url, &findings) else { return (nil, findings.diagnostics) }
    let keys = ["schema", "indicators"]
    guard let mapping = StrictMapping(root, "a lock file", keys: keys, &findings) else {
      return (nil, findings.diagnostics)
    }
    mapping.requireSchema(schema, &findings)
    let indicators = mapping.required("indicators", &findings)
    var entries: [String: Entry] = [:]
    for entry in indicators?.entries ?? [] { entries[entry.key] = Entry(entry, &findings) }
    return (findings.diagnostics.isEmpty ? entries : nil, findings.diagnostics)
  }

  private static func compare(_ entry: CatalogEntry, with locked: Entry?) -> [Diagnostic] {
    if let refusal = refusal(entry, against: locked) { return [refusal] }
    let definition = entry.definition
    guard let locked else {
      return [diagnostic(entry, "`\(definition.id)` is not in \(fileName)", hint: remedy)]
    }
    guard locked.version != definition.version else { return [] }
    return [
      diagnostic(
        entry, "\(fileName) has version \(locked.version) of `\(definition.id)`, this is version \(definition.version)",
        hint: remedy)
    ]
  }

  /// What no new lock file may cover up.
  private static func refusal(_ entry: CatalogEntry, against locked: Entry?) -> Diagnostic? {
    guard let locked else { return nil }
    let definition = entry.definition
    if definition.version < locked.version {
      return diagnostic(
        entry, "the version of `\(definition.id)` fell from \(locked.version) to \(definition.version)",
        hint: "versions only rise: write \(locked.version + 1) where the rule changed, else \(locked.version)")
    }
    guard definition.version == locked.version, definition.ruleDigest != locked.sha256 else { return nil }
    let next = definition.version + 1
    return diagnostic(
      entry, "the definition of `\(definition.id)` changed and its version did not rise",
      hint: "write `version: \(next)`, tell of it under `changes`, then \(remedy)")
  }

  private static func diagnostic(_ entry: CatalogEntry, _ message: String, hint: String) -> Diagnostic {
    let place = entry.source.position(of: "version")
    return Diagnostic(file: entry.file, line: place.line, column: place.column, message: message, hint: hint)
  }

  /// Entries whose folder is gone; those of a folder that cannot be read are left alone.
  private static func gone(_ entries: [String: Entry], from catalog: IndicatorCatalog, _ name: String) -> [Diagnostic] {
    entries.filter { !catalog.folderNames.contains($0.key) }.sorted { $0.key < $1.key }.map { id, entry in
      Diagnostic(
        file: name, line: entry.line, column: entry.column, message: "there is no indicator `\(id)`", hint: remedy)
    }
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
  func path(_ name: String) -> String {
    prefix.hasSuffix("/") ? prefix + name : "\(prefix)/\(name)"
  }
}
