import AssessmentModel
import Snapshots
import Testing

struct HTTPBodyTests {
  private static func reading(_ headers: String, _ body: [UInt8]) throws -> Reading {
    try Reading(page(body, headers: headers.isEmpty ? "" : headers + "\r\n"))
  }

  @Test(
    arguments: [
      ("right", "6\r\n<p>one\r\n4\r\n two\r\n0\r\n\r\n", "<p>one two", false, nil),
      (
        "with extensions and capital digits", "A;x=1\r\n<p>one two\r\n0\r\nTrailer: 1\r\n\r\n", "<p>one two", false, nil
      ),
      ("without its last chunk", "6\r\n<p>one\r\n", "<p>one", true, .truncatedBody),
      ("cut inside a chunk", "20\r\n<p>one", "<p>one", true, .truncatedBody),
      ("wrong after the first chunk", "6\r\n<p>one\r\nzz\r\n two\r\n0\r\n\r\n", "<p>one", true, .badChunks),
      ("claimed but absent", "<p>one two", "<p>one two", false, .badChunks),
    ] as [(String, String, String, Bool, Problem.Kind?)])
  func `chunks are undone as far as they hold`(
    name: String, stored: String, body: String, isTruncated: Bool, problem: Problem.Kind?
  ) throws {
    let reading = try Self.reading("Transfer-Encoding: chunked", bytes(stored))
    #expect(reading.captures.map(\.body.text) == [body], "\(name)")
    #expect(reading.captures.map(\.isTruncated) == [isTruncated], "\(name)")
    #expect(reading.kinds == [problem].compactMap { $0 }, "\(name)")
  }

  private static let gzip = GzipMember.compress(bytes("<p>one"))
  private static let deflated = Array(gzip[10..<(gzip.count - 8)])
  /// `<p>one` as zlib wraps it: a header, the deflated bytes, and Adler-32.
  private static let wrapped: [UInt8] = [0x78, 0x9C] + deflated + [0x07, 0x24, 0x02, 0x2D]
  /// `<p>one` as one uncompressed meta-block of brotli.
  private static let brotli: [UInt8] = [0x8B, 0x02, 0x80] + bytes("<p>one") + [0x03]

  @Test func `gzip, deflate with and without wrapper, and brotli are undone`() throws {
    let codings: [(String, [UInt8])] = [
      ("gzip", Self.gzip), ("x-gzip", Self.gzip), ("GZIP", Self.gzip), ("deflate", Self.deflated),
      ("deflate", Self.wrapped), ("br", Self.brotli), ("identity", bytes("<p>one")),
    ]
    for (coding, stored) in codings {
      let reading = try Self.reading("Content-Encoding: \(coding)", stored)
      #expect(reading.captures.map(\.body.text) == ["<p>one"], "\(coding)")
      #expect(reading.problems.isEmpty, "\(coding)")
    }
  }

  @Test func `several codings are undone from the last to the first`() throws {
    let twice = GzipMember.compress(Self.gzip)
    for headers in ["Content-Encoding: gzip, gzip", "Content-Encoding: gzip\r\nContent-Encoding: gzip"] {
      #expect(try Self.reading(headers, twice).captures.map(\.body.text) == ["<p>one"])
    }
    let chunked = bytes("\(String(Self.gzip.count, radix: 16))\r\n") + Self.gzip + bytes("\r\n0\r\n\r\n")
    let headers = "Content-Encoding: gzip\r\nTransfer-Encoding: chunked"
    #expect(try Self.reading(headers, chunked).captures.map(\.body.text) == ["<p>one"])
  }

  @Test(arguments: ["gzip", "deflate", "br"])
  func `a coding that is claimed but absent leaves the body as it is`(coding: String) throws {
    let reading = try Self.reading("Content-Encoding: \(coding)", bytes("<!DOCTYPE html><p>one</p>"))
    #expect(reading.captures.map(\.body.text) == ["<!DOCTYPE html><p>one</p>"])
    #expect(reading.captures.map(\.isTruncated) == [false])
    #expect(reading.problems.isEmpty)
  }

  @Test func `a damaged stream gives what came before the damage`() throws {
    let text = (0..<20_000).map { "<p>\($0 &* 7919 % 1000)" }.joined()
    var stored = GzipMember.compress(bytes(text))
    for index in stored.count / 2..<stored.count / 2 + 20 { stored[index] ^= 0xA5 }
    let reading = try Self.reading("Content-Encoding: gzip", stored)
    let capture = try #require(reading.captures.first)
    #expect(reading.kinds == [.badContentCoding])
    #expect(capture.isTruncated)
    #expect(capture.body.count > 1000)
    #expect(capture.body.starts(with: text.utf8.prefix(1000)))
  }

  @Test func `a stream that ends early is a truncated body`() throws {
    let text = (0..<20_000).map { "<p>\($0 &* 7919 % 1000)" }.joined()
    let stored = GzipMember.compress(bytes(text))
    let reading = try Self.reading("Content-Encoding: gzip", Array(stored[..<(stored.count / 2)]))
    #expect(reading.kinds == [.truncatedBody])
    #expect(reading.captures.first?.body.starts(with: text.utf8.prefix(1000)) == true)
  }

  @Test func `a coding that is not known is a problem and the body stays`() throws {
    let reading = try Self.reading("Content-Encoding: zstd", bytes("<p>one"))
    #expect(reading.captures.map(\.body.text) == ["<p>one"])
    #expect(reading.kinds == [.badContentCoding])
  }

  @Test func `a body that inflates beyond the bound is cut there`() throws {
    let bomb = GzipMember.compress([UInt8](repeating: 0x20, count: 80 << 20), level: 1)
    let reading = try Self.reading("Content-Encoding: gzip", bomb)
    #expect(reading.captures.map(\.body.count) == [64 << 20])
    #expect(reading.captures.map(\.isTruncated) == [true])
    #expect(reading.kinds == [.bodyTooLarge])
  }

  @Test func `a record beyond the bound is cut there and the next one is read`() throws {
    let stored = page([UInt8](repeating: 0x20, count: 70 << 20)) + page(bytes("<p>two"))
    let reading = try Reading(GzipMember.compress(stored, level: 1), name: "a.warc.gz")
    #expect(reading.captures.map(\.isTruncated) == [true, false])
    #expect(reading.captures.last?.body.text == "<p>two")
    #expect(reading.kinds == [.bodyTooLarge])
  }

  @Test func `a body shorter than its Content-Length is truncated`() throws {
    let reading = try Self.reading("Content-Length: 100", bytes("<p>one"))
    #expect(reading.captures.map(\.isTruncated) == [true])
    #expect(reading.kinds == [.truncatedBody])
  }

  @Test func `folded fields, odd case, no reason phrase and bare line feeds are read`() throws {
    let block = bytes("http/1.0 302\nLOCATION: http://x.gov.cn/b\nX-Long: a\n  b\nno colon\nServer:IIS\n\nbody")
    let capture = try #require(try Reading(record(block: block)).captures.first)
    #expect(capture.status == 302)
    #expect(capture.headers.map(\.name) == ["LOCATION", "X-Long", "Server"])
    #expect(capture.headers.map(\.value) == ["http://x.gov.cn/b", "a b", "IIS"])
    #expect(capture.body.text == "body")
  }

  @Test func `a head without a body has an empty one`() throws {
    let reading = try Reading(record(block: bytes("HTTP/2 301 \r\nLocation: /b\r\n")))
    #expect(reading.captures.map(\.status) == [301])
    #expect(reading.captures.map(\.body) == [[]])
  }
}
