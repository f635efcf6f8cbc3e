/// Names for sheets that Excel takes and that differ from each other.
///
/// At most 31 UTF-16 units without `[ ] : * ? / \` and without an apostrophe at either end; `History` is taken by Excel.
/// Names are compared without regard to case; the second of two alike gets ` (2)`.
package func sheetNames(for titles: [String]) -> [String] {
  var taken: Set<String> = ["history"]
  return titles.map { title in
    let base = safeSheetName(title)
    var name = base
    var number = 2
    while taken.contains(name.lowercased()) {
      let mark = " (\(number))"
      name = cut(base, toUnits: sheetNameLimit - mark.utf16.count) + mark
      number += 1
    }
    taken.insert(name.lowercased())
    return name
  }
}

/// The text cut so that it has at most so many UTF-16 units and no character is parted.
func cut(_ text: String, toUnits limit: Int) -> String {
  guard text.utf16.count > limit else { return text }
  var scalars = String.UnicodeScalarView()
  var used = 0
  for scalar in text.unicodeScalars {
    used += UTF16.width(scalar)
    guard used <= limit else { break }
    scalars.append(scalar)
  }
  return String(scalars)
}

private let sheetNameLimit = 31

private func safeSheetName(_ title: String) -> String {
  let forbidden: Set<Unicode.Scalar> = ["[", "]", ":", "*", "?", "/", "\\", "\n", "\r", "\t"]
  var scalars = String.UnicodeScalarView()
  for scalar in visible(title).unicodeScalars { scalars.append(forbidden.contains(scalar) ? "_" : scalar) }
  let name = cut(String(scalars), toUnits: sheetNameLimit)
  let inner = name.drop { $0 == "'" || $0 == " " }.reversed().drop { $0 == "'" || $0 == " " }.reversed()
  return inner.isEmpty ? "_" : String(inner)
}
