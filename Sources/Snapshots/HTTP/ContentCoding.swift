import CBrotli

/// Undoes one content coding of a body, within a bound.
struct ContentCoding {
  /// What came of it.
  enum Outcome: Equatable {
    case complete
    /// The body is not in the claimed coding, and is given as it is.
    case absent
    /// The coded bytes end early; what they gave is there.
    case cutOff
    /// The coded bytes are damaged; what they gave before is there.
    case damaged
    /// More than the bound comes out; the first bytes are there.
    case tooLarge
    /// A coding that is not known; the body is given as it is.
    case unknown
  }

  var bytes: [UInt8]
  var outcome: Outcome

  /// The longest body that is given.
  static let longest = 1 << 26

  /// Undoes a coding named as in HTTP; a body that is not in it stays as it is.
  init(undoing coding: String, of stored: UnsafeRawBufferPointer, limit: Int = longest, with inflater: Inflater) {
    bytes = []
    outcome = .complete
    switch coding {
    case "gzip", "x-gzip":
      if stored.count < 2 || stored[0] != 0x1F || stored[1] != 0x8B {
        keep(stored, .absent, limit)
      } else if !inflateWhole(stored, limit, inflater) {
        inflateMembers(stored, limit)
      }
    case "deflate": undoDeflate(stored, limit)
    case "br": undoBrotli(stored, limit)
    case "identity", "none", "utf-8": keep(stored, .complete, limit)
    default: keep(stored, .unknown, limit)
    }
  }

  private mutating func keep(_ stored: UnsafeRawBufferPointer, _ outcome: Outcome, _ limit: Int) {
    bytes = Array(stored.prefix(limit))
    self.outcome = stored.count > limit ? .tooLarge : outcome
  }
}

// MARK: - gzip and deflate

extension ContentCoding {
  /// One gzip member with nothing after it, whose last four bytes say how long its content is.
  private mutating func inflateWhole(_ stored: UnsafeRawBufferPointer, _ limit: Int, _ inflater: Inflater) -> Bool {
    guard stored.count >= 18 else { return false }
    let size = stored.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    // DEFLATE gives at most 1,032 bytes for one.
    guard size <= limit, size <= stored.count * 1032 else { return false }
    var isDone = false
    bytes = [UInt8](unsafeUninitializedCapacity: max(size, 1)) { output, count in
      let outcome = inflater.inflateMember(stored, into: UnsafeMutableRawBufferPointer(output))
      isDone = outcome == .done(read: stored.count, written: size)
      count = isDone ? size : 0
    }
    return isDone
  }

  /// Member after member; what is no member after the first is left.
  private mutating func inflateMembers(_ stored: UnsafeRawBufferPointer, _ limit: Int) {
    bytes = []
    var rest = stored
    repeat {
      let (read, state) = inflate(rest, .gzip, limit)
      outcome = state
      rest = UnsafeRawBufferPointer(rebasing: rest[read...])
    } while outcome == .complete && rest.count > 18 && rest[0] == 0x1F && rest[1] == 0x8B
  }

  /// `deflate` is meant to be wrapped as zlib does (RFC 9110, 8.4.1.2), but many servers send it bare.
  private mutating func undoDeflate(_ stored: UnsafeRawBufferPointer, _ limit: Int) {
    guard stored.count >= 2 else { return keep(stored, .absent, limit) }
    let isWrapped = stored[0] & 0x0F == 8 && (Int(stored[0]) << 8 | Int(stored[1])) % 31 == 0
    outcome = inflate(stored, isWrapped ? .zlib : .none, limit).outcome
    if outcome == .damaged || outcome == .cutOff, bytes.count < 64, Self.looksLikeText(stored) {
      keep(stored, .absent, limit)
    }
  }

  private mutating func inflate(
    _ stored: UnsafeRawBufferPointer, _ wrapper: InflateStream.Wrapper, _ limit: Int
  ) -> (read: Int, outcome: Outcome) {
    let stream = InflateStream(wrapper)
    var read = 0
    var window = ByteWindow(capacity: min(limit, max(1 << 14, stored.count * 4)))
    defer { bytes.append(contentsOf: window.storage[window.start..<window.end]) }
    while stream.state == .running {
      let room = min(1 << 18, limit - bytes.count - window.count)
      if room <= 0 { return (read, .tooLarge) }
      var taken = 0
      let written = window.append(room: room) { output in
        let step = stream.step(UnsafeRawBufferPointer(rebasing: stored[read...]), into: output)
        taken = step.read
        return step.written
      }
      read += taken
      if taken == 0, written == 0, stream.state == .running { return (read, .cutOff) }
    }
    return (read, stream.state == .ended ? .complete : .damaged)
  }

  /// Begins as pages, scripts and data do, so that it cannot be compressed.
  private static func looksLikeText(_ stored: UnsafeRawBufferPointer) -> Bool {
    let beginning = stored.prefix(512)
    let hasMark = beginning.starts(with: [0xEF, 0xBB, 0xBF]) || beginning.starts(with: [0xFF, 0xFE])
    return hasMark || beginning.allSatisfy { $0 >= 0x20 || $0.isBlank || $0 == 0x0C }
  }
}

// MARK: - Brotli

extension ContentCoding {
  private mutating func undoBrotli(_ stored: UnsafeRawBufferPointer, _ limit: Int) {
    guard let decoder = BrotliDecoderCreateInstance(nil, nil, nil) else { preconditionFailure("out of memory") }
    defer { BrotliDecoderDestroyInstance(decoder) }
    var window = ByteWindow(capacity: min(limit, max(1 << 14, stored.count * 4)))
    var input = stored.baseAddress?.assumingMemoryBound(to: UInt8.self)
    var inputCount = stored.count
    var result = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT
    while result == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT {
      let room = min(1 << 18, limit - window.count)
      if room <= 0 { break }
      _ = window.append(room: room) { output in
        var next = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
        var left = output.count
        result = BrotliDecoderDecompressStream(decoder, &inputCount, &input, &left, &next, nil)
        return room - left
      }
    }
    bytes = Array(window.storage[window.start..<window.end])
    switch result {
    case BROTLI_DECODER_RESULT_SUCCESS: outcome = .complete
    case BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT: outcome = .tooLarge
    case BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT: outcome = .cutOff
    default: outcome = .damaged
    }
    if outcome == .cutOff || outcome == .damaged, bytes.count < 64, Self.looksLikeText(stored) {
      keep(stored, .absent, limit)
    }
  }
}
