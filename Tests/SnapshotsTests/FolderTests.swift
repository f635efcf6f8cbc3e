import AssessmentModel
import Foundation
import Snapshots
import TestSupport
import Testing

struct FolderTests {
  private static let html = bytes("<!DOCTYPE html><p>one")

  /// Writes files below a fresh folder called `snapshots` and lists it, or something below it.
  private static func listing<Result>(
    _ files: [String: [UInt8]], of below: String = "", _ body: (SnapshotListing, URL) throws -> Result
  ) throws -> Result {
    try withTemporaryFolder { folder in
      let root = folder.appendingPathComponent("snapshots")
      for (path, content) in files {
        let url = root.appendingPathComponent(path)
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(content).write(to: url)
      }
      return try body(try SnapshotListing(of: below.isEmpty ? root.path : root.path + "/" + below), root)
    }
  }

  private static func captures(_ files: [String: [UInt8]], of below: String = "") throws -> [Capture] {
    try listing(files, of: below) { listing, _ in try listing.units.flatMap { try Reading(of: $0.inputs).captures } }
  }

  @Test func `archives in folders are units called by their files, in the order of their paths`() throws {
    let files = [
      "110000.warc.gz": bytes("a"), "b/120000.ARC.GZ": bytes("a"), "b/deep/x.wacz": bytes("a"), "a.arc": bytes("a"),
      "notes.txt": bytes("a"), "b/readme.md": bytes("a"),
    ]
    try Self.listing(files) { listing, _ in
      #expect(listing.units.map(\.name) == ["110000", "a", "120000", "x"])
      #expect(
        listing.units.map(\.inputs[0].name) == ["110000.warc.gz", "a.arc", "b/120000.ARC.GZ", "b/deep/x.wacz"])
      #expect(listing.units.map { $0.inputs[0].format } == [.warc, .arc, .arc, .wacz])
      #expect(listing.ignored == 2)
    }
  }

  @Test func `a folder that directly holds a page is one unit with all pages in it`() throws {
    let files = [
      "beijing/index.html": Self.html, "beijing/deep/a.HTM": Self.html, "beijing/logo.png": bytes("a"),
      "beijing/deep/page": Self.html, "beijing/deep/data": bytes("no page"), "shanghai.warc": bytes("a"),
    ]
    try Self.listing(files) { listing, _ in
      #expect(listing.units.map(\.name) == ["beijing", "shanghai"])
      #expect(listing.units.map { $0.inputs[0].format } == [.mirror, .warc])
      #expect(listing.ignored == 2)
      let captures = try Reading(of: listing.units[0].inputs).captures
      #expect(captures.map(\.record) == ["beijing/deep/a.HTM", "beijing/deep/page", "beijing/index.html"])
      #expect(captures.map(\.url) == captures.map { "file:" + $0.record })
      #expect(captures.allSatisfy { $0.status == nil && $0.date == nil && $0.headers.isEmpty })
    }
  }

  @Test func `the INPUT itself can be the folder with pages`() throws {
    let captures = try Self.captures(["a/index.html": Self.html, "a/b/区长 之窗?.html": Self.html], of: "a/")
    #expect(captures.map(\.record) == ["b/区长 之窗?.html", "index.html"])
    #expect(captures.map(\.url) == ["file:b/%E5%8C%BA%E9%95%BF%20%E4%B9%8B%E7%AA%97%3F.html", "file:index.html"])
  }

  @Test func `a single page is known by its name`() throws {
    let captures = try Self.captures(["a/b.html": Self.html], of: "a/b.html")
    #expect(captures.map(\.record) == ["b.html"])
    #expect(captures.map(\.url) == ["file:b.html"])
    #expect(captures.map(\.body) == [Self.html])
  }

  @Test func `a folder called by a host name gives its pages the addresses of the host`() throws {
    let files = [
      "wget/www.x.gov.cn/index.html": Self.html, "wget/www.x.gov.cn/col/col1/art_1.html?uid=2&a=中": Self.html,
      "wget/www.x.gov.cn/a%20b/c.html": Self.html,
    ]
    let addresses = [
      "http://www.x.gov.cn/a%20b/c.html", "http://www.x.gov.cn/col/col1/art_1.html?uid=2&a=%E4%B8%AD",
      "http://www.x.gov.cn/",
    ]
    for input in ["", "wget", "wget/www.x.gov.cn"] {
      #expect(try Self.captures(files, of: input).map(\.url) == addresses)
    }
  }

  @Test func `a host folder is one unit even where its pages lie deeper`() throws {
    try Self.listing(["www.x.gov.cn/a/1.html": Self.html, "www.x.gov.cn/b/2.html": Self.html]) { listing, _ in
      #expect(listing.units.map(\.name) == ["www.x.gov.cn"])
    }
  }

  @Test func `ports, addresses in numbers and a scheme's folder are understood`() throws {
    for (path, address) in [
      ("127.0.0.1:8000/a.html", "http://127.0.0.1:8000/a.html"),
      ("localhost+8000/a.html", "http://localhost:8000/a.html"),
      ("https/www.x.gov.cn/a.html", "https://www.x.gov.cn/a.html"), ("v1.2.3/a.html", "file:v1.2.3/a.html"),
    ] {
      #expect(try Self.captures([path: Self.html]).map(\.url) == [address])
    }
  }

  @Test func `a gzip page is inflated, and a damaged one gives what it can`() throws {
    let stored = GzipMember.compress(Self.html)
    #expect(try Self.captures(["a/b.html.gz": stored]).map(\.body) == [Self.html])
    #expect(try Self.captures(["a/b.html.gz": Self.html]).map(\.body) == [Self.html])
    try Self.listing(["a/b.html.gz": Array(stored.dropLast(10))]) { listing, _ in
      let reading = try Reading(of: listing.units[0].inputs)
      #expect(reading.captures.map(\.isTruncated) == [true])
      #expect(reading.kinds == [.truncatedBody])
    }
  }

  @Test func `files without a known ending are known by how they begin`() throws {
    let utf16 = Array("<!DOCTYPE html>".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let beginnings: [(String, [UInt8], SnapshotFormat)] = [
      ("a", page(Self.html), .warc), ("b", GzipMember.compress(page(Self.html)), .warc),
      ("c", bytes("filedesc://a.arc 0.0.0.0"), .arc), ("d", bytes("\u{FEFF}\n <HTML lang=zh>"), .page),
      ("e.asp", bytes("<!-- saved from --><html>"), .page), ("f", [0xFF, 0xFE] + utf16, .page),
      ("g.gz", GzipMember.compress(Self.html), .page),
    ]
    for (name, content, format) in beginnings {
      try Self.listing([name: content], of: name) { listing, _ in
        #expect(listing.units.map(\.inputs[0].format) == [format], "\(name)")
      }
    }
  }

  @Test func `what is not there, no archive, empty or without archives is an error`() throws {
    func failure(_ files: [String: [UInt8]], of below: String) -> SnapshotError? {
      do {
        try Self.listing(files, of: below) { _, _ in }
        return nil
      } catch {
        return error as? SnapshotError
      }
    }
    let files = ["a/notes.txt": bytes("a"), "b.warc": [], "c.warc.gz": bytes("no gzip"), "d.wacz": bytes("no zip")]
    #expect(failure(files, of: "none.warc")?.description.hasPrefix("there is no file or folder ") == true)
    #expect(failure(files, of: "a/notes.txt")?.description.contains(" is not a WARC, ARC, WACZ or HTML page") == true)
    #expect(failure(files, of: "b.warc")?.description.contains(" is empty; ") == true)
    #expect(failure(files, of: "c.warc.gz")?.description.contains(" is not a WARC") == true)
    #expect(failure(files, of: "d.wacz")?.description.contains(" is not a WARC") == true)
    #expect(failure(files, of: "a")?.description.contains(" holds no WARC, ARC, WACZ or HTML page") == true)
  }

  @Test func `links that lead out of the folder are not followed`() throws {
    let files = ["in/index.html": Self.html, "out/secret.html": Self.html]
    try Self.listing(files) { _, root in
      let manager = FileManager.default
      try manager.createSymbolicLink(
        atPath: root.path + "/in/a.html", withDestinationPath: root.path + "/out/secret.html")
      try manager.createSymbolicLink(atPath: root.path + "/in/b", withDestinationPath: root.path + "/out")
      try manager.createSymbolicLink(atPath: root.path + "/in/c", withDestinationPath: root.path + "/in")
      try manager.createSymbolicLink(atPath: root.path + "/in/d.html", withDestinationPath: "index.html")
      let listing = try SnapshotListing(of: root.path + "/in")
      #expect(try Reading(of: listing.units[0].inputs).captures.map(\.record) == ["d.html", "index.html"])
      #expect(listing.ignored == 3)
    }
  }

  @Test func `names that are not UTF-8 are escaped in a mirror and a problem elsewhere`() throws {
    // 中 in GBK.
    let name: [CChar] = [0xD6, 0xD0].map { CChar(bitPattern: $0) }
    try Self.listing(["www.x.gov.cn/index.html": Self.html, "b/a.warc": bytes("a")]) { _, root in
      let mirror = root.path + "/www.x.gov.cn/"
      let page = mirror.utf8CString.dropLast() + name + ".html".utf8CString
      try #require(rename(mirror + "index.html", Array(page)) == 0)
      try #require(mkdir(Array((root.path + "/b/").utf8CString.dropLast() + name + [0]), 0o700) == 0)
      let listing = try SnapshotListing(of: root.path)
      #expect(listing.units.map(\.name) == ["a", "www.x.gov.cn"])
      #expect(listing.problems.map(\.what) == [.unreadableFile])
      let reading = try Reading(of: listing.units[1].inputs)
      #expect(reading.captures.map(\.url) == ["http://www.x.gov.cn/%D6%D0.html"])
      #expect(reading.captures.map(\.body) == [Self.html])
    }
  }

  @Test func `the digest of an input is that of its file, or of its pages' names and digests`() throws {
    try Self.listing(["a/1.html": Self.html, "a/logo.png": bytes("a"), "b.warc": bytes("<p>one")]) { listing, root in
      let file = try SnapshotInput.digest(of: listing.units[1].inputs[0])
      #expect(file == "sha256:6cdd0621def911531209bd14685fc4fca0c38ca0464199fa72c9496b8d9a9e91")
      let before = try SnapshotInput.digest(of: listing.units[0].inputs[0])
      try Data(bytes("b")).write(to: root.appendingPathComponent("a/logo.png"))
      #expect(try SnapshotInput.digest(of: listing.units[0].inputs[0]) == before)
      try Data(bytes("<p>two")).write(to: root.appendingPathComponent("a/1.html"))
      #expect(try SnapshotInput.digest(of: listing.units[0].inputs[0]) != before)
    }
  }

  @Test func `an input that is gone is an error, one that cannot be read a problem`() throws {
    let gone = SnapshotInput(path: "/nowhere/a.warc", name: "a.warc", format: .warc)
    #expect(throws: SnapshotError.noSuchFile(path: "/nowhere/a.warc")) { try Reading(of: [gone]) }
    try Self.listing(["b.warc": page(Self.html)]) { listing, root in
      let folder = SnapshotInput(path: root.path, name: "snapshots", format: .warc)
      let reading = try Reading(of: [folder] + listing.units[0].inputs)
      #expect(reading.kinds.contains(.unreadableFile))
      #expect(reading.captures.count == 1)
    }
  }
}
