import AssessmentModel

/// Finds the offer to start an application for one item.
struct OnlineApply: PageExtractor {
  static let name = "OnlineApply"
  static let properties: [Property] = [.onlineApply]
  static let starts = PhraseGroup(
    "start of an application",
    [
      "在线办理", "立即办理", "我要申报", "在线申报", "网上申请", "立即申请", "在线申请", "我要申请", "我要办理", "马上办", "网上办理",
      "立即申报", "网上申报", "开始办理", "项目登记", "去办理", "点击办理", "申请办理", "我要办", "在线申办", "网上申办", "立即预约办理",
      "进入办理", "一键办理", "现在办理", "马上办理", "我要登记",
    ])
  static let phrases = [starts]

  func observations(in reading: PageReading) -> [Observation] {
    let page = reading.page
    if reading.pageType == "application" {
      return [reading.observation(.onlineApply, .flag(true), by: Self.name)]
    }
    let isServicePage = ["service_guide", "application", "service_hall", "service_list"].contains(
      reading.pageType ?? "")
    let offer = reading.offer(Self.starts) { offer in
      guard let element = offer.element else { return isServicePage && Self.isStart(offer) }
      let isButton = page.element(element, is: .button) || page.element(element, is: .input)
      guard isButton || page.control(around: element) != nil, Self.isStart(offer) else { return false }
      // In the navigation of a portal these words name the hall, not the start for one item.
      return isServicePage || isButton || Self.namesOneStart(offer)
    }
    return [
      offer.map { reading.observation(.onlineApply, .flag(true), at: $0.element, quote: $0.quote, by: Self.name) }
        ?? reading.observation(.onlineApply, .flag(false), by: Self.name)
    ]
  }

  /// The words stand nearly alone, as on a button.
  private static func isStart(_ offer: Offer) -> Bool {
    offer.quote.utf8.count <= starts.phrases[offer.phrase].utf8.count + 6
  }

  private static func namesOneStart(_ offer: Offer) -> Bool {
    ["我要申报", "立即办理", "在线办理", "立即申请", "在线申请", "立即申报", "去办理", "项目登记", "开始办理", "在线申报"]
      .contains(starts.phrases[offer.phrase])
  }
}
