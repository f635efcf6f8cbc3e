/// The name that a mistyped word most likely meant, or nil where none is near enough.
///
/// Distance is Damerau–Levenshtein's in its restricted form (insert, delete, replace, swap neighbours) on Unicode
/// scalars without case; it may be at most a third of the longer word's length, and at least one edit is always
/// allowed for words of two scalars or more. Of equally near names the first in the given order wins.
package func nearestName(to word: String, among names: [String]) -> String? {
  let sought = Array(word.lowercased().unicodeScalars)
  var best: (name: String, distance: Int)?
  for name in names {
    let candidate = Array(name.lowercased().unicodeScalars)
    let longer = max(sought.count, candidate.count)
    let allowed = longer < 2 ? 0 : max(1, longer / 3)
    guard abs(sought.count - candidate.count) <= allowed else { continue }
    let distance = editDistance(sought, candidate)
    guard distance <= allowed, distance < best?.distance ?? Int.max else { continue }
    best = (name, distance)
  }
  return best?.name
}

/// Three rows of the table are enough: a swap looks two rows back.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforeLast = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  for row in 0..<left.count {
    var current = [row + 1] + [Int](repeating: 0, count: right.count)
    for column in 0..<right.count {
      let replaced = last[column] + (left[row] == right[column] ? 0 : 1)
      var least = min(replaced, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        least = min(least, beforeLast[column - 1] + 1)
      }
      current[column + 1] = least
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}
