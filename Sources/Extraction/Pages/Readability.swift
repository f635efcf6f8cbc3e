import AssessmentModel

/// Whether the page holds content, or only what a script, a redirect or a frame would bring.
///
/// A bot check, an application shell and a redirect show almost no text; the marks in their scripts alone decide nothing,
/// because guarded sites carry the same scripts on real pages.
struct Readability: PageExtractor {
  static let name = "Readability"
  static let properties: [Property] = [.readable]

  static let challengeScripts = PhraseGroup(
    "readability.challenge-scripts",
    [
      "$_ts", "$_ss=", "_$jsl", "__jsl_clearance", "jsluid", "acw_sc__v2", "/_guard/", "yunsuo", "wzws", "safedog",
      "challengeform", "challenge-platform", "cf_chl", "waf_answer", "_waf_", "aliyun_waf", "document.cookie",
      "go.js?", "verifybot", "slidercaptcha", "renderdata",
    ])
  static let challengeTexts = PhraseGroup(
    "readability.challenge-texts",
    [
      "请稍候", "正在验证", "安全验证", "访问验证", "人机验证", "滑动验证", "浏览器安全检查", "开启javascript", "启用javascript",
      "正在检查您的浏览器", "just a moment", "enable javascript", "checking your browser", "请求存在异常", "访问过于频繁",
      "创宇盾", "网站防火墙", "安全狗", "云锁",
    ])
  static let redirects = PhraseGroup(
    "readability.redirects",
    ["location.href", "location.replace", "location=", "location =", "location.assign", "http-equiv=\"refresh\""])
  static let templates = PhraseGroup("readability.templates", ["{{"])
  static let phrases = [challengeScripts, challengeTexts, redirects, templates]

  /// Fewer visible letters than this are no content where something else is to bring it.
  private static let fewLetters = 60
  /// A bot check says a sentence or two.
  private static let lettersOfChallenge = 200

  /// What keeps the page from being read; nil where it can be read.
  func obstacle(in reading: PageReading) -> (kind: Problem.Kind, detail: String)? {
    let letters = visibleLetters(in: reading)
    if isChallenge(reading, letters: letters) {
      return (.challengePage, "a bot check stands in place of the content\(status(reading))")
    }
    guard letters < Self.fewLetters else { return nil }
    if redirects(reading) { return (.redirectOnly, "the page only leads to another address") }
    if !reading.page.elements(named: .frame).isEmpty || hasOnlyFrames(reading, letters: letters) {
      return (.redirectOnly, "frames bring everything that the page shows")
    }
    if isShell(reading, letters: letters) {
      return (.applicationShell, "only scripts would bring the content; \(letters) letters are shown")
    }
    return nil
  }

  func observations(in reading: PageReading) -> [Observation] {
    [reading.observation(.readable, .flag(reading.isReadable), by: Self.name)]
  }
}

extension Readability {
  /// Letters that a visitor sees in the body, those of unfilled templates left out.
  private func visibleLetters(in reading: PageReading) -> Int {
    var count = 0
    var start = reading.text.body.lowerBound
    for hidden in reading.text.hidden where hidden.lowerBound >= start {
      count += PlainText.letters(in: reading.page.text[start..<hidden.lowerBound])
      start = hidden.upperBound
      if count > 2_000 { return count }
    }
    if start < reading.text.body.upperBound {
      count += PlainText.letters(in: reading.page.text[start..<reading.text.body.upperBound])
    }
    return max(0, count - lettersOfTemplates(in: reading))
  }

  /// Letters between `{{` and `}}`.
  private func lettersOfTemplates(in reading: PageReading) -> Int {
    var count = 0
    for hit in reading.textHits.hits(of: Self.templates) where reading.text.isVisible(hit.start) {
      let rest = reading.page.text[hit.end..<min(hit.end + 200, reading.page.text.count)]
      let end = rest.firstIndex { $0 == 0x7D || $0 == 0x0A } ?? rest.endIndex
      count += PlainText.letters(in: rest[..<end])
    }
    return count
  }

  private func isChallenge(_ reading: PageReading, letters: Int) -> Bool {
    guard letters < Self.lettersOfChallenge else { return false }
    let isChallengeStatus = reading.capture.status.map { $0 == 412 || $0 == 521 } ?? false
    if isChallengeStatus { return true }
    let scripts =
      reading.scriptHits.hits(of: Self.challengeScripts) + reading.attributeHits.hits(of: Self.challengeScripts)
    let says = !reading.textHits.hits(of: Self.challengeTexts).isEmpty
    // Setting a cookie and loading again is a check only where nothing at all is shown.
    let cookie = Self.challengeScripts.phrases.firstIndex(of: "document.cookie")
    let guards = scripts.contains { $0.phrase != cookie }
    if guards { return letters < Self.fewLetters || says }
    return !scripts.isEmpty && letters < 10 && redirects(reading)
      || says && letters < Self.fewLetters && hasScripts(reading)
  }

  /// A meta refresh to an address, or a short page whose script sets the location.
  private func redirects(_ reading: PageReading) -> Bool {
    let page = reading.page
    for element in page.elements(named: .meta) {
      guard let header = page.attribute(.httpEquiv, of: element), header.lowercased() == "refresh" else { continue }
      if let content = page.attribute(.content, of: element)?.lowercased(), content.contains("url") { return true }
    }
    return page.elements.count < 40 && !reading.scriptHits.hits(of: Self.redirects).isEmpty
  }

  private func hasOnlyFrames(_ reading: PageReading, letters: Int) -> Bool {
    letters < 20 && !reading.page.elements(named: .iframe).isEmpty && reading.page.links.count < 10
  }

  private func hasScripts(_ reading: PageReading) -> Bool {
    !reading.page.scripts.isEmpty
  }

  /// Scripts are there to fill the page, and neither pictures nor a form already do.
  private func isShell(_ reading: PageReading, letters: Int) -> Bool {
    let page = reading.page
    if letters == 0, page.elements(named: .img).isEmpty { return true }
    if hasMountPoint(page) { return true }
    let templates = reading.textHits.hits(of: Self.templates).count + reading.scriptHits.hits(of: Self.templates).count
    return templates >= 3 || page.scripts.count >= 2 && letters < 30 && page.elements(named: .form).isEmpty
  }

  /// The root element of the usual application frameworks, with nothing in it.
  private func hasMountPoint(_ page: PageContent) -> Bool {
    let roots = ["app", "root", "__next", "__nuxt", "q-app", "main-app"].map { Array($0.utf8) }
    return page.elements(named: .div).contains { element in
      guard let id = page.attributeBytes(.id, of: element) else { return false }
      return roots.contains { id.elementsEqual($0) } && page.textRange(of: element).count < 60
    }
  }

  private func status(_ reading: PageReading) -> String {
    reading.capture.status.map { $0 == 200 ? "" : " (status \($0))" } ?? ""
  }
}
