import Foundation
import TestSupport

/// The two invented cities that most of these tests assess.
enum Story {
  static let folder = Checkout.root.appendingPathComponent("Data/snapshots/two-cities")
  static let study = Checkout.root.appendingPathComponent("Data/studies/two-cities.yaml").path
  static let mirror = folder.appendingPathComponent("www.heting.gov.example").path
  static let archive = folder.appendingPathComponent("990102.warc").path
  static let register = folder.appendingPathComponent("register.csv").path

  /// A study of the second city, with lines changed; written into that folder.
  static func study(
    in scratch: URL, units: [String]? = nil, framework: String = "service-capability-2019", more: [String] = []
  ) throws -> String {
    let lines =
      [
        "schema: egov.study/1", "title: { zh: 甲, en: A }", "framework: \(framework)", "register: \(register)", "units:",
      ] + (units ?? ["  - { code: \"990102\", snapshots: [\(archive)] }"]) + more
    return try write(lines.joined(separator: "\n") + "\n", "study.yaml", in: scratch)
  }

  @discardableResult
  static func write(_ text: String, _ name: String, in scratch: URL) throws -> String {
    let file = scratch.appendingPathComponent(name)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  /// Every file below a folder with its bytes.
  static func files(in folder: String) throws -> [String: Data] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
    let paths = names.map { ($0, (folder as NSString).appendingPathComponent($0)) }
    return try Dictionary(
      uniqueKeysWithValues: paths.filter { FileManager.default.isFile($0.1) }.map {
        ($0.0, try Data(contentsOf: URL(fileURLWithPath: $0.1)))
      })
  }
}

extension FileManager {
  func isFile(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
  }

  /// Names in a folder, hidden ones too, sorted.
  func names(in folder: URL) throws -> [String] {
    try contentsOfDirectory(atPath: folder.path).sorted()
  }
}
