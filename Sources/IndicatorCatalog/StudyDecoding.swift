package import AssessmentModel
package import Foundation

/// What to assess: the units with their snapshots, the framework, and what comes from outside.
package struct Study: Sendable, Equatable {
  package var title: Texts
  /// The framework's id.
  package var framework: String
  /// Path of the register of units; nil for the one that ships.
  package var register: String?
  /// True where the units are invented.
  package var isInvented: Bool
  /// In the order written; no code occurs twice.
  package var units: [StudyUnit]
  /// Paths of tables with observations from outside.
  package var tables: [String]
  package var asOf: CalendarDate?
  /// The file's name as it was given.
  package var file: String

  package init(
    title: Texts, framework: String, register: String? = nil, isInvented: Bool = false, units: [StudyUnit],
    tables: [String] = [], asOf: CalendarDate? = nil, file: String
  ) {
    self.title = title
    self.framework = framework
    self.register = register
    self.isInvented = isInvented
    self.units = units
    self.tables = tables
    self.asOf = asOf
    self.file = file
  }

  static let schema = "egov.study/1"

  /// Reads a study file; without a study the diagnostics say why.
  ///
  /// Paths stay as written: they are relative to the file unless absolute, and are not opened here.
  package static func read(file: URL, named name: String) -> (Study?, [Diagnostic]) {
    var findings = Findings(file: name)
    let study = YAMLFile.read(file, &findings).flatMap { Study($0, file: name, &findings) }
    return (study, findings.diagnostics.inOrder)
  }

  /// Where a study file first says that text, such as the path of a table that is not there; counted from 1.
  package static func place(of text: String, in file: URL) -> (line: Int, column: Int)? {
    var findings = Findings(file: file.path)
    let position = YAMLFile.read(file, &findings)?.position(ofText: text)
    return position.map { ($0.line, $0.column) }
  }
}

extension SourceNode {
  fileprivate func position(ofText text: String) -> SourcePosition? {
    switch content {
    case .null: return nil
    case .scalar(let own, _): return own == text ? position : nil
    case .sequence(let items): return items.lazy.compactMap { $0.position(ofText: text) }.first
    case .mapping(let entries): return entries.lazy.compactMap { $0.value.position(ofText: text) }.first
    }
  }
}

/// One unit of a study.
package struct StudyUnit: Sendable, Equatable {
  /// As in the register.
  package var code: String
  /// Paths of its snapshots, at least one.
  package var snapshots: [String]
  /// Address of its home page where the register's is not the one captured.
  package var home: String?
  /// Where the unit begins in the file, counted from 1.
  package var line: Int
  package var column: Int

  package init(code: String, snapshots: [String], home: String? = nil, line: Int = 1, column: Int = 1) {
    self.code = code
    self.snapshots = snapshots
    self.home = home
    self.line = line
    self.column = column
  }
}

extension Study {
  fileprivate init?(_ node: SourceNode, file: String, _ findings: inout Findings) {
    let keys = ["schema", "title", "framework", "register", "invented", "units", "tables", "asOf"]
    guard let mapping = StrictMapping(node, "a study", keys: keys, &findings) else { return nil }
    mapping.requireSchema(Self.schema, &findings)
    let title = mapping.required("title", &findings)?.texts(&findings)
    let framework = mapping.required("framework", &findings)?.text(&findings)
    let register = mapping.optional("register")?.text(&findings)
    let isInvented = mapping.optional("invented")?.flag(&findings)
    let units = mapping.required("units", &findings)?.list("units", &findings, StudyUnit.init)
    let tables = mapping.optional("tables")?.list("tables", &findings) { $0.text(&$1) }
    let asOf = mapping.optional("asOf")?.day(&findings)
    Self.checkUnits(node["units"], &findings)
    guard let title, let framework, let units, findings.diagnostics.isEmpty else { return nil }
    self.init(
      title: title, framework: framework, register: register, isInvented: isInvented ?? false, units: units,
      tables: tables ?? [], asOf: asOf, file: file)
  }

  private static func checkUnits(_ node: SourceNode?, _ findings: inout Findings) {
    guard let node, case .sequence(let items) = node.content else { return }
    if items.isEmpty { findings.error("a study has at least one unit", at: node.position) }
    var first: [String: Int] = [:]
    for code in items.compactMap({ $0["code"] }) {
      guard case .scalar(let text, _) = code.content else { continue }
      if let line = first[text] {
        findings.error(
          "the unit `\(text)` stands twice", at: code.position,
          hint: "it first stands on line \(line); one unit may have several snapshots")
      } else {
        first[text] = code.position.line
      }
    }
  }
}

extension StudyUnit {
  fileprivate init?(_ node: SourceNode, _ findings: inout Findings) {
    guard let mapping = StrictMapping(node, "a unit", keys: ["code", "snapshots", "home"], &findings) else {
      return nil
    }
    let code = mapping.required("code", &findings)?.text(&findings)
    let snapshotsNode = mapping.required("snapshots", &findings)
    let snapshots = snapshotsNode?.list("paths of snapshots", &findings) { $0.text(&$1) }
    if let snapshotsNode, snapshots?.isEmpty == true {
      findings.error("the unit has no snapshot", at: snapshotsNode.position, hint: "leave the unit out or name one")
    }
    let home = mapping.optional("home")?.address(&findings)
    guard let code, let snapshots else { return nil }
    self.init(
      code: code, snapshots: snapshots, home: home, line: node.position.line, column: node.position.column)
  }
}

extension SourceNode {
  fileprivate func address(_ findings: inout Findings) -> String? {
    guard let text = text(&findings) else { return nil }
    guard ["http://", "https://", "file:"].contains(where: { text.lowercased().hasPrefix($0) }) else {
      findings.error(
        "expected an address, found `\(text)`", at: position, hint: "write it like https://www.example.gov.cn/")
      return nil
    }
    return text
  }
}
