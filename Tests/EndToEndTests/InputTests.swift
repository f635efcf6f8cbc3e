import Foundation
import TestSupport
import Testing

/// What may be wrong with an INPUT: what cannot go on ends with 2 and one sentence, the rest is a problem in the data.
@Suite struct InputTests {
  @Test func `a file that is not there ends the run with one sentence`() throws {
    try withTemporaryFolder { scratch in
      let out = scratch.appendingPathComponent("out").path
      let ended = try Program.run(["assess", scratch.path + "/none.warc", "-o", out])
      #expect(ended.code == 2)
      #expect(ended.said == ["egov: error: there is no file or folder \(scratch.path)/none.warc; check the path"])
      #expect(try FileManager.default.names(in: scratch) == [])
    }
  }

  @Test(arguments: [
    ("notes.txt", "hello", "is not a WARC, ARC, WACZ or HTML page"), ("a.warc", "hello", "is not a WARC"),
    ("a.wacz", "hello", "is not a WARC"), ("a.warc", "", "is empty; take the snapshot again"),
  ])
  func `a file that is no archive ends the run with one sentence`(name: String, text: String, sentence: String) throws {
    try withTemporaryFolder { scratch in
      let file = try Story.write(text, name, in: scratch)
      let ended = try Program.run(["assess", file, "-o", scratch.path + "/out"])
      #expect(ended.code == 2)
      #expect(ended.said.count == 1 && ended.messages.hasPrefix("egov: error: \(file) \(sentence)"))
      #expect(try FileManager.default.names(in: scratch) == [name])
    }
  }

  @Test func `an archive from which nothing can be read gives no report`() throws {
    try withTemporaryFolder { scratch in
      let file = try Story.write("WARC/1.0\r\nbroken", "990102.warc", in: scratch)
      let ended = try Program.run(["assess", file, "-o", scratch.path + "/out", "--register", Story.register])
      #expect(ended.code == 2)
      #expect(ended.messages.contains("no page or other answer could be read from 990102.warc"))
      #expect(try FileManager.default.names(in: scratch) == ["990102.warc"])
    }
  }

  @Test func `a folder without archives and pages ends the run with one sentence`() throws {
    try withTemporaryFolder { scratch in
      let ended = try Program.run(["assess", scratch.path, "-o", scratch.path + "/out"])
      #expect(ended.code == 2)
      #expect(ended.messages.contains("holds no WARC, ARC, WACZ or HTML page; give a folder that does"))
    }
  }

  @Test func `damaged and empty archives among good ones are problems and the run goes on`() throws {
    try withTemporaryFolder { scratch in
      let snapshots = scratch.appendingPathComponent("snapshots")
      try FileManager.default.createDirectory(at: snapshots, withIntermediateDirectories: true)
      let good = try Data(contentsOf: URL(fileURLWithPath: Story.archive))
      try good.write(to: snapshots.appendingPathComponent("990102.warc"))
      try good.prefix(good.count - 300).write(to: snapshots.appendingPathComponent("cut.warc"))
      try Story.write("", "990101.warc", in: snapshots)
      try Story.write("no zip", "bad.wacz", in: snapshots)
      let out = scratch.appendingPathComponent("out").path
      let ended = try Program.run(["assess", snapshots.path, "-o", out, "--register", Story.register])
      #expect(ended.code == 0)
      #expect(ended.messages.contains("4 cities"))
      let problems = try #require(
        try Story.files(in: out)["problems.jsonl"].map { String(decoding: $0, as: UTF8.self) })
      for word in ["\"emptyArchive\"", "\"damagedArchive\"", "\"unknownCity\"", "\"noHomePage\""] {
        #expect(problems.contains(word), "problems.jsonl lists no \(word)")
      }
    }
  }

  @Test func `an empty archive beside a good one on the command line is a problem, a missing one a mistake`() throws {
    try withTemporaryFolder { scratch in
      let out = scratch.path + "/out"
      let empty = try Story.write("", "990101.warc", in: scratch)
      let common = ["-o", out, "--register", Story.register, "--quiet"]
      #expect(try Program.run(["assess", Story.archive, empty] + common).code == 0)
      let problems = try String(contentsOfFile: out + "/problems.jsonl", encoding: .utf8)
      #expect(problems.contains(#""city":"990101","subject":"990101.warc","record":null,"what":"emptyArchive""#))
      #expect(try Program.run(["assess", Story.archive, scratch.path + "/none.warc"] + common).code == 2)
    }
  }

  @Test func `an archive without a home page is assessed on what there is and says so`() throws {
    try withTemporaryFolder { scratch in
      let page = try Story.write("<html><body><p>办事指南</p></body></html>", "guide.html", in: scratch)
      let out = scratch.path + "/out"
      let ended = try Program.run(["assess", page, "-o", out])
      #expect(ended.code == 0)
      #expect(ended.messages.contains("noHomePage 1") && ended.messages.contains("unknownCity 1"))
    }
  }

  @Test func `what is wrong with a page is listed once`() throws {
    try withTemporaryFolder { scratch in
      let page = scratch.appendingPathComponent("page.html")
      var bytes = Array("<meta charset=utf-8><title>市政府</title><p>办事服务".utf8)
      bytes.insert(0xFF, at: bytes.count - 6)
      try Data(bytes).write(to: page)
      let out = scratch.appendingPathComponent("o.jsonl").path
      #expect(try Program.run(["observe", page.path, "-o", out, "--no-cache", "--quiet"]).code == 0)
      let lines = try String(contentsOfFile: out, encoding: .utf8).split(separator: "\n")
      #expect(lines.count(where: { $0.contains("undecodableBytes") }) == 1)
    }
  }
}
