/// A table of a page in its own scrolling box, with a caption and scopes, so that a narrow screen never scrolls whole.
struct HTMLTable {
  var caption: String
  /// What the look depends on, such as `ranking`.
  var name: String
  var columns: [Column]
  var rows: [[HTMLNode]]

  struct Column {
    var title: String
    var kind = Kind.text
    /// What a link to a sorted table calls the column; its number where it has none.
    var key: String?
    /// Of several columns of kind `head` the last one keeps its place while the table scrolls.
    enum Kind {
      /// What the row is about: a header cell.
      case head
      case text
      case number
      /// A picture of a number.
      case bar
    }
  }

  var node: HTMLNode {
    let head = HTMLNode.tag(
      "tr", [],
      columns.map { column in
        .tag(
          "th",
          [HTMLAttribute("scope", "col"), .class(look(of: column))]
            + (column.key.map { [HTMLAttribute("data-key", $0)] } ?? []), text: column.title)
      })
    let table = HTMLNode.tag(
      "table", [.class(name)],
      [.tag("caption", text: caption), .tag("thead", [], [head]), .tag("tbody", [], rows.map(row))])
    let box = [
      HTMLAttribute.class("scroll"), HTMLAttribute("role", "region"), HTMLAttribute("aria-label", caption),
      HTMLAttribute("tabindex", "0"),
    ]
    return .tag("div", box, [table])
  }

  private func row(_ cells: [HTMLNode]) -> HTMLNode {
    .tag(
      "tr", [],
      zip(columns, cells).map { column, cell in
        column.kind == .head
          ? .tag("th", [HTMLAttribute("scope", "row"), .class("head")], [cell])
          : .tag("td", [.class(look(of: column))], [cell])
      })
  }

  private func look(of column: Column) -> String {
    switch column.kind {
    case .head: return "head"
    case .text: return "text"
    case .number: return "num"
    case .bar: return "bar"
    }
  }
}
