/// Walks the pages in a folder and below it, in the order of their paths' bytes.
struct PageFiles {
  /// Files passed over so far because they are no pages.
  private(set) var ignored = 0

  /// Folders below that could not be listed, and why.
  private(set) var unreadable: [(below: [UInt8], reason: String)] = []

  private let root: [UInt8]
  private let folder: [UInt8]
  private var open: [(below: [UInt8], entries: ArraySlice<FolderEntries.Entry>)] = []

  init(in folder: String) throws(SnapshotError) {
    self.folder = Array(folder.utf8)
    guard let root = FolderEntries.resolved(self.folder) else { throw .noSuchFile(path: folder) }
    self.root = root
    let listing = try FolderEntries(of: self.folder, root: root)
    ignored = listing.skipped
    open = [([], listing.entries[...])]
  }

  /// The path of the next page below the folder; nil after the last one.
  mutating func next() -> [UInt8]? {
    while let level = open.last {
      guard let entry = level.entries.first else {
        open.removeLast()
        continue
      }
      open[open.count - 1].entries.removeFirst()
      let below = level.below.isEmpty ? entry.name : level.below + [0x2F] + entry.name
      if entry.isFolder {
        descend(into: below)
      } else if Self.isPage(path: path(of: below), name: entry.name) {
        return below
      } else {
        ignored += 1
      }
    }
    return nil
  }

  /// The path on disk of a page that `next` gave.
  func path(of below: [UInt8]) -> [UInt8] {
    folder + [0x2F] + below
  }

  static func isPage(path: [UInt8], name: [UInt8]) -> Bool {
    SnapshotFormat.recognise(path: path, name: String(decoding: name, as: UTF8.self)) == .page
  }

  private mutating func descend(into below: [UInt8]) {
    do throws(SnapshotError) {
      let listing = try FolderEntries(of: path(of: below), root: root)
      ignored += listing.skipped
      open.append((below, listing.entries[...]))
    } catch {
      unreadable.append((below, error.reason))
    }
  }
}
