import AssessmentModel

/// JSON Schemas (2020-12) that editors complete from; they are made from the same closed lists that the reader uses.
///
/// They say what keys and words there are. What only the whole catalogue can tell, such as an unknown indicator, is left
/// to `egov indicators check`.
enum CatalogSchema {
  static let files: [(name: String, text: String)] = [
    ("cases.schema.json", document("Cases of an indicator", cases)),
    ("framework.schema.json", document("A framework", framework)),
    ("index-framework.schema.json", document("A framework for tables", indexFramework)),
    ("indicator.schema.json", document("An indicator", indicator)),
  ]

  private static func document(_ title: String, _ schema: Schema) -> String {
    let head: [(String, Schema)] = [
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")), ("title", .text("egov: \(title)")),
    ]
    guard case .object(let members) = schema else { return "" }
    return Schema.object(head + members).text(indent: 0) + "\n"
  }
}

/// A piece of JSON whose members keep their order.
indirect enum Schema {
  case text(String)
  case flag(Bool)
  case number(Int)
  case list([Schema])
  case object([(String, Schema)])

  func text(indent: Int) -> String {
    let inner = String(repeating: " ", count: 2 * (indent + 1))
    let outer = String(repeating: " ", count: 2 * indent)
    switch self {
    case .text(let text): return Self.quoted(text)
    case .flag(let flag): return flag ? "true" : "false"
    case .number(let number): return String(number)
    case .list(let items):
      let isFlat = items.allSatisfy { if case .object = $0 { false } else { true } }
      if isFlat { return "[\(items.map { $0.text(indent: 0) }.joined(separator: ", "))]" }
      return "[\n\(items.map { inner + $0.text(indent: indent + 1) }.joined(separator: ",\n"))\n\(outer)]"
    case .object(let members):
      if members.isEmpty { return "{}" }
      let lines = members.map { inner + Self.quoted($0.0) + ": " + $0.1.text(indent: indent + 1) }
      return "{\n\(lines.joined(separator: ",\n"))\n\(outer)}"
    }
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

// The pieces that schemas are put together from.
extension CatalogSchema {
  static let string = Schema.object([("type", .text("string"))])
  static let number = Schema.object([("type", .text("number"))])
  static let whole = Schema.object([("type", .text("integer"))])
  static let flag = Schema.object([("type", .text("boolean"))])
  static let strings = list(of: string)
  static let texts = mapping([("zh", string), ("en", string)], required: ["zh", "en"])
  static let scalar = Schema.object([("type", .list(["string", "number", "boolean"].map(Schema.text)))])
  static let reference = mapping(
    [("text", string), ("confidence", words(IndicatorDefinition.Confidence.allCases.map(\.rawValue)))],
    required: ["text", "confidence"])

  static func words(_ words: [String], _ sentence: String? = nil) -> Schema {
    .object(
      (sentence.map { [("description", .text($0))] } ?? []) + [("enum", .list(words.map(Schema.text)))])
  }

  static func exactly(_ word: String) -> Schema { .object([("const", .text(word))]) }

  static func list(of item: Schema) -> Schema { .object([("type", .text("array")), ("items", item)]) }

  static func either(_ schemas: [Schema]) -> Schema { .object([("anyOf", .list(schemas))]) }

  static func mapping(_ members: [(String, Schema)], required: [String] = []) -> Schema {
    .object(
      [("type", .text("object")), ("properties", .object(members))]
        + (required.isEmpty ? [] : [("required", .list(required.map(Schema.text)))])
        + [("additionalProperties", .flag(false))])
  }

  static func open(_ value: Schema) -> Schema {
    .object([("type", .text("object")), ("additionalProperties", value)])
  }
}

extension CatalogSchema {
  static let indicator = mapping(
    [
      ("schema", exactly(IndicatorDefinition.schema)), ("id", string), ("version", whole),
      ("status", words(IndicatorDefinition.Status.allCases.map(\.rawValue))), ("title", texts), ("question", texts),
      ("rationale", texts), ("references", list(of: reference)),
      ("needs", list(of: words(Property.allCases.map(\.rawValue)))), ("measure", measure), ("scale", scale),
      ("advice", texts), ("limits", texts),
      ("changes", list(of: mapping([("version", whole), ("what", string)], required: ["version", "what"]))),
      ("replacedBy", string),
      ("mutants", list(of: mapping([("id", string), ("reason", string)], required: ["id", "reason"]))),
    ],
    required: [
      "schema", "id", "version", "status", "title", "question", "rationale", "references", "measure", "scale", "advice",
      "limits", "changes",
    ])

  private static let measure = mapping(
    [
      ("kind", words(Measure.Kind.allCases.map(\.rawValue), "How observations become one number.")),
      ("of", words(Property.allCases.map(\.rawValue), "The fact that is measured.")),
      ("on", either([exactly("any"), list(of: words(Codebook.pageTypes))])), ("clicks", whole), ("inColumn", strings),
      ("sample", mapping([("pages", whole), ("seed", whole)], required: ["pages", "seed"])), ("select", conditions),
      ("holds", conditions), ("elements", strings), ("lacking", whole), ("member", string), ("from", string),
      ("to", string), ("against", words(Property.allCases.map(\.rawValue))), ("levels", open(number)), ("near", number),
      ("question", string), ("column", string), ("per", words(["page", "observation"])), ("ifNone", number),
      ("absentOn", list(of: words(Codebook.pageTypes))),
      ("statistic", words(Measure.Statistic.allCases.map(\.rawValue))),
      ("unit", string), ("atLeast", whole),
    ], required: ["kind", "unit"])

  private static let conditions = Schema.object([
    ("type", .text("object")),
    ("properties", .object([("anyOf", list(of: .object([("type", .text("object"))])))])),
    ("additionalProperties", either([scalar, list(of: scalar), tests])),
  ])

  private static let tests = mapping([
    ("equals", scalar), ("oneOf", list(of: scalar)), ("atLeast", number), ("atMost", number),
    ("contains", either([string, strings])), ("startsWith", either([string, strings])), ("matches", string),
    ("present", .object([("const", .flag(true))])), ("not", either([scalar, list(of: scalar), open(.object([]))])),
  ])

  private static let scale = either(
    Scale.kindKeys.map { kind, keys in
      mapping(
        [("kind", exactly(kind))] + keys.map { ($0, $0 == "steps" ? steps : number) }, required: ["kind"] + keys)
    })

  private static let steps = list(
    of: mapping([("from", number), ("score", number)], required: ["from", "score"]))
}

extension CatalogSchema {
  static let framework: Schema = {
    guard
      case .object(let members) = mapping(
        [
          ("schema", exactly(Framework.schema)), ("id", string), ("version", whole), ("year", whole), ("title", texts),
          ("note", texts), ("sources", list(of: reference)), ("limits", texts), ("aggregate", aggregate),
          ("missing", missing(required: ["policy", "minimumAvailability"])), ("outOf", number), ("sum", number),
          (
            "bands",
            list(of: mapping([("id", string), ("name", texts), ("from", number)], required: ["id", "name", "from"]))
          ),
          (
            "ranks",
            mapping([("ties", words(RankRule.Ties.allCases.map(\.rawValue))), ("within", number)], required: ["ties"])
          ),
          ("tree", list(of: .object([("$ref", .text("#/$defs/group"))]))),
        ],
        required: [
          "schema", "id", "version", "title", "note", "aggregate", "missing", "outOf", "bands", "ranks", "tree",
        ])
    else { return .object([]) }
    return .object(members + [("$defs", .object([("group", group)]))])
  }()

  private static let group = mapping(
    [
      ("id", string), ("name", texts), ("weight", number), ("aggregate", aggregate),
      ("missing", missing(required: ["policy"])), ("appliesIf", string), ("unmeasured", texts), ("source", reference),
      (
        "indicators",
        list(
          of: mapping(
            [("id", string), ("weight", number), ("each", number), ("source", reference)], required: ["id", "weight"]))
      ), ("groups", list(of: .object([("$ref", .text("#/$defs/group"))]))),
    ], required: ["id", "name", "weight"])

  private static let aggregate = either(
    [words(Aggregation.Kind.allCases.filter { $0 != .inspection }.map(\.rawValue))]
      + Aggregation.Kind.allCases.filter { !Aggregation.options(of: $0).isEmpty }.map { kind in
        mapping(
          [("kind", exactly(kind.rawValue))]
            + Aggregation.options(of: kind).map { ($0, ["gate", "deduct", "bonus"].contains($0) ? string : number) },
          required: ["kind"])
      })

  private static func missing(required: [String]) -> Schema {
    mapping(
      [
        ("policy", words(MissingPolicy.Policy.allCases.map(\.rawValue))), ("minimumAvailability", number),
        ("reason", string),
      ], required: required)
  }

  static let cases = list(
    of: mapping(
      [
        ("name", string), ("asOf", string), ("pages", open(either([string, page]))),
        ("observations", list(of: observation)), ("expect", expectation),
      ], required: ["name", "expect"]))

  private static let page = mapping(
    [("html", string), ("status", whole), ("headers", open(scalar)), ("date", string)], required: ["html"])

  private static let observation = mapping(
    [
      ("property", words(Property.allCases.map(\.rawValue))), ("subject", string), ("page", words(Codebook.pageTypes)),
      ("value", .object([])),
    ], required: ["property", "value"])

  private static let expectation = mapping(
    [
      ("outcome", words(Outcome.Kind.allCases.map(\.rawValue))), ("score", number), ("raw", number),
      ("evidence", strings),
    ], required: ["outcome"])
}
