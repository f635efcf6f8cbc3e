import AssessmentModel
import Foundation
import Snapshots

/// Reads a whole file that people wrote.
func readFile(_ file: URL, named name: String) throws -> [UInt8] {
  do {
    return [UInt8](try Data(contentsOf: file))
  } catch {
    throw cannotRead(name, reason(error))
  }
}

/// Opens a file for reading.
func openFile(_ path: String, named name: String? = nil) throws -> FileHandle {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw cannotRead(name ?? path, lastReason()) }
  return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
}

private func cannotRead(_ name: String, _ reason: String) -> CommandError {
  .impossible("cannot read \(name): \(reason); check the path and its permissions")
}

/// Prints diagnostics; errors among them end the command with exit code 1.
func stop(on diagnostics: [Diagnostic], in name: String) throws {
  for diagnostic in diagnostics { Console.message(diagnostic.description) }
  let errors = diagnostics.count { $0.severity == .error }
  if errors > 0 { throw CommandError.findings("\(name) has \(errors == 1 ? "an error" : "\(errors) errors")") }
}

/// Turns any error of a stage into one that ends the command with exit code 2.
func orImpossible<Result: ~Copyable>(_ body: () throws -> Result) throws -> Result {
  do {
    return try body()
  } catch let error as CommandError {
    throw error
  } catch {
    throw CommandError.impossible("\(error)")
  }
}

extension SnapshotError {
  /// The same as a problem of one input among others; no output holds where that lies on this machine.
  func problem(of path: String) -> Problem {
    let subject = path.hasPrefix("/") ? (path as NSString).lastPathComponent : path
    return switch self {
    case .emptyArchive:
      Problem(subject: subject, what: .emptyArchive, detail: "the file is empty; take the snapshot again")
    case .notAnArchive:
      Problem(subject: subject, what: .damagedArchive, detail: "the file is no WARC, ARC, WACZ or HTML page")
    case .nothingToRead:
      Problem(subject: subject, what: .emptyArchive, detail: "the folder holds no archive and no page")
    case .noSuchFile: Problem(subject: subject, what: .unreadableFile, detail: "it is not there")
    case .unreadable(_, let reason):
      Problem(subject: subject, what: .unreadableFile, detail: "cannot be read: \(reason)")
    }
  }

  /// The file or folder that it is about.
  var path: String {
    switch self {
    case .noSuchFile(let path), .notAnArchive(let path), .emptyArchive(let path), .nothingToRead(let path),
      .unreadable(let path, _):
      return path
    }
  }
}
