/// Whether two numbers are the same up to a share of the expected one, however small that is.
///
/// The floor is for probabilities that a tool got by taking a number near 1 from 1.
func agreeRelatively(_ found: Double?, _ expected: Double?, _ tolerance: Double = 1e-9, floor: Double = 0) -> Bool {
  guard let found, let expected else { return found == nil && expected == nil }
  return abs(found - expected) <= tolerance * abs(expected) + floor
}
