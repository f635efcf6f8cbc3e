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
      let programs = ReportProgram.making(format)
      found[format] = programs.first?.path
      if programs.contains(where: { $0.path == nil }) { absent.append(format) }
    }
    if let refused = absent.first(where: named.contains) { throw Self.refusal(of: refused) }
    formats = wanted.filter { !absent.contains($0) }
    programs = found
    leftOut = absent
    self.named = Set(named)
  }

  private static func refusal(of format: ReportFormat) -> CommandError {
    let lacking = ReportProgram.making(format).filter { $0.path == nil }
    let (names, packages) = (lacking.map(\.name), lacking.map(\.package))
    return .impossible(
      "\(format.rawValue) is made by \(names.joined(separator: " and ")), which \(names.count == 1 ? "is" : "are") not on "
        + "the PATH; install the Debian package \(packages.joined(separator: " and ")), or leave \(format.rawValue) out"
    )
  }

  /// Says once what `all` could not make here.
  func tellLeftOut() {
    guard !leftOut.isEmpty else { return }
    let list = leftOut.map { format in
      let packages = ReportProgram.making(format).filter { $0.path == nil }.map(\.package)
      return "\(format.rawValue) (needs the Debian package \(packages.joined(separator: " and ")))"
    }
    Console.warning("left out of the report: \(list.joined(separator: ", "))")
  }
}

/// A program that makes a format of the report, an ordinary package of Debian.
struct ReportProgram {
  let name: String
  let package: String
  private let commands: [String]

  /// The programs that make a format, the one that is run first; none where none is needed.
  static func making(_ format: ReportFormat) -> [ReportProgram] {
    switch format {
    case .docx:
      // Pandoc has another program turn pictures into what every version of Word shows.
      return [
        ReportProgram(name: "Pandoc", package: "pandoc", commands: ["pandoc"]),
        ReportProgram(name: "rsvg-convert", package: "librsvg2-bin", commands: ["rsvg-convert"]),
      ]
    case .pdf:
      let commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
      return [ReportProgram(name: "Chromium", package: "chromium", commands: commands)]
    case .html, .csv, .md, .json, .xlsx: return []
    }
  }

  /// The first of its commands that a folder of the PATH holds.
  var path: String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
    let candidates = commands.flatMap { command in folders.map { "\($0)/\(command)" } }
    return candidates.first(where: FileManager.default.isExecutableFile)
  }
}
