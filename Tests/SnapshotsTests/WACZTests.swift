import AssessmentModel
import Snapshots
import Testing

struct WACZTests {
  private static let one = GzipMember.compress(page(bytes("<p>one"), target: "http://x.gov.cn/1"))
  private static let two = GzipMember.compress(page(bytes("<p>two"), target: "http://x.gov.cn/2"))

  @Test func `the WARC files in archive are read in the order of their names`() throws {
    let zip = ZIPBuilder.stored([
      ("archive/b.warc.gz", Self.two), ("archive/a.warc.gz", Self.one), ("pages/pages.jsonl", bytes("{}")),
    ])
    let reading = try Reading(zip, name: "x.wacz")
    #expect(reading.captures.map(\.body.text) == ["<p>one", "<p>two"])
    #expect(reading.problems.isEmpty)
  }

  @Test func `a revisit in one entry finds its original in another`() throws {
    var writer = WARCWriter()
    writer.appendResponse(
      url: "http://x.gov.cn/", date: "2026-03-01T00:00:00Z", id: "urn:uuid:1", status: 200, headers: [],
      body: bytes("<p>one"))
    let original = writer.takeBytes()
    writer.appendRevisit(
      url: "http://x.gov.cn/", date: "2026-03-02T00:00:00Z", id: "urn:uuid:2",
      payloadDigest: WARCWriter.digest(of: bytes("<p>one")))
    let zip = ZIPBuilder.stored([("archive/a.warc.gz", writer.bytes), ("archive/b.warc.gz", original)])
    #expect(try Reading(zip, name: "x.wacz").captures.map(\.record) == ["urn:uuid:1", "urn:uuid:2"])
  }

  @Test func `an entry whose name leads out of the archive is not read`() throws {
    let zip = ZIPBuilder.stored([("archive/../../a.warc.gz", Self.one), ("archive/b.warc.gz", Self.two)])
    let reading = try Reading(zip, name: "x.wacz")
    #expect(reading.captures.map(\.body.text) == ["<p>two"])
    #expect(reading.kinds == [.unsafePath])
  }

  @Test func `an encrypted entry is a problem`() throws {
    let reading = try Reading(ZIPBuilder.stored([("archive/a.warc.gz", Self.one)], isEncrypted: true), name: "x.wacz")
    #expect(reading.captures.isEmpty)
    #expect(reading.kinds == [.encryptedEntry])
  }

  @Test func `a WACZ that is no ZIP, or holds no archive, is a damaged archive`() throws {
    #expect(try Reading(bytes("PK no zip"), name: "x.wacz").kinds == [.damagedArchive])
    #expect(try Reading(ZIPBuilder.stored([("a.txt", bytes("a"))]), name: "x.wacz").kinds == [.damagedArchive])
  }

  @Test func `an archive that does not have the digest of datapackage.json is a problem`() throws {
    func package(_ hash: String) -> [UInt8] {
      bytes(#"{"resources":[{"name":"a.warc.gz","path":"archive/a.warc.gz","hash":"\#(hash)"}]}"#)
    }
    let wrong = "sha256:" + String(repeating: "0", count: 64)
    let zip = ZIPBuilder.stored([("archive/a.warc.gz", Self.one), ("datapackage.json", package(wrong))])
    let reading = try Reading(zip, name: "x.wacz")
    #expect(reading.kinds == [.digestMismatch])
    #expect(reading.captures.count == 1)
  }
}
