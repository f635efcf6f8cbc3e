import AssessmentModel

/// The newest date beside an item, on pages that are there to list items.
struct ListedDates: PageExtractor {
  static let name = "ListedDates"
  static let properties: [Property] = [.newestListed]
  static let phrases: [PhraseGroup] = []

  /// Types whose lists, if any, stand beside content of their own.
  static let typesOfContent: Set<String> = [
    "article", "service_guide", "application", "letter", "profile", "interview", "login", "letter_form", "map",
  ]

  func observations(in reading: PageReading) -> [Observation] {
    guard !Self.typesOfContent.contains(reading.pageType ?? ""), let newest = newest(in: reading) else {
      return [reading.observation(.newestListed, .null, by: Self.name)]
    }
    return [
      reading.observation(.newestListed, .date(newest.date), at: newest.element, by: Self.name)
    ]
  }

  private func newest(in reading: PageReading) -> (date: CalendarDate, element: Int)? {
    var newest: (date: CalendarDate, element: Int)?
    for list in reading.lists {
      for item in list.items {
        guard let date = item.date else { continue }
        if let found = newest, date <= found.date { continue }
        newest = (date, item.element)
      }
    }
    return newest
  }
}
