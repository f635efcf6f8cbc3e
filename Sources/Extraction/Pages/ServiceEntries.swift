import AssessmentModel

/// Finds the way from a page to the government's online services.
struct ServiceEntries: PageExtractor {
  static let name = "ServiceEntries"
  static let properties: [Property] = [.serviceEntry]
  /// Names that lead to services wherever they stand.
  static let names = PhraseGroup(
    "service entry",
    [
      "政务服务", "办事服务", "网上办事", "办事大厅", "网上办理", "在线办事", "我要办", "一网通办", "公共服务", "便民服务", "服务大厅",
      "服务指南", "办事指南", "行政审批", "办事", "在线服务", "网上服务", "政府服务", "服务平台", "利企服务", "惠企服务", "个人服务",
      "法人服务", "企业服务", "我要申报", "在线申报", "网上申报", "申报指引", "审批大厅", "服务事项", "网办大厅", "审批服务", "e-service",
    ])
  /// The channel named 服务 alone, or with one character before it, in a navigation.
  static let channel = PhraseGroup("service channel", ["服务"])
  /// Hosts of service platforms.
  static let hosts = PhraseGroup(
    "service host", ["//zwfw", "zwfw.", ".zwfw", "//bsdt", "//wsbs", "//banshi", "gjzwfw"])
  /// What provinces call their online services; apps may have the same names.
  static let brands = PhraseGroup(
    "service brand",
    [
      "皖事通办", "浙里办", "渝快办", "赣服通", "鄂汇办", "津心办", "冀时办", "蒙速办", "辽事通", "吉事办", "闽政通", "豫事办", "湘易办", "粤省事", "桂通办", "海易办",
      "天府通办", "云上贵州", "办事通", "秦务员", "甘快办", "青松办", "我的宁夏", "新服办", "苏服办", "全省事",
    ])
  static let phrases = [names, brands, channel, hosts, PageReading.footerMarks]

  func observations(in reading: PageReading) -> [Observation] {
    let page = reading.page
    let isControl = { (offer: Offer) in
      guard let element = offer.element else { return true }
      return page.control(around: element) != nil || page.element(element, is: .img)
    }
    // A caption such as a form's heading is no way to the services, and news of them is longer than a name.
    let named = reading.offer(Self.names, includingHidden: true) { isControl($0) && $0.quote.utf8.count <= 36 }
    if let named { return reading.flag(.serviceEntry, named, by: Self.name) }
    let channel = reading.offer(Self.channel, includingHidden: true) { offer in
      let said = offer.quote.utf8.count
      return isControl(offer) && (said <= 9 || ["政府服务", "网上服务", "互动服务"].contains(offer.quote))
    }
    if let channel { return reading.flag(.serviceEntry, channel, by: Self.name) }
    if let brand = brand(reading) { return reading.flag(.serviceEntry, brand, by: Self.name) }
    if let link = linkToHost(reading) { return reading.flag(.serviceEntry, link, by: Self.name) }
    if reading.pageType == "service_hall" || reading.pageType == "service_guide" || reading.pageType == "application"
      || isServiceLogin(reading)
    {
      return [reading.observation(.serviceEntry, .flag(true), by: Self.name)]
    }
    return reading.flag(.serviceEntry, nil, by: Self.name)
  }

  /// A link with a province's name for its services that does not speak of an app or a code.
  private func brand(_ reading: PageReading) -> Offer? {
    reading.offer(Self.brands, includingHidden: true) { offer in
      guard let element = offer.element, reading.page.control(around: element) != nil else { return false }
      return offer.quote.utf8.count <= 36
        && !Array(offer.quote.utf8)[...].holds(anyOf: ["app", "客户端", "下载", "二维码", "扫", "小程序", "公众号"])
    }
  }

  /// The login of a service platform is its entrance.
  private func isServiceLogin(_ reading: PageReading) -> Bool {
    reading.pageType == "login" && !reading.textHits.hits(of: ServiceFeatures.unifiedLogin).isEmpty
  }

  /// A link whose address is a service platform's, a login of it left out.
  private func linkToHost(_ reading: PageReading) -> Offer? {
    let page = reading.page
    for hit in reading.attributeHits.hits(of: Self.hosts) {
      guard let index = page.attributeIndex(at: hit.start) else { continue }
      guard page.attributes[index].name == AttributeName.href.rawValue else { continue }
      guard let element = page.element(ofAttribute: index), page.element(element, is: .a) else { continue }
      let address = page.attributeBytes[Int(page.attributes[index].start)..<Int(page.attributes[index].end)]
      guard !address.holds(anyOf: ["login"]) else { continue }
      let text = page.line(of: element)
      return Offer(
        phrase: hit.phrase, element: element, quote: text.isEmpty ? String(decoding: address, as: UTF8.self) : text)
    }
    return nil
  }
}
