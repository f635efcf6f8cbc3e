import AssessmentModel

/// Finds registration or login for visitors; the mail login of staff is none.
struct Logins: PageExtractor {
  static let name = "Logins"
  static let properties: [Property] = [.loginEntry]
  static let entries = PhraseGroup(
    "login",
    ["登录", "登陆", "注册", "个人中心", "用户中心", "用户空间", "会员中心", "我的空间", "个人空间", "用户登", "身份认证", "log in", "login", "sign in"])
  static let exits = PhraseGroup("logout", ["退出登录", "退出", "安全退出", "注销"])
  static let phrases = [entries, exits]

  func observations(in reading: PageReading) -> [Observation] {
    let page = reading.page
    let offer = reading.offer(Self.entries) { accepts($0, page) } ?? visibleAlthoughSwitched(reading)
    if let offer { return reading.flag(.loginEntry, offer, by: Self.name) }
    if let field = page.elements(named: .input).first(where: { isPassword($0, page) }) {
      return [reading.observation(.loginEntry, .flag(true), at: field, quote: "password", by: Self.name)]
    }
    if hasEmptyContainer(page) { return [] }
    return reading.flag(.loginEntry, nil, by: Self.name)
  }
}

extension Logins {
  private func accepts(_ offer: Offer, _ page: PageContent) -> Bool {
    let bytes = Array(offer.quote.utf8)[...]
    guard bytes.count <= 30 else { return false }
    let other: [StaticString] = [
      "退出", "邮箱", "邮件", "后台", "管理", "商标", "注册地", "注册资", "注册会计", "注册登记", "oa", "办公", "注册号", "注册城",
    ]
    if bytes.holds(anyOf: other) { return false }
    guard let element = offer.element else { return true }
    return page.control(around: element) != nil || page.element(element, is: .input) || page.element(element, is: .img)
  }

  /// A hidden login counts, since scripts show it to visitors, unless the page shows the way out of one.
  private func visibleAlthoughSwitched(_ reading: PageReading) -> Offer? {
    let page = reading.page
    guard reading.offer(Self.exits) == nil else { return nil }
    return reading.offer(Self.entries, includingHidden: true) { accepts($0, page) }
  }

  /// True where a block named for the login waits for a script to fill it.
  private func hasEmptyContainer(_ page: PageContent) -> Bool {
    let boxes = [HTMLName.div, .span, .li, .ul].map(\.rawValue)
    return page.elements.indices.contains { element in
      let own = page.elements[element]
      guard !own.isHidden, boxes.contains(own.name), page.textRange(of: element).isEmpty,
        page.isNamed(element, ["login", "denglu"])
      else { return false }
      return page.children(of: element).allSatisfy { page.element($0, is: .script) }
    }
  }

  private func isPassword(_ input: Int, _ page: PageContent) -> Bool {
    guard !page.elements[input].isHidden, let type = page.attributeBytes(.type, of: input) else { return false }
    return type.holds(anyOf: ["password"])
  }
}
