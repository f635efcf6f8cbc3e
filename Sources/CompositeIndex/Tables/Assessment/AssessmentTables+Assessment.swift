package import AssessmentModel

/// What a report shows of an assessment beside its scores: pictures of the ranking, dimensions, regions and the study.
///
/// Only what is in the assessment goes in. Pictures of every city and indicator are left to runs of 60 cities at most,
/// whose marks can still be told apart; their numbers are in the report's own files for any run.
package func assessmentTables(of assessment: Assessment) -> AssessmentTables {
  let isSmall = assessment.cities.count <= 60
  let tables = AssessmentTables(
    findings: findingSentences(of: assessment), ranking: [rankingIntervalsTable(of: assessment)].compactMap { $0 },
    dimensions: [dimensionPanelsTable(of: assessment), isSmall ? scoreMapTable(of: assessment) : nil].compactMap { $0 },
    groups: regionTables(of: assessment) + mapTables(of: assessment),
    study: studyFigureTables(of: assessment),
    files: peerTables(of: assessment) + [consistencyTable(of: assessment)].compactMap { $0 })
  return tables.worded(for: [assessment])
}

extension AssessmentTables {
  /// The tables with the names that people know for what files have by id or in Chinese.
  package func worded(for assessments: [Assessment]) -> AssessmentTables {
    let words = AssessmentWords(of: assessments)
    return AssessmentTables(
      findings: findings, ranking: ranking.map(words.said), dimensions: dimensions.map(words.said),
      groups: groups.map(words.said),
      study: study.map(words.said), published: published.map(words.said), years: years.map(words.said),
      files: files.map(words.said))
  }
}
