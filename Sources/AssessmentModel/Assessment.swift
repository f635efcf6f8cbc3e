/// One run over all cities: everything a report shows is in it.
package struct Assessment: Sendable, Equatable {
  package var run: RunManifest
  package var framework: Framework
  /// The definitions the framework uses, in its order.
  package var indicators: [IndicatorDefinition]
  /// Ranked units first, by rank and then code; then those without a rank, by code.
  package var cities: [CityAssessment]
  package var bandShares: [BandShare]
  /// Means by region, by level, then by other groups; a group appears in the order of its first city by code.
  package var groups: [GroupMean]
  /// The quantities of the 36-city study beside this run's.
  package var study: [StudyQuantity]
  /// What the ranked cities have on average: all, then by region, then by class, each in order of its best city.
  package var peers: [PeerMeans]

  package init(
    run: RunManifest, framework: Framework, indicators: [IndicatorDefinition], cities: [CityAssessment],
    bandShares: [BandShare] = [], groups: [GroupMean] = [], study: [StudyQuantity] = [], peers: [PeerMeans] = []
  ) {
    self.run = run
    self.framework = framework
    self.indicators = indicators
    self.cities = cities
    self.bandShares = bandShares
    self.groups = groups
    self.study = study
    self.peers = peers
  }
}

/// What made a run: enough to tell whether two runs should agree.
package struct RunManifest: Sendable, Equatable {
  /// SHA-256 of the whole assessment with an empty id, in hexadecimal.
  package var id: String
  package var tool: String
  package var title: Texts
  /// True where the units are invented; every report says so.
  package var isInvented: Bool
  package var framework: String
  package var frameworkVersion: Int
  /// `sha256:` of what in the definitions and the framework can change a score.
  package var catalog: String
  /// `sha256:` of the lines of observations.jsonl.
  package var observations: String
  /// Options that can change a result, by name, such as `asOf`.
  package var settings: [String: String]

  package init(
    id: String, tool: String, title: Texts, isInvented: Bool = false, framework: String, frameworkVersion: Int,
    catalog: String, observations: String, settings: [String: String]
  ) {
    self.id = id
    self.tool = tool
    self.title = title
    self.isInvented = isInvented
    self.framework = framework
    self.frameworkVersion = frameworkVersion
    self.catalog = catalog
    self.observations = observations
    self.settings = settings
  }
}

/// One city's result.
package struct CityAssessment: Sendable, Equatable {
  package var city: City
  package var snapshot: SnapshotSummary
  /// The day that "two weeks ago" counts from; nil where captures carry no date and none was given.
  package var asOf: CalendarDate?
  /// In the order of the framework's tree.
  package var outcomes: [Outcome]
  /// What each indicator weighs and costs, in the same order.
  package var contributions: [Contribution]
  /// In the order of the framework's dimensions.
  package var dimensions: [DimensionScore]
  /// In units of `outOf`; nil where nothing was observed.
  package var index: Double?
  /// The index if everything not observed were worst, and best.
  package var low: Double
  package var high: Double
  /// Observed share of the applicable weight, in [0, 1].
  package var availability: Double
  package var rank: Int?
  /// The band's id.
  package var band: String?
  /// The problems met, by kind.
  package var problems: [ProblemCount]
  /// What vetoes, stages, checklists and inspections decided; empty where the framework has none.
  package var verdicts: [GroupVerdict]
  /// What the figures of the 36-city study show of a city.
  package var study: StudyMeasures
  /// Whether guides agree with themselves.
  package var consistency: GuideConsistency
  /// The way to the band above; nil in the highest band, without a rank and where there are no bands.
  package var nextBand: NextBand?
  /// What is claimed against these outcomes; nil where nothing is.
  ///
  /// No score, rank or band depends on it.
  package var contests: CityContests?

  package init(
    city: City, snapshot: SnapshotSummary, asOf: CalendarDate?, outcomes: [Outcome], contributions: [Contribution],
    dimensions: [DimensionScore], index: Double?, low: Double, high: Double, availability: Double, rank: Int? = nil,
    band: String? = nil, problems: [ProblemCount] = [], verdicts: [GroupVerdict] = [],
    study: StudyMeasures = StudyMeasures(), consistency: GuideConsistency = GuideConsistency(),
    nextBand: NextBand? = nil, contests: CityContests? = nil
  ) {
    self.city = city
    self.snapshot = snapshot
    self.asOf = asOf
    self.outcomes = outcomes
    self.contributions = contributions
    self.dimensions = dimensions
    self.index = index
    self.low = low
    self.high = high
    self.availability = availability
    self.rank = rank
    self.band = band
    self.problems = problems
    self.verdicts = verdicts
    self.study = study
    self.consistency = consistency
    self.nextBand = nextBand
    self.contests = contests
  }
}

/// What the rule of one group decided for one city, beside its score.
package struct GroupVerdict: Sendable, Equatable {
  /// The group's id, or the framework's.
  package var group: String
  /// One of `gate`, `checklist`, `stages` and `inspection`.
  package var kind: Aggregation.Kind
  /// Stages reached, items met, or how far the inspection went: 0 veto, 1 failed, 2 passed, 3 bonus open.
  package var level: Int
  /// Of so many.
  package var of: Int
  /// The stage reached, by its group's id, or `veto`, `fail`, `pass`, `bonus`; nil where none is.
  package var reached: String?
  /// What comes next; nil at the end.
  package var next: String?
  /// Indicators and groups that stand in the way: vetoes that hit, items not met, conditions of the next stage.
  package var lacking: [String]
  /// Those of which nothing was observed.
  package var unseen: [String]

  package init(
    group: String, kind: Aggregation.Kind, level: Int, of: Int, reached: String? = nil, next: String? = nil,
    lacking: [String] = [], unseen: [String] = []
  ) {
    self.group = group
    self.kind = kind
    self.level = level
    self.of = of
    self.reached = reached
    self.next = next
    self.lacking = lacking
    self.unseen = unseen
  }
}

/// What one indicator weighs in the index and what it costs.
package struct Contribution: Sendable, Equatable {
  package var indicator: String
  package var dimension: String
  /// Share of the whole index that the framework gives it, before anything is dropped; the sum over a tree is 1.
  package var weight: Double
  /// Share after weights that are not applicable or not observed were given to their neighbours.
  ///
  /// It is 0 for those, unless the policy for missing data gave them a score.
  package var effectiveWeight: Double
  /// Points of the index lost here: effective weight × (1 − score) × outOf.
  ///
  /// Exact where every group above is an arithmetic mean, nil below a geometric one; nil, too, where there is no score
  /// and the policy for missing data gave none.
  package var cost: Double?

  package init(indicator: String, dimension: String, weight: Double, effectiveWeight: Double, cost: Double?) {
    self.indicator = indicator
    self.dimension = dimension
    self.weight = weight
    self.effectiveWeight = effectiveWeight
    self.cost = cost
  }
}

/// One dimension of one city, in units of `outOf`.
package struct DimensionScore: Sendable, Equatable {
  package var id: String
  package var score: Double?
  package var low: Double
  package var high: Double
  package var availability: Double

  package init(id: String, score: Double?, low: Double, high: Double, availability: Double) {
    self.id = id
    self.score = score
    self.low = low
    self.high = high
    self.availability = availability
  }
}

/// What was in the snapshots of one city.
package struct SnapshotSummary: Sendable, Equatable {
  /// `warc`, `arc`, `wacz`, `mirror`, `page`, joined by `+` where a city has several.
  package var format: String
  /// `sha256:` over the inputs' digests.
  package var digest: String
  package var captures: Int
  /// HTML pages among them, and those that could be read.
  package var pages: Int
  package var readPages: Int
  /// First and last instant, ISO 8601; nil for saved pages.
  package var first: String?
  package var last: String?
  /// The address taken as home; nil where none was found.
  package var home: String?

  package init(
    format: String, digest: String, captures: Int, pages: Int, readPages: Int, first: String? = nil,
    last: String? = nil, home: String? = nil
  ) {
    self.format = format
    self.digest = digest
    self.captures = captures
    self.pages = pages
    self.readPages = readPages
    self.first = first
    self.last = last
    self.home = home
  }
}

package struct ProblemCount: Sendable, Equatable {
  package var what: Problem.Kind
  package var count: Int

  package init(what: Problem.Kind, count: Int) {
    self.what = what
    self.count = count
  }
}

/// How many ranked cities are in a band.
package struct BandShare: Sendable, Equatable {
  package var band: String
  package var count: Int
  /// Of the ranked cities, in [0, 1].
  package var share: Double

  package init(band: String, count: Int, share: Double) {
    self.band = band
    self.count = count
    self.share = share
  }
}

/// The mean index of the ranked cities of one group.
package struct GroupMean: Sendable, Equatable {
  /// `region`, `level` or `group`.
  package var column: String
  package var name: String
  package var cities: Int
  package var mean: Double
  package var minimum: Double
  package var maximum: Double
  /// Cities in each band, in the framework's order of bands.
  package var bands: [BandShare]

  package init(
    column: String, name: String, cities: Int, mean: Double, minimum: Double, maximum: Double, bands: [BandShare]
  ) {
    self.column = column
    self.name = name
    self.cities = cities
    self.mean = mean
    self.minimum = minimum
    self.maximum = maximum
    self.bands = bands
  }
}

/// One quantity of the 36-city study beside this run's.
package struct StudyQuantity: Sendable, Equatable {
  package var id: String
  package var name: Texts
  package var unit: String
  package var published: Double?
  package var source: String
  package var confidence: IndicatorDefinition.Confidence
  package var measured: Double?
  /// How many cities the measured value rests on.
  package var cities: Int
  /// How the measured value comes about, or why it cannot.
  package var method: Texts
  /// Whether the two values can be held against each other, for real cities.
  package var comparison: Comparison
  /// What stands in the way of it, in the study or here; empty where nothing does.
  package var caution: Texts

  /// Whether a published value and one of this tool say the same thing.
  package enum Comparison: String, Sendable, CaseIterable {
    case yes
    /// With what the caution says.
    case limited
    case no
  }

  package init(
    id: String, name: Texts, unit: String, published: Double?, source: String,
    confidence: IndicatorDefinition.Confidence, measured: Double? = nil, cities: Int = 0,
    method: Texts = Texts(zh: "", en: ""), comparison: Comparison = .limited, caution: Texts = Texts(zh: "", en: "")
  ) {
    self.id = id
    self.name = name
    self.unit = unit
    self.published = published
    self.source = source
    self.confidence = confidence
    self.measured = measured
    self.cities = cities
    self.method = method
    self.comparison = comparison
    self.caution = caution
  }
}
