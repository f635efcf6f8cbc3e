import CDeflate

/// Writing gzip members.
package enum GzipMember {
  /// Compresses bytes to one gzip member without a file name or time, so that the same bytes give the same member.
  ///
  /// `level` is libdeflate's, from 1 (fast) to 12 (small).
  package static func compress(_ bytes: [UInt8], level: Int = 6) -> [UInt8] {
    precondition((1...12).contains(level), "levels go from 1 to 12")
    guard let compressor = libdeflate_alloc_compressor(Int32(level)) else { preconditionFailure("out of memory") }
    defer { libdeflate_free_compressor(compressor) }
    let bound = libdeflate_gzip_compress_bound(compressor, bytes.count)
    return [UInt8](unsafeUninitializedCapacity: bound) { output, count in
      count = libdeflate_gzip_compress(compressor, bytes, bytes.count, output.baseAddress, bound)
    }
  }
}
