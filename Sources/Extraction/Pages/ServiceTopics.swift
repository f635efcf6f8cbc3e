import AssessmentModel

/// Topics and types of service items that a page offers, out of the reference list `Data/reference/service-topics.csv`.
///
/// A name counts where it stands as a caption. A page that shows fewer than three topics offers no choice of topics.
struct ServiceTopics: PageExtractor {
  static let name = "ServiceTopics"
  static let properties: [Property] = [.serviceTopics, .itemTypes]
  static let personTopics = reference(["person"])
  static let organisationTopics = reference(["organisation"])
  static let topics = PhraseGroup("service topics", reference(["person", "organisation"]))
  static let types = PhraseGroup("item types", reference(["type"]))
  static let phrases = [topics, types]

  func observations(in reading: PageReading) -> [Observation] {
    topics(in: reading) + types(in: reading)
  }

  /// The first topic that a text names; nil where it names none.
  static func topic(in text: String) -> String? {
    topics.phrases.first { PlainText.holds(text, $0) }
  }

  private func topics(in reading: PageReading) -> [Observation] {
    let found = captions(Self.topics, reading)
    guard found.names.count >= 3 else { return [] }
    return [observation(.serviceTopics, found, reading)]
  }

  private func types(in reading: PageReading) -> [Observation] {
    let isService = ["service_hall", "service_list", "service_guide", "application"].contains(reading.pageType)
    guard isService else { return [] }
    let found = captions(Self.types, reading)
    return found.names.isEmpty ? [] : [observation(.itemTypes, found, reading)]
  }

  private func observation(_ property: Property, _ found: (names: [String], first: Offer?), _ reading: PageReading)
    -> Observation
  {
    reading.observation(
      property, .words(found.names), at: found.first?.element, quote: found.first?.quote, by: Self.name)
  }

  /// The names of a group that stand as captions, in the order of the group, and the first that was met.
  private func captions(_ group: PhraseGroup, _ reading: PageReading) -> (names: [String], first: Offer?) {
    var found: Set<Int> = []
    var first: Offer?
    for hit in reading.textHits.hits(of: group) where !found.contains(hit.phrase) {
      guard let offer = reading.offer(inText: hit), offer.quote.utf8.count <= hit.end - hit.start + 12 else { continue }
      found.insert(hit.phrase)
      if first == nil { first = offer }
    }
    return (group.phrases.indices.filter { found.contains($0) }.map { group.phrases[$0] }, first)
  }

  /// The names of some kinds, each once, in the order of the list.
  private static func reference(_ kinds: Set<String>) -> [String] {
    var names: [String] = []
    for line in PackageResources.service_topics_csv.split(separator: 0x0A).dropFirst() {
      let fields = line.split(separator: 0x2C).map { String(decoding: $0, as: UTF8.self) }
      if fields.count >= 2, kinds.contains(fields[0]), !names.contains(fields[1]) { names.append(fields[1]) }
    }
    return names
  }
}
