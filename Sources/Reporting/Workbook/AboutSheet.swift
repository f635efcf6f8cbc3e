import AssessmentModel

extension Workbook {
  /// What the first sheet is called.
  var aboutName: String { language.say("说明", "About") }

  /// The rows of the first sheet: title, notices, facts, findings, the sheets and their columns.
  func aboutRows(sheets names: [String]) -> [AboutRow] {
    [AboutRow([title], look: .title)] + notes.map { AboutRow([$0], look: .note) } + [AboutRow([])]
      + section(language.say("由来", "What made it"), facts.map { [$0.name, $0.value] })
      + section(language.say("须知", "Findings"), findings.map { [$0] })
      + section(language.say("怎样读", "How to read it"), rules.map { [language.say($0)] })
      + sheetRows(names) + columnRows(names)
  }

  private func section(_ title: String, _ rows: [[String]]) -> [AboutRow] {
    rows.isEmpty ? [] : [AboutRow([title], look: .heading)] + rows.map { AboutRow($0) } + [AboutRow([])]
  }

  private func sheetRows(_ names: [String]) -> [AboutRow] {
    let head = AboutRow([language.say("工作表", "Sheet"), language.say("内容", "What it holds")], look: .heading)
    let rows = zip(names, tables).map { name, table in
      AboutRow([
        name, [title(of: table), language.say(table.description), cutNote(of: table)].joinedWithoutGaps(language),
      ])
    }
    return [head] + rows + [AboutRow([])]
  }

  private func columnRows(_ names: [String]) -> [AboutRow] {
    let heads = [Texts(zh: "工作表", en: "Sheet"), Texts(zh: "列", en: "Column"), Texts(zh: "含义", en: "Meaning")]
    let more = [Texts(zh: "类型", en: "Type"), Texts(zh: "单位", en: "Unit")]
    let rows = zip(names, tables).flatMap { name, table in
      table.columns.map { column -> AboutRow in
        let meaning = [column.title, column.description].compactMap { $0 }.map(language.say)
        return AboutRow([
          name, column.name, meaning.joinedWithoutGaps(language), language.say(Self.word(for: column.type)),
          column.unit ?? "",
        ])
      }
    }
    return [AboutRow((heads + more).map(language.say), look: .heading)] + rows
  }

  private func title(of table: DataTable) -> String { table.title.map(language.say) ?? "" }

  private func cutNote(of table: DataTable) -> String {
    guard table.rows.count >= SheetLimit.rows else { return "" }
    return language.say(
      "只有前 \(SheetLimit.rows - 1) 行，共 \(table.rows.count) 行；CSV 文件包含全部。",
      "Only the first \(SheetLimit.rows - 1) of \(table.rows.count) rows; the CSV file has all of them.")
  }

  private static func word(for type: DataTable.ColumnType) -> Texts {
    switch type {
    case .string: return Texts(zh: "文本", en: "text")
    case .integer: return Texts(zh: "整数", en: "whole number")
    case .number: return Texts(zh: "数值", en: "number")
    }
  }

  private var rules: [Texts] {
    [
      Texts(zh: "空单元格表示没有值，绝不表示零。", en: "A blank cell means that there is no value, never zero."),
      Texts(
        zh: "数值未经舍入，写到 16 位有效数字；CSV 文件包含全部数位。",
        en: "Numbers are not rounded but written with 16 significant digits; the CSV files have every digit."),
      Texts(
        zh: "文本从不作为公式；超过 32,767 个字符的文本在末尾以“…”截断。",
        en: "Texts are never formulas; a text beyond 32,767 characters is cut and ends with “…”."),
    ]
  }
}

/// A row of the first sheet, with how it looks.
struct AboutRow {
  var cells: [String]
  var look: Look

  init(_ cells: [String], look: Look = .plain) {
    self.cells = cells
    self.look = look
  }

  /// How a row of the first sheet looks.
  enum Look {
    case title, note, heading, plain
  }
}

extension [String] {
  /// The texts that are not empty, one after the other as the language parts sentences.
  fileprivate func joinedWithoutGaps(_ language: Language) -> String {
    filter { !$0.isEmpty }.joined(separator: language.say("；", "; "))
  }
}
