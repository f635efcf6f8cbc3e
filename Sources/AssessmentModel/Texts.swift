/// A text in the two languages of the reports.
///
/// Chinese is the language of the field and always present; where a translation is missing the Chinese stands for it.
package struct Texts: Sendable, Equatable, Hashable {
  package var zh: String
  package var en: String

  package init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// The text in the asked language.
  package func text(in language: Language) -> String {
    language == .zh ? zh : en
  }
}

/// The languages that reports are written in.
package enum Language: String, Sendable, CaseIterable {
  case zh
  case en
}
