import AssessmentModel

/// How far the page says, else shows, that its item can be handled online.
struct GuideDepth {
  let guide: Guide
  let reading: PageReading

  struct Depth {
    let level: Int
    let element: Int?
    let quote: String
  }

  /// The claim where there is one, else what the page offers; nil where the page is too thin to tell.
  func depth() -> Depth? {
    if let claim = claim() { return claim }
    // A claim in words that are not known leaves open how far it goes.
    if let said = guide.said("online_depth"), !OnlineDepth.isDenied(said) { return nil }
    if reading.pageType == "application" {
      let first = guide.values.first
      return Depth(level: guide.visits == 0 ? 4 : 3, element: first?.element, quote: first?.quote ?? "")
    }
    guard Set(guide.values.filter(Guide.says).map(\.id)).count >= 5 else { return nil }
    return offered()
  }

  /// What the labels for the depth, the form of handling and going online claim.
  private func claim() -> Depth? {
    if let value = guide.value("online_depth"), let said = value.said,
      let level = OnlineDepth.claimed(said, visits: guide.visits)
    {
      return Depth(level: level, element: value.element, quote: value.quote)
    }
    if let value = guide.value("online"), PlainText.holds(value.label, "全程"), guide.isOnline == true {
      return Depth(level: 4, element: value.element, quote: value.quote)
    }
    for id in ["handling_form", "online"] {
      guard let value = guide.value(id), let said = value.said,
        ["全程网", "不见面", "零见面"].contains(where: { PlainText.holds(said, $0) })
      else { continue }
      if !PlainText.holds(said, "非全程") { return Depth(level: 4, element: value.element, quote: value.quote) }
    }
    return nil
  }

  /// True for a control that starts this item: its words stand nearly alone, after the item's name, outside the site's frame.
  private func isStart(_ offer: Offer) -> Bool {
    let page = reading.page
    guard offer.quote.utf8.count <= OnlineApply.starts.phrases[offer.phrase].utf8.count + 6 else { return false }
    guard let element = offer.element else { return true }
    guard page.control(around: element) != nil || page.element(element, is: .input) else { return false }
    let heading = ItemHeading(page: page).heading(before: guide.values.first?.position ?? 0)
    if let heading, element < heading { return false }
    let surroundings = GuideSurroundings(page: page, labels: guide.values.map(\.position), heading: heading)
    return !surroundings.isFrame(element) && !surroundings.isBeside(element)
  }

  /// A start online, or filing online in the process, is 3, and 4 where no visit is asked for; forms are 2.
  private func offered() -> Depth {
    let starts = reading.offer(OnlineApply.starts, where: isStart)
    let online = guide.isOnline == true ? guide.value("online") : nil
    let form = guide.value("handling_form").flatMap { PlainText.holds($0.text, "网") ? $0 : nil }
    let process = guide.value("process").flatMap { value in
      ["网上申请", "网上申报", "在线申请", "网上提交", "在线申报", "在线提交", "线上申请"].contains {
        PlainText.holds(value.text, $0) && !PlainText.holds(value.text, "不支持" + $0)
      } ? value : nil
    }
    if let starts, guide.isOnline != false {
      return Depth(level: guide.visits == 0 ? 4 : 3, element: starts.element, quote: starts.quote)
    }
    if let value = online ?? form ?? process {
      return Depth(level: guide.visits == 0 ? 4 : 3, element: value.element, quote: value.quote)
    }
    if let forms = guide.value("forms"), Guide.says(forms) {
      return Depth(level: 2, element: forms.element, quote: forms.quote)
    }
    let first = guide.values.first
    return Depth(level: 1, element: first?.element, quote: first?.quote ?? "")
  }
}
