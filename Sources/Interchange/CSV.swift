package import AssessmentModel

/// One record of a CSV file.
package struct CSVRow: Sendable, Equatable {
  package var cells: [CSVCell]
  /// The line that the record starts on, counted from 1.
  package var line: Int
}

/// One cell of a CSV file with its place.
package struct CSVCell: Sendable, Equatable {
  package var text: String
  /// Counted from 1; columns count characters.
  package var line: Int
  package var column: Int
}

/// Reads and writes CSV as RFC 4180 has it, in UTF-8.
package enum CSV {
  /// The records of a file, empty lines left out, and what is wrong with it.
  ///
  /// A byte order mark is passed over; lines end with CR LF, LF or CR; quoted cells may hold any of these.
  package static func rows(_ bytes: [UInt8], file: String) -> (rows: [CSVRow], diagnostics: [Diagnostic]) {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      let mistake = Diagnostic(
        file: file, message: "the file is not UTF-8", hint: "save it as UTF-8; spreadsheets call it CSV UTF-8")
      return ([], [mistake])
    }
    var reader = CSVReader(bytes, file: file)
    return reader.rows()
  }

  /// A cell to be written.
  package enum Cell: Sendable, Equatable {
    case text(String)
    case number(Double)
    case whole(Int)
    case empty
  }

  /// Appends one record, ended by LF.
  ///
  /// Text that a spreadsheet would run as a formula (it begins with `=`, `+`, `-`, `@`, a tab or a CR) gets an
  /// apostrophe before it; numbers are unrounded and never text.
  package static func append(_ cells: [Cell], to bytes: inout [UInt8]) {
    for (position, cell) in cells.enumerated() {
      if position > 0 { bytes.append(0x2C) }
      switch cell {
      case .text(let text): append(text, to: &bytes)
      case .number(let number):
        var json = JSONBytes()
        json.number(number)
        bytes.append(contentsOf: json.bytes)
      case .whole(let number): bytes.append(contentsOf: String(number).utf8)
      case .empty: break
      }
    }
    bytes.append(0x0A)
  }
}

extension CSV {
  private static func append(_ text: String, to bytes: inout [UInt8]) {
    let isFormula = text.utf8.first.map { [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D].contains($0) } ?? false
    let needsQuotes = text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    if needsQuotes { bytes.append(0x22) }
    if isFormula { bytes.append(0x27) }
    for byte in text.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    if needsQuotes { bytes.append(0x22) }
  }
}
