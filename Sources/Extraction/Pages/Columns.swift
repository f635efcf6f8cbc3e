import AssessmentModel

/// The titled blocks of listed content, with the number of their items and the newest date.
///
/// On pages that list, blocks without dates count too when their rows are headlines and not a menu; elsewhere only
/// dated blocks do.
struct Columns: PageExtractor {
  static let name = "Columns"
  static let properties: [Property] = [.column]
  static let phrases = [ColumnBlocks.fillers]

  private static let listingTypes: Set<String> = ["home", "list", "letter_list", "interaction_index"]

  func observations(in reading: PageReading) -> [Observation] {
    let type = reading.pageType ?? ""
    guard !ListedDates.typesOfContent.contains(type) else { return [] }
    var blocks = Self.listingTypes.contains(type) ? ColumnBlocks.all(in: reading) : ColumnBlocks.dated(in: reading)
    if type == "list" || type == "letter_list" { blocks = mainOnly(blocks, in: reading) }
    return blocks.map { block in
      reading.observation(.column, Self.value(of: block), at: block.element, quote: block.name, by: Self.name)
    }
  }

  private static func value(of block: ColumnBlock) -> Value {
    guard let items = block.items else {
      return .object([
        .init("name", .text(block.name)), .init("items", .null), .init("newest", .null), .init("empty", .null),
      ])
    }
    return .object([
      .init("name", .text(block.name)), .init("items", .number(Double(items))),
      .init("newest", block.newest.map(Value.date) ?? .null), .init("empty", .flag(items == 0)),
    ])
  }

  /// A list page's own list under its headline; other titled blocks only where they are dated.
  private func mainOnly(_ blocks: [ColumnBlock], in reading: PageReading) -> [ColumnBlock] {
    guard let main = ColumnBlocks.main(in: reading) else { return blocks }
    let panes = ColumnBlocks.emptyPanes(beside: reading.lists.filter { $0.element == main.element }, in: reading)
    return [main] + panes
      + blocks.filter { $0.element != main.element && $0.newest != nil && $0.name != main.name }
  }
}
