/// A text as a cell of a workbook keeps it: unsafe characters made visible, cut where Excel's cells end.
///
/// Excel takes 32,767 UTF-16 units; a longer text ends with a sign that it was cut. What looks like an escape of the
/// format (`_x0041_`) is escaped itself, so that it is read back as it was.
package func workbookText(_ text: String) -> String {
  let limit = 32_767
  let shown = withoutNoncharacters(withoutEscapes(visible(text)))
  guard shown.utf16.count > limit else { return shown }
  return cut(shown, toUnits: limit - 1) + "…"
}

/// The two characters that XML forbids and nothing shows become the sign for a broken one.
private func withoutNoncharacters(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: { $0.value == 0xFFFE || $0.value == 0xFFFF }) else { return text }
  var scalars = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    scalars.append(scalar.value >= 0xFFFE && scalar.value <= 0xFFFF ? "\u{FFFD}" : scalar)
  }
  return String(scalars)
}

/// `_x0041_` with its first line escaped (ECMA-376, ST_Xstring).
private func withoutEscapes(_ text: String) -> String {
  let bytes = Array(text.utf8)
  var result: [UInt8] = []
  for place in bytes.indices {
    result.append(bytes[place])
    if isEscape(bytes[place...].prefix(7)) { result += "x005F_".utf8 }
  }
  return String(decoding: result, as: UTF8.self)
}

private func isEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
  guard bytes.count == 7, bytes.first == UInt8(ascii: "_"), bytes.last == UInt8(ascii: "_") else { return false }
  let inner = bytes.dropFirst().dropLast()
  return inner.first == UInt8(ascii: "x") && inner.dropFirst().allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
}
