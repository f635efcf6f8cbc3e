import Foundation
import TestSupport
import Testing

@Suite struct ReadmeTests {
  @Test func `the README's table of commands is that of the program`() throws {
    let readme = try String(contentsOf: Checkout.root.appendingPathComponent("README.md"), encoding: .utf8)
    let told = readme.split(separator: "\n").compactMap { line -> String? in
      guard line.hasPrefix("| `egov ") else { return nil }
      return line.dropFirst("| `egov ".count).prefix { $0 != "`" }.description
    }
    let help = try Program.run(["--help"]).out
    let commands = help.components(separatedBy: "SUBCOMMANDS:").last?.split(separator: "\n").compactMap { line in
      line.hasPrefix("  ") && !line.hasPrefix("   ") ? line.split(separator: " ").first.map(String.init) : nil
    }
    #expect(told == commands?.filter { $0 != "See" })
  }

  @Test func `every golden report is made by the story of two cities`() throws {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: Checkout.root.appendingPathComponent("Reports").path)
    #expect(names.filter { !$0.hasPrefix(".") }.sorted() == ["README.md", "two-cities"])
  }
}
