import Foundation

/// Declarations of a `style` attribute; what style sheets say is not in a page.
struct InlineStyle {
  private let declarations: [(name: String, value: String)]

  init(_ bytes: ArraySlice<UInt8>) {
    declarations = bytes.split(separator: 0x3B).compactMap { declaration in
      guard let colon = declaration.firstIndex(of: 0x3A) else { return nil }
      func plain(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self).lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
      let value = plain(declaration[(colon + 1)...])
      let isImportant = value.hasSuffix("!important")
      return (plain(declaration[..<colon]), isImportant ? String(value.dropLast(10).prefix { $0 != " " }) : value)
    }
  }

  /// The value of a property, the last one that is given; nil where none is.
  subscript(name: String) -> String? {
    declarations.last { $0.name == name }?.value
  }

  /// A length in pixels, whatever its unit; nil where the property is absent or no number.
  func pixels(_ name: String) -> Double? {
    guard let value = self[name] else { return nil }
    return Double(value.prefix { $0.isASCII && ($0.isNumber || $0 == "-" || $0 == ".") })
  }

  /// How the element is put out of sight without being switched off; nil where it is not.
  ///
  /// Small steps to the left are how pictures are moved past each other, and a picture behind the text stands for it.
  var concealment: String? {
    let isPlaced = self["position"] == "absolute" || self["position"] == "fixed"
    let isMoved = ["left", "top", "right", "margin-left", "margin-top"].contains { name in
      pixels(name).map { $0 <= (isPlaced && !name.hasPrefix("margin") ? -100 : -3_000) } ?? false
    }
    let isIndented = pixels("text-indent").map { $0 <= -100 } ?? false
    if isMoved || isIndented && self["background"] == nil && self["background-image"] == nil { return "off-screen" }
    if pixels("font-size") == 0 || pixels("opacity") == 0 { return "no size" }
    let isClipped = self["overflow"] == "hidden" && ["height", "width", "line-height"].contains { pixels($0) == 0 }
    if isClipped { return "no size" }
    if let text = Colour(self["color"]), let ground = background, text == ground { return "colour" }
    return nil
  }

  /// The colour behind the text.
  var background: Colour? {
    Colour(self["background-color"]) ?? self["background"].flatMap { Colour(String($0.prefix { $0 != " " })) }
  }
}

/// A colour of the sRGB space, 0 to 255 a channel.
struct Colour: Equatable {
  let red: Double
  let green: Double
  let blue: Double

  /// Reads `#rgb`, `#rrggbb`, `rgb(…)` and a few names; nil for anything else, transparency included.
  init?(_ text: String?) {
    guard let text else { return nil }
    if let named = Self.names[text] {
      self = named
    } else if text.hasPrefix("#") {
      let digits = text.dropFirst().compactMap { $0.hexDigitValue }
      guard digits.count == text.count - 1, digits.count == 3 || digits.count == 6 else { return nil }
      let pairs = digits.count == 3 ? digits.flatMap { [$0, $0] } : digits
      self.init(
        red: Double(pairs[0] * 16 + pairs[1]), green: Double(pairs[2] * 16 + pairs[3]),
        blue: Double(pairs[4] * 16 + pairs[5]))
    } else {
      guard text.hasPrefix("rgb("), text.hasSuffix(")") else { return nil }
      let channels = text.dropFirst(4).dropLast().split { $0 == "," || $0 == " " }.compactMap { Double($0) }
      guard channels.count == 3 else { return nil }
      self.init(red: channels[0], green: channels[1], blue: channels[2])
    }
  }

  private init(red: Double, green: Double, blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  private static let names: [String: Colour] = [
    "white": Colour(red: 255, green: 255, blue: 255), "black": Colour(red: 0, green: 0, blue: 0),
    "red": Colour(red: 255, green: 0, blue: 0), "blue": Colour(red: 0, green: 0, blue: 255),
    "green": Colour(red: 0, green: 128, blue: 0), "yellow": Colour(red: 255, green: 255, blue: 0),
    "gray": Colour(red: 128, green: 128, blue: 128), "grey": Colour(red: 128, green: 128, blue: 128),
    "silver": Colour(red: 192, green: 192, blue: 192), "orange": Colour(red: 255, green: 165, blue: 0),
  ]

  /// The contrast of two colours, 1 to 21 (WCAG 2.1, contrast ratio and relative luminance).
  func contrast(with other: Colour) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  private var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  private static func linear(_ channel: Double) -> Double {
    let share = max(0, min(255, channel)) / 255
    return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
  }
}
