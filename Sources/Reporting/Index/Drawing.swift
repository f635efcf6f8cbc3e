/// A picture as inline SVG while it is drawn, in pixels from its upper left corner.
///
/// Looks are names of the style sheet; no place, colour or pattern comes from a text of somebody else.
struct Drawing {
  var width: Double
  var height: Double
  /// True where marks stand so close that the picture must not be made smaller on a narrow screen.
  var isDense = false
  private var nodes: [HTMLNode] = []

  init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  enum Anchor: String {
    case start, middle, end
  }

  mutating func rectangle(
    _ look: String, x: Double, y: Double, width: Double, height: Double, said: String? = nil
  ) {
    add(
      "rect", look, [("x", x), ("y", y), ("width", max(width, 0)), ("height", max(height, 0))], said: said)
  }

  mutating func line(_ look: String, from start: (x: Double, y: Double), to end: (x: Double, y: Double)) {
    add("line", look, [("x1", start.x), ("y1", start.y), ("x2", end.x), ("y2", end.y)])
  }

  mutating func circle(_ look: String, x: Double, y: Double, radius: Double, said: String? = nil) {
    add("circle", look, [("cx", x), ("cy", y), ("r", radius)], said: said)
  }

  /// Lines that are begun anew at every `true`.
  mutating func path(_ look: String, _ points: [(begins: Bool, x: Double, y: Double)]) {
    guard !points.isEmpty else { return }
    let steps = points.map { ($0.begins ? "M" : "L") + Self.number($0.x) + " " + Self.number($0.y) }
    nodes.append(.tag("path", [.class(look), HTMLAttribute("d", steps.joined())]))
  }

  /// A text on its base line, turned about its beginning where degrees are given.
  mutating func text(
    _ look: String, x: Double, y: Double, _ text: String, anchor: Anchor = .start, turnedBy degrees: Double = 0
  ) {
    var attributes = [
      HTMLAttribute.class(look), HTMLAttribute("x", Self.number(x)), HTMLAttribute("y", Self.number(y)),
    ]
    if anchor != .start { attributes.append(HTMLAttribute("text-anchor", anchor.rawValue)) }
    if degrees != 0 {
      let turn = "rotate(\(Self.number(degrees)) \(Self.number(x)) \(Self.number(y)))"
      attributes.append(HTMLAttribute("transform", turn))
    }
    nodes.append(.tag("text", attributes, text: text))
  }

  /// The picture, with what it shows in words for who cannot see it.
  func picture(said: String) -> HTMLNode {
    let size = [Self.number(width), Self.number(height)]
    let attributes = [
      HTMLAttribute.class(isDense ? "chart dense" : "chart"), HTMLAttribute("viewBox", "0 0 \(size[0]) \(size[1])"),
      HTMLAttribute("width", size[0]), HTMLAttribute("height", size[1]), HTMLAttribute("role", "img"),
      HTMLAttribute("aria-label", said),
    ]
    return .tag("svg", attributes, [.tag("title", text: said)] + nodes)
  }

  private mutating func add(
    _ tag: StaticString, _ look: String, _ places: [(StaticString, Double)], said: String? = nil
  ) {
    let attributes = [.class(look)] + places.map { HTMLAttribute($0.0, Self.number($0.1)) }
    nodes.append(.tag(tag, attributes, said.map { [.tag("title", text: $0)] } ?? []))
  }

  /// A place with at most one decimal, in the form that SVG reads.
  private static func number(_ value: Double) -> String {
    let tenths = (min(max(value.isFinite ? value : 0, -1e6), 1e6) * 10).rounded()
    return shortest(tenths == 0 ? 0 : tenths / 10)
  }
}
