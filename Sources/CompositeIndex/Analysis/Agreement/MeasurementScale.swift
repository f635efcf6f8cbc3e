/// What the numbers of a rating mean.
package enum MeasurementScale: String, Sendable, CaseIterable {
  /// Names without an order.
  case nominal
  /// An order without distances.
  case ordinal
  /// Distances without a zero.
  case interval
  /// Distances from a zero, no number below it.
  case ratio
}
