/// The values of units by the group they are in, groups in the order of their first unit.
struct GroupedValues {
  let names: [String]
  /// A list a group, in the order of the input.
  let members: [[Double]]
  /// All of them, in the order of the input.
  let values: [Double]

  /// Units without a value or a group are left out, and all are where there are not as many values as groups.
  init(_ values: [Double?], _ groups: [String?]) {
    var (names, members, all) = ([String](), [[Double]](), [Double]())
    var places: [String: Int] = [:]
    let units = values.count == groups.count ? Array(zip(values, groups)) : []
    for case (let value?, let group?) in units {
      all.append(value)
      if let place = places[group] {
        members[place].append(value)
      } else {
        places[group] = names.count
        names.append(group)
        members.append([value])
      }
    }
    (self.names, self.members, self.values) = (names, members, all)
  }
}
