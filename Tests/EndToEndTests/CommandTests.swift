import Foundation
import TestSupport
import Testing

@Suite struct CommandTests {
  @Test func `the program says what it is`() throws {
    let ended = try Program.run(["--version"])
    #expect(ended.code == 0)
    #expect(ended.out.hasPrefix("egov 0."))
  }
}
