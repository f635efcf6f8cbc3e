import AssessmentModel

/// Finds properties by the bytes of their names, without making texts of them.
struct PropertyNames {
  /// A property with what its values must be, which the model works out anew whenever it is asked.
  struct Row {
    let property: Property
    let type: Property.ValueType
    fileprivate let name: [UInt8]
  }

  let rows: [Row]
  /// Places in `rows` by the fingerprint of the name, the next free one where another name has it; -1 where none stands.
  private let places: [Int16]

  static let all = PropertyNames(Property.allCases)

  private init(_ properties: [Property]) {
    rows = properties.map { Row(property: $0, type: $0.valueType, name: Array($0.rawValue.utf8)) }
    // At least as many places stand empty as are taken, so that every search ends soon.
    var size = 16
    while size < 2 * rows.count { size *= 2 }
    var places = [Int16](repeating: -1, count: size)
    for (number, row) in rows.enumerated() {
      var place = row.name.withUnsafeBufferPointer { Self.fingerprint(of: $0) } & (size - 1)
      while places[place] >= 0 { place = (place + 1) & (size - 1) }
      places[place] = Int16(number)
    }
    self.places = places
  }

  /// The place in `rows` of the property called so; nil where there is none.
  func place(of name: UnsafeBufferPointer<UInt8>) -> Int? {
    var place = Self.fingerprint(of: name) & (places.count - 1)
    while places[place] >= 0 {
      let number = Int(places[place])
      if rows[number].name.withUnsafeBufferPointer({ PlainText.equal($0, name) }) { return number }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  /// FNV-1a over the bytes.
  private static func fingerprint(of name: UnsafeBufferPointer<UInt8>) -> Int {
    Int(truncatingIfNeeded: name.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
  }
}
