package import AssessmentModel
import Foundation

/// What an INPUT holds: units by name with their inputs, and how many files were left out.
package struct SnapshotListing: Sendable {
  /// One city, as far as the names of files and folders tell.
  package struct Unit: Sendable, Equatable {
    /// The file's name without its endings, or the folder's name.
    package var name: String
    package var inputs: [SnapshotInput]

    package init(name: String, inputs: [SnapshotInput]) {
      self.name = name
      self.inputs = inputs
    }
  }

  /// In the order of their paths' bytes.
  package var units: [Unit] = []
  /// Files that are no archive and no page, and links that were not followed.
  package var ignored = 0
  /// Folders that could not be listed, and names that are not UTF-8 outside folders of pages.
  package var problems: [Problem] = []

  /// Looks through a file or folder.
  ///
  /// A file is one unit. A folder that directly holds a page, or that is called by a host name and holds a page anywhere,
  /// is one unit with all pages in it. In any other folder each archive is a unit, and each folder is looked through the
  /// same way. Links are followed only to files inside the folder. Throws where nothing there can be read.
  package init(of path: String) throws(SnapshotError) {
    guard let root = FolderEntries.resolved(Array(path.utf8)) else { throw .noSuchFile(path: path) }
    let name = root.split(separator: 0x2F).last.map { String(decoding: $0, as: UTF8.self) } ?? path
    if Self.isFolder(root) {
      try look(into: Self.withoutLastSlash(path), below: "", name: name, root: root)
      if units.isEmpty { throw .nothingToRead(path: path) }
    } else {
      try takeFile(path, name: Self.lastPart(of: path) ?? name)
    }
  }

  private mutating func takeFile(_ path: String, name: String) throws(SnapshotError) {
    let beginning = FileSource.beginning(of: Array(path.utf8))
    if beginning.isEmpty {
      _ = try FileSource(path: path)
      throw .emptyArchive(path: path)
    }
    guard let format = SnapshotFormat.recognise(path: Array(path.utf8), name: name),
      Self.isPlausible(format, beginning)
    else { throw .notAnArchive(path: path) }
    units = [
      Unit(
        name: SnapshotFormat.unitName(ofFile: name), inputs: [SnapshotInput(path: path, name: name, format: format)])
    ]
  }

  /// A name alone does not make an archive: one of these must at least begin like one.
  private static func isPlausible(_ format: SnapshotFormat, _ beginning: [UInt8]) -> Bool {
    switch format {
    case .page, .mirror: return true
    case .wacz: return beginning.starts(with: "PK".utf8)
    case .warc, .arc:
      return beginning.starts(with: [0x1F, 0x8B]) || RecordStart.isWARC(beginning) || RecordStart.isARC(beginning)
    }
  }
}

// MARK: - Folders

extension SnapshotListing {
  private mutating func look(
    into folder: String, below: String, name: String, root: [UInt8]
  ) throws(SnapshotError) {
    let listing = try FolderEntries(of: Array(folder.utf8), root: root)
    if try holdsPage(folder, listing, name) { return try takePages(in: folder, below: below, name: name) }
    ignored += listing.skipped
    for entry in listing.entries {
      guard let entryName = String(validating: entry.name, as: UTF8.self) else {
        let shown = (below.isEmpty ? "" : below + "/") + String(decoding: entry.name, as: UTF8.self)
        problems.append(Problem(subject: shown, what: .unreadableFile, detail: "the name is not UTF-8; rename it"))
        continue
      }
      let path = folder + "/" + entryName
      let entryBelow = below.isEmpty ? entryName : below + "/" + entryName
      if entry.isFolder {
        lookOrReport(into: path, below: entryBelow, name: entryName, root: root)
      } else if let format = SnapshotFormat.recognise(path: Array(path.utf8), name: entryName), format.isArchive {
        let input = SnapshotInput(path: path, name: entryBelow, format: format)
        units.append(Unit(name: SnapshotFormat.unitName(ofFile: entryName), inputs: [input]))
      } else {
        ignored += 1
      }
    }
  }

  private mutating func lookOrReport(into folder: String, below: String, name: String, root: [UInt8]) {
    do throws(SnapshotError) {
      try look(into: folder, below: below, name: name, root: root)
    } catch {
      let detail = "the folder cannot be read: \(error.reason)"
      problems.append(Problem(subject: below, what: .unreadableFile, detail: detail))
    }
  }

  private func holdsPage(_ folder: String, _ listing: FolderEntries, _ name: String) throws(SnapshotError) -> Bool {
    let isDirect = listing.entries.contains { entry in
      !entry.isFolder && PageFiles.isPage(path: Array(folder.utf8) + [0x2F] + entry.name, name: entry.name)
    }
    guard !isDirect, PageAddress.isHost(name) else { return isDirect }
    var pages = try PageFiles(in: folder)
    return pages.next() != nil
  }

  private mutating func takePages(in folder: String, below: String, name: String) throws(SnapshotError) {
    let input = SnapshotInput(path: folder, name: below.isEmpty ? "." : below, format: .mirror)
    units.append(Unit(name: name, inputs: [input]))
    var pages = try PageFiles(in: folder)
    while pages.next() != nil {}
    ignored += pages.ignored
  }

  private static func isFolder(_ path: [UInt8]) -> Bool {
    var status = stat()
    return path.withCPath { stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func withoutLastSlash(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? withoutLastSlash(String(path.dropLast())) : path
  }

  private static func lastPart(of path: String) -> String? {
    path.split(separator: "/").last.map(String.init)
  }
}
