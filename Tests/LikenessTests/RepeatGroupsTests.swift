import Foundation
import Likeness
import TestSupport
import Testing

@Suite struct RepeatGroupsTests {
  @Test func `white space does not tell texts apart, and empty ones are none`() {
    let groups = RepeatGroups(["您 好\n谢谢", "", "您\u{3000}好\u{A0}谢谢", " "], likeness: 0.8).groups
    #expect(groups == [.init(members: [0, 2], wordForWord: 1)])
  }

  @Test func `a text with a few other words is a near repeat, another matter is not`() {
    let base = "公交站位的设置是经过有关部门批准，并考虑了当地路况、交通状况等诸多原因及设站标准，且确实符合大多数百姓出行需要。"
    let groups = RepeatGroups(
      [base, "道路破损的问题已于昨日修复，恢复通行，请您放心出行，感谢您的监督和支持。", base + "谢谢！"], likeness: 0.8
    ).groups
    #expect(groups == [.init(members: [0, 2], wordForWord: 0)])
  }

  /// Every pair of near copies of random texts is found, as far as a miss in ten thousand allows.
  @Test func `near copies of random texts are found`() {
    var state: UInt64 = 7
    func random(_ bound: UInt64) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % bound
    }
    var texts: [String] = []
    for _ in 0..<60 {
      var letters = (0..<(20 + Int(random(200)))).map { _ in Unicode.Scalar(UInt32(0x4E00 + random(3_000)))! }
      texts.append(String(String.UnicodeScalarView(letters)))
      letters[Int(random(UInt64(letters.count)))] = "一"
      texts.append(String(String.UnicodeScalarView(letters)))
    }
    let found = RepeatGroups(texts, likeness: 0.7).groups
    #expect(found.map(\.members) == stride(from: 0, to: 120, by: 2).map { [$0, $0 + 1] })
  }

  /// A thousand replies of a mayor's letter box.
  @Test(
    .enabled(if: Checkout.shared("realdata/data/beijing-letters-first1000.csv") != nil, "\(Checkout.sharedIsAbsent)"))
  func `real replies that repeat each other are found`() throws {
    let file = try #require(Checkout.shared("realdata/data/beijing-letters-first1000.csv"))
    let rows = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
    let replies = rows.map { $0.split(separator: "|", omittingEmptySubsequences: false) }.map { String($0[4]) }
    #expect(replies.count == 1_000)
    // Word for word: 258 replies in 24 groups, of which 234 repeat an earlier one.
    let exact = RepeatGroups(replies, likeness: 1).groups
    #expect(exact.count == 24)
    #expect(exact.map(\.members.count).reduce(0, +) == 258)
    #expect(exact.map(\.wordForWord).reduce(0, +) == 234)
    // Nearly: those and more, in groups that hold the exact ones whole.
    let near = RepeatGroups(replies, likeness: 0.8).groups
    #expect(near.map(\.wordForWord).reduce(0, +) == 234)
    #expect(near.map { $0.members.count - 1 }.reduce(0, +) > 234)
    for group in exact { #expect(near.contains { Set(group.members).isSubset(of: $0.members) }) }
  }
}
