/// Results worked out of an assessment, which its report shows where they belong.
///
/// Ids of tables are different from each other in all of them.
package struct AssessmentTables: Sendable, Equatable {
  /// What the tables say, in sentences with their numbers, for the head of the report.
  package var findings: [Texts]
  /// The cities in the order of the ranking.
  package var ranking: [ResultTable]
  /// The dimensions and indicators side by side.
  package var dimensions: [ResultTable]
  /// Regions, levels and the register's other groups.
  package var groups: [ResultTable]
  /// What the study of 36 cities draws, of this run.
  package var study: [ResultTable]
  /// This run beside an index that others published.
  package var published: [ResultTable]
  /// This run beside an earlier one.
  package var years: [ResultTable]
  /// Long tables that are only written as files.
  package var files: [ResultTable]

  package init(
    findings: [Texts] = [], ranking: [ResultTable] = [], dimensions: [ResultTable] = [], groups: [ResultTable] = [],
    study: [ResultTable] = [], published: [ResultTable] = [], years: [ResultTable] = [], files: [ResultTable] = []
  ) {
    self.findings = findings
    self.ranking = ranking
    self.dimensions = dimensions
    self.groups = groups
    self.study = study
    self.published = published
    self.years = years
    self.files = files
  }

  /// Every table, in the order of the report.
  package var all: [ResultTable] { ranking + dimensions + groups + study + published + years + files }
}
