/// One assessed unit of the register: a city with its names, place in the hierarchy and portal hosts.
package struct City: Sendable, Equatable {
  /// The six digits of GB/T 2260, or a code of the register's own (990001 and up are invented cities).
  package var code: String
  package var name: String
  package var nameEn: String
  package var pinyin: String
  package var province: String
  package var region: String
  package var level: String
  /// Groups of cities that it belongs to beside region and level, such as 长三角.
  package var groups: [String]
  /// Host names of the government portal, the usual one first.
  package var portals: [String]
  /// Host names of the service portal, the usual one first.
  package var servicePortals: [String]

  package init(
    code: String, name: String, nameEn: String = "", pinyin: String = "", province: String = "", region: String = "",
    level: String = "", groups: [String] = [], portals: [String] = [], servicePortals: [String] = []
  ) {
    self.code = code
    self.name = name
    self.nameEn = nameEn
    self.pinyin = pinyin
    self.province = province
    self.region = region
    self.level = level
    self.groups = groups
    self.portals = portals
    self.servicePortals = servicePortals
  }
}
