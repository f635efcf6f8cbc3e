/// Regions, groups of cities, levels and classes in English; the register is written in Chinese.
package enum PlaceWords {
  /// In English, part by part where a level has several; a name that is not known stays as it is.
  package static func english(_ name: String) -> String {
    name.split(separator: "·").map { part in
      switch part {
      case "东部": return "East"
      case "中部": return "Central"
      case "西部": return "West"
      case "东北": return "North-East"
      case "长三角": return "Yangtze delta"
      case "珠三角": return "Pearl delta"
      case "京津冀": return "Beijing-Tianjin-Hebei"
      case "直辖市": return "municipality"
      case "省会": return "provincial capital"
      case "自治区首府": return "regional capital"
      case "计划单列": return "separate plan status"
      case "副省级": return "sub-provincial"
      case "地级市": return "prefecture-level"
      case "计划单列市": return "city with separate plan status"
      case "副省级省会": return "sub-provincial capital"
      case "其他省会": return "other capital"
      default: return String(part)
      }
    }.joined(separator: " · ")
  }
}
