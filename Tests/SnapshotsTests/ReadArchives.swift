import AssessmentModel
import Foundation
import Snapshots
import TestSupport

/// What reading some files as the archives of one city gave.
struct Reading {
  var captures: [Capture] = []
  var problems: [Problem] = []

  var kinds: [Problem.Kind] { problems.map(\.what) }

  /// Writes the files to a fresh folder and reads them in this order.
  init(_ files: [(name: String, bytes: [UInt8])]) throws {
    self = try withTemporaryFolder { folder in
      var inputs: [SnapshotInput] = []
      for file in files {
        let url = folder.appendingPathComponent(file.name)
        try Data(file.bytes).write(to: url)
        inputs.append(SnapshotInput(path: url.path, name: file.name, format: Self.format(of: file.name)))
      }
      return try Reading(of: inputs)
    }
  }

  init(of inputs: [SnapshotInput]) throws {
    var reader = try SnapshotReader(inputs)
    while let item = try reader.next() {
      switch item {
      case .capture(let capture): captures.append(capture)
      case .problem(let problem): problems.append(problem)
      }
    }
  }

  /// Reads bytes as one archive.
  init(_ bytes: [UInt8], name: String = "a.warc") throws {
    try self.init([(name, bytes)])
  }

  private static func format(of name: String) -> SnapshotFormat {
    if name.contains(".arc") { return .arc }
    return name.hasSuffix(".wacz") ? .wacz : .warc
  }
}

/// One WARC record as text, which may be wrong in every way a test wants.
func record(
  _ type: String = "response", target: String = "http://x.gov.cn/", date: String = "2026-03-01T02:10:00Z",
  id: String = "urn:uuid:1", fields: String = "", length: Int? = nil, block: [UInt8]
) -> [UInt8] {
  let head = """
    WARC/1.1\r
    WARC-Type: \(type)\r
    WARC-Target-URI: \(target)\r
    WARC-Date: \(date)\r
    WARC-Record-ID: <\(id)>\r
    Content-Type: application/http; msgtype=response\r
    \(fields)Content-Length: \(length ?? block.count)\r
    \r

    """
  return Array(head.utf8) + block + Array("\r\n\r\n".utf8)
}

/// A record that holds an HTTP response.
func page(
  _ body: [UInt8], headers: String = "Content-Type: text/html\r\n", target: String = "http://x.gov.cn/",
  id: String = "urn:uuid:1", fields: String = ""
) -> [UInt8] {
  record(target: target, id: id, fields: fields, block: Array("HTTP/1.1 200 OK\r\n\(headers)\r\n".utf8) + body)
}

extension [UInt8] {
  var text: String { String(decoding: self, as: UTF8.self) }
}

func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
