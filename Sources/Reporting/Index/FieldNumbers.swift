/// How numbers are written in the fields of a heat map.
package struct FieldNumbers {
  let decimals: Int
  /// True where there is room for most.
  package let areWritten: Bool
  /// True where there is room only without the zero before the point.
  let areShort: Bool
  /// True where there is room for numbers as large as names.
  package let areLarge: Bool
  private let room: Double

  /// Decides by the widest usual number of a scale, for fields with so many pixels of room.
  package init(scale: HeatScale, decimals: Int, room: Double) {
    self.decimals = decimals
    self.room = room - 2
    let usual = rounded((scale.isTwoSided ? -0.88 : 0.88) * max(scale.high, 1), decimals: decimals)
    areShort = Self.width(of: usual) > room - 2
    areLarge = emWidth(of: usual) * 12 <= room - 6
    areWritten = Self.width(of: areShort ? Self.short(usual) : usual) <= room - 2
  }

  /// The number as it is written; nil where this one has no room.
  package func text(of number: Double) -> String? {
    let whole = rounded(number, decimals: decimals)
    let text = areShort ? Self.short(whole) : whole
    return Self.width(of: text) <= room + 4 ? text : nil
  }

  private static func width(of text: String) -> Double { emWidth(of: text) * 9.5 }

  private static func short(_ text: String) -> String {
    if text.hasPrefix("0.") { return String(text.dropFirst()) }
    return text.hasPrefix("−0.") ? "−" + text.dropFirst(2) : text
  }
}
