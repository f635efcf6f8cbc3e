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

/// Reads CSV as RFC 4180 has it, in UTF-8.
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
}
