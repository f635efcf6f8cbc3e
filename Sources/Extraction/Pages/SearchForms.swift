import AssessmentModel

/// Finds the field, or the control, that searches the site.
struct SearchForms: PageExtractor {
  static let name = "SearchForms"
  static let properties: [Property] = [.searchBox, .searchForm]
  /// Controls that open a search field or stand for one.
  static let controls = PhraseGroup(
    "search control", ["搜索", "检索", "站内搜索", "全文检索", "智能搜索", "搜一下", "智能检索", "高级搜索", "search"])
  static let phrases = [controls, fieldHints]

  func observations(in reading: PageReading) -> [Observation] {
    let page = reading.page
    var hasUnclearField = false
    for input in page.elements(named: .input) where isTextField(input, page) && isShown(input, page) {
      if isSearch(input, page) {
        let quote = hint(of: input, page) ?? "<input>"
        return [
          reading.observation(.searchBox, .flag(true), at: input, quote: quote, by: Self.name),
          form(around: input, quote, reading),
        ]
      }
      hasUnclearField = true
    }
    if let mounted = mountedField(reading) { return reading.flag(.searchBox, mounted, by: Self.name) }
    let control = reading.offer(Self.controls) { offer in
      guard let element = offer.element, offer.quote.utf8.count <= 18 else { return false }
      // A button beside fields that are not for searching the site sends those fields.
      return !hasUnclearField && page.control(around: element) != nil && !asksForCase(element, page)
    }
    if let control { return reading.flag(.searchBox, control, by: Self.name) }
    return mayBeBrought(reading) ? [] : reading.flag(.searchBox, nil, by: Self.name)
  }
}

extension SearchForms {
  /// Where the field sends what is typed; without a form or an address only a script can.
  private func form(around input: Int, _ quote: String, _ reading: PageReading) -> Observation {
    let page = reading.page
    let form = page.ancestor(of: input) { page.element($0, is: .form) }
    func text(_ value: String?) -> Value { value.flatMap { $0.isEmpty ? nil : .text($0) } ?? .null }
    let value = Value.object([
      .init("action", text(form.flatMap { page.attribute(.action, of: $0) })),
      .init("method", form.map { .text(page.attribute(.method, of: $0)?.lowercased() ?? "get") } ?? .null),
      .init("field", text(page.attribute(.name, of: input))),
    ])
    return reading.observation(.searchForm, value, at: form ?? input, quote: quote, by: Self.name)
  }

  private static let words: [StaticString] = [
    "search", "sousuo", "soso", "keyword", "key_word", "searchword", "solr", "findtxt", "sword", "querystr",
    "搜", "检索", "关键字", "关键词",
  ]
  /// Whole names of search fields that are too short to look for inside others.
  private static let names: [StaticString] = ["q", "qt", "wd", "kw", "key", "so", "s"]
  /// Fields that look up one case, item, project or letter, and fields of logins and filters.
  private static let others: [StaticString] = [
    "编码", "代码", "编号", "密码", "验证码", "用户", "账号", "手机", "邮箱", "事项名称", "项目名称", "问题名称", "时间", "日期",
    "受理号", "查询码", "信件", "办件", "username", "password", "captcha", "validat", "phone", "email",
  ]
  private static let around: [StaticString] = ["search", "sousuo", "soso", "ssk"]

  /// Text fields are those without a type, of a text type, or of a type that HTML does not know.
  private func isTextField(_ input: Int, _ page: PageContent) -> Bool {
    guard let type = page.attribute(.type, of: input)?.lowercased() else { return true }
    let others = [
      "hidden", "submit", "button", "image", "radio", "checkbox", "password", "reset", "file", "date", "email", "tel",
      "number", "range", "color", "time", "url", "month", "week", "datetime-local",
    ]
    return !others.contains(type)
  }

  /// Site headers are often switched on by script: a hidden field counts where it says plainly that it searches.
  private func isShown(_ input: Int, _ page: PageContent) -> Bool {
    if !page.elements[input].isHidden { return true }
    return page.attributeBytes(.placeholder, of: input).map { $0.holds(anyOf: ["搜索", "关键"]) } ?? false
  }

  private func isSearch(_ input: Int, _ page: PageContent) -> Bool {
    let values = [AttributeName.placeholder, .value, .name, .id, .class, .title, .ariaLabel]
      .compactMap { page.attributeBytes($0, of: input) }
    if values.contains(where: { $0.holds(anyOf: Self.words) }) {
      return !values.contains { $0.holds(anyOf: ["事项", "办件", "信件编", "验证码", "项目代码"]) }
    }
    if values.contains(where: { $0.holds(anyOf: Self.others) }) { return false }
    let short = [AttributeName.name, .id].compactMap { page.attributeBytes($0, of: input) }
    if short.contains(where: { value in
      Self.names.contains { $0.utf8CodeUnitCount == value.count && value.holds(anyOf: [$0]) }
    }) {
      return true
    }
    if page.isMarked(input, by: Self.around, upTo: 3) { return true }
    guard let form = page.ancestor(of: input, where: { page.element($0, is: .form) }) else { return false }
    return page.attributeBytes(.action, of: form).map { $0.holds(anyOf: ["search", "sousuo", "solr"]) } ?? false
  }

  private func hint(of input: Int, _ page: PageContent) -> String? {
    [AttributeName.placeholder, .title, .value, .name, .id].lazy
      .compactMap { page.attribute($0, of: input) }.first { !$0.isEmpty }
  }

  /// True where the form around a button asks for one case or letter.
  private func asksForCase(_ element: Int, _ page: PageContent) -> Bool {
    page.isMarked(element, by: ["query", "filter"], upTo: 3)
  }

  /// A field in markup that an inline script mounts.
  private func mountedField(_ reading: PageReading) -> Offer? {
    let bytes = reading.page.scriptBytes
    guard !bytes.isEmpty else { return nil }
    for hit in reading.scriptHits.hits(of: Self.fieldHints) {
      let start = max(0, hit.start - 200)
      let before = bytes[start..<hit.start]
      guard let tag = before.lastIndex(of: 0x3C), !before[tag...].contains(0x3E) else { continue }
      guard before[tag...].holds(anyOf: ["<input"]), !before[tag...].holds(anyOf: ["hidden", "checkbox"]) else {
        continue
      }
      return Offer(phrase: hit.phrase, element: nil, quote: String(decoding: bytes[tag..<hit.end], as: UTF8.self))
    }
    return nil
  }

  /// True where a block named for the search, or a frame, would be filled from elsewhere.
  private func mayBeBrought(_ reading: PageReading) -> Bool {
    let page = reading.page
    let isNamed = { (element: Int) in
      page.isMarked(element, by: Self.around, upTo: 1)
        || page.ancestor(of: element) { parent in
          page.attributeBytes(.name, of: parent).map { $0.holds(anyOf: ["search"]) } ?? false
        } != nil
    }
    let hasFrame = page.elements(named: .iframe).contains { frame in
      isNamed(frame) || (page.attributeBytes(.src, of: frame).map { $0.holds(anyOf: ["search"]) } ?? false)
        || (page.attributeBytes(.name, of: frame).map { $0.holds(anyOf: ["search"]) } ?? false)
    }
    let hasScript = page.scripts.contains { script in
      page.attributeBytes(.src, of: Int(script.element)) != nil
        && isNamed(Int(page.elements[Int(script.element)].parent))
    }
    return hasFrame || hasScript
  }

  static let fieldHints = PhraseGroup("search field in script", ["search", "keyword", "搜索", "关键词", "关键字", "检索"])
}
