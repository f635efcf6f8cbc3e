package import AssessmentModel

/// One cell as two sides see it.
package struct Comparison: Sendable, Equatable {
  package var file: String
  /// The word of a set, or the name of a list's entry; nil where the cell is the page's own.
  package var key: String?
  package var first: Label
  package var second: Label
  /// Where the second side read it.
  package var evidence: Evidence?

  package var isAlike: Bool { first == second }

  /// Compares a row on two judgements of a page; a page that the second side does not have says nothing there.
  package static func cells(of row: CodebookRow, _ first: JudgedPage, _ second: JudgedPage?) -> [Comparison] {
    guard !first.disputed.contains(row.member), second?.disputed.contains(row.member) != true else { return [] }
    let reading = CellReading(row: row, first: first, second: second)
    switch row.member.kind {
    case .columns, .letters: return row.part == nil ? reading.names() : reading.entries()
    default: return row.kind == .set ? reading.words() : [reading.single()]
    }
  }
}

/// Reads the cells of one row on one page.
private struct CellReading {
  let row: CodebookRow
  let first: JudgedPage
  let second: JudgedPage?

  /// A cell that the page has once.
  func single() -> Comparison {
    comparison(nil, label(of: first), second.map { label(of: $0) } ?? .gap)
  }

  private func comparison(_ key: String?, _ one: Label, _ other: Label) -> Comparison {
    let evidence = second.flatMap { page in
      page.evidence[.init(row.member, key)] ?? row.part.flatMap { page.evidence[.init(row.member, $0)] }
        ?? page.evidence[.init(row.member)]
    }
    return Comparison(file: first.file, key: key, first: one, second: other, evidence: evidence)
  }

  private func value(of page: JudgedPage) -> JudgedValue? {
    let value = page.values[row.member]
    return row.part.map { value?[$0] } ?? value
  }

  /// What the page says of a member or of a part of its guide.
  ///
  /// Null says that a text, day or number is not shown where the page can be read; a page without a guide says nothing of
  /// its parts.
  private func label(of page: JudgedPage) -> Label {
    var isShown = row.kind == .value && page.isReadable
    if row.member == .guide, page.values[.guide]?.isObject != true { isShown = false }
    return .value(value(of: page), isShown: isShown)
  }
}

// Sets.
extension CellReading {
  /// A cell for each word of the closed set; words outside it only where a side says them.
  func words() -> [Comparison] {
    let one = set(of: first)
    let other = second.flatMap { set(of: $0) }
    let known = row.member == .interaction ? Vocabulary.interaction : Vocabulary.guideElements
    let further = (one ?? []).union(other ?? []).subtracting(known).sorted()
    return (known + further).map { word in
      comparison(word, said(word, one), said(word, other))
    }
  }

  private func said(_ word: String, _ set: Set<String>?) -> Label {
    set.map { .said($0.contains(word) ? "true" : "false") } ?? .gap
  }

  /// The words of a list; nil where it says nothing.
  private func set(of page: JudgedPage) -> Set<String>? {
    value(of: page)?.items.map { items in
      Set(
        items.compactMap { item in
          guard case .text(let word) = item else { return nil }
          return Vocabulary.merged[word] ?? word
        })
    }
  }
}

// Lists of columns and letters.
extension CellReading {
  private var name: String { row.member == .columns ? "name" : "subject" }

  /// A cell for each name that either side lists.
  func names() -> [Comparison] {
    let entries = matched()
    guard entries.isEmpty else {
      let isJudged = second?.values[row.member]?.items != nil
      return entries.map { key, one, other in
        comparison(
          key, .said(one == nil ? "false" : "true"), isJudged ? .said(other == nil ? "false" : "true") : .gap)
      }
    }
    // A list that both leave empty is a cell all the same.
    guard first.values[row.member]?.items != nil else { return [] }
    return [comparison(nil, .said("false"), second?.values[row.member]?.items == nil ? .gap : .said("false"))]
  }

  /// A cell for each entry that the first side lists.
  func entries() -> [Comparison] {
    let isShown = row.kind == .value
    return matched().compactMap { key, one, other in
      guard let one, let part = row.part else { return nil }
      // Items that only a script fills are null: the page cannot tell.
      let saysNull = isShown && part != "items"
      return comparison(
        key, .value(one[part], isShown: saysNull), other.map { .value($0[part], isShown: saysNull) } ?? .gap)
    }
  }

  /// Entries of both sides by name; the first side's come first, in their order.
  private func matched() -> [(key: String, one: JudgedValue?, other: JudgedValue?)] {
    guard let ones = first.values[row.member]?.items else { return [] }
    var left = (second?.values[row.member]?.items ?? []).map { (key: key(of: $0), entry: $0) }
    var matched: [(key: String, one: JudgedValue?, other: JudgedValue?)] = ones.map { one in
      let key = key(of: one)
      let exact = left.firstIndex { $0.key == key }
      guard let place = exact ?? left.firstIndex(where: { isSame($0.key, key) }) else { return (key, one, nil) }
      return (key, one, left.remove(at: place).entry)
    }
    matched += left.map { ($0.key, nil, $0.entry) }
    return matched
  }

  private func key(of entry: JudgedValue) -> String {
    guard case .text(let text)? = entry[name] else { return "" }
    return Label.canonical(text)
  }

  /// Letters without a subject line are called by their text, which people cut in different places.
  private func isSame(_ one: String, _ other: String) -> Bool {
    guard row.member == .letters else { return false }
    let length = min(one.count, other.count, 8)
    return length == 8 && one.prefix(length) == other.prefix(length)
  }
}

extension JudgedValue {
  fileprivate var isObject: Bool {
    if case .object = self { return true }
    return false
  }
}
