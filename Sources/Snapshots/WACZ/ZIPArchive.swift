import CZip

/// The entries of a ZIP file, read as streams by libzip.
final class ZIPArchive {
  struct Entry {
    var name: String
    var isEncrypted: Bool
  }

  fileprivate let archive: OpaquePointer
  fileprivate let path: String

  init(path: String) throws(SnapshotError) {
    self.path = path
    var code: Int32 = 0
    guard let opened = zip_open(path, ZIP_RDONLY, &code) else {
      var error = zip_error_t()
      zip_error_init_with_code(&error, code)
      defer { zip_error_fini(&error) }
      throw .unreadable(path: path, reason: String(cString: zip_error_strerror(&error)).lowercased())
    }
    archive = opened
  }

  deinit {
    zip_discard(archive)
  }

  /// All entries, sorted by the bytes of their names.
  var entries: [Entry] {
    var entries: [Entry] = []
    for index in 0..<UInt64(max(0, zip_get_num_entries(archive, 0))) {
      var status = zip_stat_t()
      zip_stat_init(&status)
      guard zip_stat_index(archive, index, 0, &status) == 0, let name = status.name else { continue }
      entries.append(Entry(name: String(cString: name), isEncrypted: status.encryption_method != 0))
    }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  func source(of entry: String) throws(SnapshotError) -> any ByteSource {
    try ZIPEntrySource(self, entry)
  }
}

/// The content of one entry; a jump back in a compressed entry reads it again from its beginning.
private final class ZIPEntrySource: ByteSource {
  private let archive: ZIPArchive
  private let entry: String
  private var file: OpaquePointer
  private var offset = 0

  init(_ archive: ZIPArchive, _ entry: String) throws(SnapshotError) {
    self.archive = archive
    self.entry = entry
    file = try Self.open(archive, entry)
  }

  deinit {
    zip_fclose(file)
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SnapshotError) -> Int {
    let count = zip_fread(file, buffer.baseAddress, UInt64(buffer.count))
    guard count >= 0 else {
      let reason = String(cString: zip_file_strerror(file)).lowercased()
      throw .unreadable(path: "\(archive.path)!/\(entry)", reason: reason)
    }
    offset += Int(count)
    return Int(count)
  }

  func seek(to target: Int) throws(SnapshotError) {
    if zip_fseek(file, Int64(target), SEEK_SET) == 0 {
      offset = target
      return
    }
    if target < offset {
      let again = try Self.open(archive, entry)
      zip_fclose(file)
      file = again
      offset = 0
    }
    var scratch = [UInt8](repeating: 0, count: 1 << 16)
    while offset < target {
      let count = min(scratch.count, target - offset)
      // A closure with typed throws does not pass through `withUnsafeMutableBytes`, so the result is carried out.
      let result = scratch.withUnsafeMutableBytes { bytes in
        Result { () throws(SnapshotError) in
          try read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[..<count]))
        }
      }
      if try result.get() == 0 { return }
    }
  }

  private static func open(_ archive: ZIPArchive, _ entry: String) throws(SnapshotError) -> OpaquePointer {
    guard let file = zip_fopen(archive.archive, entry, 0) else {
      let reason = String(cString: zip_strerror(archive.archive)).lowercased()
      throw .unreadable(path: "\(archive.path)!/\(entry)", reason: reason)
    }
    return file
  }
}
