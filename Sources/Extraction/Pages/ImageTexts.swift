import AssessmentModel

/// How many of the visible pictures have an alternative text.
struct ImageTexts: PageExtractor {
  static let name = "ImageTexts"
  static let properties: [Property] = [.imageText]
  static let phrases: [PhraseGroup] = []

  func observations(in reading: PageReading) -> [Observation] {
    let page = reading.page
    let pictures = page.elements(named: .img).filter { !page.elements[$0].isHidden && !isSpacer($0, in: page) }
    guard !pictures.isEmpty else { return [] }
    let without = pictures.filter { !hasText($0, in: page) }
    let share = Double(pictures.count - without.count) / Double(pictures.count)
    return [
      reading.observation(
        .imageText, .number(share), at: without.first, quote: source(of: without.first, in: page), by: Self.name)
    ]
  }

  private func hasText(_ picture: Int, in page: PageContent) -> Bool {
    page.attributeBytes(.alt, of: picture)?.contains { $0 > 0x20 } ?? false
  }

  /// Pictures of one or two pixels carry no content.
  private func isSpacer(_ picture: Int, in page: PageContent) -> Bool {
    [AttributeName.width, .height].contains { name in
      page.attributeBytes(name, of: picture).map { $0.count == 1 && (0x30...0x32).contains($0.first ?? 0) } ?? false
    }
  }

  private func source(of picture: Int?, in page: PageContent) -> String? {
    picture.flatMap { page.attribute(.src, of: $0) }
  }
}
