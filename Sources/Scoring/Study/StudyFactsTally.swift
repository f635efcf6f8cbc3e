import AssessmentModel

/// Gathers the facts observation by observation; memory does not grow.
struct StudyFactsTally: Sendable {
  private var gathered = StudyFacts()
  private var cuts = 0
  private var cutSum = 0.0

  var facts: StudyFacts {
    var facts = gathered
    facts.meanLimitCut = cuts > 0 ? cutSum / Double(cuts) : nil
    return facts
  }

  /// The properties that it looks at.
  static let properties: Set<Property> = [
    .implementingBodies, .serviceItems, .itemsByDepth, .serviceEntryDepth, .guideLimitCut, .serviceFeature, .hotline,
    .interaction, .app, .wechat, .weibo,
  ]

  mutating func add(_ observation: Observation) {
    let value = observation.value
    switch observation.property {
    case .implementingBodies: gathered.departments = value.number ?? gathered.departments
    case .serviceItems: gathered.serviceItems = value.number ?? gathered.serviceItems
    case .itemsByDepth: addDepths(value)
    case .serviceEntryDepth: gathered.hasNearServiceEntry = (value.number ?? .infinity) <= 1
    case .guideLimitCut: addCut(value)
    case .serviceFeature:
      mark(&gathered.hasProgressQuery, value, word: "progress_query")
      mark(&gathered.hasOnlinePayment, value, word: "payment")
      mark(&gathered.hasOpenData, value, word: "open_data")
      mark(&gathered.hasSmartAnswers, value, word: "smart_qa")
    case .hotline: gathered.hasHotline = gathered.hasHotline == true || value.saysYes
    case .interaction: mark(&gathered.hasSmartAnswers, value, word: "bot")
    case .app: mark(&gathered.hasApp, value)
    case .wechat: mark(&gathered.hasWeChat, value)
    case .weibo: mark(&gathered.hasWeibo, value)
    default: break
    }
  }

  private mutating func addDepths(_ value: Value) {
    guard let filed = value.member("3")?.number, let whole = value.member("4")?.number else { return }
    gathered.applicableItems = filed + whole
  }

  private mutating func addCut(_ value: Value) {
    guard let cut = value.number else { return }
    cuts += 1
    cutSum += cut
  }

  /// A null flag says that the page cannot tell, so it changes nothing.
  private func mark(_ fact: inout Bool?, _ value: Value) {
    guard case .flag(let flag) = value else { return }
    fact = fact == true || flag
  }

  private func mark(_ fact: inout Bool?, _ value: Value, word: String) {
    guard case .words(let words) = value else { return }
    fact = fact == true || words.contains(word)
  }
}
