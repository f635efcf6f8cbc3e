import AssessmentModel

/// A result as a section of the page: its note, its picture and its rows.
struct ResultSection {
  /// Rows that stand open; longer tables are folded.
  private static let mostOpen = 40
  /// Rows that a page shows.
  private static let mostShown = 500

  let shown: ShownTable
  /// Where the CSV files lie, seen from the page; nil where they were not written with it.
  let folder: String?
  /// True where a picture says it and the rows are for looking things up.
  var isFolded = false

  var anchor: String { "table-" + safeFileName(shown.table.id) }
  var title: String { shortened(shown.language.say(shown.table.title), to: 200) }

  var node: HTMLNode { Pieces.section(anchor, title, content) }

  /// The same below a heading of a section that has several.
  var part: HTMLNode {
    .tag("div", [.class("result"), HTMLAttribute("id", anchor)], [.tag("h3", text: title)] + content)
  }

  private var content: [HTMLNode] {
    let note = shown.language.say(shown.table.note)
    return (note.isEmpty ? [] : [.tag("p", [.class("note")], text: note)]) + chartNodes(of: shown) + rows
  }

  private var rows: [HTMLNode] {
    let count = shown.table.rows.count
    let language = shown.language
    guard count > 0 else { return [.tag("p", text: language.say("此表没有行。", "This table has no rows."))] }
    var content: [HTMLNode] = []
    if count > Self.mostShown {
      content.append(
        .tag(
          "p", [.class("reading")],
          text: language.say(
            "只列出前 \(Self.mostShown) 行，共 \(count) 行；CSV 文件包含全部。",
            "Only the first \(Self.mostShown) of \(count) rows stand here; the CSV file has all of them.")))
    }
    content.append(table)
    if count > Self.mostOpen || isFolded {
      let summary = language.say("表格（\(count) 行）", "Table (\(count) rows)")
      content = [.tag("details", [], [.tag("summary", text: summary)] + content)]
    }
    return content + [file]
  }

  private var table: HTMLNode {
    let kinds = kinds
    return HTMLTable(
      caption: title, name: "result",
      columns: kinds.enumerated().map { place, kind in
        .init(title: shown.title(of: place), kind: kind, key: shortened(shown.table.columns[place].id, to: 80))
      },
      rows: shown.table.rows.prefix(Self.mostShown).map { row in kinds.indices.map { cell(row.cell(at: $0), in: $0) } }
    ).node
  }

  /// The first column of texts is what the rows are about, or the first column where none has texts.
  private var kinds: [HTMLTable.Column.Kind] {
    let table = shown.table
    let texts = table.columns.indices.map(table.holdsText)
    let head = texts.firstIndex(of: true) ?? 0
    return texts.enumerated().map { $0.offset == head ? .head : $0.element ? .text : .number }
  }

  private func cell(_ cell: ResultTable.Cell, in position: Int) -> HTMLNode {
    guard cell == .missing else { return .text(shown.text(cell, in: position)) }
    return .tag("span", [.class("none"), HTMLAttribute("title", shown.language.say(IndexWords.noValue))], text: "—")
  }

  private var file: HTMLNode {
    let name = safeFileName(shown.table.id) + ".csv"
    let label = shown.language.say("全部数值，未经舍入：", "Every number, not rounded: ")
    let link = folder.map { HTMLNode.tag("a", [.page($0 + name)], text: name) } ?? .tag("code", text: name)
    return .tag("p", [.class("reading")], [.text(label), link])
  }
}
