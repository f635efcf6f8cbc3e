/// True for characters that change how their surroundings are read without being seen themselves.
///
/// Controls other than tab and line ends, the C1 controls, line and paragraph separators, and the marks, embeddings,
/// overrides and isolates of the bidirectional algorithm (UAX #9; CVE-2021-42574 shows what they are misused for).
func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D: return false
  case 0x00...0x1F, 0x7F...0x9F: return true
  case 0x061C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: return true
  default: return false
  }
}

/// What is shown for an unsafe character: its code point in brackets, such as `[U+202E]`.
func visible(_ scalar: Unicode.Scalar) -> String {
  let hex = String(scalar.value, radix: 16, uppercase: true)
  return "[U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex + "]"
}

/// A text with every unsafe character made visible.
func visible(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
  var result = ""
  for scalar in text.unicodeScalars {
    if isUnsafe(scalar) { result += visible(scalar) } else { result.unicodeScalars.append(scalar) }
  }
  return result
}
