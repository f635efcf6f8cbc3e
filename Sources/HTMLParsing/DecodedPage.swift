import AssessmentModel

/// A page's bytes as UTF-8 that the parser takes whole: valid, and without NUL.
struct DecodedPage {
  let bytes: [UInt8]
  let encoding: PageEncoding
  let conflict: String?

  init(_ body: ArraySlice<UInt8>, contentType: String?) {
    let (decision, decoded, replacements) = body.withUnsafeBufferPointer { bytes in
      let decision = EncodingDecision(bytes, contentType: contentType)
      let rest = UnsafeBufferPointer(rebasing: bytes[decision.markLength...])
      let (decoded, replacements) = Self.decode(rest, decision)
      return (decision, decoded, replacements)
    }
    bytes = decoded
    conflict = decision.conflict
    encoding = PageEncoding(
      name: decision.encoding.name, hasByteOrderMark: decision.markLength > 0, labelInHTTP: decision.labelInHTTP,
      labelInMeta: decision.labelInMeta, replacements: replacements)
  }

  private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ decision: EncodingDecision) -> ([UInt8], Int) {
    var output: [UInt8]
    var replacements = 0
    if decision.encoding == .utf8 {
      replacements = decision.scan?.invalid ?? 0
      output = replacements == 0 ? Array(bytes) : UTF8Scan.repaired(bytes)
    } else {
      (output, replacements) = CharacterConverter.decode(bytes, from: decision.encoding)
    }
    if decision.scan?.hasNUL ?? true {
      for index in output.indices where output[index] == 0 { output[index] = 0x20 }
    }
    return (output, replacements)
  }
}
