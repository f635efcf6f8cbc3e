import AssessmentModel
import Snapshots
import Testing

struct DigestTests {
  private static let body = bytes("<p>one")
  private static let sha256 = "sha256:6cdd0621def911531209bd14685fc4fca0c38ca0464199fa72c9496b8d9a9e91"
  private static let sha1 = WARCWriter.digest(of: body)

  private static func reading(_ digest: String) throws -> Reading {
    try Reading(page(body, fields: "WARC-Payload-Digest: \(digest)\r\n"))
  }

  @Test func `the archive's own digest is given where it holds, whatever its case and coding`() throws {
    // SHA-1, SHA-256 and MD5 of `<p>one`, by coreutils.
    let digests = [
      Self.sha1, Self.sha1.lowercased(), "SHA-1:" + Self.sha1.dropFirst(5),
      "sha1:64a99fd09ec267d437e345d726f42a35fda684ab", Self.sha256, "md5:9f6495c6a3a6e5dd3ea40681298d1677",
    ]
    for digest in digests {
      let reading = try Self.reading(digest)
      #expect(reading.captures.map(\.digest) == [digest])
      #expect(reading.problems.isEmpty)
    }
  }

  @Test func `a digest that does not hold is a problem and the capture gets its own`() throws {
    let reading = try Self.reading("sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
    #expect(reading.kinds == [.digestMismatch])
    #expect(reading.captures.map(\.digest) == [Self.sha256])
    #expect(reading.captures.map(\.body) == [Self.body])
  }

  @Test func `a block digest that does not hold is a problem`() throws {
    let fields = "WARC-Block-Digest: \(Self.sha1)\r\nWARC-Payload-Digest: \(Self.sha1)\r\n"
    let reading = try Reading(page(Self.body, fields: fields))
    #expect(reading.kinds == [.digestMismatch])
    #expect(reading.captures.map(\.digest) == [Self.sha1])
  }

  @Test func `the payload may be meant with its chunks or without them`() throws {
    let stored = bytes("6\r\n<p>one\r\n0\r\n\r\n")
    for digest in [Self.sha1, WARCWriter.digest(of: stored)] {
      let fields = "WARC-Payload-Digest: \(digest)\r\n"
      let reading = try Reading(page(stored, headers: "Transfer-Encoding: chunked\r\n", fields: fields))
      #expect(reading.captures.map(\.digest) == [digest])
      #expect(reading.problems.isEmpty)
    }
  }

  @Test func `an algorithm that is not known is said once a file`() throws {
    let one = page(Self.body, fields: "WARC-Payload-Digest: crc9:abc\r\n")
    let reading = try Reading([("a.warc", one + one), ("b.warc", one)])
    #expect(reading.kinds == [.unknownDigest, .unknownDigest])
    #expect(reading.captures.count == 3)
  }

  @Test func `a record without a digest gets the SHA-256 of its decoded body`() throws {
    let reading = try Reading(page(GzipMember.compress(Self.body), headers: "Content-Encoding: gzip\r\n"))
    #expect(reading.captures.map(\.digest) == [Self.sha256])
  }
}
