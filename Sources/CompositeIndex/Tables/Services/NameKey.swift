import Foundation

/// Names in the form in which two lists compare.
enum NameKey {
  /// NFKC without white space, in lower case: full-width digits and letters are the plain ones.
  static func of(_ name: String) -> String {
    let plain = name.precomposedStringWithCompatibilityMapping.lowercased()
    return String(String.UnicodeScalarView(plain.unicodeScalars.filter { !$0.properties.isWhitespace }))
  }

  /// The names that the other list has not, in their order.
  static func missing(of names: [String], in other: [String]) -> [String] {
    let known = Set(other.map(of))
    return names.filter { !known.contains(of($0)) }
  }
}
