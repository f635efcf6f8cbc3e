import Crypto

extension SnapshotInput {
  /// `sha256:` and the digest of what is read of an input: enough to tell whether two runs had the same bytes.
  ///
  /// Of a file its bytes; of a folder, for each page in order, its path below the folder, a zero, the page's digest in
  /// hexadecimal and a line feed.
  package static func digest(of input: SnapshotInput) throws(SnapshotError) -> String {
    guard input.format == .mirror else {
      return "sha256:" + RecordDigest.hexadecimal(try fileDigest(Array(input.path.utf8)))
    }
    var sum = SHA256()
    var pages = try PageFiles(in: input.path)
    while let page = pages.next() {
      let digest = RecordDigest.hexadecimal(try fileDigest(pages.path(of: page)))
      sum.update(data: page + [0] + Array(digest.utf8) + [0x0A])
    }
    return "sha256:" + RecordDigest.hexadecimal(Array(sum.finalize()))
  }

  private static func fileDigest(_ path: [UInt8]) throws(SnapshotError) -> [UInt8] {
    try RecordDigest.hash(try FileSource(path: path), SHA256.self)
  }
}
