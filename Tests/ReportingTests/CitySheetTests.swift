import AssessmentModel
import Reporting
import Testing

/// What a city's sheet says beside its scores: peers, contests, the way up, findings of guides and coverage.
@Suite struct CitySheetTests {
  private func sheet(_ language: Language = .en, _ change: (inout Assessment) -> Void = { _ in }) -> String {
    var assessment = Sample.assessment(cities: 3)
    change(&assessment)
    return text("cities/990001.html", of: assessment, in: language)
  }

  private func claim(_ kind: Claim.Kind, _ measured: Double? = nil, evidence: String = "x") throws -> Claim {
    let day = try #require(CalendarDate(year: 2026, month: 3, day: 5))
    return Claim(
      city: "990001", indicator: "site-search", kind: kind, measured: measured, evidence: evidence, author: "<甲>",
      date: day)
  }

  @Test func `a claim stands in the table and on the card with before and after`() throws {
    let contest = Contest(
      claim: try claim(.measured, 0.93, evidence: "<script>"), score: 0.93,
      accepted: Standing(index: 99.25, rank: 2, band: "high"))
    let page = sheet {
      $0.cities[0].contests = CityContests(contests: [contest], together: Standing(index: 99.5, rank: nil))
    }
    #expect(page.contains("&lt;script&gt; (&lt;甲&gt;, 2026-03-05)"))
    #expect(page.contains("97.46 → <strong>99.25</strong>") && page.contains("1 → <strong>2</strong>"))
    #expect(page.contains("1 → <strong>not ranked</strong>"))
    #expect(page.contains("If accepted, score 0.56 → 0.93, index 97.46 → 99.25."))
  }

  @Test func `the form is linked where it was written and has a row for what was lost or not seen`() {
    #expect(sheet().contains("href=\"990001-contest.csv\""))
    let form = text("cities/990001-contest.csv", of: Sample.assessment(cities: 3)).split(separator: "\n")
    #expect(form.first == "code,indicator,claim,evidence,author,date")
    #expect(form.contains("990001,satisfaction,,,,") && form.contains("990001,site-search,,,,"))
    #expect(!form.contains("990001,service-entry,,,,"))
    let pages = reportFiles(for: Sample.assessment(cities: 3), language: .en, formats: [.html])
    #expect(pages.allSatisfy { !String(decoding: $0.bytes, as: UTF8.self).contains("-contest.csv") })
  }

  @Test func `the way to the next band lists its steps with the running index`() {
    let next = NextBand(
      band: "high", from: 80, missing: 3.5, steps: [.init(indicator: "app", gain: 4, index: 80.5)], isReached: true)
    let page = sheet { $0.cities[0].nextBand = next }
    #expect(page.contains("3.50 points are missing to “high”, which begins at 80. The fewest indicators"))
    #expect(page.contains("<strong>4.00</strong>") && page.contains("80.50"))
  }

  @Test func `a way that cannot be told, does not reach or does not exist is said`() {
    var next = NextBand(band: "high", from: 80, missing: 3.5, steps: [], isReached: false)
    #expect(sheet { $0.cities[0].nextBand = next }.contains("cannot be told here"))
    next.steps = [.init(indicator: "app", gain: 1, index: 77.5)]
    #expect(sheet { $0.cities[0].nextBand = next }.contains("do not reach it"))
    #expect(sheet().contains("The city is in the highest band."))
    #expect(sheet { $0.framework.bands = [] }.contains("The framework has no bands."))
    #expect(sheet { $0.cities[0].rank = nil }.contains("A city without a rank has no band"))
  }

  @Test func `dimensions stand beside the means of all, the region and the class`() {
    let means = Sample.dimensions.map { PeerMeans.Dimension(id: $0.id, mean: $0.id == "effect" ? nil : 61.25) }
    let page = sheet {
      $0.peers = [
        PeerMeans(kind: .all, name: "", cities: 3, index: 70.5, dimensions: means),
        PeerMeans(kind: .region, name: "东部", cities: 2, index: 71.5, dimensions: means),
        PeerMeans(kind: .cityClass, name: "直辖市", cities: 1, index: 72.5, dimensions: means),
        PeerMeans(kind: .cityClass, name: "其他省会", cities: 1, index: 12.5, dimensions: means),
      ]
    }
    #expect(page.contains("Mean of all (3)") && page.contains("Mean of East (2)"))
    #expect(page.contains("Mean of municipality (1)") && !page.contains("12.50"))
    #expect(page.contains("61.25") && page.contains("71.50"))
  }

  @Test func `the rules of consistency stand in the order of their numbers, with statements, place and record`() {
    let broken = (0..<5).map { number in
      Sample.observation(
        quote: "q", subject: "http://a.example/\(number)",
        value: .object([
          .init("id", .text("limit_order")), .init("kept", .flag(false)), .init("first", .text("promise \(number)")),
          .init("second", .text("law \(number)")),
        ]))
    }
    let page = sheet {
      $0.cities[0].consistency = GuideConsistency(
        guides: 40, faulty: 9,
        rules: ConsistencyRule.allCases.map { rule in
          rule == .limitOrder
            ? RuleFinding(rule: rule, checked: 40, broken: 9, examples: broken) : RuleFinding(rule: rule)
        }, worst: [GuideVerdicts(guide: "http://a.example/0", kept: [.phones], broken: [.limitOrder])])
    }
    let section = pieces(of: page, between: "<section id=\"rules\">", and: "</section>").first ?? ""
    #expect(section.contains("<q dir=\"auto\">promise 4</q> <q dir=\"auto\">law 4</q>"))
    #expect(section.contains("and 4 more") && section.contains("<strong>9</strong>") && section.contains("<code>"))
    #expect(pieces(of: section, between: "<td class=\"num\">", and: "</td>").filter { Int($0) != nil }.count == 14 + 1)
    #expect(section.contains("40 checked, 9 break a rule, 1 listed"))
    #expect(section.contains("promise within the legal limit: broken\">✗<"))
    #expect(section.contains("both phones there and different: kept\">✓<"))
  }

  @Test func `evidence names the text of a link`() {
    var link = Sample.observation(quote: "我要办事", subject: "http://a.example/")
    link.evidence?.path = "/html/body/div[1]/a[2]"
    let page = sheet { $0.cities[0].outcomes[0].evidence = [link] }
    #expect(page.contains("link text <q dir=\"auto\">我要办事</q>"))
  }

  @Test func `a framework without rules of consistency has no section for them`() {
    #expect(!sheet().contains("id=\"rules\""))
  }

  @Test func `coverage gives every reason with its weight and its indicators`() {
    let page = sheet()
    let section = pieces(of: page, between: "<section id=\"gaps\">", and: "</section>").first ?? ""
    #expect(section.contains("the pages of the snapshot cannot tell") && section.contains("a person must look"))
    #expect(section.contains("6.67%") && section.contains("href=\"#i-guide-fee\""))
  }
}
