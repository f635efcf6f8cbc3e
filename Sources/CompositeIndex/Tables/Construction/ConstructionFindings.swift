package import AssessmentModel

extension ConstructedIndex {
  /// What a reader must know before trusting a number: the whole first, then weights, columns, cells and groups.
  ///
  /// What happened on more than three places of a column or group is one finding that names three of them.
  package var findings: [IndexReport.Finding] {
    let gathered = ProblemGroup.gathered(problems, rows: placeName)
    func found(_ areas: ProblemGroup.Area...) -> [IndexReport.Finding] {
      gathered.filter { areas.contains($0.area) }.flatMap { $0.findings(in: self) }
    }
    return found(.units) + unitFindings + bandFindings + found(.weights) + columnFindings + found(.columns)
      + groupFindings + found(.groups)
  }
}
