/// What somebody says is right of one indicator of one city, and what is to show it.
package struct Claim: Sendable, Equatable {
  /// The code of the city.
  package var city: String
  package var indicator: String
  package var kind: Kind
  /// The value that was measured instead, in the indicator's own unit; only where `kind` is `measured`.
  package var measured: Double?
  /// What shows it, in the words of who says it: an address, a document, a screenshot.
  package var evidence: String
  package var author: String
  package var date: CalendarDate

  package init(
    city: String, indicator: String, kind: Kind, measured: Double? = nil, evidence: String, author: String,
    date: CalendarDate
  ) {
    self.city = city
    self.indicator = indicator
    self.kind = kind
    self.measured = measured
    self.evidence = evidence
    self.author = author
    self.date = date
  }

  /// The closed set of what can be claimed.
  package enum Kind: String, Sendable, CaseIterable {
    /// The indicator is met in full: score 1.
    case met
    /// It is not met at all: score 0.
    case notMet = "not_met"
    /// The question does not arise for this city.
    case notApplicable = "not_applicable"
    /// Another value than the measured one, in the same unit.
    case measured
  }
}

/// Where a city stands: its index, and its rank and band where it has them.
package struct Standing: Sendable, Equatable {
  package var index: Double?
  package var rank: Int?
  package var band: String?

  package init(index: Double?, rank: Int? = nil, band: String? = nil) {
    self.index = index
    self.rank = rank
    self.band = band
  }
}

/// A claim with what would follow if it alone were accepted; it changes nothing by itself.
package struct Contest: Sendable, Equatable {
  package var claim: Claim
  /// The indicator's score if it were; nil where the indicator would have none.
  package var score: Double?
  package var accepted: Standing

  package init(claim: Claim, score: Double?, accepted: Standing) {
    self.claim = claim
    self.score = score
    self.accepted = accepted
  }
}

/// All claims about one city, each at most once an indicator.
package struct CityContests: Sendable, Equatable {
  /// In the order of the framework's tree.
  package var contests: [Contest]
  /// Where the city would stand if all of them were accepted.
  package var together: Standing

  package init(contests: [Contest], together: Standing) {
    self.contests = contests
    self.together = together
  }
}

extension CityAssessment {
  /// Where the city stands, whatever is claimed.
  package var standing: Standing { Standing(index: index, rank: rank, band: band) }
}
