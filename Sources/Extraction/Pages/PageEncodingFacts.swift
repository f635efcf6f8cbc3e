import AssessmentModel

/// What the bytes of the page are encoded in, whatever the labels say.
struct PageEncodingFacts: PageExtractor {
  static let name = "PageEncodingFacts"
  static let properties: [Property] = [.encoding]
  static let phrases: [PhraseGroup] = []

  func observations(in reading: PageReading) -> [Observation] {
    [
      reading.observation(
        .encoding, .text(reading.page.encoding.name), quote: labels(reading.page.encoding), by: Self.name)
    ]
  }

  /// The labels that were written, as evidence.
  private func labels(_ encoding: PageEncoding) -> String? {
    let written = [encoding.labelInHTTP.map { "HTTP: \($0)" }, encoding.labelInMeta.map { "meta: \($0)" }].compactMap {
      $0
    }
    return written.isEmpty ? nil : written.joined(separator: ", ")
  }
}
