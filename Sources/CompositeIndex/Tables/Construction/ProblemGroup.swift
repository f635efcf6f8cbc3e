import AssessmentModel

/// Problems of the same kind in the same column or group.
struct ProblemGroup {
  /// The first of them, which says what they are about.
  let first: ConstructedIndex.Problem
  /// The rows they are about, each once, in the order they were found; empty where they are about no row.
  private(set) var rows: [String] = []
  /// How often it was found.
  private(set) var times = 0

  /// Where among the findings they stand.
  enum Area {
    case units, weights, columns, groups
  }

  /// By what it is about.
  var area: Area {
    switch first.what {
    case .screenedOut: return .units
    case .inconsistent, .flawedJudgements, .weightsFromCompleteRows: return .weights
    case .step: return .columns
    case .score: return .groups
    }
  }

  /// In the order in which the first of each kind was found.
  static func gathered(_ problems: [ConstructedIndex.Problem], rows name: (Int) -> String) -> [ProblemGroup] {
    var groups: [ProblemGroup] = []
    var places: [String: Int] = [:]
    for problem in problems {
      let key = "\(problem.column ?? -1)|\(problem.node ?? "")|\(problem.what)"
      let place = places[key] ?? groups.count
      if place == groups.count {
        places[key] = place
        groups.append(ProblemGroup(first: problem))
      }
      groups[place].times += 1
      if let row = problem.row { groups[place].rows.append(name(row)) }
    }
    return groups
  }

  /// One finding a row, or one for all where there are more than three.
  func findings(in made: ConstructedIndex) -> [IndexReport.Finding] {
    let message = ProblemWords.message(of: first.what, in: made)
    let whole = first.column.map { made.framework.columns[$0].column } ?? first.node ?? ""
    guard !rows.isEmpty else { return [IndexReport.Finding(whole, yearly(message, in: made))] }
    guard rows.count > 3 else {
      return rows.map { .init([$0, whole].filter { !$0.isEmpty }.joined(separator: " · "), message) }
    }
    return [.init(whole, message.with(places: rows))]
  }

  /// Says in how many years a column had the problem where every year has a scale of its own.
  private func yearly(_ message: Texts, in made: ConstructedIndex) -> Texts {
    guard made.framework.construction.panel == .eachYear, made.input.times != nil, case .step = first.what else {
      return message
    }
    let years = made.input.slices.count
    return Texts(zh: "\(message.zh)（\(years) 个年份中的 \(times) 个）", en: "\(message.en) (in \(times) of \(years) years)")
  }
}
