import AssessmentModel

/// What a portal, a register or a folder's name may try.
enum Hostile {
  static let markup = "<script>alert(1)</script>\"'&"
  static let formula = "=cmd|' /C calc'!A0"
  static let code = "../../etc/中文 a/b"
  static let override = "正常\u{202E}gnp.exe\u{2066}x"
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
    assessment.run.settings[markup] = markup
    return assessment
  }
}
