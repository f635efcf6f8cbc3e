import AssessmentModel

/// `column_freshness`: the newest item of every column against the window that its kind allows.
///
/// Columns of one name are one column, whatever page they stand on; the newest date wins. A date after the day of the
/// capture cannot be an item's and is left out. The windows are the codebook's: 14 days for news, 183 for notices and
/// policies. The first 10,000 distinct names are kept.
struct ColumnFreshness {
  private struct Column {
    var newest: CalendarDate
    var evidence: Evidence?
  }

  private var columns: [String: Column] = [:]
  private static let namesAtMost = 10_000

  /// Looks at one `column` observation whose newest date is `newest`.
  mutating func see(_ observation: Observation, newest: CalendarDate) {
    guard case .text(let name)? = observation.value.member("name"), !name.isEmpty else { return }
    if let known = columns[name] {
      if known.newest < newest { columns[name] = Column(newest: newest, evidence: observation.evidence) }
    } else if columns.count < Self.namesAtMost {
      columns[name] = Column(newest: newest, evidence: observation.evidence)
    }
  }

  func observe(_ home: PortalHome, asOf: CalendarDate?, _ emit: (Observation) -> Void) {
    guard let asOf else { return }
    for (name, column) in columns.sorted(by: { $0.key < $1.key }) {
      let kind = Kind(name)
      let age = max(0, column.newest.days(until: asOf))
      let value = Value.object([
        .init("name", .text(name)), .init("kind", .text(kind.rawValue)), .init("newest", .date(column.newest)),
        .init("age", .number(Double(age))), .init("stale", kind.window.map { .flag(age > $0) } ?? .null),
      ])
      emit(home.observation(.columnFreshness, value, evidence: column.evidence, by: "ColumnFreshness"))
    }
  }
}

extension ColumnFreshness {
  private enum Kind: String {
    case news, notice, policy, other

    /// A policy's notice is a policy's, and a notice board of news (新闻公告) a notice board: the longer window wins.
    init(_ name: String) {
      func has(_ words: [String]) -> Bool { PlainText.holds(name, anyOf: words) }
      if has(["政策", "文件", "法规", "规章", "规范性", "解读"]) {
        self = .policy
      } else if has(["公告", "通知", "公示", "通告"]) {
        self = .notice
      } else if has(["动态", "要闻", "新闻", "快讯", "时政", "资讯"]) {
        self = .news
      } else {
        self = .other
      }
    }

    /// Days without an item after which the column is stale; nil where no rule is written.
    var window: Int? {
      switch self {
      case .news: return 14
      case .notice, .policy: return 183
      case .other: return nil
      }
    }
  }
}
