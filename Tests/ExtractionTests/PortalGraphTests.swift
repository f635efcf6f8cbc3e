import AssessmentModel
import Extraction
import Testing

/// Random portals against a plain reckoning with dictionaries of texts.
@Suite struct PortalGraphTests {
  @Test(arguments: 1...20)
  func `depths and dead links are those of a plain reckoning`(seed: Int) {
    let portal = RandomPortal(seed: UInt64(seed))
    let findings = portal.sample.findings()
    #expect(findings.depths == portal.depths)
    let dead = findings.observations.filter { $0.property == .deadLink }.compactMap { $0.value.member("target") }
    #expect(dead == portal.deadTargets.sorted().map(Value.text))
    #expect(findings.value(.linkCoverage) == .number(portal.coverage))
  }
}

/// A portal of 120 addresses: pages, redirects, dead and uncaptured targets, with ordinary, hidden and frame links.
private struct RandomPortal {
  private var kinds: [Int]
  private var links: [[(target: Int, isFrame: Bool)]]
  private(set) var sample = PortalSample(home: "http://a.cn/0")

  init(seed: UInt64) {
    var state = seed
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    // 0 to 5 page, 6 redirect, 7 dead, 8 never captured.
    kinds = (0..<120).map { $0 == 0 ? 0 : random(9) }
    links = [[(target: Int, isFrame: Bool)]](repeating: [], count: 120)
    for index in kinds.indices where kinds[index] == 6 { links[index] = [(random(120), true)] }
    // In every second portal pages have a navigation in common, most of it on each: rows that are kept as differences.
    let navigation = seed % 2 == 0 ? kinds.indices.filter { kinds[$0] >= 7 } : []
    for index in kinds.indices where kinds[index] < 6 {
      var samples: [SampleLink] = []
      for target in navigation where random(12) > 0 {
        samples.append(SampleLink(Self.url(target)))
        links[index].append((target, false))
      }
      for _ in 0..<random(5) {
        let target = random(120)
        let style = random(10)
        let url = Self.url(target)
        samples.append(SampleLink(url, isHidden: style == 0, name: style == 1 ? .iframe : .a))
        if style != 0, target != index { links[index].append((target, style == 1)) }
      }
      sample.page(Self.url(index), samples)
    }
    for index in kinds.indices where kinds[index] == 6 || kinds[index] == 7 {
      let location = kinds[index] == 6 ? Self.url(links[index][0].target) : nil
      sample.capture(Self.url(index), status: kinds[index] == 6 ? 302 : 404, location: location)
    }
  }

  private static func url(_ index: Int) -> String { "http://a.cn/\(index)" }

  /// By relaxing every link until nothing changes.
  var depths: [String: Double] {
    var clicks = [Int](repeating: Int.max, count: kinds.count)
    clicks[0] = 0
    var changed = true
    while changed {
      changed = false
      for index in kinds.indices where clicks[index] != Int.max {
        for link in links[index] where kinds[link.target] != 8 {
          let depth = clicks[index] + (link.isFrame ? 0 : 1)
          if depth < clicks[link.target] {
            clicks[link.target] = depth
            changed = true
          }
        }
      }
    }
    let pages = kinds.indices.filter { kinds[$0] < 6 && clicks[$0] != Int.max }
    return Dictionary(uniqueKeysWithValues: pages.map { (Self.url($0), Double(clicks[$0])) })
  }

  private var linked: Set<Int> {
    Set(kinds.indices.filter { kinds[$0] < 6 }.flatMap { links[$0].map(\.target) })
  }

  var deadTargets: [String] {
    linked.filter { index in
      var current = index
      for _ in 0..<20 where kinds[current] == 6 { current = links[current][0].target }
      return kinds[current] == 7
    }.map(Self.url)
  }

  var coverage: Double {
    Double(linked.count { kinds[$0] != 8 }) / Double(linked.count)
  }
}
