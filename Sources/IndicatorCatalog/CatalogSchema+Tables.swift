import AssessmentModel

extension CatalogSchema {
  /// Frameworks whose leaves name the columns of a table.
  static let indexFramework: Schema = {
    guard
      case .object(let members) = mapping(
        [
          ("schema", exactly(Framework.schema)), ("id", string), ("version", whole), ("year", whole), ("title", label),
          ("note", label), ("sources", list(of: reference)), ("limits", label), ("aggregate", method),
          (
            "missing",
            mapping([
              ("policy", words(MissingPolicy.Policy.allCases.map(\.rawValue))), ("minimumAvailability", number),
              ("minimumShare", number), ("reason", string),
            ])
          ), ("outOf", number), ("bands", either([list(of: band), choice(["quartiles", "deviations"], []), cut])),
          (
            "ranks",
            mapping([("ties", words(RankRule.Ties.allCases.map(\.rawValue))), ("within", number)], required: ["ties"])
          ), ("construction", construction), ("groups", strings), ("context", strings), ("breaks", list(of: number)),
          ("tree", list(of: either([column, .object([("$ref", .text("#/$defs/group"))])]))),
        ], required: ["schema", "id", "tree"])
    else { return .object([]) }
    return .object(members + [("$defs", .object([("group", group)]))])
  }()

  private static let label = either([string, texts])
  private static let pair = list(of: number)
  private static let band = mapping(
    [("id", string), ("name", texts), ("from", number)], required: ["id", "name", "from"])
  private static let cut = choice(["equalIntervals", "naturalBreaks"], [("count", whole)])

  private static let group = mapping(
    [
      ("id", string), ("name", label), ("weight", number), ("aggregate", method), ("minimumShare", number),
      ("pairwise", .object([("type", .text("array"))])), ("budget", list(of: list(of: number))),
      ("source", reference), ("indicators", list(of: column)),
      ("groups", list(of: .object([("$ref", .text("#/$defs/group"))]))),
    ], required: ["id"])

  private static let column = mapping(
    [
      ("column", string), ("name", label), ("weight", number),
      ("direction", .object([("enum", .list([.number(1), .number(-1)]))])),
      ("goalposts", pair), ("target", number), ("per", string), ("times", number), ("treatment", treatment),
      ("normalisation", normalisation), ("source", reference),
    ], required: ["column"])

  private static let construction = mapping([
    (
      "screening",
      mapping(
        [("by", words(Construction.Screening.Criterion.allCases.map(\.rawValue))), ("minimum", number)],
        required: ["by", "minimum"])
    ), ("imputation", imputation), ("treatment", treatment), ("normalisation", normalisation), ("weights", weights),
    ("panel", either([words(["allYears", "eachYear"]), number])),
  ])

  private static let imputation = choice(
    Construction.Imputation.Kind.allCases.map(\.rawValue), [("by", string), ("value", number), ("neighbours", whole)])
  private static let treatment = choice(
    Construction.Treatment.Kind.allCases.map(\.rawValue),
    [("skewness", number), ("kurtosis", number), ("points", whole), ("thenLog", flag), ("power", number)])
  private static let normalisation = choice(
    Construction.Normalisation.Kind.allCases.map(\.rawValue),
    [("range", pair), ("caps", flag), ("mean", number), ("deviation", number), ("unit", string)])
  private static let method = choice(
    GroupMethod.Kind.allCases.map(\.rawValue),
    [("power", number), ("distinguishing", number), ("majority", number)])
  private static let weights = choice(
    Construction.Weights.words,
    [
      ("of", .object([("type", .text("array"))])), ("share", number),
      ("method", words(Construction.Weights.PairwiseMethod.allCases.map(\.rawValue))),
    ])

  /// A word alone, or as `kind` with options.
  private static func choice(_ kinds: [String], _ options: [(String, Schema)]) -> Schema {
    either([words(kinds), mapping([("kind", words(kinds))] + options, required: ["kind"])])
  }
}
