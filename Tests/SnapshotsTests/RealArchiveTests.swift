import AssessmentModel
import Foundation
import Snapshots
import TestSupport
import Testing

@Suite(.enabled(if: Checkout.shared("realdata/warc") != nil, "\(Checkout.sharedIsAbsent)"))
struct RealArchiveTests {
  /// A row of warc-expected.tsv: what warcio counts in a file, and whether both readers tried agree.
  struct Row: Sendable, CustomTestStringConvertible {
    var file: String
    var records: Int
    var types: String
    var isAgreed: Bool

    var testDescription: String { file }
  }

  static let rows: [Row] = {
    guard let table = Checkout.shared("realdata/warc-expected.tsv"),
      let text = try? String(contentsOf: table, encoding: .utf8)
    else { return [] }
    return text.split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Row(file: cells[0], records: Int(cells[1]) ?? -1, types: cells[2], isAgreed: cells[6] == "both")
    }
  }()

  private static func inventory(_ path: String) throws -> SnapshotInventory {
    let file = try #require(Checkout.shared("realdata/\(path)"))
    let unit = try #require(try SnapshotListing(of: file.path).units.first)
    return try SnapshotInventory(of: unit.inputs[0])
  }

  @Test(arguments: rows)
  func `records are counted as warcio counts them`(row: Row) throws {
    let inventory = try Self.inventory("warc/\(row.file)")
    #expect(inventory.records > 0)
    // Of a file that ends in garbage warcio counts the garbage as a record.
    guard row.isAgreed || !row.file.contains("garbage") else { return }
    #expect(inventory.records == row.records)
    #expect(inventory.types.map { "\($0.type)=\($0.count)" }.joined(separator: ",") == row.types)
  }

  @Test func `wrong lengths are corrected by the digests`() throws {
    for file in ["example-bad-length.warc", "warcio-example-trunc.warc"] {
      let inventory = try Self.inventory("warc/\(file)")
      #expect(Set(inventory.problems.map(\.what)) == [.badLength], "\(file)")
    }
  }

  @Test(arguments: [
    ("replayweb-example.wacz", 29, 14), ("scoop-example.com.wacz", 5, 1), ("valid_example_1.wacz", 4, 1),
    ("valid_signed_example_1.wacz", 4, 2),
  ])
  func `WACZ files are read`(file: String, records: Int, captures: Int) throws {
    let inventory = try Self.inventory("wacz/\(file)")
    #expect(inventory.format == .wacz)
    #expect(inventory.records == records)
    #expect(inventory.captures == captures)
    #expect(inventory.problems.isEmpty)
  }

  @Test func `a WACZ without an archive is a problem`() throws {
    #expect(try Self.inventory("wacz/invalid_example_1.wacz").problems.map(\.what) == [.damagedArchive])
  }

  @Test func `judged pages are known by their path below the folder`() throws {
    let folder = try #require(Checkout.shared("realdata"))
    let unit = try #require(try SnapshotListing(of: folder.path).units.first { $0.name == "cn-pages" })
    let reading = try Reading(of: unit.inputs)
    #expect(reading.captures.count == 40)
    #expect(reading.captures.allSatisfy { $0.record.hasPrefix("cn-pages/") && $0.url == "file:" + $0.record })
  }

  @Test func `every damaged page is read`() throws {
    let folder = try #require(Checkout.shared("realdata/malformed"))
    let unit = try #require(try SnapshotListing(of: folder.path).units.first)
    #expect(try Reading(of: unit.inputs).captures.count == 31)
  }
}
