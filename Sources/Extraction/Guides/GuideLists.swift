import AssessmentModel

/// The names in a guide's lists: what it asks for, and the steps of its process.
struct GuideLists {
  /// Names in the order they are shown, each once, with the value that lists them.
  typealias Found = (names: [String], value: StatedValue)

  let guide: Guide
  let page: PageContent

  /// The materials; nil where the guide names none.
  ///
  /// The column of a table of materials, else the lines below the label. A value of one line is parted at semicolons,
  /// and at 、 where all of its parts are short; what stands in brackets is never parted.
  func materials() -> Found? {
    let column = guide.values.first { $0.id == "material_column" && $0.column != nil }
    guard let value = column ?? guide.value("materials"), Guide.says(value) else { return nil }
    let lines = value.column ?? value.lines
    let parts = lines.flatMap { Self.parts($0, at: ["；", ";", "。"]) }
    let single = parts.count == 1 ? Self.parts(parts[0], at: ["、"]) : parts
    return found(single.allSatisfy { $0.utf8.count <= Self.short } ? single : parts, value)
  }

  /// The steps; nil where the process is told without steps.
  func steps() -> Found? {
    guard let value = guide.value("process"), Guide.says(value), let names = ProcessSteps(page: page).names(in: value)
    else { return nil }
    return found(names, value)
  }

  /// Names without their numbers and without what names nothing.
  private func found(_ names: [String], _ value: StatedValue) -> Found? {
    var seen = Set<String>()
    let said = names.map(Self.unnumbered).filter { name in
      !name.isEmpty && !Filler.saysNothing(name) && !Filler.isCatchAllEntry(name)
        && seen.insert(PlainText.key(name)).inserted
    }
    return said.isEmpty ? nil : (said.map { String($0.prefix(Self.longest)) }, value)
  }

  /// Bytes of a part that is a name and no sentence: forty Chinese characters.
  private static let short = 120
  /// Characters that are kept of a name.
  private static let longest = 120

  /// Parts a text at marks that stand outside brackets.
  static func parts(_ text: String, at marks: Set<Character>) -> [String] {
    guard text.utf8.count < 3_000 else { return [text] }
    var parts = [""]
    var depth = 0
    for character in text {
      if "（([【《".contains(character) { depth += 1 }
      if "）)]】》".contains(character) { depth = max(0, depth - 1) }
      if depth == 0, marks.contains(character) {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts.map(Filler.trimmed).filter { !$0.isEmpty }
  }

  /// The text without the number before it, as in （一）.
  private static func unnumbered(_ text: String) -> String {
    let digits = "0123456789一二三四五六七八九十①②③④⑤⑥⑦⑧⑨⑩"
    var rest = text[...]
    let isBracketed = rest.first.map { "（(".contains($0) } ?? false
    if isBracketed { rest = rest.dropFirst() }
    let number = rest.prefix { digits.contains($0) }
    rest = rest.dropFirst(number.count)
    guard let mark = rest.first, !number.isEmpty else { return text }
    let isCircled = number.allSatisfy { "①②③④⑤⑥⑦⑧⑨⑩".contains($0) }
    guard isCircled || (isBracketed ? "）)" : "、.．)）").contains(mark) else { return text }
    let isDecimal = mark == "." && (rest.dropFirst().first?.isNumber ?? false)
    return isDecimal ? text : Filler.trimmed(String(isCircled ? rest : rest.dropFirst()))
  }
}
