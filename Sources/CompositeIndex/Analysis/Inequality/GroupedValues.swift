import Statistics

/// The values of units by the group they are in, groups in the order of their first unit.
struct GroupedValues {
  let names: [String]
  /// A list a group, in the order of the input.
  let members: [[Double]]
  /// All of them, in the order of the input.
  let values: [Double]

  /// Units without a value or a group are left out, and all are where there are not as many values as groups.
  init(_ values: [Double?], _ groups: [String?]) {
    let units = values.count == groups.count ? Array(zip(values, groups)) : []
    let both = units.compactMap { value, group in value.flatMap { value in group.map { (value: value, group: $0) } } }
    let byGroup = PlacesByKey(both.map { Optional($0.group) })
    names = byGroup.keys
    members = byGroup.places.map { places in places.map { both[$0].value } }
    self.values = both.map(\.value)
  }
}
