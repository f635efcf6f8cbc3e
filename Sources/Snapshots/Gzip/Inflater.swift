import CDeflate

/// Inflates whole members and bodies that lie in memory.
final class Inflater {
  private let decompressor: OpaquePointer

  enum Outcome: Equatable {
    /// How many bytes were read and written.
    case done(read: Int, written: Int)
    case moreRoomNeeded
    /// Damaged, or cut off: libdeflate does not tell one from the other.
    case bad
  }

  init() {
    guard let allocated = libdeflate_alloc_decompressor() else { preconditionFailure("out of memory") }
    decompressor = allocated
  }

  deinit {
    libdeflate_free_decompressor(decompressor)
  }

  /// Inflates the gzip member that the input begins with, checking its CRC.
  func inflateMember(_ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer) -> Outcome {
    var read = 0
    var written = 0
    let result = libdeflate_gzip_decompress_ex(
      decompressor, input.baseAddress, input.count, output.baseAddress, output.count, &read, &written)
    switch result {
    case LIBDEFLATE_SUCCESS: return .done(read: read, written: written)
    case LIBDEFLATE_INSUFFICIENT_SPACE: return .moreRoomNeeded
    default: return .bad
    }
  }
}
