/// One WARC or ARC file: on disk, or an entry of a WACZ.
struct ArchiveFile {
  var path: String
  /// The name of the entry in a WACZ; nil for a file on disk.
  var entry: String?
  /// The path below the INPUT, with the entry after `!/`.
  var name: String

  func open() throws(SnapshotError) -> any ByteSource {
    guard let entry else { return try FileSource(path: path) }
    return try ZIPArchive(path: path).source(of: entry)
  }
}
