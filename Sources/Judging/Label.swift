import AssessmentModel
import Foundation

/// What one side says in one cell, in the form in which two sides compare.
package enum Label: Sendable, Hashable {
  /// It says nothing: the page could not tell, or was not judged.
  case gap
  /// A text, day or number that a readable page does not show.
  case none
  case said(String)

  /// As people read it.
  package var text: String? {
    if case .said(let text) = self { return text }
    return nil
  }

  /// A text without white space, in lower case, after NFKC: full-width digits and letters are the plain ones.
  static func canonical(_ text: String) -> String {
    let plain = text.precomposedStringWithCompatibilityMapping.lowercased()
    return String(String.UnicodeScalarView(plain.unicodeScalars.filter { !$0.properties.isWhitespace }))
  }

  /// The label of a text, day or number; `isShown` says whether null means that the page shows none.
  ///
  /// What is not there at all says nothing.
  static func value(_ value: JudgedValue?, isShown: Bool) -> Label {
    switch value {
    case .text(let text): return .said(canonical(text))
    case .number(let number): return .said(Self.plain(number))
    case .flag(let flag): return .said("\(flag)")
    case .object: return quantity(value)
    case .null: return isShown ? .none : .gap
    case .list, nil: return .gap
    }
  }

  /// A limit with its unit; nothing at all is at once, whatever the unit.
  private static func quantity(_ value: JudgedValue?) -> Label {
    guard case .text(let unit)? = value?["unit"] else { return .gap }
    var number = ""
    if case .number(let amount)? = value?["value"] { number = plain(amount) }
    return .said(unit == "immediate" || number == "0" ? "immediate" : "\(number) \(unit)")
  }

  private static func plain(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? "\(number)"
  }
}
