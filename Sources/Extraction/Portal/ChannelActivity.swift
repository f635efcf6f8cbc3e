import AssessmentModel

/// `channel_activity`: the newest date beside the posts of an account that the portal shows.
///
/// Told by the columns that are called after the channel; the age is counted to the as-of day and null without one.
struct ChannelActivity {
  private var newest: [String: (date: CalendarDate, evidence: Evidence?)] = [:]
  private static let channels = [
    ("weibo", ["微博"]), ("wechat", ["微信", "公众号"]), ("douyin", ["抖音", "短视频"]), ("toutiao", ["头条号", "今日头条"]),
  ]

  /// Looks at a column whose newest date is known.
  mutating func see(_ observation: Observation, newest date: CalendarDate) {
    guard case .text(let name)? = observation.value.member("name") else { return }
    for (channel, words) in Self.channels where words.contains(where: { PlainText.holds(name, $0) }) {
      if newest[channel].map({ $0.date < date }) ?? true { newest[channel] = (date, observation.evidence) }
    }
  }

  func observe(_ home: PortalHome, asOf: CalendarDate?, _ emit: (Observation) -> Void) {
    for (channel, shown) in newest.sorted(by: { $0.key < $1.key }) {
      let age = asOf.map { Double(max(0, shown.date.days(until: $0))) }
      let value = Value.object([
        .init("channel", .text(channel)), .init("newest", .date(shown.date)),
        .init("age", age.map(Value.number) ?? .null),
      ])
      emit(home.observation(.channelActivity, value, evidence: shown.evidence, by: "ChannelActivity"))
    }
  }
}
