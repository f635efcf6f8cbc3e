extension Pattern {
  /// A text on which the search gives up, or nil where none was found: patterns with repetitions inside repetitions
  /// take exponential time on texts that almost match.
  ///
  /// The probes are runs of the letters and signs that the pattern itself names, alone and in pairs, each followed by
  /// a character that no text has: what makes such patterns slow is a long run that fails at its end. Passing is no
  /// proof, which is why every search is bounded as well.
  package func slowProbe(of text: String) -> String? {
    let letters = Self.letters(of: text)
    let pairs = letters.prefix(8).flatMap { first in letters.prefix(8).map { String(first) + String($0) } }
    // A search ends at once where a letter that every match has is nowhere in the text, so one probe has them all.
    let tail = "\u{7}\n" + String(String.UnicodeScalarView(letters))
    for unit in letters.map({ String($0) }) + pairs {
      let run = String(repeating: unit, count: 64)
      if matches(run + "\u{7}") == nil || matches(run + tail) == nil { return unit }
    }
    return nil
  }

  /// One example of each class that the pattern names, and its own letters, each once.
  private static func letters(of text: String) -> [Unicode.Scalar] {
    let usual: [Unicode.Scalar] = ["a", "0", " ", "中", "-"]
    let own = text.unicodeScalars.filter { !"\\^$.|?*+()[]{}".unicodeScalars.contains($0) }
    return (usual + own.prefix(24)).reduce(into: []) { letters, letter in
      if !letters.contains(letter) { letters.append(letter) }
    }
  }
}
