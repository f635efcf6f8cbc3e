import Foundation

/// Random numbers that follow from a seed and the number of a draw alone, so that draws can be made in any order and on
/// any number of cores.
///
/// xoshiro256** (Blackman and Vigna, 2018), its state filled by SplitMix64 (Steele, Lea and Flood, 2014) from the seed
/// with the number of the draw mixed in, as its authors advise.
package struct SeededNumbers: Sendable {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  package init(seed: UInt64, draw: Int) {
    var filler = SplitMix(state: seed)
    filler.state = filler.next() ^ UInt64(bitPattern: Int64(draw))
    state = (filler.next(), filler.next(), filler.next(), filler.next())
  }

  package mutating func next() -> UInt64 {
    let product = state.1 &* 5
    let result = ((product << 7) | (product >> 57)) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = (state.3 << 45) | (state.3 >> 19)
    return result
  }

  /// In [0, 1), in steps of 2⁻⁵³.
  package mutating func fraction() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  package mutating func number(from low: Double, to high: Double) -> Double {
    low + (high - low) * fraction()
  }

  /// A whole number from 0 up to but not including a bound that is above 0.
  package mutating func index(below bound: Int) -> Int {
    // The high half of the product: its bias is below bound / 2⁶⁴.
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// Exponential with mean 1; as many of them over their sum are uniform on the simplex (Dirichlet with ones).
  package mutating func exponential() -> Double {
    -log1p(-fraction())
  }
}

private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
