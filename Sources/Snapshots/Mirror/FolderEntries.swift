import Foundation

/// The files and folders in one folder, sorted so that walking them in turn gives paths in the order of their bytes.
struct FolderEntries {
  struct Entry {
    /// As the operating system has it, which need not be UTF-8.
    var name: [UInt8]
    var isFolder: Bool
  }

  private(set) var entries: [Entry] = []
  /// Symbolic links that are not followed, and what is neither file nor folder.
  private(set) var skipped = 0

  /// Lists a folder; `root` is the resolved path of the folder that links may not lead out of.
  init(of folder: [UInt8], root: [UInt8]) throws(SnapshotError) {
    guard let directory = folder.withCPath({ opendir($0) }) else {
      throw .unreadable(path: String(decoding: folder, as: UTF8.self), reason: systemMessage())
    }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name == Array(".".utf8) || name == Array("..".utf8) { continue }
      take(name, in: folder, root)
    }
    entries.sort { $0.sortKey.lexicographicallyPrecedes($1.sortKey) }
  }

  private mutating func take(_ name: [UInt8], in folder: [UInt8], _ root: [UInt8]) {
    let path = folder + [0x2F] + name
    var status = stat()
    guard path.withCPath({ lstat($0, &status) }) == 0 else { return skipped += 1 }
    switch status.st_mode & S_IFMT {
    case S_IFREG: entries.append(Entry(name: name, isFolder: false))
    case S_IFDIR:
      // Version control and the like; a page is never in there.
      if name.first != 0x2E { entries.append(Entry(name: name, isFolder: true)) }
    case S_IFLNK where Self.isFile(path, inside: root): entries.append(Entry(name: name, isFolder: false))
    default: skipped += 1
    }
  }

  /// A link is followed to a file below the root; links to folders are not, because they can go round in a circle.
  private static func isFile(_ link: [UInt8], inside root: [UInt8]) -> Bool {
    guard let target = resolved(link), target.starts(with: root + [0x2F]) else { return false }
    var status = stat()
    return target.withCPath { stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The path without links; nil where there is nothing.
  static func resolved(_ path: [UInt8]) -> [UInt8]? {
    guard let resolved = path.withCPath({ realpath($0, nil) }) else { return nil }
    defer { free(resolved) }
    return Array(String(cString: resolved).utf8)
  }
}

extension FolderEntries.Entry {
  fileprivate var sortKey: [UInt8] { isFolder ? name + [0x2F] : name }
}
