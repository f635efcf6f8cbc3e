/// A table with a heading and notes, for people who read Markdown.
struct MarkdownTable {
  var title: String
  var notes: [String]
  var columns: [Column]
  var rows: [[String]]

  struct Column {
    var name: String
    var isNumber: Bool
  }
}

/// The table as Markdown (GitHub's dialect), every text escaped.
func writeMarkdown(_ table: MarkdownTable) -> [UInt8] {
  var text = "# " + escapedForMarkdown(table.title) + "\n\n"
  for note in table.notes { text += escapedForMarkdown(note) + "\n\n" }
  text += line(table.columns.map { escapedForMarkdown($0.name) })
  text += line(table.columns.map { $0.isNumber ? "---:" : "---" })
  for row in table.rows { text += line(row.map(escapedForMarkdown)) }
  return Array(text.utf8)
}

/// A text that Markdown shows as it is: no markup, no line ends, no end of a cell.
func escapedForMarkdown(_ text: String) -> String {
  var result = ""
  for scalar in visible(text).unicodeScalars {
    switch scalar {
    case "\n", "\r", "\t": result += " "
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "&": result += "&amp;"
    case "|", "\\", "`", "*", "_", "[", "]", "#", "~", "!": result += "\\" + String(scalar)
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

private func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
