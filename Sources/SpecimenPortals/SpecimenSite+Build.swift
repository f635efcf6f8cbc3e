extension SpecimenSite {
  /// How many guides there were in the first year.
  var guideCount: Int { isHeavy ? 20 : 8 + Int(share(.items) * 12) }

  /// Makes all pages of the portal in a fixed order.
  mutating func build() {
    let frame = frame()
    let columns = columns()
    addHome(columns, frame: frame)
    addColumns(columns, articles: isHeavy ? 8 : 3, frame: frame)
    addPlainPages(frame: frame)
    addService(guides: guideCount, frame: frame)
    addInteraction(letters: 10, frame: frame)
    addUnreadable()
  }
}
