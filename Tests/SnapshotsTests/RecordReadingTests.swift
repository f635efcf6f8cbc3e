import AssessmentModel
import Snapshots
import Testing

struct RecordReadingTests {
  private let two =
    page(bytes("<p>one"), target: "http://x.gov.cn/1", id: "urn:uuid:1")
    + page(bytes("<p>two"), target: "http://x.gov.cn/2", id: "urn:uuid:2")

  private var twoMembers: [UInt8] {
    GzipMember.compress(page(bytes("<p>one"), target: "http://x.gov.cn/1", id: "urn:uuid:1"))
      + GzipMember.compress(page(bytes("<p>two"), target: "http://x.gov.cn/2", id: "urn:uuid:2"))
  }

  @Test func `a plain file gives its responses in order`() throws {
    let reading = try Reading(two)
    #expect(reading.captures.map(\.url) == ["http://x.gov.cn/1", "http://x.gov.cn/2"])
    #expect(reading.captures.map(\.body.text) == ["<p>one", "<p>two"])
    #expect(reading.captures.map(\.record) == ["urn:uuid:1", "urn:uuid:2"])
    #expect(reading.captures.map(\.status) == [200, 200])
    #expect(reading.captures.map(\.date) == ["2026-03-01T02:10:00Z", "2026-03-01T02:10:00Z"])
    #expect(reading.captures.first?.header("content-TYPE") == "text/html")
    #expect(reading.problems.isEmpty)
  }

  @Test func `gzip a record and gzip of the whole file give the same as plain`() throws {
    for stored in [twoMembers, GzipMember.compress(two)] {
      let reading = try Reading(stored, name: "a.warc.gz")
      #expect(reading.captures.map(\.body.text) == ["<p>one", "<p>two"])
      #expect(reading.problems.isEmpty)
    }
  }

  @Test func `a record that spans two gzip members is read as one`() throws {
    let stored = GzipMember.compress(Array(two[..<200])) + GzipMember.compress(Array(two[200...]))
    let reading = try Reading(stored, name: "a.warc.gz")
    #expect(reading.captures.map(\.body.text) == ["<p>one", "<p>two"])
  }

  @Test func `a member longer than eight mebibytes is read as a stream`() throws {
    let long = [UInt8](repeating: 0x61, count: 20 << 20)
    let records = page(long, target: "http://x.gov.cn/1") + page(bytes("<p>two"), target: "http://x.gov.cn/2")
    let reading = try Reading(GzipMember.compress(records, level: 1), name: "a.warc.gz")
    #expect(reading.captures.map(\.body.count) == [20 << 20, 6])
    #expect(reading.problems.isEmpty)
  }

  @Test func `after a damaged member reading goes on at the next one`() throws {
    var stored = twoMembers
    for index in 60..<90 { stored[index] ^= 0x5A }
    let reading = try Reading(stored, name: "a.warc.gz")
    #expect(reading.captures.last?.body.text == "<p>two")
    #expect(reading.kinds.contains(.damagedRecord))
  }

  @Test func `a member with a wrong checksum is used and reported`() throws {
    var stored = twoMembers
    let first = GzipMember.compress(page(bytes("<p>one"), target: "http://x.gov.cn/1", id: "urn:uuid:1"))
    stored[first.count - 8] ^= 0xFF
    let reading = try Reading(stored, name: "a.warc.gz")
    #expect(reading.captures.map(\.body.text) == ["<p>one", "<p>two"])
    #expect(reading.kinds == [.damagedRecord])
  }

  @Test func `bytes between members that are no gzip are passed over`() throws {
    let first = GzipMember.compress(page(bytes("<p>one")))
    let second = GzipMember.compress(page(bytes("<p>two")))
    let reading = try Reading(first + bytes("rubbish") + second, name: "a.warc.gz")
    #expect(reading.captures.map(\.body.text) == ["<p>one", "<p>two"])
    #expect(reading.kinds == [.damagedRecord])
  }

  @Test func `zeros after the last member are padding`() throws {
    let reading = try Reading(twoMembers + [UInt8](repeating: 0, count: 512), name: "a.warc.gz")
    #expect(reading.captures.count == 2)
    #expect(reading.problems.isEmpty)
  }

  @Test func `a file that ends inside a block gives a truncated capture and a problem`() throws {
    let reading = try Reading(Array(two.dropLast(6)))
    #expect(reading.captures.map(\.body.text) == ["<p>one", "<p>t"])
    #expect(reading.captures.map(\.isTruncated) == [false, true])
    #expect(reading.kinds == [.truncatedRecord])
  }

  @Test func `an empty file is a problem of its own`() throws {
    #expect(try Reading([] as [UInt8]).kinds == [.emptyArchive])
    #expect(try Reading([], name: "a.warc.gz").kinds == [.emptyArchive])
  }

  @Test func `a file without a record is a damaged archive`() throws {
    #expect(try Reading(bytes("nothing of the kind")).kinds.contains(.damagedArchive))
    #expect(try Reading(GzipMember.compress(bytes("no")), name: "a.warc.gz").kinds.contains(.damagedArchive))
  }

  @Test func `an empty archive among others does not stop the others`() throws {
    let reading = try Reading([("a.warc", []), ("b.warc", two)])
    #expect(reading.captures.count == 2)
    #expect(reading.kinds == [.emptyArchive])
  }

  @Test func `garbage between records is a problem and the next record is found`() throws {
    let reading = try Reading(page(bytes("<p>one")) + bytes("The monkeys are coming\r\n") + page(bytes("<p>two")))
    #expect(reading.captures.map(\.body.text) == ["<p>one", "<p>two"])
    #expect(reading.kinds == [.damagedRecord])
    #expect(reading.problems.first?.subject == "a.warc")
  }

  @Test func `a length that reaches into the next record is cut there`() throws {
    let block = bytes("HTTP/1.1 200 OK\r\n\r\n<p>one")
    let reading = try Reading(record(length: block.count + 40, block: block) + page(bytes("<p>two")))
    #expect(reading.captures.map { $0.body.text.prefix(6) } == ["<p>one", "<p>two"])
    #expect(reading.kinds == [.badLength])
  }

  @Test func `a length that reaches into the next gzip member is cut there`() throws {
    let block = bytes("HTTP/1.1 200 OK\r\n\r\n<p>one")
    let first = GzipMember.compress(record(length: block.count + 40, block: block))
    let reading = try Reading(first + GzipMember.compress(page(bytes("<p>two"))), name: "a.warc.gz")
    #expect(reading.captures.map { $0.body.text.prefix(6) } == ["<p>one", "<p>two"])
    #expect(reading.kinds == [.badLength])
  }

  @Test func `a length that is too small is corrected where the digest says so`() throws {
    let block = bytes("HTTP/1.1 200 OK\r\n\r\n<p>one")
    let digest = "WARC-Block-Digest: \(WARCWriter.digest(of: block))\r\n"
    let short = record(fields: digest, length: block.count - 3, block: block)
    let reading = try Reading(short + page(bytes("<p>two")))
    #expect(reading.captures.map(\.body.text) == ["<p>one", "<p>two"])
    #expect(reading.kinds == [.badLength])
  }

  @Test func `a record without a length goes on to the next record`() throws {
    let text = page(bytes("<p>one")).text.replacing("Content-Length: 50\r\n", with: "")
    let without = text.split(separator: "\r\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("Content-Length") }.joined(separator: "\r\n")
    let reading = try Reading(bytes(without) + page(bytes("<p>two")))
    #expect(reading.captures.map { $0.body.text.prefix(6) } == ["<p>one", "<p>two"])
    #expect(reading.kinds == [.badLength])
  }

  @Test func `odd case, folded lines and brackets in a header are read`() throws {
    let stored = bytes(
      "warc/1.0\nwarc-type: RESPONSE\nWARC-TARGET-URI: <http://x.gov.cn/a>\nWarc-Date:\n 2026-03-01T02:10:00Z\n"
        + "warc-record-id: <urn:uuid:9>\ncontent-length: 22\n\nHTTP/1.1 404\n\n<p>gone\r\n\r\n")
    let capture = try #require(try Reading(stored).captures.first)
    #expect(capture.url == "http://x.gov.cn/a")
    #expect(capture.date == "2026-03-01T02:10:00Z")
    #expect(capture.record == "urn:uuid:9")
    #expect(capture.status == 404)
    #expect(capture.body.text == "<p>gone\r")
  }

  @Test func `a field that stands twice is a problem and its first value counts`() throws {
    let reading = try Reading(page(bytes("<p>one"), fields: "WARC-Target-URI: http://other.cn/\r\n"))
    #expect(reading.captures.map(\.url) == ["http://x.gov.cn/"])
    #expect(reading.kinds == [.duplicateHeader])
  }

  @Test func `requests, metadata, name look-ups and pictures are no captures`() throws {
    let stored =
      record("request", block: bytes("GET / HTTP/1.1\r\n\r\n"))
      + record("metadata", block: bytes("a: b"))
      + record("response", target: "dns:x.gov.cn", block: bytes("x.gov.cn. 1"))
      + record("resource", target: "urn:pageinfo:1", block: bytes("{}"))
    let reading = try Reading(stored)
    #expect(reading.captures.isEmpty)
    #expect(reading.problems.isEmpty)
  }

  @Test func `a document stored as a resource is a capture without status`() throws {
    let stored = record("resource", block: bytes("<p>one")).text.replacing(
      "application/http; msgtype=response", with: "text/html; charset=gbk")
    let capture = try #require(try Reading(bytes(stored)).captures.first)
    #expect(capture.status == nil)
    #expect(capture.header("Content-Type") == "text/html; charset=gbk")
    #expect(capture.body.text == "<p>one")
  }

  @Test func `a response without an address or without HTTP is a problem`() throws {
    #expect(try Reading(record(target: "", block: bytes("HTTP/1.1 200 OK\r\n\r\n"))).kinds == [.missingAddress])
    #expect(try Reading(record(block: bytes("SSH-2.0-OpenSSH\r\n"))).kinds == [.badHTTP])
  }

  @Test func `a record without an id is known by its offset`() throws {
    let without = bytes(two.text.replacing("WARC-Record-ID: <urn:uuid:2>\r\n", with: ""))
    let first = page(bytes("<p>one"), target: "http://x.gov.cn/1", id: "urn:uuid:1")
    #expect(try Reading(without).captures.map(\.record) == ["urn:uuid:1", "offset:\(first.count)"])
  }

  @Test func `ARC files of both versions are read, plain and gzip`() throws {
    let response = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>one"
    let version1 =
      "filedesc://a.arc 0.0.0.0 20140216050221 text/plain 20\n1 0 X\nURL IP-address\n"
      + "http://x.gov.cn/a b 1.2.3.4 20140216050221 text/html \(response.utf8.count)\n\(response)\n"
    let version2 =
      "filedesc://a.arc 0.0.0.0 20140216050221 text/plain 200 - - 0 a.arc 20\n2 0 X\nURL IP-address\n"
      + "http://x.gov.cn/a b 1.2.3.4 20140216050221 text/html 200 - - 0 a.arc \(response.utf8.count)\n\(response)\n"
    for text in [version1, version2] {
      for stored in [bytes(text), GzipMember.compress(bytes(text))] {
        let reading = try Reading(stored, name: "a.arc")
        #expect(reading.captures.map(\.url) == ["http://x.gov.cn/a b"])
        #expect(reading.captures.map(\.date) == ["2014-02-16T05:02:21Z"])
        #expect(reading.captures.map(\.body.text) == ["<p>one"])
        #expect(reading.captures.first?.record.hasPrefix("offset:") == true)
        #expect(reading.problems.isEmpty)
      }
    }
  }

  @Test func `what the archive says it cut is truncated`() throws {
    let reading = try Reading(page(bytes("<p>one"), fields: "WARC-Truncated: length\r\n"))
    #expect(reading.captures.map(\.isTruncated) == [true])
    #expect(reading.kinds == [.truncatedBody])
  }
}
