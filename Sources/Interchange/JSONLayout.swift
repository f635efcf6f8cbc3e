import AssessmentModel

/// JSON for people to read too: two spaces a level, short objects and lists on one line.
struct JSONLayout {
  private(set) var json = JSONBytes()
  private var depth: Int
  private var isInline = false
  private var isFirst = true

  /// Starts with nothing, so many levels deep.
  init(depth: Int = 0) {
    self.depth = depth
  }

  /// Makes room for so many bytes.
  mutating func reserve(_ count: Int) {
    json.bytes.reserveCapacity(count)
  }

  /// Writes an object; everything inside an inline one is on its line.
  mutating func object(inline: Bool = false, _ body: (inout JSONLayout) -> Void) {
    container(0x7B, 0x7D, inline: inline, body)
  }

  /// Writes a list of items.
  mutating func list<Item>(_ items: [Item], inline: Bool = false, _ each: (inout JSONLayout, Item) -> Void) {
    container(0x5B, 0x5D, inline: inline || items.isEmpty) { layout in
      for item in items {
        layout.separate()
        each(&layout, item)
      }
    }
  }

  /// Writes a member of the object whose body this is.
  mutating func member(_ name: String, _ value: (inout JSONLayout) -> Void) {
    separate()
    json.text(name)
    json.raw(": ")
    value(&self)
  }

  mutating func member(_ name: String, _ text: String) {
    member(name) { $0.json.text(text) }
  }

  mutating func member(_ name: String, _ number: Double) {
    member(name) { $0.json.number(number) }
  }

  mutating func member(_ name: String, _ number: Int) {
    member(name) { $0.json.number(number) }
  }

  mutating func member(_ name: String, _ flag: Bool) {
    member(name) { $0.json.flag(flag) }
  }

  mutating func member(_ name: String, _ texts: [String]) {
    member(name) { $0.json.texts(texts) }
  }

  mutating func member(_ name: String, _ texts: Texts) {
    member(name) { layout in
      layout.object(inline: true) {
        $0.member("zh", texts.zh)
        $0.member("en", texts.en)
      }
    }
  }

  /// Writes a member, or null.
  mutating func member(_ name: String, orNull number: Double?) {
    member(name) { layout in
      if let number { layout.json.number(number) } else { layout.json.null() }
    }
  }

  /// Writes a member where there is a value.
  mutating func optional(_ name: String, _ text: String?) {
    if let text { member(name, text) }
  }

  mutating func optional(_ name: String, _ number: Double?) {
    if let number { member(name, number) }
  }

  /// Writes one value without a name.
  mutating func value(_ write: (inout JSONBytes) -> Void) {
    write(&json)
  }
}

extension JSONLayout {
  private mutating func container(
    _ opening: UInt8, _ closing: UInt8, inline: Bool, _ body: (inout JSONLayout) -> Void
  ) {
    let outer = isInline
    json.raw(opening)
    depth += 1
    isInline = outer || inline
    isFirst = true
    body(&self)
    depth -= 1
    if !isInline, !isFirst { newline() }
    json.raw(closing)
    isInline = outer
    isFirst = false
  }

  private mutating func separate() {
    if !isFirst { json.raw(0x2C) }
    if isInline {
      if !isFirst { json.raw(0x20) }
    } else {
      newline()
    }
    isFirst = false
  }

  private mutating func newline() {
    json.raw(0x0A)
    for _ in 0..<depth * 2 { json.raw(0x20) }
  }
}
