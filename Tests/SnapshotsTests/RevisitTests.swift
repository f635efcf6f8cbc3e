import AssessmentModel
import Foundation
import Snapshots
import TestSupport
import Testing

struct RevisitTests {
  private static let first = "2026-03-01T00:00:00Z"
  private static let later = "2026-03-02T00:00:00Z"
  private static let html = [HeaderField(name: "Content-Type", value: "text/html")]

  private static func original(_ body: String = "<p>one", isCompressed: Bool = true) -> [UInt8] {
    var writer = WARCWriter(isCompressed: isCompressed)
    writer.appendResponse(
      url: "http://x.gov.cn/a", date: first, id: "urn:uuid:1", status: 200, headers: html, body: bytes(body))
    return writer.bytes
  }

  private static func revisit(
    digest: String? = nil, refersTo: (url: String, date: String)? = nil, status: Int? = nil, isCompressed: Bool = true
  ) -> [UInt8] {
    var writer = WARCWriter(isCompressed: isCompressed)
    writer.appendRevisit(
      url: "http://x.gov.cn/b", date: later, id: "urn:uuid:2", payloadDigest: digest, refersTo: refersTo,
      status: status, headers: [HeaderField(name: "X-Own", value: "1")])
    return writer.bytes
  }

  private static let digest = WARCWriter.digest(of: bytes("<p>one"))

  @Test func `a revisit has its own address, date and head and the original's body and digest`() throws {
    let reading = try Reading(Self.original() + Self.revisit(digest: Self.digest, status: 203), name: "a.warc.gz")
    let capture = try #require(reading.captures.last)
    #expect(capture.url == "http://x.gov.cn/b")
    #expect(capture.record == "urn:uuid:2")
    #expect(capture.date == Self.later)
    #expect(capture.status == 203)
    #expect(capture.headers.map(\.name) == ["X-Own"])
    #expect(capture.body.text == "<p>one")
    #expect(capture.digest == Self.digest)
    #expect(reading.problems.isEmpty)
  }

  @Test func `a revisit without a head, or with 304, has the original's head`() throws {
    for status in [nil, 304] {
      let reading = try Reading(Self.original() + Self.revisit(digest: Self.digest, status: status), name: "a.warc.gz")
      #expect(reading.captures.map(\.status) == [200, 200])
      #expect(reading.captures.last?.headers == Self.html)
    }
  }

  @Test func `a revisit is resolved by address and date as well`() throws {
    let stored = Self.original() + Self.revisit(refersTo: ("http://x.gov.cn/a", Self.first))
    #expect(try Reading(stored, name: "a.warc.gz").captures.map(\.body.text) == ["<p>one", "<p>one"])
  }

  @Test func `an original among thousands of records is found, by digest as by address and date`() throws {
    var writer = WARCWriter(isCompressed: false)
    for number in 0..<9_000 {
      writer.appendResponse(
        url: "http://x.gov.cn/\(number)", date: Self.first, id: "urn:uuid:\(number)", status: 200, headers: Self.html,
        body: bytes("<p>\(number / 2)"))
    }
    for number in [0, 4_095, 4_096, 8_999] {
      writer.appendRevisit(
        url: "http://x.gov.cn/later", date: Self.later, id: "urn:uuid:r",
        payloadDigest: WARCWriter.digest(of: bytes("<p>\(number / 2)")))
      writer.appendRevisit(
        url: "http://x.gov.cn/later", date: Self.later, id: "urn:uuid:r",
        refersTo: ("http://x.gov.cn/\(number)", Self.first))
    }
    let reading = try Reading(writer.bytes, name: "a.warc")
    #expect(
      reading.captures.suffix(8).map(\.body.text)
        == [0, 0, 2047, 2047, 2048, 2048, 4499, 4499].map { "<p>\($0)" })
  }

  @Test func `an original that comes later is found, and the revisit is given last`() throws {
    let reading = try Reading(Self.revisit(digest: Self.digest) + Self.original(), name: "a.warc.gz")
    #expect(reading.captures.map(\.record) == ["urn:uuid:1", "urn:uuid:2"])
    #expect(reading.captures.map(\.body.text) == ["<p>one", "<p>one"])
  }

  @Test func `an original in another file of the city is found, before or after`() throws {
    let original = (name: "a.warc.gz", bytes: Self.original())
    let revisit = (name: "b.warc.gz", bytes: Self.revisit(digest: Self.digest))
    for files in [[original, revisit], [revisit, original]] {
      let reading = try Reading(files)
      #expect(reading.captures.map(\.record) == ["urn:uuid:1", "urn:uuid:2"])
      #expect(reading.captures.map(\.body.text) == ["<p>one", "<p>one"])
      #expect(reading.problems.isEmpty)
    }
  }

  @Test func `plain files and gzip of the whole file are gone back to as well`() throws {
    let stored =
      Self.original("<p>other", isCompressed: false) + Self.original(isCompressed: false)
      + Self.revisit(digest: Self.digest, isCompressed: false) + Self.revisit(digest: Self.digest, isCompressed: false)
    for bytes in [stored, GzipMember.compress(stored)] {
      let reading = try Reading(bytes)
      #expect(reading.captures.map(\.body.text) == ["<p>other", "<p>one", "<p>one", "<p>one"])
      #expect(reading.problems.isEmpty)
    }
  }

  @Test func `revisits whose originals lie deep in a file of one member are resolved at the end`() throws {
    let padding = page([UInt8](repeating: 0x61, count: 9 << 20), target: "http://x.gov.cn/long", id: "urn:uuid:3")
    let other = WARCWriter.digest(of: bytes("<p>other"))
    let stored =
      padding + Self.original("<p>other", isCompressed: false) + Self.original(isCompressed: false)
      + Self.revisit(digest: Self.digest, isCompressed: false) + Self.revisit(digest: other, isCompressed: false)
    let reading = try Reading(GzipMember.compress(stored, level: 1))
    #expect(reading.captures.dropFirst().map(\.body.text) == ["<p>other", "<p>one", "<p>other", "<p>one"])
    #expect(reading.problems.isEmpty)
  }

  @Test func `a revisit whose original is not given is a problem and no capture`() throws {
    let reading = try Reading(Self.original("<p>other") + Self.revisit(digest: Self.digest), name: "a.warc.gz")
    #expect(reading.captures.map(\.record) == ["urn:uuid:1"])
    #expect(reading.kinds == [.unresolvedRevisit])
    #expect(reading.problems.first?.subject == "http://x.gov.cn/b")
    #expect(reading.problems.first?.record == "urn:uuid:2")
  }

  @Test(.enabled(if: Checkout.shared("realdata/warc") != nil, "\(Checkout.sharedIsAbsent)"))
  func `the revisits of a real second crawl are resolved by the first one`() throws {
    let folder = try #require(Checkout.shared("realdata/warc")).path
    func input(_ name: String) -> SnapshotInput {
      SnapshotInput(path: "\(folder)/\(name)", name: name, format: .warc)
    }
    let crawls = try Reading(of: [input("data-gov-uk-1.warc.gz"), input("data-gov-uk-2-revisits.warc.gz")])
    #expect(crawls.captures.count == 62 + 7 + 55)
    #expect(crawls.problems.isEmpty)
    let heritrix = try Reading(
      of: [input("20130729-heritrix-revisit.warc.gz"), input("20130729-heritrix-original.warc.gz")])
    #expect(heritrix.captures.map(\.url) == ["http://www.bl.uk/", "http://www.bl.uk/"])
    #expect(Set(heritrix.captures.map(\.body)).count == 1)
  }
}
