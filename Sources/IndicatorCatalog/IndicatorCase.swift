package import AssessmentModel

/// One example of `cases.yaml`: what a snapshot shows and what the indicator must say about it.
package struct IndicatorCase: Sendable, Equatable {
  package var name: String
  /// The day that ages count back from; nil where the case needs none.
  package var asOf: CalendarDate?
  /// In the order written.
  package var pages: [CasePage]
  /// Facts stated without a page, in the order written.
  package var observations: [CaseObservation]
  package var expected: Expectation
  /// Where the case begins in its file, counted from 1.
  package var line: Int
  package var column: Int

  package init(
    name: String, asOf: CalendarDate? = nil, pages: [CasePage] = [], observations: [CaseObservation] = [],
    expected: Expectation, line: Int = 1, column: Int = 1
  ) {
    self.name = name
    self.asOf = asOf
    self.pages = pages
    self.observations = observations
    self.expected = expected
    self.line = line
    self.column = column
  }
}

/// One page of a case.
package struct CasePage: Sendable, Equatable {
  /// Below the case's host, beginning with `/`; `/` is the home page.
  package var path: String
  package var html: String
  /// HTTP status; nil where the case does not say (200 then).
  package var status: Int?
  package var headers: [HeaderField]
  /// ISO 8601 instant of the capture.
  package var date: String?

  package init(path: String, html: String, status: Int? = nil, headers: [HeaderField] = [], date: String? = nil) {
    self.path = path
    self.html = html
    self.status = status
    self.headers = headers
    self.date = date
  }
}

/// One fact that a case states directly.
package struct CaseObservation: Sendable, Equatable {
  package var property: Property
  /// An address, or a path below the case's host; `/` unless said.
  package var subject: String
  /// The page type of the subject; `other` unless said.
  package var pageType: String
  package var value: Value

  package init(property: Property, subject: String = "/", pageType: String = "other", value: Value) {
    self.property = property
    self.subject = subject
    self.pageType = pageType
    self.value = value
  }
}

/// What the indicator must say; numbers agree within 1e-9.
package struct Expectation: Sendable, Equatable {
  package var outcome: Outcome.Kind
  package var score: Double?
  package var raw: Double?
  /// The complete list, where given: `#id` of an element, or the path of a page or subject.
  package var evidence: [String]?

  package init(outcome: Outcome.Kind, score: Double? = nil, raw: Double? = nil, evidence: [String]? = nil) {
    self.outcome = outcome
    self.score = score
    self.raw = raw
    self.evidence = evidence
  }
}
