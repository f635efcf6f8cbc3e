import AssessmentModel

/// Pictures of numbers as inline SVG: they print without background colours and need no script.
///
/// Every bar runs from 0 to the framework's `outOf`, those of an index to the best it can be, and says its numbers in
/// words to who cannot see it.
enum Bars {
  /// A score as a filled bar with the span between its bounds drawn over it; without a score only the span.
  static func score(
    _ score: Double?, low: Double, high: Double, upTo best: Double? = nil, in edition: Edition
  ) -> HTMLNode {
    let said = edition.points(score) + edition.say("（区间 ", " (interval ") + edition.interval(low, high)
    var marks = [rectangle("track", from: 0, to: 100, top: 3, height: 6)]
    if let score {
      marks.append(rectangle("fill", from: 0, to: edition.position(score, upTo: best), top: 1, height: 10))
    }
    let (start, end) = (edition.position(low, upTo: best), edition.position(high, upTo: best))
    marks.append(
      rectangles(
        "span", [(start, end, 5, 2), (start, start + 0.6, 2.5, 7), (end - 0.6, end, 2.5, 7)]))
    return picture("bar", said + edition.say("）", ")"), marks)
  }

  /// A share in [0, 1] as a plain bar.
  static func share(_ share: Double, said: String) -> HTMLNode {
    let width = min(max(share.isFinite ? share : 0, 0), 1) * 100
    return picture(
      "bar", said,
      [
        rectangle("track", from: 0, to: 100, top: 3, height: 6),
        rectangle("fill", from: 0, to: width, top: 1, height: 10),
      ]
    )
  }

  /// One tick a city.
  static func ticks(at scores: [Double], said: String, in edition: Edition) -> HTMLNode {
    let marks = scores.map { score in
      let place = min(edition.position(score), 99.4)
      return (from: place, to: place + 0.6, top: 0.0, height: 12.0)
    }
    return picture(
      "bar", said, [rectangle("track", from: 0, to: 100, top: 3, height: 6), rectangles("tick", marks)])
  }

  /// From the smallest to the largest of a group, with its mean.
  static func range(minimum: Double, mean: Double, maximum: Double, in edition: Edition) -> HTMLNode {
    let said =
      edition.say("均值 ", "mean ") + edition.points(mean) + edition.say("，范围 ", ", range ")
      + edition.interval(minimum, maximum)
    let place = min(edition.position(mean), 99)
    return picture(
      "bar", said,
      [
        rectangle("track", from: 0, to: 100, top: 3, height: 6),
        rectangle("light", from: edition.position(minimum), to: edition.position(maximum), top: 3, height: 6),
        rectangle("span", from: place, to: place + 1, top: 0, height: 12),
      ])
  }

  private static func picture(_ look: String, _ said: String, _ marks: [HTMLNode]) -> HTMLNode {
    let attributes = [
      HTMLAttribute.class(look), HTMLAttribute("viewBox", "0 0 100 12"), HTMLAttribute("preserveAspectRatio", "none"),
      HTMLAttribute("role", "img"), HTMLAttribute("aria-label", said),
    ]
    return .tag("svg", attributes, [.tag("title", text: said)] + marks)
  }

  private static func rectangle(_ look: String, from: Double, to: Double, top: Double, height: Double) -> HTMLNode {
    let start = max(from, 0)
    return .tag(
      "rect",
      [
        .class(look), HTMLAttribute("x", rounded(start, decimals: 2)), HTMLAttribute("y", rounded(top, decimals: 2)),
        HTMLAttribute("width", rounded(max(to - start, 0), decimals: 2)),
        HTMLAttribute("height", rounded(height, decimals: 2)),
      ])
  }
}

extension Bars {
  /// Several rectangles of one look in one path: thousands of cities are thousands of elements less.
  private static func rectangles(
    _ look: String, _ marks: [(from: Double, to: Double, top: Double, height: Double)]
  ) -> HTMLNode {
    let outlines = marks.map { mark in
      let start = max(mark.from, 0)
      let width = rounded(max(mark.to - start, 0), decimals: 2)
      return "M" + rounded(start, decimals: 2) + " " + rounded(mark.top, decimals: 2) + "h" + width + "v"
        + rounded(mark.height, decimals: 2) + "h-" + width + "z"
    }
    return .tag("path", [.class(look), HTMLAttribute("d", outlines.joined())])
  }
}

/// Small pieces that both kinds of pages show.
enum Pieces {
  /// The band's name in a badge; its look is its place in the framework's order, its meaning stands in words.
  static func band(_ id: String?, in edition: Edition) -> HTMLNode {
    guard let id else { return .tag("span", [.class("none")], text: edition.say(Words.notRanked)) }
    let place = edition.place(ofBand: id).map { min($0, 4) } ?? 4
    return .tag("span", [.class("band b\(place)")], text: edition.name(ofBand: id))
  }

  /// A number that may be missing, with the missing one shown as a dash that is read aloud as what it is.
  static func points(_ value: Double?, in edition: Edition) -> HTMLNode {
    guard let value else { return missing(in: edition) }
    return .text(edition.points(value))
  }

  /// A dimension's score, or the dash.
  static func points(ofDimension value: Double?, in edition: Edition) -> HTMLNode {
    value == nil ? missing(in: edition) : .text(edition.points(ofDimension: value))
  }

  static func missing(in edition: Edition) -> HTMLNode {
    .tag("span", [.class("none"), HTMLAttribute("title", edition.say(Words.notObserved))], text: "—")
  }

  static func banner(in edition: Edition) -> HTMLNode {
    guard edition.assessment.run.isInvented else { return .nothing }
    return .tag("p", [.class("banner"), HTMLAttribute("role", "note")], text: edition.say(Words.inventedBanner))
  }

  /// A section with its heading, which the list of contents points to.
  static func section(_ anchor: String, _ title: String, _ content: [HTMLNode]) -> HTMLNode {
    .tag("section", [HTMLAttribute("id", anchor)], [.tag("h2", text: title)] + content)
  }

  /// Names and values, for facts.
  static func facts(_ pairs: [(String, HTMLNode)]) -> HTMLNode {
    .tag("dl", [.class("facts")], pairs.flatMap { [.tag("dt", text: $0.0), .tag("dd", [], [$0.1])] })
  }

  /// Problems by kind with how often they were met.
  static func problems(_ problems: [ProblemCount], caption: String, in edition: Edition) -> HTMLNode {
    HTMLTable(
      caption: caption, name: "problems",
      columns: [
        .init(title: edition.say(Words.problem), kind: .head), .init(title: edition.say(Words.count), kind: .number),
      ],
      rows: problems.map { [.text(edition.say(Words.name(of: $0.what))), .text(String($0.count))] }
    ).node
  }

  /// What made the run, at the foot of every page.
  static func footer(in edition: Edition) -> HTMLNode {
    let run = edition.assessment.run
    return .tag(
      "footer", [],
      [
        .tag(
          "p",
          text: "egov \(run.tool) · \(run.framework) "
            + edition.say("第 \(run.frameworkVersion) 版", "v\(run.frameworkVersion)")
            + edition.say(" · 运行 ", " · run ") + run.id)
      ])
  }
}
