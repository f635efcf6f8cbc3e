/// The ids of a table's columns, of which no two may be the same.
///
/// The table's own columns keep their ids; a column or group of the user's that is called the same gets a number behind
/// it, from 2 on.
struct ColumnIDs {
  private var taken: Set<String>

  /// With the ids of the table's own columns.
  init(own: [String]) {
    taken = Set(own)
  }

  /// A free id for a name of the user's, with underscores for blanks.
  mutating func id(for name: String) -> String {
    let plain = name.split(whereSeparator: \.isWhitespace).joined(separator: "_")
    var (id, number) = (plain, 2)
    while !taken.insert(id).inserted {
      id = "\(plain)-\(number)"
      number += 1
    }
    return id
  }
}
