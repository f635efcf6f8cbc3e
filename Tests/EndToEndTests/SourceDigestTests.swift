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

  @Test func `a file that cannot be read ends the build`() throws {
    try withTemporaryFolder { scratch in
      let program = try #require(Self.program)
      let out = scratch.path + "/out.swift"
      #expect(try Program.run([out, scratch.path, "", "absent.swift"], program: program).code != 0)
      #expect(!FileManager.default.fileExists(atPath: out))
    }
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
