package import AssessmentModel

/// The languages that the pages of a report are written in: the first lies in the report's folder, each other one in a
/// folder of its name, and every page leads to the same one in the others.
package struct ReportLanguages: Sendable, Equatable {
  /// What files for programs, documents and messages are written in.
  package var first: Language
  package var others: [Language]

  package init(_ first: Language, others: [Language] = []) {
    self.first = first
    self.others = others.filter { $0 != first }
  }

  /// All of them, the first one first.
  package var all: [Language] { [first] + others }

  /// Where the pages of a language lie, with a `/` at the end; empty for the first.
  func folder(of language: Language) -> String { language == first ? "" : language.rawValue + "/" }

  /// How to get from there to the report's folder.
  func root(from language: Language) -> String { language == first ? "" : "../" }

  /// Links from a page in one language to the same page in the others; nothing where there is one language.
  ///
  /// The path is the page's below the folder of its language.
  func links(from language: Language, path: String) -> HTMLNode {
    guard !others.isEmpty else { return .nothing }
    let up = path.contains("/") ? "../" : ""
    return .tag(
      "p", [.class("languages")],
      all.filter { $0 != language }.map { other in
        .tag(
          "a",
          [
            .page(up + root(from: language) + folder(of: other) + path), HTMLAttribute("lang", other.tag),
            HTMLAttribute("hreflang", other.tag),
          ], text: other.ownName)
      })
  }
}

extension Language {
  /// As HTML names it.
  var tag: String { self == .zh ? "zh-CN" : "en" }

  /// What its readers call it.
  fileprivate var ownName: String { self == .zh ? "中文" : "English" }
}
