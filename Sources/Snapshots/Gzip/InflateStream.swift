import CZlib

/// Inflates piece by piece and keeps what a damaged stream gave before the damage.
final class InflateStream {
  /// The number is zlib's `windowBits`: 15 for the largest window, 16 more for gzip, negative for no wrapper.
  enum Wrapper: Int32 {
    case gzip = 31
    case zlib = 15
    case none = -15
  }

  enum State {
    case running, ended, damaged
  }

  // On the heap, because zlib checks that the address of its stream stays the same.
  private let stream: UnsafeMutablePointer<z_stream>
  private(set) var state = State.running

  init(_ wrapper: Wrapper) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let result = inflateInit2_(stream, wrapper.rawValue, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    precondition(result == Z_OK, "out of memory")
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Inflates as much of the input as fits the output.
  func step(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) -> (read: Int, written: Int) {
    guard state == .running else { return (0, 0) }
    let inputCount = UInt32(clamping: input.count)
    let outputCount = UInt32(clamping: output.count)
    // zlib declares its input without `const` and does not write to it.
    stream.pointee.next_in = UnsafeMutablePointer(
      mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self))
    stream.pointee.avail_in = inputCount
    stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_out = outputCount
    switch inflate(stream, Z_NO_FLUSH) {
    case Z_OK, Z_BUF_ERROR: break
    case Z_STREAM_END: state = .ended
    default: state = .damaged
    }
    return (Int(inputCount - stream.pointee.avail_in), Int(outputCount - stream.pointee.avail_out))
  }
}
