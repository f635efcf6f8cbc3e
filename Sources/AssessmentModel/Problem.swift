/// What went wrong with one record or page, as data: counted and listed, never a stop and never a zero.
package struct Problem: Sendable, Equatable {
  /// The address, or the file below the INPUT where no address is known.
  package var subject: String
  /// Record id where the problem lies in an archive.
  package var record: String?
  package var what: Kind
  /// One fragment for people, lower case, no full stop.
  package var detail: String

  package init(subject: String, record: String? = nil, what: Kind, detail: String) {
    self.subject = subject
    self.record = record
    self.what = what
    self.detail = detail
  }

  /// The closed list of kinds of problems.
  package enum Kind: String, Sendable, CaseIterable {
    // Archives and records.
    case damagedArchive, emptyArchive, damagedRecord, truncatedRecord, truncatedBody, badLength, duplicateHeader
    case missingAddress, unsafePath, encryptedEntry, digestMismatch, unknownDigest, unresolvedRevisit
    case badChunks, badContentCoding, bodyTooLarge, repeatedCapture, unreadableFile, badHTTP
    // Pages.
    case charsetConflict, undecodableBytes, pageTooDeep, pageTooLarge, tooManyNodes, parserStopped
    case challengePage, applicationShell, redirectOnly, metaConflict
    // Units.
    case noHomePage, unknownCity, noSnapshot, ignoredFile, otherHost
    // Observations from outside.
    case badObservation
  }
}
