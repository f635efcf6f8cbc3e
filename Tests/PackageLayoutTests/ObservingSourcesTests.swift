import Foundation
import TestSupport
import Testing

/// What is kept of observing is kept by a digest of its sources, from which some are left out.
@Suite struct ObservingSourcesTests {
  @Test func `what the digest of observing sources leaves out is there`() throws {
    let folders = try Self.leftOut()
    #expect(folders.count > 5)
    for folder in folders {
      var isFolder: ObjCBool = false
      let path = Checkout.root.appendingPathComponent(folder).path
      #expect(FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue, "\(folder)")
    }
  }

  @Test func `no stage that counts uses one that the digest leaves out`() throws {
    let folders = try Self.leftOut()
    let modules = Set(folders.map { $0.split(separator: "/") }.filter { $0.count == 2 }.map { String($0[1]) })
    for file in try SourceFile.all(below: "Sources")
    where file.target != "EGovCommands" && !folders.contains(where: { file.path.hasPrefix($0 + "/") }) {
      for module in file.imports where modules.contains(module) {
        Issue.record("\(file.path) counts and imports \(module), which does not")
      }
    }
  }

  @Test func `an extractor signs with the name of its type, by which its sources are digested`() throws {
    var extractors = 0
    for file in try SourceFile.all(below: "Sources/Extraction") {
      for line in file.code where line.hasPrefix("struct ") && line.hasSuffix(": PageExtractor {") {
        let name = line.dropFirst("struct ".count).prefix { $0 != ":" }
        extractors += 1
        #expect(file.lines.contains("  static let name = \"\(name)\""), "\(file.path)")
      }
    }
    #expect(extractors > 30)
  }

  /// The folders that the plugin names.
  private static func leftOut() throws -> [String] {
    let plugin = try #require(try SourceFile.all(below: "Sources/SourceDigestPlugin").first)
    return plugin.text.split(separator: "\"").map(String.init).filter { $0.hasPrefix("Sources/") && $0 != "Sources/" }
  }
}
