import AssessmentModel
import Foundation
import Interchange
import TestSupport
import Testing

@Suite struct DigestTests {
  @Test func `digests are those of FIPS 180-4`() {
    #expect(Digest.of([]) == "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      Digest.of(Array("abc".utf8)) == "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func `bytes given in pieces and bytes of a file have the same digest as the whole`() throws {
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    var digest = Digest()
    digest.update(bytes[..<7])
    digest.update(bytes[7...])
    #expect(digest.text == Digest.of(bytes))
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("x")
      try Data(bytes).write(to: file)
      #expect(try Digest.of(file: file.path) == digest.text)
    }
  }

  @Test func `a file that is not there is an error that names it`() {
    #expect(throws: InterchangeError.self) { try Digest.of(file: "no/such/file") }
  }

  @Test func `a combined digest depends on order and borders, and one digest stands for itself`() {
    #expect(Digest.combining(["a", "b"]) != Digest.combining(["b", "a"]))
    #expect(Digest.combining(["ab", "c"]) != Digest.combining(["a", "bc"]))
    #expect(Digest.combining(["sha256:1"]) == "sha256:1")
  }
}
