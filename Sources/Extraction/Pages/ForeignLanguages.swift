import AssessmentModel

/// Finds a link to a version in another language; traditional Chinese is none.
struct ForeignLanguages: PageExtractor {
  static let name = "ForeignLanguages"
  static let properties: [Property] = [.foreignLanguage]
  static let languages = PhraseGroup(
    "language",
    [
      "english", "英文版", "英文", "英语", "日本語", "日文", "日语", "한국어", "韩文", "韩语", "français", "法文", "deutsch", "德文", "русский",
      "俄文", "español", "西班牙文", "外文版", "多语种", "العربية", "português", "tiếng việt", "ภาษาไทย", "monglo", "монгол", "多语言",
    ])
  /// Two letters that stand alone.
  static let short = PhraseGroup("language code", ["en", "eng"])
  static let phrases = [languages, short]

  func observations(in reading: PageReading) -> [Observation] {
    let page = reading.page
    let isLink = { (offer: Offer) in offer.element.map { page.control(around: $0) != nil } ?? true }
    let offer =
      reading.offer(Self.languages, includingHidden: true) {
        isLink($0) && $0.quote.utf8.count <= 30 && !Self.isLesson($0.quote)
          && Self.isWholeWord(Self.languages.phrases[$0.phrase], in: $0.quote)
      }
      ?? reading.offer(Self.short, includingHidden: true) { offer in
        isLink(offer) && ["en", "eng", "en版"].contains(offer.quote.lowercased().filter { !$0.isWhitespace })
      }
    return reading.flag(.foreignLanguage, offer, by: Self.name)
  }

  /// A language's own name is a word of its own: Deutsch, not Deutschland.
  private static func isWholeWord(_ word: String, in quote: String) -> Bool {
    guard word.utf8.allSatisfy({ $0 < 0x80 }) else { return true }
    return quote.lowercased().split { !$0.isASCII || !$0.isLetter }.contains { $0 == word }
  }

  /// English as a subject of examinations and schools.
  private static func isLesson(_ quote: String) -> Bool {
    Array(quote.utf8)[...].holds(anyOf: ["考试", "教师", "学校", "四级", "六级", "比赛", "大赛", "角"])
  }
}
