import CPCRE2

/// A regular expression in Perl's syntax, whose search always ends.
///
/// PCRE2 does the work, over Unicode characters and classes. A search takes at most `matchLimit` steps and 4 MiB; a
/// pattern that needs more gives up, which is neither a match nor none.
package struct Pattern: Sendable {
  package static let lengthLimit = 1_000
  package static let matchLimit: UInt32 = 100_000

  private let code: CompiledPattern

  /// Compiles the text of at most `lengthLimit` bytes.
  ///
  /// - Throws: `PatternError` with what is wrong and where.
  package init(_ text: String) throws(PatternError) {
    guard text.utf8.count <= Self.lengthLimit else {
      throw PatternError(message: "the pattern is longer than \(Self.lengthLimit) bytes", offset: 0)
    }
    var number: Int32 = 0
    var offset = 0
    let options = PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C
    let bytes = Array(text.utf8)
    let compiled = bytes.withUnsafeBufferPointer { buffer in
      // An empty array may have no address, and a pattern must have one.
      buffer.baseAddress.map { pcre2_compile_8($0, buffer.count, options, &number, &offset, nil) }
        ?? pcre2_compile_8([0], 0, options, &number, &offset, nil)
    }
    guard let compiled else {
      let before = String(decoding: bytes.prefix(offset), as: UTF8.self)
      throw PatternError(message: Self.message(of: number), offset: before.unicodeScalars.count)
    }
    code = CompiledPattern(compiled)
  }

  /// Whether the pattern finds something in the text; nil where it gave up.
  package func matches(_ text: String) -> Bool? {
    guard let data = pcre2_match_data_create_8(1, nil), let context = pcre2_match_context_create_8(nil) else {
      return nil
    }
    defer {
      pcre2_match_data_free_8(data)
      pcre2_match_context_free_8(context)
    }
    pcre2_set_match_limit_8(context, Self.matchLimit)
    pcre2_set_heap_limit_8(context, 4 << 10)
    var text = text
    let result = text.withUTF8 { buffer in
      // Swift's strings are valid UTF-8: checking again would cost a pass.
      buffer.baseAddress.map { pcre2_match_8(code.pointer, $0, buffer.count, 0, PCRE2_NO_UTF_CHECK, data, context) }
        ?? pcre2_match_8(code.pointer, [0], 0, 0, PCRE2_NO_UTF_CHECK, data, context)
    }
    if result >= 0 { return true }
    return result == PCRE2_ERROR_NOMATCH ? false : nil
  }

  private static func message(of number: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    let length = pcre2_get_error_message_8(number, &buffer, buffer.count)
    return length > 0 ? String(decoding: buffer.prefix(Int(length)), as: UTF8.self) : "it cannot be read"
  }
}

/// Why a pattern cannot be compiled.
package struct PatternError: Error, Equatable {
  /// Lower case, no full stop.
  package var message: String
  /// In Unicode scalars from the pattern's start.
  package var offset: Int

  package init(message: String, offset: Int) {
    self.message = message
    self.offset = offset
  }
}

/// Owns the compiled code.
///
/// It is never written after it was made, so that every task may read it; the address is kept as a number, which says so
/// to the compiler.
private final class CompiledPattern: Sendable {
  private let address: Int

  init(_ pointer: OpaquePointer) {
    address = Int(bitPattern: pointer)
  }

  var pointer: OpaquePointer? { OpaquePointer(bitPattern: address) }

  deinit { pcre2_code_free_8(pointer) }
}
