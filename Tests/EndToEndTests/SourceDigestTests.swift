import Foundation
import TestSupport
import Testing

/// What tells the sources that observe from every other state of them, as the build makes it.
@Suite struct SourceDigestTests {
  private static let files = [
    "Package.swift": "// 1\n", "Sources/A/a.swift": "let a = 1\n", "Sources/A/words.csv": "甲\n",
  ]

  @Test func `equal sources have one digest, wherever they lie and however they are listed`() throws {
    try withTemporaryFolder { scratch in
      let first = try Self.digest(of: Self.files, in: scratch.appendingPathComponent("first"))
      let listed = Self.files.keys.sorted().reversed()
      let second = try Self.digest(
        of: Self.files, in: scratch.appendingPathComponent("b/second"), listed: Array(listed))
      #expect(first.contains("static let digest = \"fnv1a:"))
      #expect(first == second)
    }
  }

  @Test func `one byte, another name, a file more or less and another compiler give another digest each`() throws {
    try withTemporaryFolder { scratch in
      var changed: [[String: String]] = [Self.files]
      func change(_ edit: (inout [String: String]) -> Void) {
        var files = Self.files
        edit(&files)
        changed.append(files)
      }
      change { $0["Sources/A/a.swift"] = "let a = 2\n" }
      change { $0["Sources/A/words.csv"] = "乙\n" }
      change { $0["Sources/A/b.swift"] = $0.removeValue(forKey: "Sources/A/a.swift") }
      change { $0["Sources/B/empty.swift"] = "" }
      change { $0["Sources/A/words.csv"] = nil }
      change { $0["Package.swift"] = "// 1\nSources" }
      var digests = try changed.enumerated().map { number, files in
        try Self.digest(of: files, in: scratch.appendingPathComponent("\(number)"))
      }
      digests.append(try Self.digest(of: Self.files, in: scratch.appendingPathComponent("0"), compiler: "/bin/echo"))
      #expect(Set(digests).count == digests.count)
    }
  }

  @Test func `a change in the file of one extractor changes its digest and no other`() throws {
    try withTemporaryFolder { scratch in
      let extraction = "Sources/Extraction/Pages/"
      var files = Self.files
      files["Sources/Extraction/List.swift"] = "let all: [any PageExtractor] = [\n  Hotlines(),\n  Logins(),\n]\n"
      files[extraction + "Hotlines.swift"] = "struct Hotlines: PageExtractor {\n}\nextension Hotlines {\n}\n"
      files[extraction + "Logins.swift"] = "struct Logins: PageExtractor {\n}\n"
      let before = try Self.digests(of: files, in: scratch.appendingPathComponent("before"))
      #expect(Set(before.keys) == ["digest", "Hotlines", "Logins"])
      files[extraction + "Logins.swift"]? += "private let word = 1\n"
      let after = try Self.digests(of: files, in: scratch.appendingPathComponent("after"))
      #expect(before.filter { after[$0.key] != $0.value }.keys.sorted() == ["Logins"])
    }
  }

  @Test(arguments: [
    "let word = 1\n", "extension Int {\n}\n", "func word() {\n}\n", "@inline(never)\n", "struct Word {\n}\n",
    "extension Logins: Hashable {\n}\n",
  ])
  func `a file that says more than what its extractor observes is everybody's`(more: String) throws {
    try withTemporaryFolder { scratch in
      let file = ["Sources/Extraction/Logins.swift": "struct Logins: PageExtractor {\n}\n" + more]
      let digests = try Self.digests(of: file, in: scratch.appendingPathComponent("a"))
      #expect(Set(digests.keys) == ["digest"])
    }
  }

  @Test(arguments: [
    "  let logins = Logins.words\n", "  found += [Logins(), Hotlines()]\n", "  Logins().observations()\n",
  ])
  func `a file that another one names is everybody's`(line: String) throws {
    try withTemporaryFolder { scratch in
      let files = [
        "Sources/Extraction/Logins.swift": "struct Logins: PageExtractor {\n}\n",
        "Sources/Extraction/Other.swift": "func other() {\n\(line)}\n",
      ]
      let digests = try Self.digests(of: files, in: scratch.appendingPathComponent("a"))
      #expect(Set(digests.keys) == ["digest"])
    }
  }

  @Test func `a file that cannot be read ends the build`() throws {
    try withTemporaryFolder { scratch in
      let program = try #require(Self.program)
      let out = scratch.path + "/out.swift"
      #expect(try Program.run([out, scratch.path, "", "absent.swift"], program: program).code != 0)
      #expect(!FileManager.default.fileExists(atPath: out))
    }
  }

  /// The digests in the file that is made of sources, by the extractor's name; the shared one is `digest`.
  private static func digests(of files: [String: String], in folder: URL) throws -> [String: String] {
    let words = try digest(of: files, in: folder).split(separator: "\"").map(String.init)
    var digests = ["digest": words[1]]
    for (name, digest) in zip(words[2...], words[2...].dropFirst(2)) where digest.hasPrefix("fnv1a:") {
      digests[name] = digest
    }
    return digests
  }

  /// The file that is made of sources.
  private static func digest(
    of files: [String: String], in folder: URL, listed: [String]? = nil, compiler: String = ""
  ) throws -> String {
    for (path, text) in files {
      let file = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let out = folder.deletingLastPathComponent().appendingPathComponent(folder.lastPathComponent + ".swift")
    let words = [out.path, folder.path, compiler] + (listed ?? files.keys.sorted())
    let ended = try Program.run(words, program: try #require(program))
    #expect(ended.code == 0, "\(ended.messages)")
    return try String(contentsOf: out, encoding: .utf8)
  }

  /// Beside the built program, where the package manager calls what only builds by another name.
  private static let program: String? = {
    let folder = URL(fileURLWithPath: Program.path).deletingLastPathComponent()
    return ["SourceDigest", "SourceDigest-tool"].map { folder.appendingPathComponent($0).path }
      .first(where: FileManager.default.isExecutableFile)
  }()
}
