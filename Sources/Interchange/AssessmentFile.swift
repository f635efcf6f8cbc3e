package import AssessmentModel
package import Foundation

extension AssessmentV1 {
  /// Opens a file that is read city by city: memory is what all cities show together, without their evidence.
  ///
  /// `handle` is of a file that can be read at any place and stays open as long as the result is in use. What is wrong
  /// with the file is said as `decode` says it; where that is in the evidence of a city, when that city is asked for.
  package static func open(_ handle: FileHandle, file: String) throws(InterchangeError) -> StoredAssessment {
    let parts = FileParts(handle: handle, file: file)
    if let cities = try parts.items(of: "cities"), let brief = try? parts.brief(cities) {
      return StoredAssessment(brief: brief) { position in try parts.city(at: cities.items[position]) }
    }
    // Read as a whole it says what is wrong and where.
    return StoredAssessment(try decode(try parts.all(), file: file))
  }
}

/// A file of an assessment, of which parts are read.
private struct FileParts: Sendable {
  let handle: FileHandle
  let file: String

  private static let pieceSize = 1 << 20

  /// Where the items of a list of the outermost object lie; nil where that cannot be said without reading it all.
  func items(of name: String) throws(InterchangeError) -> (items: [Range<Int>], inside: Range<Int>)? {
    var scan = JSONListScan(name)
    var offset = 0
    while true {
      let piece = try bytes(offset..<offset + Self.pieceSize)
      if piece.isEmpty { break }
      piece.withUnsafeBufferPointer { scan.take($0) }
      offset += piece.count
    }
    guard scan.isClear, let inside = scan.inside else { return nil }
    return (scan.items, inside)
  }

  /// What stands around the cities, and each of these without its evidence.
  func brief(_ cities: (items: [Range<Int>], inside: Range<Int>)) throws(InterchangeError) -> Assessment {
    let around = try bytes(0..<cities.inside.lowerBound) + bytes(cities.inside.upperBound..<Int.max)
    var assessment = try parsed(around).assessment()
    assessment.cities.reserveCapacity(cities.items.count)
    for item in cities.items {
      var city = try bytes(item)
      if let evidence = JSONListScan("evidence", in: city).inside { city.removeSubrange(evidence) }
      assessment.cities.append(try parsed(city).cityAssessment(inBrief: true))
    }
    return assessment
  }

  /// A city with its evidence.
  func city(at item: Range<Int>) throws(InterchangeError) -> CityAssessment {
    let city = try bytes(item)
    if let read = try? parsed(city).cityAssessment() { return read }
    _ = try AssessmentV1.decode(try all(), file: file)
    throw .unreadable(file: file, reason: "it was changed while it was being read")
  }

  func all() throws(InterchangeError) -> [UInt8] { try bytes(0..<Int.max) }

  private func parsed(_ bytes: [UInt8]) throws(InterchangeError) -> JSONReading {
    try JSONSource(file: file, firstLine: 1, bytes: bytes).parsed()
  }
}

extension FileParts {
  /// The bytes of a range as far as the file goes, from a place of its own, so that several can be read side by side.
  private func bytes(_ range: Range<Int>) throws(InterchangeError) -> [UInt8] {
    var read: [UInt8] = []
    while read.count < range.count {
      let (offset, count) = (range.lowerBound + read.count, min(range.count - read.count, Self.pieceSize))
      var failure: Int32?
      let piece = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        var found = 0
        repeat {
          found = pread(handle.fileDescriptor, buffer.baseAddress, count, off_t(offset))
        } while found < 0 && errno == EINTR
        if found < 0 { failure = errno }
        filled = max(found, 0)
      }
      if let failure { throw .unreadable(file: file, reason: String(cString: strerror(failure)).lowercased()) }
      if piece.isEmpty { return read }
      if read.isEmpty { read = piece } else { read += piece }
    }
    return read
  }
}
