import AssessmentModel
import Foundation
import HTMLParsing
import TestSupport
import Testing

/// 政务公开 (open government), as the encodings write it.
private let utf8: [UInt8] = Array("政务公开".utf8)
private let gbk: [UInt8] = [0xD5, 0xFE, 0xCE, 0xF1, 0xB9, 0xAB, 0xBF, 0xAA]

private func html(_ text: [UInt8], meta: String? = nil) -> [UInt8] {
  Array("<html><head>\(meta ?? "")</head><body><p>".utf8) + text + Array("</p></body></html>".utf8)
}

struct CharacterEncodingTests {
  @Test(arguments: ["utf-8", "utf8", "UTF8", "uft-8", "utf_8", "UTF-8;", "utf-8-sig", "\"utf-8\""])
  func `a label of UTF-8, right or misspelt, is no conflict`(label: String) {
    let page = PageContent(parsing: capture(html(utf8), type: "text/html; charset=\(label)"))
    #expect(page.encoding.name == "utf-8")
    #expect(page.readText == "政务公开")
    #expect(page.problems.isEmpty)
  }

  @Test(arguments: [
    "gb2312", "GB2312", "gb-2312", "GB_2312", "gb2312-80", "gb_2312-80", "x-gbk", "gbk", "GBK", "gb18030", "cp936",
    "chinese", "csgb2312", "windows-936",
  ])
  func `a label of GB, right or misspelt, means GB18030`(label: String) {
    let page = PageContent(parsing: capture(html(gbk, meta: "<meta charset='\(label)'>")))
    #expect(page.encoding.name == "gb18030")
    #expect(page.encoding.labelInMeta == label)
    #expect(page.readText == "政务公开")
    #expect(page.problems.isEmpty)
  }

  @Test func `bytes in GBK overrule a label of UTF-8`() {
    let page = PageContent(parsing: capture(html(gbk), type: "text/html; charset=UTF-8"))
    #expect(page.encoding.name == "gb18030")
    #expect(page.encoding.labelInHTTP == "UTF-8")
    #expect(page.readText == "政务公开")
    #expect(page.problems.map(\.what) == [.charsetConflict])
    #expect(page.problems.first?.detail == "HTTP says UTF-8, bytes are gb18030")
    #expect(page.problems.first?.record == "urn:uuid:1")
  }

  @Test func `bytes in UTF-8 overrule a label of GB2312`() {
    let meta = "<meta http-equiv='Content-Type' content='text/html; charset=gb2312'>"
    let page = PageContent(parsing: capture(html(utf8, meta: meta)))
    #expect(page.encoding.name == "utf-8")
    #expect(page.encoding.labelInMeta == "gb2312")
    #expect(page.readText == "政务公开")
    #expect(page.problems.first?.detail == "meta says gb2312, bytes are utf-8")
  }

  @Test(arguments: ["iso-8859-1", "windows-1252"])
  func `a server's default label of Latin 1 does not hide GBK`(label: String) {
    let page = PageContent(parsing: capture(html(gbk), type: "text/html;charset=\(label)"))
    #expect(page.encoding.name == "gb18030")
    #expect(page.problemKinds == [.charsetConflict])
  }

  @Test func `short GBK without any label is found`() {
    #expect(PageContent(parsing: capture(html(gbk), type: nil)).encoding.name == "gb18030")
    #expect(PageContent(parsing: capture(html([0xC4, 0xE3, 0xBA, 0xC3]))).readText == "你好")
  }

  @Test func `HTTP goes before meta, and the one that is wrong is named`() {
    let page = PageContent(
      parsing: capture(html(gbk, meta: "<meta charset=utf-8>"), type: "text/html; charset=gbk"))
    #expect(page.encoding.name == "gb18030")
    #expect(page.problems.map(\.detail) == ["meta says utf-8, bytes are gb18030"])
  }

  @Test func `a byte order mark is taken off, and goes before every label`() {
    let page = PageContent(parsing: capture([0xEF, 0xBB, 0xBF] + html(utf8), type: "text/html; charset=gbk"))
    #expect(page.encoding.hasByteOrderMark)
    #expect(page.encoding.name == "utf-8")
    #expect(page.readText == "政务公开")
    let wrong = PageContent(parsing: capture([0xEF, 0xBB, 0xBF] + html(gbk)))
    #expect(wrong.encoding.name == "gb18030")
    #expect(wrong.problems.map(\.detail) == ["the byte order mark says utf-8, bytes are gb18030"])
  }

  @Test(arguments: [true, false], [true, false])
  func `UTF-16 is found with and without a byte order mark`(isLittle: Bool, hasMark: Bool) {
    let text = (hasMark ? "\u{FEFF}" : "") + "<html><body><p>政务公开</p></body></html>"
    let bytes = text.utf16.flatMap { unit in
      isLittle ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
    let page = PageContent(parsing: capture(bytes))
    #expect(page.encoding.name == (isLittle ? "utf-16le" : "utf-16be"))
    #expect(page.encoding.hasByteOrderMark == hasMark)
    #expect(page.readText == "政务公开")
    #expect(page.problems.isEmpty)
  }

  @Test func `a bad byte in UTF-8 is replaced and counted, and the rest stays`() {
    let page = PageContent(parsing: capture(html(utf8 + [0xFF] + utf8)))
    #expect(page.encoding.name == "utf-8")
    #expect(page.encoding.replacements == 1)
    #expect(page.readText == "政务公开\u{FFFD}政务公开")
    #expect(page.problemKinds == [.undecodableBytes])
  }

  @Test func `a character of four bytes in a page labelled gb2312 is read`() {
    // U+3400 is 81 39 EE 39 in GB18030, and no character of GBK.
    let page = PageContent(
      parsing: capture(html(gbk + [0x81, 0x39, 0xEE, 0x39] + gbk, meta: "<meta charset=gb2312>")))
    #expect(page.readText == "政务公开\u{3400}政务公开")
    #expect(page.problems.isEmpty)
  }

  @Test func `a byte that the converter rejects does not end the page`() {
    let page = PageContent(parsing: capture(html(gbk + [0xFF] + gbk, meta: "<meta charset=gb2312>")))
    #expect(page.readText == "政务公开\u{FFFD}政务公开")
    #expect(page.encoding.replacements == 1)
  }

  @Test func `half a character before a tag does not swallow the tag`() {
    let page = PageContent(parsing: capture(html(gbk + [0xB9], meta: "<meta charset=gbk>") + Array("<p>x".utf8)))
    #expect(page.readText == "政务公开\u{FFFD}\nx")
  }

  @Test func `Big5 is read by its label and found without`() {
    // 政府資訊公開網站 in Big5.
    let text: [UInt8] = [
      0xAC, 0x46, 0xA9, 0xB2, 0xB8, 0xEA, 0xB0, 0x54, 0xA4, 0xBD, 0xB6, 0x7D, 0xBA, 0xF4, 0xAF, 0xB8,
    ]
    for type in ["text/html; charset=big5", "text/html"] {
      let page = PageContent(parsing: capture(html(text), type: type))
      #expect(page.encoding.name == "big5")
      #expect(page.readText == "政府資訊公開網站")
    }
  }

  @Test func `other encodings are read by their labels`() {
    let cases: [(String, [UInt8], String, String)] = [
      ("iso-8859-1", [0x63, 0x61, 0x66, 0xE9, 0x20, 0x80], "windows-1252", "café €"),
      ("shift_jis", [0x93, 0xFA, 0x96, 0x7B], "shift_jis", "日本"),
      ("euc-kr", [0xC7, 0xD1, 0xB1, 0xB9], "euc-kr", "한국"),
      ("windows-1251", [0xCC, 0xEE, 0xF1, 0xEA, 0xE2, 0xE0], "windows-1251", "Москва"),
      ("koi8-r", [0xED, 0xCF, 0xD3, 0xCB, 0xD7, 0xC1], "koi8-r", "Москва"),
    ]
    for (label, bytes, name, text) in cases {
      let page = PageContent(parsing: capture(html(bytes), type: "text/html; charset=\(label)"))
      #expect(page.encoding.name == name)
      #expect(page.readText == text)
    }
  }

  @Test func `plain ASCII without a label is UTF-8`() {
    #expect(page("<p>plain").encoding == PageEncoding(name: "utf-8"))
  }

  @Test func `a label that is no encoding is a conflict`() {
    let page = PageContent(parsing: capture(html(utf8), type: "text/html; charset=none"))
    #expect(page.encoding.name == "utf-8")
    #expect(page.problems.map(\.detail) == ["HTTP says none, which is no encoding, bytes are utf-8"])
  }

  @Test func `a label in a comment, a script's string or an attribute does not count`() {
    let page = page("<!-- <meta charset=gbk> --><a title='<meta charset=gbk>'><meta charset=utf-8>")
    #expect(page.encoding.labelInMeta == "utf-8")
  }
}

extension CharacterEncodingTests {
  @Test(.enabled(if: Checkout.shared("gold") != nil, "\(Checkout.sharedIsAbsent)"))
  func `every judged page has the encoding that people found`() throws {
    let file = try #require(Checkout.shared("gold/agreed.jsonl"))
    var checked = 0
    for line in try Data(contentsOf: file).split(separator: 0x0A) {
      let judged = try JSONDecoder().decode(Judged.self, from: Data(line))
      guard let encoding = judged.encoding, let url = Checkout.shared("realdata/\(judged.file)") else { continue }
      let page = PageContent(parsing: capture([UInt8](try Data(contentsOf: url)), type: nil))
      #expect(page.encoding.name == encoding, "\(judged.file)")
      #expect(page.encoding.replacements == 0, "\(judged.file)")
      checked += 1
    }
    #expect(checked >= 60)
  }

  private struct Judged: Decodable {
    let file: String
    let encoding: String?
  }

  @Test(
    .enabled(if: Checkout.shared("realdata/charset") != nil, "\(Checkout.sharedIsAbsent)"),
    arguments: [
      ("chardet-Big5-coolloud.org.tw.xml", "big5"),
      ("chardet-GB2312-_chromium_gb18030_with_no_encoding_specified.html.xml", "gb18030"),
      ("chardet-GB2312-_mozilla_bug171813_text.html", "gb18030"),
      ("chardet-GB2312-w3cn.org.xml", "gb18030"),
      ("chardet-UTF-16LE-plane1-utf-16le.html", "utf-16le"),
      ("gb18030_in.txt", "gb18030"),
      ("gb18030_in_ref.txt", "utf-8"),
    ])
  func `files of known encodings are recognised`(file: String, encoding: String) throws {
    let url = try #require(Checkout.shared("realdata/charset/\(file)"))
    let page = PageContent(parsing: capture([UInt8](try Data(contentsOf: url)), type: nil))
    #expect(page.encoding.name == encoding)
  }

  @Test(.enabled(if: Checkout.shared("realdata/html5lib") != nil, "\(Checkout.sharedIsAbsent)"))
  func `labels are found where browsers find them, and behind a quote left open too`() throws {
    let url = try #require(Checkout.shared("realdata/html5lib/encoding-tests1.dat"))
    let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    var differing: [String] = []
    for test in text.components(separatedBy: "#data\n").dropFirst() {
      let parts = test.components(separatedBy: "#encoding\n")
      guard parts.count == 2, let wanted = parts[1].split(separator: "\n").first?.lowercased() else { continue }
      let encoding = PageContent(parsing: capture(Array(parts[0].utf8))).encoding
      // Without a label browsers take windows-1252, where this reader asks the bytes.
      let found = encoding.labelInMeta == nil && !encoding.hasByteOrderMark ? "windows-1252" : encoding.name
      if found != wanted { differing.append(parts[0]) }
    }
    // Browsers give up on a label behind a quote left open and on what stands beyond 1,024 bytes; portals have both.
    let isExpected = differing.map {
      $0.contains("iso8859-2\"") || $0.contains("\"iso8859-2>") || $0.utf8.count > 1_024
    }
    #expect(isExpected == [true, true, true, true])
  }
}
