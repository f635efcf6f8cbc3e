package import Foundation

/// Members of a ZIP archive such as a workbook, read by Python's library and not by ours.
package enum ZipMember {
  package static let isUnreadable = "skipped: there is no python3 here to read an archive with"

  package static let isReadable: Bool = {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").contains { FileManager.default.isExecutableFile(atPath: "\($0)/python3") }
  }()

  /// The text of a member; empty where there is none of that name.
  package static func text(_ member: String, of archive: URL) throws -> String {
    let program = """
      import sys, zipfile
      archive = zipfile.ZipFile(sys.argv[1])
      if sys.argv[2] in archive.namelist(): sys.stdout.buffer.write(archive.read(sys.argv[2]))
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", program, archive.path, member]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
