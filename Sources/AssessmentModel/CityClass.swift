/// The four administrative classes that studies of key cities compare.
///
/// The raw value is the name in the field.
package enum CityClass: String, Sendable, CaseIterable {
  case municipality = "直辖市"
  case separatePlan = "计划单列市"
  case viceProvincialCapital = "副省级省会"
  case otherCapital = "其他省会"

  /// The class of a level as the register writes it, or of a class's own name; nil for any other.
  package init?(level: String) {
    switch level {
    case "计划单列·副省级": self = .separatePlan
    case "省会·副省级": self = .viceProvincialCapital
    case "省会", "自治区首府": self = .otherCapital
    default:
      guard let named = CityClass(rawValue: level) else { return nil }
      self = named
    }
  }

  /// True for cities of vice-provincial rank and above, false for those of prefecture rank.
  package var isAbovePrefecture: Bool { self != .otherCapital }
}
