import AssessmentModel

/// Finds an entry to a version for people who see, hear or move with difficulty, or who are old.
struct Accessibility: PageExtractor {
  static let name = "Accessibility"
  static let properties: [Property] = [.accessibilityEntry]
  static let entries = PhraseGroup(
    "accessible version",
    [
      "无障碍", "适老", "长者", "关怀版", "关怀模式", "大字版", "老年版", "老年模式", "大字模式", "关爱版", "关爱模式", "敬老版", "语音播报版",
      "老年人", "盲人", "视障", "长辈", "大字",
    ])
  static let phrases = [entries]

  func observations(in reading: PageReading) -> [Observation] {
    let page = reading.page
    let offer = reading.offer(Self.entries, includingHidden: true) { offer in
      guard offer.quote.utf8.count <= 40, let element = offer.element else { return offer.element == nil }
      guard
        !Array(offer.quote.utf8)[...].holds(anyOf: [
          "协会", "服务中心", "通知", "公告", "补贴", "活动", "福利", "条例", "办法", "权益", "优待", "津贴", "环境建设", "大学", "工作",
        ])
      else { return false }
      return page.control(around: element) != nil || page.element(element, is: .img)
        || page.attributeBytes(.id, of: element) != nil || page.attributeBytes(.class, of: element) != nil
        || offer.quote.utf8.count <= 24
    }
    return reading.flag(.accessibilityEntry, offer, by: Self.name)
  }
}
