/// The formats that snapshots come in, and how each is recognised.
package enum SnapshotFormat: String, Sendable, CaseIterable {
  /// WARC 1.0 or 1.1 (ISO 28500), plain or gzip.
  case warc
  /// ARC, the Internet Archive's format before WARC, plain or gzip.
  case arc
  /// A ZIP with WARC files in `archive/`.
  case wacz
  /// A folder of pages: what wget leaves, or pages saved by hand.
  case mirror
  /// One saved page.
  case page

  /// True for formats with records; false for pages without status, headers and date.
  package var isArchive: Bool {
    switch self {
    case .warc, .arc, .wacz: return true
    case .mirror, .page: return false
    }
  }
}

extension SnapshotFormat {
  private static let endings: [(ending: String, format: SnapshotFormat)] = [
    (".warc", .warc), (".warc.gz", .warc), (".arc", .arc), (".arc.gz", .arc), (".wacz", .wacz),
    (".html", .page), (".htm", .page), (".xhtml", .page), (".shtml", .page), (".html.gz", .page), (".htm.gz", .page),
  ]

  /// Endings of files that portals have many of and that never begin like HTML.
  private static let otherEndings: Set<String> = [
    "7z", "avi", "bmp", "bz2", "css", "csv", "doc", "docx", "eot", "exe", "flv", "gif", "ico", "jpeg", "jpg", "js",
    "json", "jsonl", "m3u8", "map", "md", "mjs", "mov", "mp3", "mp4", "ofd", "otf", "pdf", "png", "ppt", "pptx", "rar",
    "svg", "swf", "tar", "tif", "tiff", "ts", "tsv", "ttf", "wasm", "wav", "webm", "webp", "woff", "woff2", "wps",
    "xls", "xlsx", "yaml", "yml",
  ]

  /// What a file's name says; nil where its ending says nothing.
  init?(fileName: String) {
    let name = fileName.lowercased()
    guard let known = Self.endings.first(where: { name.hasSuffix($0.ending) }) else { return nil }
    self = known.format
  }

  /// A file's name without the endings above.
  static func unitName(ofFile name: String) -> String {
    let ending = endings.map(\.ending).filter { name.lowercased().hasSuffix($0) }.max { $0.count < $1.count }
    return ending.map { String(name.dropLast($0.count)) } ?? name
  }

  /// What a file is: by its ending, else by how its bytes begin; nil for other files and those that cannot be read.
  static func recognise(path: [UInt8], name: String) -> SnapshotFormat? {
    if let format = SnapshotFormat(fileName: name) { return format }
    let ending = name.lowercased().split(separator: ".").last.map(String.init) ?? ""
    if name.contains("."), otherEndings.contains(ending) { return nil }
    return recognise(beginning: FileSource.beginning(of: path))
  }

  /// What bytes are by how they begin, looking into gzip.
  static func recognise(beginning bytes: [UInt8]) -> SnapshotFormat? {
    if bytes.starts(with: [0x1F, 0x8B]) {
      let inner = [UInt8](unsafeUninitializedCapacity: 4096) { output, count in
        count = bytes.withUnsafeBytes {
          InflateStream(.gzip).step($0, into: UnsafeMutableRawBufferPointer(output)).written
        }
      }
      return inner.starts(with: [0x1F, 0x8B]) ? nil : recognise(beginning: inner)
    }
    if RecordStart.isWARC(bytes) { return .warc }
    if bytes.starts(with: "filedesc:".utf8) { return .arc }
    return beginsLikeHTML(bytes) ? .page : nil
  }

  /// A doctype or one of the first elements of a page, after a byte order mark, blanks and comments; UTF-16 as well.
  private static func beginsLikeHTML(_ bytes: [UInt8]) -> Bool {
    let text = bytes.filter { $0 != 0 && $0 < 0x80 }.map { $0.lowercase }.drop { $0.isBlank }
    let openings = ["<!doctype html", "<html", "<head", "<body", "<meta", "<title"]
    if openings.contains(where: { text.starts(with: $0.utf8) }) { return true }
    guard text.starts(with: "<!--".utf8) || text.starts(with: "<?xml".utf8) else { return false }
    let rest = String(decoding: text, as: UTF8.self)
    return rest.contains("<html") || rest.contains("<!doctype html")
  }
}
