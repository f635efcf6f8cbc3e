/// The mean consistency index of random judgements, by how many things are compared.
///
/// Tables differ in the second digit, so a result names the one it was made with.
package struct RandomIndex: Sendable, Equatable {
  package let name: String
  /// By the number of things, from 1; nil where the table has none for it.
  private let values: [Double?]

  /// A table of somebody's own, its values from one thing on.
  package init(name: String, values: [Double?]) {
    self.name = name
    self.values = values
  }

  /// The value for a number of things; nil where the table has none.
  package func value(for count: Int) -> Double? {
    values.indices.contains(count - 1) ? values[count - 1] : nil
  }

  /// Saaty's own table, for up to 15 things.
  ///
  /// T. Saaty, The Analytic Hierarchy Process, 1980.
  package static let saaty1980 = RandomIndex(
    name: "Saaty (1980)",
    values: [0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59])
}
