/// A JSON value whose members keep their order.
indirect enum JSONNode {
  case text(String)
  case number(Double)
  case flag(Bool)
  /// `null`: there is no value.
  case missing
  case array([JSONNode])
  case object([(String, JSONNode)])
  /// A value that is written on one line also where others stand on many.
  case oneLine(JSONNode)

  /// Appends the value, two spaces a level.
  func write(to bytes: inout [UInt8], indent: Int) {
    switch self {
    case .text(let text): writeQuoted(text, to: &bytes)
    case .number(let number): bytes += shortest(number).utf8
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .missing: bytes += "null".utf8
    case .oneLine(let value): bytes += value.line.utf8
    case .array(let values):
      writeList(values.map { (nil, $0) }, open: "[", close: "]", to: &bytes, indent: indent)
    case .object(let members):
      writeList(members.map { ($0.0, $0.1) }, open: "{", close: "}", to: &bytes, indent: indent)
    }
  }

  /// The value on one line.
  var line: String {
    switch self {
    case .text(let text):
      var bytes: [UInt8] = []
      writeQuoted(text, to: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    case .number(let number): return shortest(number)
    case .flag(let flag): return flag ? "true" : "false"
    case .missing: return "null"
    case .oneLine(let value): return value.line
    case .array(let values): return "[\(values.map(\.line).joined(separator: ","))]"
    case .object(let members):
      return "{\(members.map { "\(JSONNode.text($0.0).line):\($0.1.line)" }.joined(separator: ","))}"
    }
  }

  private func writeList(
    _ entries: [(String?, JSONNode)], open: String, close: String, to bytes: inout [UInt8], indent: Int
  ) {
    bytes += open.utf8
    for (position, entry) in entries.enumerated() {
      bytes += (position > 0 ? ",\n" : "\n").utf8
      bytes += Array(repeating: UInt8(ascii: " "), count: 2 * (indent + 1))
      if let name = entry.0 {
        writeQuoted(name, to: &bytes)
        bytes += ": ".utf8
      }
      entry.1.write(to: &bytes, indent: indent + 1)
    }
    if !entries.isEmpty {
      bytes.append(UInt8(ascii: "\n"))
      bytes += Array(repeating: UInt8(ascii: " "), count: 2 * indent)
    }
    bytes += close.utf8
  }
}

private func writeQuoted(_ text: String, to bytes: inout [UInt8]) {
  bytes.append(UInt8(ascii: "\""))
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": bytes += "\\\"".utf8
    case "\\": bytes += "\\\\".utf8
    case "\n": bytes += "\\n".utf8
    case "\r": bytes += "\\r".utf8
    case "\t": bytes += "\\t".utf8
    case "\u{00}"..."\u{1F}":
      let hex = String(scalar.value, radix: 16)
      bytes += ("\\u" + String(repeating: "0", count: 4 - hex.count) + hex).utf8
    default: bytes += scalar.utf8
    }
  }
  bytes.append(UInt8(ascii: "\""))
}
