import AssessmentModel

/// `mobile_duplication`: the share of pages on a mobile host whose title a page of the main hosts has, too.
///
/// Mobile hosts are those called `m`, `wap`, `mobile` or `3g`. The first 200,000 titles of each are kept as 64-bit keys.
struct MobilePages {
  private var mainTitles: Set<UInt64> = []
  private var mobileTitles: [UInt64] = []
  private var first: Evidence?
  private static let titlesAtMost = 200_000

  /// Looks at a page with a title.
  mutating func see(url: String, title: String, evidence: Evidence) {
    guard !title.isEmpty else { return }
    let key = fingerprint(of: PlainText.key(title).utf8)
    let host = HostName.text(in: Array(url.utf8)[...])
    if ["m.", "wap.", "mobile.", "3g."].contains(where: host.hasPrefix) {
      if first == nil { first = evidence }
      if mobileTitles.count < Self.titlesAtMost { mobileTitles.append(key) }
    } else if mainTitles.count < Self.titlesAtMost {
      mainTitles.insert(key)
    }
  }

  func observe(_ home: PortalHome, _ emit: (Observation) -> Void) {
    guard !mobileTitles.isEmpty, !mainTitles.isEmpty else { return }
    let share = Double(mobileTitles.count { mainTitles.contains($0) }) / Double(mobileTitles.count)
    emit(home.observation(.mobileDuplication, .number(share), evidence: first, by: "MobilePages"))
  }
}
