import AssessmentModel
import Reporting
import Testing

/// What vetoes, stages and checklists decided stands beside the numbers, and a profile has none.
@Suite struct VerdictTests {
  private func assessment(_ verdict: GroupVerdict, by aggregate: Aggregation = .arithmetic) -> Assessment {
    var assessment = Sample.assessment(cities: 3)
    assessment.framework.aggregate = aggregate
    for place in assessment.cities.indices { assessment.cities[place].verdicts = [verdict] }
    return assessment
  }

  @Test(arguments: [
    (GroupVerdict(group: "channels", kind: .gate, level: 1, of: 2, lacking: ["site-search"]), "命中 1 项"),
    (GroupVerdict(group: "channels", kind: .gate, level: 2, of: 2), "已查 2 项，未命中"),
    (GroupVerdict(group: "channels", kind: .gate, level: 0, of: 2, unseen: ["app", "site-search"]), "未能判定（没有观测到）"),
    (GroupVerdict(group: "channels", kind: .checklist, level: 1, of: 3, unseen: ["app"]), "已观测 2 项，达标 1 项，另 1 项未观测"),
    (
      GroupVerdict(group: "channels", kind: .stages, level: 2, of: 5, reached: "items", next: "guides"),
      "服务事项覆盖度（第 2 级，共 5 级）"
    ),
    (
      GroupVerdict(group: "channels", kind: .stages, level: 0, of: 5, next: "items", unseen: ["app"]),
      "未能判定（第一阶段的条件没有观测到）"
    ),
  ])
  func `a verdict is told in words, on the overview and on the city's sheet`(verdict: GroupVerdict, said: String) {
    let assessment = assessment(verdict)
    for page in ["index.html", "cities/990001.html"] {
      #expect(text(page, of: assessment).contains("<strong>\(said)</strong>"), "\(page)")
    }
  }

  @Test func `what hit or stands in the way is named by its title`() {
    let verdict = GroupVerdict(
      group: "channels", kind: .gate, level: 0, of: 2, lacking: ["site-search"], unseen: ["app"])
    let page = text("index.html", of: assessment(verdict), in: .en)
    #expect(page.contains("The portal can be searched") && page.contains("There is an app"))
  }

  @Test func `a profile has no rank, no band and no bounds`() {
    var profile = Sample.assessment(cities: 3)
    profile.framework.aggregate = .profile
    for place in profile.cities.indices {
      profile.cities[place].index = nil
      profile.cities[place].rank = nil
      profile.cities[place].band = nil
    }
    let line = text("ranking.csv", of: profile).split(separator: "\n").dropFirst().first
    let bounds = cells(line)[5...8]
    #expect(bounds.allSatisfy { $0.isEmpty }, "\(line ?? "")")
    let page = text("index.html", of: profile)
    #expect(page.contains("本框架不汇总") && !page.contains("城市排名</h2>") && !page.contains("等级分布</h2>"))
  }

  @Test func `the method says what a group does with what was not observed`() {
    var assessment = Sample.assessment(cities: 1)
    assessment.framework.dimensions[0].missing = MissingPolicy(
      policy: .best, minimumAvailability: 0, reason: "检查只扣发现的问题")
    #expect(text("index.html", of: assessment).contains("例外：“服务方式完备度”中未观测的按满分计（不扣分），理由：检查只扣发现的问题。"))
  }

  @Test func `a framework says its sources with their confidence, its limits and what nobody can measure`() {
    var assessment = Sample.assessment(cities: 1)
    assessment.framework.sources = [.init(text: "国办秘函〔2019〕19号", confidence: .secondHand)]
    assessment.framework.limits = Texts(zh: "一周可访问率快照看不到", en: "Reachability is not seen")
    assessment.framework.dimensions[0].unmeasured = Texts(zh: "没有公开材料", en: "nothing is public")
    let page = text("index.html", of: assessment)
    for words in ["国办秘函〔2019〕19号 [S*]", "一周可访问率快照看不到", "没有公开材料"] {
      #expect(page.contains(words), "\(words)")
    }
  }
}
