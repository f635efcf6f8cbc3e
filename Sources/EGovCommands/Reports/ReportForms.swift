import Foundation
import Reporting

/// The formats of one report, and the programs that make those which need one.
struct ReportForms {
  let formats: [ReportFormat]
  /// The path of the program that makes a format.
  let programs: [ReportFormat: String]
  /// Formats that `all` names and no program here makes.
  let leftOut: [ReportFormat]
  /// Formats that were asked for by name, without which there is no report.
  let named: Set<ReportFormat>

  /// Finds the programs; a format that was asked for by name and cannot be made is refused before anything begins.
  init(named: [ReportFormat], all isAll: Bool) throws {
    var found: [ReportFormat: String] = [:]
    var absent: [ReportFormat] = []
    let wanted = ReportFormat.allCases.filter { isAll || named.contains($0) }
    for format in wanted {
      guard let program = ReportProgram(making: format) else { continue }
      found[format] = program.path
      if found[format] == nil { absent.append(format) }
    }
    if let refused = absent.first(where: named.contains), let program = ReportProgram(making: refused) {
      throw CommandError.impossible(
        "\(refused.rawValue) is made by \(program.name), which is not on the PATH; install the Debian package "
          + "\(program.package), or leave \(refused.rawValue) out")
    }
    formats = wanted.filter { !absent.contains($0) }
    programs = found
    leftOut = absent
    self.named = Set(named)
  }

  /// Says once what `all` could not make here.
  func tellLeftOut() {
    guard !leftOut.isEmpty else { return }
    let list = leftOut.map { format in
      format.rawValue + (ReportProgram(making: format).map { " (needs the Debian package \($0.package))" } ?? "")
    }
    Console.warning("left out of the report: \(list.joined(separator: ", "))")
  }
}

/// A program that makes a format of the report, an ordinary package of Debian.
struct ReportProgram {
  let name: String
  let package: String
  private let commands: [String]

  /// The program that makes a format; nil where none is needed.
  init?(making format: ReportFormat) {
    switch format {
    case .docx: self.init(name: "Pandoc", package: "pandoc", commands: ["pandoc"])
    case .pdf:
      self.init(
        name: "Chromium", package: "chromium",
        commands: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"])
    case .html, .csv, .md, .json, .xlsx: return nil
    }
  }

  private init(name: String, package: String, commands: [String]) {
    self.name = name
    self.package = package
    self.commands = commands
  }

  /// The first of its commands that a folder of the PATH holds.
  var path: String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
    let candidates = commands.flatMap { command in folders.map { "\($0)/\(command)" } }
    return candidates.first(where: FileManager.default.isExecutableFile)
  }
}
