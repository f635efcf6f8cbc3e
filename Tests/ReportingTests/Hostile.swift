import AssessmentModel

/// What a portal, a register or a folder's name may try.
enum Hostile {
  static let markup = "<script>alert(1)</script>\"'&"
  static let formula = "=cmd|' /C calc'!A0"
  static let code = "../../etc/中文 a/b"
  static let override = "正常\u{202E}gnp.exe\u{2066}x"
  /// What a script does that runs after all: a test sees it in the page.
  static let act = "document.title='taken';document.body.dataset.taken='1'"
  static let handlers =
    "\"><img/src=x onerror=\"\(act)\"><script>\(act)</script><svg onload=\"\(act)\"></title></style></script>"
  static let marks = "\u{200F}\u{061C}\u{202B}مرحبا\u{200E}"
  /// 100 kB without a place to break a line.
  static let long = String(repeating: "长x", count: 25_000)
  static let longish = String(repeating: "长x", count: 1_000)
  static let control = "a\u{0}b\u{7}c\u{85}d"

  /// A sample whose first city carries all of it in every text that comes from outside.
  static func assessment() -> Assessment {
    var assessment = Sample.assessment(cities: 3)
    var city = assessment.cities[0]
    city.city.code = code
    city.city.name = formula + markup
    city.city.nameEn = formula + markup
    city.city.region = override
    city.city.level = "a|b\nc"
    city.snapshot.home = "javascript:alert(1)"
    city.snapshot.format = markup
    city.outcomes[0].because = Texts(zh: markup + control, en: markup + control)
    city.outcomes[0].unit = markup
    city.outcomes[0].evidence = [
      Sample.observation(quote: markup + override, subject: "javascript:alert('x')", value: .text(markup)),
      Sample.observation(quote: "</style><script>", subject: "https://city.example/\"><script>alert(2)</script>"),
      Sample.observation(quote: control, subject: "https://city.example/\u{202E}gpj.js"),
    ]
    assessment.cities[0] = city
    assessment.cities[1].city.name = handlers + marks
    assessment.cities[1].city.nameEn = handlers + marks
    assessment.cities[1].city.pinyin = handlers
    assessment.cities[1].city.region = handlers
    assessment.cities[1].outcomes[1].because = Texts(zh: longish, en: longish)
    assessment.cities[2].city.name = longish
    assessment.cities[2].city.nameEn = longish
    assessment.cities[2].city.level = longish
    assessment.cities[2].snapshot.home = "https://city.example/" + longish
    assessment.cities[2].outcomes[0].evidence = [
      Sample.observation(quote: longish, subject: "https://city.example/" + longish, value: .text(longish))
    ]
    assessment.run.title = Texts(zh: handlers + marks + long, en: handlers + marks + long)
    assessment.run.settings[markup] = markup
    return assessment
  }
}
