extension Property {
  private static let named = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// The property of a name.
  ///
  /// Files of observations name one in every line, and a raw value is looked for in all of them one after another.
  package static func named(_ name: String) -> Property? { named[name] }
}
