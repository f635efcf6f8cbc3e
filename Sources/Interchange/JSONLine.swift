/// A small JSON value for lines that programs read, with members in the order given.
package enum JSONLine: Sendable {
  case null
  case flag(Bool)
  case whole(Int)
  case number(Double)
  case text(String)
  case array([JSONLine])
  case object([(name: String, value: JSONLine)])

  /// The text, or null where there is none.
  package static func optional(_ text: String?) -> JSONLine {
    text.map(JSONLine.text) ?? .null
  }

  /// The number, or null where there is none.
  package static func optional(_ number: Int?) -> JSONLine {
    number.map(JSONLine.whole) ?? .null
  }

  /// The value on one line, without a newline.
  package var line: String {
    var json = JSONBytes()
    write(to: &json)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

extension JSONLine {
  func write(to json: inout JSONBytes) {
    switch self {
    case .null: json.null()
    case .flag(let flag): json.flag(flag)
    case .whole(let number): json.number(number)
    case .number(let number): json.number(number)
    case .text(let text): json.text(text)
    case .array(let values): Self.list(values, "[", "]", &json) { $0.write(to: &$1) }
    case .object(let members):
      Self.list(members, "{", "}", &json) { member, json in
        json.text(member.name)
        json.raw(":")
        member.value.write(to: &json)
      }
    }
  }

  private static func list<Item>(
    _ items: [Item], _ open: StaticString, _ close: StaticString, _ json: inout JSONBytes,
    write: (Item, inout JSONBytes) -> Void
  ) {
    json.raw(open)
    for (position, item) in items.enumerated() {
      if position > 0 { json.raw(",") }
      write(item, &json)
    }
    json.raw(close)
  }
}
