package import AssessmentModel

/// True where a capture holds an HTML page.
///
/// Its Content-Type says html or xhtml; or, where none or a general one is given, its body begins like HTML.
package func isHTML(_ capture: Capture) -> Bool {
  let type = capture.header("Content-Type")?.lowercased().prefix { $0 != ";" }.filter { !$0.isWhitespace } ?? ""
  if type.hasSuffix("/html") || type.hasSuffix("xhtml+xml") { return true }
  guard type.isEmpty || ["application/octet-stream", "unknown/unknown", "*/*"].contains(type) else { return false }
  return beginsLikeHTML(capture.body.prefix(2_048))
}

/// Tags that a page begins with, and that found a little later still make it one.
private let openings: [StaticString] = [
  "<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<script", "<link", "<style", "<base", "<frameset",
]
private let firstTags: [StaticString] = [
  "<div", "<table", "<h1", "<p>", "<p ", "<a ", "<br", "<font", "<iframe", "<center", "<form", "<ul", "<span", "<img",
  "<b>", "<select",
]

private func beginsLikeHTML(_ body: ArraySlice<UInt8>) -> Bool {
  // Zeros go, so that UTF-16 is read as the ASCII it holds.
  let bytes = body.filter { $0 != 0 }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  let start = bytes.firstIndex { $0 > 0x20 && ![0xEF, 0xBB, 0xBF, 0xFE, 0xFF].contains($0) } ?? bytes.endIndex
  let rest = bytes[start...]
  guard let first = rest.first, first != UInt8(ascii: "{"), first != UInt8(ascii: "[") else { return false }
  if firstTags.contains(where: { begins(rest, with: $0) }) { return true }
  return rest.indices.contains { index in
    rest[index] == UInt8(ascii: "<") && openings.contains { begins(rest[index...], with: $0) }
  }
}

private func begins(_ bytes: ArraySlice<UInt8>, with word: StaticString) -> Bool {
  guard bytes.count >= word.utf8CodeUnitCount else { return false }
  return (0..<word.utf8CodeUnitCount).allSatisfy { bytes[bytes.startIndex + $0] == word.utf8Start[$0] }
}
