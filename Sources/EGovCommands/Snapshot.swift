import ArgumentParser
import AssessmentModel
import Interchange
import Snapshots

/// `egov snapshot …`: what archives hold.
struct Snapshot: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What archives hold and what is wrong with them.", subcommands: [SnapshotInfo.self])
}

/// `egov snapshot info INPUT…`.
struct SnapshotInfo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info", abstract: "Records, captures, times and problems of each archive.")

  @Argument(help: "Archives, mirror folders, saved pages, or folders of any of these.")
  var input: [String]

  @Flag(help: "One JSON object a line, an input each.")
  var json = false

  func run() async throws {
    try await withExitCodes {
      for path in input {
        let listing = try orImpossible { try SnapshotListing(of: path) }
        for input in listing.units.flatMap(\.inputs) { try show(input) }
        if listing.ignored > 0 { Console.message("\(path): \(listing.ignored) other files, not read") }
      }
    }
  }

  private func show(_ input: SnapshotInput) throws {
    let inventory = try orImpossible { try SnapshotInventory(of: input) }
    try Console.result(json ? inventory.jsonLine : inventory.lines)
  }
}

extension SnapshotInventory {
  fileprivate var lines: String {
    var lines = ["\(path): \(format.rawValue), \(records) records, \(captures) captures"]
    lines.append("  types: " + types.map { "\($0.type) \($0.count)" }.joined(separator: ", "))
    if let first, let last { lines.append("  from \(first) to \(last)") }
    for problem in problems {
      lines.append("  \(problem.what.rawValue): \(problem.detail) (\(problem.record ?? problem.subject))")
    }
    return lines.joined(separator: "\n")
  }

  fileprivate var jsonLine: String {
    JSONLine.object([
      ("path", .text(path)), ("format", .text(format.rawValue)), ("records", .whole(records)),
      ("types", .object(types.map { ($0.type, .whole($0.count)) })), ("captures", .whole(captures)),
      ("first", .optional(first)), ("last", .optional(last)), ("problems", .array(problems.map(\.jsonLine))),
    ]).line
  }
}

extension Problem {
  fileprivate var jsonLine: JSONLine {
    .object([
      ("subject", .text(subject)), ("record", .optional(record)), ("what", .text(what.rawValue)),
      ("detail", .text(detail)),
    ])
  }
}
