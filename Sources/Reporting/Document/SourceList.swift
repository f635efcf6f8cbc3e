import AssessmentModel

/// Every source of the framework and its definitions, each once, in the order of their first use.
struct SourceList {
  private(set) var entries: [IndicatorDefinition.Reference] = []
  private var numbers: [String: Int] = [:]

  init(of edition: Edition) {
    let framework = edition.framework
    add(framework.sources)
    for group in framework.groups {
      if let source = group.source { add([source]) }
      for case .indicator(let place) in group.children { if let source = place.source { add([source]) } }
    }
    for definition in edition.assessment.indicators { add(definition.references) }
    for quantity in edition.assessment.study {
      add([IndicatorDefinition.Reference(text: quantity.source, confidence: quantity.confidence)])
    }
  }

  /// `1, 4`: the numbers of sources in the list, with how sure each is where it is not seen; a dash for none.
  func marks(_ references: [IndicatorDefinition.Reference]) -> String {
    let found = references.compactMap { reference in
      numbers[Self.key(of: reference)].map {
        "[\($0)]" + (reference.confidence == .seen ? "" : reference.confidence.rawValue)
      }
    }
    return found.isEmpty ? "—" : found.joined(separator: " ")
  }

  /// The list as the last part of a document.
  func part(in edition: Edition) -> [HTMLNode] {
    guard !entries.isEmpty else { return [] }
    let words = edition.say(
      "标记说明来源的可信度：S 见于来源，S* 二手来源，I 推算，M 凭记忆、未见来源。",
      "The mark says how sure the source is: S seen, S* second-hand, I inferred, M from memory, no source seen.")
    return [
      .tag("p", [.class("reading")], text: words),
      .tag(
        "ul", [.class("sources")],
        entries.enumerated().map { place, entry in
          .tag("li", text: "[\(place + 1)] \(entry.confidence.rawValue)  \(entry.text)")
        }),
    ]
  }

  private mutating func add(_ references: [IndicatorDefinition.Reference]) {
    for reference in references where !reference.text.isEmpty {
      let key = Self.key(of: reference)
      guard numbers[key] == nil else { continue }
      entries.append(reference)
      numbers[key] = entries.count
    }
  }

  private static func key(of reference: IndicatorDefinition.Reference) -> String {
    reference.confidence.rawValue + " " + reference.text
  }
}
