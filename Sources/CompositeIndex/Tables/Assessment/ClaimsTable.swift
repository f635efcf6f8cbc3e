import AssessmentModel
import Statistics

/// What the study of 36 cities says in words, and whether it holds for the ranked cities of this run.
func claimsTable(of ranked: RankedCities) -> ResultTable {
  ResultTable(
    id: "claims", title: Texts(zh: "研究的定性结论是否成立", en: "Whether the study's statements hold here"),
    note: Texts(
      zh: "对 36 座典型城市研究的定性结论逐条检验：east-above-west 东部均值高于西部；central-west-below 中西部城市半数以上低于总均值；"
        + "higher-level-above 副省级及以上城市均值高于地级省会；municipalities-above 直辖市均值高于副省级城市（前一条的细分，不是研究原话）；"
        + "top-three-eastern 前三位（含并列）全在东部；last-three-western 后三位（含并列）全在西部。first 与 second 为所比的两个数，"
        + "先说的一方在前；后两条为符合的城市数与所看的城市数。holds：yes 成立，no 不成立，unknown 无法判断（每类至少两座有名次的城市，"
        + "前后三位至少六座，且名录写明地区或级别）。",
      en:
        "What the study of 36 cities says in words, one by one: east-above-west, the mean of the east is above that of "
        + "the west; central-west-below, more than half of the central and western cities are below the mean of all; "
        + "higher-level-above, cities of vice-provincial rank and above have a higher mean than capitals of prefecture "
        + "rank; municipalities-above, municipalities have a higher mean than vice-provincial cities (a finer reading, "
        + "not the study's own); top-three-eastern and last-three-western, the first and the last three with their ties "
        + "are all there. The two numbers are those that are compared, the first named first; of the last two the cities "
        + "that fit and those looked at, as for central-west-below. holds is unknown where it cannot be told: each side "
        + "takes two ranked cities, the first and last three take six, and the register must name regions or levels."),
    columns: [
      .init("claim", Texts(zh: "结论", en: "statement")), .init("first", Texts(zh: "前者", en: "first")),
      .init("second", Texts(zh: "后者", en: "second")),
      .init("first_cities", Texts(zh: "前者城市数", en: "cities of the first"), decimals: 0),
      .init("second_cities", Texts(zh: "后者城市数", en: "cities of the second"), decimals: 0),
      .init("holds", Texts(zh: "是否成立", en: "holds")), .init("who", Texts(zh: "所看城市", en: "cities looked at")),
    ], rows: ranked.claims.map(\.cells))
}

/// One statement with its two numbers.
struct StudyClaim {
  var id: String
  var first: Double?
  var second: Double?
  var firstCities: Int?
  var secondCities: Int?
  /// Nil where it cannot be told.
  var holds: Bool?
  var who: [String] = []

  var cells: [ResultTable.Cell] {
    [
      .text(id), .optional(first), .optional(second), .whole(firstCities), .whole(secondCities),
      .text(holds.map { $0 ? "yes" : "no" } ?? "unknown"),
      who.isEmpty ? .missing : .text(who.joined(separator: "、")),
    ]
  }
}

extension RankedCities {
  /// All of them, in the order of the table.
  fileprivate var claims: [StudyClaim] {
    [eastAboveWest, belowTheMean, higherLevel, municipalities, topThree, lastThree]
  }

  /// Those that the study makes itself.
  var studyClaims: [StudyClaim] { claims.filter { $0.id != municipalities.id } }

  fileprivate var eastAboveWest: StudyClaim {
    compared("east-above-west", places { $0.regionName == "东部" }, places { $0.regionName == "西部" })
  }

  fileprivate var higherLevel: StudyClaim {
    compared(
      "higher-level-above", places { $0.cityClass?.isAbovePrefecture == true },
      places { $0.cityClass?.isAbovePrefecture == false })
  }

  fileprivate var municipalities: StudyClaim {
    compared(
      "municipalities-above", places { $0.cityClass == .municipality },
      places { $0.cityClass == .separatePlan || $0.cityClass == .viceProvincialCapital })
  }

  fileprivate var belowTheMean: StudyClaim {
    let inland = places { $0.regionName == "中部" || $0.regionName == "西部" }
    let mean = Summary.mean(of: scores) ?? 0
    let below = inland.count { scores[$0] < mean }
    // Of inland cities alone the mean of all is their own.
    let isTold = inland.count > 1 && inland.count < cities.count
    return StudyClaim(
      id: "central-west-below", first: Double(below), second: Double(inland.count), firstCities: below,
      secondCities: inland.count, holds: isTold ? 2 * below > inland.count : nil)
  }

  fileprivate var topThree: StudyClaim {
    let last = cities.count > 2 ? cities[2].rank : nil
    return allIn("top-three-eastern", "东部", cities.indices.filter { (cities[$0].rank ?? 0) <= last ?? 0 })
  }

  fileprivate var lastThree: StudyClaim {
    let first = cities.count > 2 ? cities[cities.count - 3].rank : nil
    return allIn(
      "last-three-western", "西部", cities.indices.filter { (cities[$0].rank ?? 0) >= first ?? Int.max })
  }

  private func places(_ isMeant: (CityAssessment) -> Bool) -> [Int] { cities.indices.filter { isMeant(cities[$0]) } }

  private func compared(_ id: String, _ first: [Int], _ second: [Int]) -> StudyClaim {
    let means = [first, second].map { Summary.mean(of: $0.map { scores[$0] }) }
    var claim = StudyClaim(
      id: id, first: means[0], second: means[1], firstCities: first.count, secondCities: second.count, holds: nil)
    if first.count > 1, second.count > 1, let one = means[0], let other = means[1] { claim.holds = one > other }
    return claim
  }

  private func allIn(_ id: String, _ region: String, _ looked: [Int]) -> StudyClaim {
    let fitting = looked.count { cities[$0].regionName == region }
    let isTold = cities.count >= 6 && looked.allSatisfy { cities[$0].regionName != nil }
    return StudyClaim(
      id: id, first: Double(fitting), second: Double(looked.count), firstCities: fitting, secondCities: looked.count,
      holds: isTold ? fitting == looked.count : nil, who: looked.map { cities[$0].label })
  }
}
