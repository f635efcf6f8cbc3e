package import Statistics

/// How a column is brought to a scale on which columns compare, higher always better.
///
/// OECD and JRC, Handbook on Constructing Composite Indicators, 2008, section 1.5. The direction of an indicator is taken
/// into account once, when the method is fitted.
package enum NormalisationMethod: Sendable, Equatable {
  /// The worst value to the lower end, the best to the upper one.
  case minMax(to: ClosedRange<Double>)
  /// Two values set from outside to the ends; what lies beyond them is cut to the ends where `capped`.
  ///
  /// For an indicator of which less is better, `high` goes to the lower end.
  case goalposts(low: Double, high: Double, capped: Bool, to: ClosedRange<Double>)
  /// The mean to `mean`, a standard deviation (over n − 1) to `deviation`.
  case zScore(mean: Double, deviation: Double)
  /// A scale that the indicator itself has, such as 1 to 5, to another; as goalposts that cut nothing.
  case scaled(low: Double, high: Double, to: ClosedRange<Double>)
  /// Places counted from 1 for the worst.
  case rank(ties: ValueRanks.Ties)
  /// The share of the other units that a unit is ahead of: the rank less 1 over the number of units less 1.
  case percentileRank(ties: ValueRanks.Ties)
  /// Points: the rank less 1.
  case borda(ties: ValueRanks.Ties)
  /// 1 less the distance to the best over the distance from worst to best.
  case distanceToMax
  /// The distance from the worst over that of a unit, by its place, which gets 1; better units get more.
  case distanceToReference(unit: Int)
  /// The distance from the worst over that of a target, which gets 1; better units get 1, too, where `capped`.
  case distanceToTarget(Double, capped: Bool)
  /// The value over the highest; where less is better, the lowest over the value.
  ///
  /// It asks for a scale with a true zero: no value below 0, and none of 0 where less is better. COINr turns the sign of an
  /// indicator before it divides, and gives more to more where less is better (1, 2, 4 for 1, 2, 4); that is not followed.
  case fractionOfMax
  /// As it is, with the sign turned where less is better.
  case none
}
