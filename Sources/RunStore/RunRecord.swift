package import AssessmentModel

/// One run as the store keeps it: its manifest, how to make it again, what went in and what came out.
package struct RunRecord: Sendable, Equatable {
  package var manifest: RunManifest
  /// `sha256:` of the bytes of assessment.json.
  package var assessment: String
  /// The command and its options, paths absolute: enough to derive the run again on this machine.
  package var arguments: [String]
  package var inputs: [RunInput]
  package var cities: [CityResult]

  package init(
    manifest: RunManifest, assessment: String, arguments: [String], inputs: [RunInput], cities: [CityResult]
  ) {
    self.manifest = manifest
    self.assessment = assessment
    self.arguments = arguments
    self.inputs = inputs
    self.cities = cities
  }
}

/// One file or folder that a run read.
package struct RunInput: Sendable, Equatable {
  /// The city's code; empty for tables and registers.
  package var city: String
  package var path: String
  /// `sha256:` of its bytes.
  package var digest: String

  package init(city: String, path: String, digest: String) {
    self.city = city
    self.path = path
    self.digest = digest
  }
}

/// One city's figures and outcomes in a run.
package struct CityResult: Sendable, Equatable {
  package var code: String
  package var name: String
  package var index: Double?
  package var low: Double
  package var high: Double
  package var availability: Double
  package var rank: Int?
  package var band: String?
  package var outcomes: [OutcomeResult]

  /// The figures of an assessed city that a later run is compared with.
  package init(_ city: CityAssessment) {
    code = city.city.code
    name = city.city.name
    index = city.index
    low = city.low
    high = city.high
    availability = city.availability
    rank = city.rank
    band = city.band
    outcomes = city.outcomes.map(OutcomeResult.init)
  }

  init(
    code: String, name: String, index: Double?, low: Double, high: Double, availability: Double, rank: Int?,
    band: String?, outcomes: [OutcomeResult]
  ) {
    self.code = code
    self.name = name
    self.index = index
    self.low = low
    self.high = high
    self.availability = availability
    self.rank = rank
    self.band = band
    self.outcomes = outcomes
  }
}

/// One outcome without its evidence.
package struct OutcomeResult: Sendable, Equatable {
  package var indicator: String
  package var version: Int
  package var kind: Outcome.Kind
  package var raw: Double?
  package var score: Double?

  /// The figures of an outcome.
  package init(_ outcome: Outcome) {
    indicator = outcome.indicator
    version = outcome.version
    kind = outcome.kind
    raw = outcome.raw
    score = outcome.score
  }

  init(indicator: String, version: Int, kind: Outcome.Kind, raw: Double?, score: Double?) {
    self.indicator = indicator
    self.version = version
    self.kind = kind
    self.raw = raw
    self.score = score
  }
}

/// What `egov runs list` prints of a run.
package struct RunSummary: Sendable, Equatable {
  package var id: String
  /// When the store took it in, UTC, `YYYY-MM-DD HH:MM:SS`; the database's clock, never part of a result.
  package var recorded: String
  package var title: Texts
  package var framework: String
  package var frameworkVersion: Int
  package var tool: String
  package var cities: Int
}
