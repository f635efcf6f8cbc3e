import AssessmentModel
import CompositeIndex

private let text = Texts(zh: "例", en: "sample")

/// The cuts of the service-capability reports.
let publishedBands = [("very-high", 90.0), ("high", 80.0), ("middle", 65.0), ("low", 0.0)].map {
  Band(id: $0.0, name: text, from: $0.1)
}

/// A group of the tree with indicators and weights.
func group(
  _ id: String, weight: Double = 1, by aggregate: Aggregation = .arithmetic, _ indicators: [(String, Double)],
  groups: [FrameworkGroup] = []
) -> FrameworkGroup {
  FrameworkGroup(
    id: id, name: text, weight: weight, aggregate: aggregate,
    children: indicators.map { .indicator(id: $0.0, weight: $0.1) } + groups.map { .group($0) })
}

func framework(
  _ dimensions: [FrameworkGroup], by aggregate: Aggregation = .arithmetic, policy: MissingPolicy.Policy = .drop,
  minimum: Double = 0, outOf: Double = 100, ranks: RankRule = RankRule(ties: .dense)
) -> Framework {
  Framework(
    id: "sample", version: 1, title: text, note: text,
    missing: MissingPolicy(policy: policy, minimumAvailability: minimum), outOf: outOf, bands: publishedBands,
    ranks: ranks, aggregate: aggregate, dimensions: dimensions)
}

/// An outcome with a score, or not observed where the score is nil.
func outcome(_ indicator: String, _ score: Double?) -> Outcome {
  Outcome(
    indicator: indicator, version: 1, kind: score == nil ? .notObserved : .scored, raw: score, score: score,
    because: text)
}

func notApplicable(_ indicator: String) -> Outcome {
  Outcome(indicator: indicator, version: 1, kind: .notApplicable, because: text)
}

func unit(_ code: String, region: String = "", level: String = "", _ outcomes: [Outcome]) -> ScoredUnit {
  ScoredUnit(
    city: City(code: code, name: code, region: region, level: level),
    snapshot: SnapshotSummary(format: "page", digest: "", captures: 1, pages: 1, readPages: 1), asOf: nil,
    outcomes: outcomes)
}

/// True where two numbers agree to nine digits.
func agrees(_ left: Double?, _ right: Double?) -> Bool {
  guard let left, let right else { return left == nil && right == nil }
  return abs(left - right) <= 1e-9 * max(1, abs(right))
}
