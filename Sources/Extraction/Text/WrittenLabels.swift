import AssessmentModel

/// Labels of a byline whose values an inline script writes.
enum WrittenLabels {
  /// The first text that a script writes right behind a visible label of a group: 来源：<script>…</script>.
  static func behindLabel(_ group: PhraseGroup, in reading: PageReading) -> (text: String, element: Int)? {
    let page = reading.page
    let ends = reading.bylineValues(group).map { $0.start + group.phrases[$0.label].utf8.count }
    for script in page.scripts where script.end > script.start {
      let place = Int(page.elements[Int(script.element)].textStart)
      let isBehind = ends.contains { end in
        (0...40).contains(place - end) && PlainText.letters(in: page.text[end..<place]) == 0
      }
      guard isBehind, reading.text.isVisible(place), let text = ScriptWriting(script, in: page).texts.first,
        PlainText.letters(in: text.utf8) > 0
      else { continue }
      return (text, Int(script.element))
    }
    return nil
  }

  /// The first value that a script writes together with a label of a group, and which label it is.
  static func withLabel(_ group: PhraseGroup, in reading: PageReading) -> (text: String, label: Int, element: Int)? {
    let page = reading.page
    var last = -1
    for hit in reading.scriptHits.hits(of: group) {
      let next = page.scripts.firstIndex(notBefore: { Int($0.end) <= hit.start })
      guard next != last, page.scripts.indices.contains(next), !isHidden(page.scripts[next], page) else { continue }
      last = next
      for text in ScriptWriting(page.scripts[next], in: page).texts {
        for (label, phrase) in group.phrases.enumerated() {
          guard let value = value(of: phrase, in: text) else { continue }
          return (value, label, Int(page.scripts[next].element))
        }
      }
    }
    return nil
  }

  /// What follows a label and its colon at the beginning of a text; nil where nothing does.
  private static func value(of label: String, in text: String) -> String? {
    guard text.hasPrefix(label) else { return nil }
    let rest = PlainText.trimmed(text.dropFirst(label.count))
    guard let colon = rest.first, ":：∶︰".contains(colon) else { return nil }
    let value = PlainText.trimmed(rest.dropFirst().prefix { $0 != "|" && $0 != "【" && $0 != "｜" })
    return value.isEmpty ? nil : value
  }

  private static func isHidden(_ script: PageScript, _ page: PageContent) -> Bool {
    let parent = Int(page.elements[Int(script.element)].parent)
    return parent >= 0 && page.elements[parent].isHidden
  }
}
