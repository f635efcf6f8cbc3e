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
  static func parts(_ text: String, at marks: [Unicode.Scalar]) -> [String] {
    guard text.utf8.count < 3_000 else { return [text] }
    // Scalars and no characters, here and below: to part a text into characters costs ten times more.
    let scalars = text.unicodeScalars
    var parts: [String] = []
    var start = scalars.startIndex
    var depth = 0
    for index in scalars.indices {
      switch scalars[index] {
      case "（", "(", "[", "【", "《": depth += 1
      case "）", ")", "]", "】", "》": depth = max(0, depth - 1)
      case let mark where depth == 0 && marks.contains(mark):
        parts.append(String(scalars[start..<index]))
        start = scalars.index(after: index)
      default: break
      }
    }
    parts.append(String(scalars[start...]))
    return parts.map(Filler.trimmed).filter { !$0.isEmpty }
  }

  /// The text without the number before it, as in （一）.
  private static func unnumbered(_ text: String) -> String {
    var rest = text.unicodeScalars[...]
    let isBracketed = rest.first == "（" || rest.first == "("
    if isBracketed { rest = rest.dropFirst() }
    let number = rest.prefix { Self.isDigit($0) || Self.isCircled($0) }
    rest = rest[number.endIndex...]
    guard let mark = rest.first, !number.isEmpty else { return text }
    let isCircled = number.allSatisfy { Self.isCircled($0) }
    guard isCircled || (isBracketed ? "）)" : "、.．)）").unicodeScalars.contains(mark) else { return text }
    let isDecimal = mark == "." && (rest.dropFirst().first.map { Character($0).isNumber } ?? false)
    return isDecimal ? text : Filler.trimmed(String(isCircled ? rest : rest.dropFirst()))
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十": return true
    default: return false
    }
  }

  /// True for ① to ⑩.
  private static func isCircled(_ scalar: Unicode.Scalar) -> Bool { (0x2460...0x2469).contains(scalar.value) }
}
