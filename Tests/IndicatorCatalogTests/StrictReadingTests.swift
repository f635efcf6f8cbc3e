import AssessmentModel
import Foundation
import IndicatorCatalog
import TestSupport
import Testing

/// How a definition's file is read: keys, types and hostile YAML.
@Suite struct StrictReadingTests {
  private let file = "Indicators/channels/home-search/indicator.yaml"

  @Test func `a misspelt key is told once with the nearest known key`() throws {
    let fixture = CatalogFixture.replacing("\nadvice:", with: "\nadvise:")
    #expect(
      try fixture.diagnostics() == [
        "\(file):16:1: error: unknown key `advise` in an indicator (did you mean `advice`?)"
      ])
  }

  @Test func `a missing key is told at the mapping that lacks it`() throws {
    let fixture = CatalogFixture.replacing("{ text: \"a source\", confidence: S }", with: "{ text: \"a source\" }")
    #expect(try fixture.diagnostics() == ["\(file):9:5: error: missing key `confidence` in a reference"])
  }

  @Test func `an empty value is told at its place`() throws {
    let fixture = CatalogFixture.replacing("en: Home search", with: "en: ~")
    #expect(try fixture.diagnostics() == ["\(file):5:24: error: the key `en` has no value"])
  }

  @Test(arguments: [
    ("version: 1\nstatus", "version: 01\nstatus", "3:10: error: expected a whole number, found the text `01`"),
    ("version: 1\nstatus", "version: 1.5\nstatus", "3:10: error: expected a whole number, found the number 1.5"),
    ("version: 1\nstatus", "version: \"1\"\nstatus", "3:10: error: expected a whole number, found the text `1`"),
    ("version: 1\nstatus", "version: [1]\nstatus", "3:10: error: expected a whole number, found a list"),
    ("en: Home search", "en: 2019", "5:24: error: expected a text, found the number 2019 (put it in quotes)"),
    ("en: Home search", "en: \"  \"", "5:24: error: the text is blank"),
    ("[home]", "home", "13:7: error: expected `any` or a list of page types, found the text `home` (write [home])"),
    ("[home]", "[hom]", "13:8: error: unknown page type `hom` (did you mean `home`?)"),
    ("of: search_box", "of: serch_box", "12:7: error: unknown property `serch_box` (did you mean `search_box`?)"),
    ("presence", "presense", "11:9: error: unknown kind of measure `presense` (did you mean `presence`?)"),
    ("kind: binary", "kind: binari", "15:16: error: unknown kind of scale `binari` (did you mean `binary`?)"),
    (
      "egov.indicator/1", "egov.indicator/2",
      "1:9: error: expected the schema `egov.indicator/1`, found `egov.indicator/2`"
    ),
    (
      "{ kind: binary }", "{ kind: binary, zero: 0 }",
      "15:24: error: a binary scale has no `zero` (its keys are `kind`)"
    ),
  ])
  func `a value of the wrong type or word says what was expected`(old: String, new: String, message: String) throws {
    #expect(try CatalogFixture.replacing(old, with: new).diagnostics() == ["\(file):\(message)"])
  }

  @Test func `broken YAML is told at the parser's line and column`() throws {
    let fixture = CatalogFixture.replacing("{ kind: binary }", with: "{ kind: binary")
    let diagnostics = try fixture.diagnostics()
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.hasPrefix("\(file):16:7: error: not valid YAML: ") == true, "\(diagnostics)")
  }

  @Test func `a key that stands three times is told twice, and the rest is still read`() throws {
    let fixture = CatalogFixture.replacing("  unit: share", with: "  unit: share\n  unit: a\n  \"unit\": b\n  onn: any")
    #expect(
      try fixture.diagnostics() == [
        "\(file):15:3: error: the key `unit` stands twice in one mapping (it first stands on line 14)",
        "\(file):16:3: error: the key `unit` stands twice in one mapping (it first stands on line 14)",
        "\(file):17:3: error: unknown key `onn` in a measure (did you mean `on`?)",
      ])
  }

  @Test func `anchors, aliases and tags are refused where they stand`() throws {
    let anchor = try CatalogFixture.replacing("zh: 省时", with: "zh: &a 省时").diagnostics()
    #expect(anchor.first?.hasPrefix("\(file):7:18: error: anchors and aliases are not read") == true, "\(anchor)")
    let alias = try CatalogFixture.replacing("{ zh: 省时, en: It saves time }", with: "{ zh: &a 省时, en: *a }")
      .diagnostics()
    #expect(alias.count == 1)
    #expect(alias.first?.hasPrefix("\(file):7:29: error: anchors and aliases are not read") == true, "\(alias)")
    let tag = try CatalogFixture.replacing("zh: 省时", with: "zh: !!binary 省时").diagnostics()
    #expect(tag.first?.contains(":7:18: error: tags such as") == true, "\(tag)")
  }

  @Test func `a bomb of nested aliases as a key is refused before it is expanded`() throws {
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<40 {
      let alias = "*a\(level - 1)"
      bomb += "a\(level): &a\(level) [\(Array(repeating: alias, count: 9).joined(separator: ", "))]\n"
    }
    var fixture = CatalogFixture()
    fixture.files[CatalogFixture.definitionFile] = bomb + "? *a39\n: 1\n"
    let diagnostics = try fixture.diagnostics()
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.contains(":2:10: error: anchors and aliases") == true, "\(diagnostics)")
  }

  @Test func `markup with ampersands and asterisks is no alias`() throws {
    let fixture = CatalogFixture.replacing(
      "<p>news</p>", with: "<p>a &b *c &nbsp;* 2*b</p>", in: CatalogFixture.casesFile)
    #expect(try fixture.diagnostics().isEmpty)
  }

  @Test func `deep nesting, huge files, empty files and wrong bytes are told and survived`() throws {
    var fixture = CatalogFixture()
    let definition = CatalogFixture.definitionFile
    fixture.files[definition] = String(repeating: "[", count: 900) + String(repeating: "]", count: 900)
    #expect(try fixture.diagnostics().first?.hasPrefix("\(file):1:21: error: nested deeper than 20 levels") == true)
    fixture.files[definition] = String(repeating: "[", count: 100_000)
    #expect(try fixture.diagnostics().first?.hasPrefix("\(file):1:21: error: nested deeper than 20 levels") == true)
    fixture.files[definition] = (0..<200).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(try fixture.diagnostics().contains("\(file):65:65: error: nested deeper than 64 levels"))
    fixture.files[definition] = "# " + String(repeating: "x", count: 1 << 20)
    #expect(try fixture.diagnostics().first?.hasPrefix("\(file): error: the file is larger than 1 MiB") == true)
    fixture.files[definition] = "# nothing\n"
    #expect(try fixture.diagnostics() == ["\(file):1:1: error: the file is empty"])
    try CatalogFixture().read { _, folder in
      try Data([0x61, 0x3A, 0x20, 0x31, 0x0A, 0x62, 0xFF]).write(to: folder.appendingPathComponent(definition))
      let catalog = try IndicatorCatalog(folder: folder, names: "Indicators")
      #expect(
        catalog.diagnostics.map(\.description) == ["\(file):2:1: error: the line is not UTF-8 (save the file as UTF-8)"]
      )
    }
  }

  @Test(arguments: [
    ("{ [[a],1]: 0, [[a],1]: 0 }", "1:9"), ("{a: {[b] : 1}}", "1:8"), ("a:\n  ? [x]\n  : 1", "2:3"),
    ("- {? a : 1}", "1:4"), ("[x]: 1", "1:3"), ("a: '[['\n{b: c}\t: d", "2:6"),
  ])
  func `a list or mapping as a key is refused before the parser compares it`(text: String, place: String) throws {
    var fixture = CatalogFixture()
    fixture.files[CatalogFixture.definitionFile] = text + "\n"
    #expect(
      try fixture.diagnostics() == [
        "\(file):\(place): error: a key must be a plain text (quote a text that begins with [, { or ?)"
      ])
  }

  @Test(arguments: [
    "<p>what? [1]: {a}: ]</p>", "? [[[[[[[[[[[[[[[[[[[[[[[[", "it''s [a]: b", "say \\\" [a]: b",
  ])
  func `brackets and question marks in texts are no keys`(text: String) throws {
    let quoted = CatalogFixture.replacing("'<p>news</p>'", with: "'\(text)'", in: CatalogFixture.casesFile)
    #expect(try quoted.diagnostics().isEmpty)
    let block = CatalogFixture.replacing(
      "'<p>news</p>'", with: "|\n      \(text)\n      [x]: y", in: CatalogFixture.casesFile)
    #expect(try block.diagnostics().isEmpty)
  }

  @Test func `a byte-order mark before the text is passed over`() throws {
    var fixture = CatalogFixture()
    for (name, text) in fixture.files { fixture.files[name] = "\u{FEFF}" + text }
    #expect(try fixture.diagnostics().isEmpty)
  }

  @Test func `of very many mistakes in one file 500 are told`() throws {
    var fixture = CatalogFixture()
    fixture.files[CatalogFixture.definitionFile]?
      .append((0..<40_000).map { "k\($0): b\n" }.joined())
    let diagnostics = try fixture.diagnostics()
    #expect(diagnostics.count == 501)
    #expect(
      diagnostics.contains { $0.hasSuffix("error: more than 500 mistakes; the rest is not told (mend these first)") })
  }

  @Test(arguments: [
    (
      "version: 1\nstatus", "version: 9223372036854775807\nstatus",
      "3:10: error: the number 9223372036854775807 is too large (it is at most 1000000000)"
    ),
    (
      "{ kind: binary }", "{ kind: linear, zero: 0, one: 1e308 }",
      "15:38: error: the number 1e+308 is too large (numbers are 0 or between 1e-12 and 1e12, with or without a minus)"
    ),
    ("It saves time", "\"It \\0saves\"", "7:26: error: the text holds a control character (leave it out)"),
  ])
  func `numbers and texts that nothing can be done with are refused`(old: String, new: String, message: String) throws {
    #expect(try CatalogFixture.replacing(old, with: new).diagnostics().contains("\(file):\(message)"))
  }

  @Test func `a list longer than a person would write is refused`() throws {
    let pages = Array(repeating: "home", count: 1_001).joined(separator: ", ")
    #expect(
      try CatalogFixture.replacing("[home]", with: "[\(pages)]").diagnostics().first
        == "\(file):13:7: error: the list has more than 1000 items, found 1001")
  }

  @Test func `two documents in one file are refused`() throws {
    let fixture = CatalogFixture.replacing("changes:", with: "---\nchanges:")
    let diagnostics = try fixture.diagnostics()
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.hasPrefix("\(file):18:1: error: not valid YAML: ") == true, "\(diagnostics)")
  }
}
