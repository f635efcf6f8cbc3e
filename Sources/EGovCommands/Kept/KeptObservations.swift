package import Foundation

/// What was observed of each city, kept beside the run store so that no snapshot is read twice for the same facts.
///
/// A folder with a file an entry, called by its key and a mark of the states of the extractors. The key, an
/// `ObservationKey`, names all else that an observation depends on, so that an entry is right for as long as it lies there,
/// and one of the same key and another mark is right but for the extractors that changed since. Entries appear as a whole
/// or not at all, carry a digest and are only believed where it holds; several runs may use one folder at a time.
package struct KeptObservations: Sendable {
  package let folder: URL
  /// How many bytes all entries together may have at the end of a run.
  let limit: Int

  /// Some two thousand cities of the specimen's size.
  package static let usualLimit = 2 << 30
  static let ending = ".observed"

  package init(folder: URL, limit: Int = usualLimit) {
    self.folder = folder
    self.limit = limit
  }

  /// Those beside a store's file.
  package init(besideStore store: String) {
    self.init(folder: URL(fileURLWithPath: store).deletingLastPathComponent().appendingPathComponent("cache"))
  }

  /// What an entry holds, whose lines are in the city's working files from now on; nil where there is none that holds.
  ///
  /// An entry that is cut short or changed is taken away, for the city is then read and kept anew.
  func recall(_ key: String, into files: UnitFiles) throws -> KeptEntry.Head? {
    try recall(file: file(key).path, into: files)
  }

  /// The entry of the same key that was used last, made when extractors were in other states; nil where there is none.
  func recallEarlier(_ key: String, into files: UnitFiles) throws -> KeptEntry.Head? {
    try lastUsed(beginningWith: key, but: file(key)).flatMap { try recall(file: $0, into: files) }
  }

  private func recall(file path: String, into files: UnitFiles) throws -> KeptEntry.Head? {
    guard try hold(path, as: files.kept), let handle = FileHandle(forReadingAtPath: files.kept.path) else { return nil }
    defer { try? handle.close() }
    guard let head = KeptEntry.read(handle, at: files.kept) else {
      unlink(path)
      return nil
    }
    // The system's time of change orders entries by use; it decides what goes first and enters no result.
    utimes(path, nil)
    return head
  }

  /// Makes an entry one of the working files, so that it stays whatever another run removes.
  ///
  /// It is copied only where the two folders are on different disks. False where there is no such entry.
  private func hold(_ path: String, as place: URL) throws -> Bool {
    unlink(place.path)
    if link(path, place.path) == 0 { return true }
    guard errno != ENOENT, access(path, R_OK) == 0 else { return false }
    let copy = try OutputFile(place)
    try copy.append(FilePart(url: URL(fileURLWithPath: path)))
    try copy.close()
    return true
  }

  /// Keeps what was just observed.
  func keep(_ unit: ObservedUnit, as key: String) throws {
    try makeFolder(folder)
    let partial = folder.appendingPathComponent(PartialEntry.name(key))
    do {
      try KeptEntry.write(unit, by: .ofThisProgram, to: partial)
      guard rename(partial.path, file(key).path) == 0 else {
        throw WriteFailure(path: folder.path, reason: lastReason())
      }
    } catch {
      unlink(partial.path)
      throw error
    }
  }

  private func file(_ key: String) -> URL {
    folder.appendingPathComponent("\(key)-\(ExtractorStates.ofThisProgram.mark)\(Self.ending)")
  }
}
