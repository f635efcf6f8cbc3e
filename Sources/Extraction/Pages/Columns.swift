import AssessmentModel

/// The titled blocks of listed content, with the number of their items and the newest date.
///
/// On pages that list, blocks without dates count too when their rows are headlines and not a menu; elsewhere only
/// dated blocks do.
struct Columns: PageExtractor {
  static let name = "Columns"
  static let properties: [Property] = [.column]
  static let phrases = [ColumnBlocks.fillers, stores]
  /// The tags of a jpage store.
  private static let stores = PhraseGroup("column.stores", ["<datastore", "<recordset", "<record>"])

  private static let listingTypes: Set<String> = ["home", "list", "letter_list", "interaction_index"]

  /// Types on which a block of dated rows would be the rows of an article or of a guide, not a column.
  private static let typesWithout: Set<String> = ["article", "service_guide", "letter", "interview", "map"]

  func observations(in reading: PageReading) -> [Observation] {
    let type = reading.pageType ?? ""
    guard !Self.typesWithout.contains(type) else { return [] }
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
    if let unread = unreadMain(in: reading) { return [unread] + blocks.filter { $0.isDated && $0.name != unread.name } }
    guard var main = ColumnBlocks.main(in: reading) else { return blocks.isEmpty ? emptyMain(in: reading) : blocks }
    // A headline that is the title of another block is not the name of the longest.
    if main.isDated, let own = blocks.first(where: { $0.element == main.element }), own.name != main.name,
      blocks.contains(where: { $0.name == main.name && $0.element != main.element })
    {
      main = own
    }
    let panes = ColumnBlocks.emptyPanes(beside: reading.lists.filter { $0.element == main.element }, in: reading)
    let others = blocks.filter { $0.element != main.element && $0.isDated && $0.name != main.name }
    let years = others.filter { Self.isYear($0.name) }
    guard !years.isEmpty, blocks.contains(where: { $0.element == main.element && Self.isYear($0.name) }) else {
      return [main] + panes + others
    }
    return [main.joined(with: years)] + panes + others.filter { !Self.isYear($0.name) }
  }

  /// 2023年 over a part of the rows: the year's rows are the column's.
  private static func isYear(_ name: String) -> Bool {
    let digits = name.utf8.prefix { $0 &- 0x30 < 10 }
    return digits.count == 4 && (digits.starts(with: "19".utf8) || digits.starts(with: "20".utf8))
      && ["", "年", "年度"].contains { name.utf8.dropFirst(4).elementsEqual($0.utf8) }
  }

  /// The list whose rows stand in a store that only a script reads: the links of the header are not its rows.
  private func unreadMain(in reading: PageReading) -> ColumnBlock? {
    guard reading.scriptHits.hits(of: Self.stores).count >= 2, !reading.lists.contains(where: { $0.dated >= 2 }),
      let headline = reading.headline
    else { return nil }
    return ColumnBlock(name: headline.text, element: headline.element ?? 0, items: nil, newest: nil)
  }

  /// The column of a page that only says that there is nothing in it.
  private func emptyMain(in reading: PageReading) -> [ColumnBlock] {
    guard let headline = reading.headline, ColumnBlocks.saysEmpty(reading) else { return [] }
    return [ColumnBlock(name: headline.text, element: headline.element ?? 0, items: 0, newest: nil)]
  }
}
