import AssessmentModel
import Foundation
import Interchange

/// What was observed of a city's pages before some extractors changed, for those that did not: page by page, so that the
/// others alone are asked again.
///
/// In memory are some forty bytes a page; the lines of a page are read when its turn comes.
struct EarlierPages: Sendable {
  private let lines: FilePart
  /// The extractors whose facts still hold.
  private let unchanged: Set<String>
  /// Where the lines of each page lie, by its record and address; nil where two pages have both in common.
  private var places: [UInt64: Range<Int>?] = [:]

  /// Finds the pages among an entry's lines; nil where the lines cannot be read or no extractor is as it was.
  init?(_ entry: KeptEntry.Head, now: ExtractorStates = .ofThisProgram) {
    lines = entry.observations
    unchanged = now.unchanged(since: entry.extractors)
    guard !unchanged.isEmpty, (try? findPages()) != nil else { return nil }
  }

  /// What the unchanged extractors said of a page, by their names; empty where the page is not among those of before.
  func observations(of capture: Capture) -> [String: [Observation]] {
    guard let place = places[Self.key(capture.url, capture.record)] ?? nil,
      var reader = try? reader(of: place), let first = try? reader.next(), Self.opens(first, capture)
    else { return [:] }
    var said = Dictionary(uniqueKeysWithValues: unchanged.map { ($0, [Observation]()) })
    do {
      while case .observation(_, let observation)? = try reader.next(), observation.subject == capture.url {
        said[observation.by]?.append(observation)
      }
      return said
    } catch {
      // Lines that cannot be read back are as good as none.
      return [:]
    }
  }
}

extension EarlierPages {
  /// A page begins with whether it is readable; what follows it up to the next such line is its own, or is passed over by
  /// whoever reads it.
  private mutating func findPages() throws {
    let others = Set(Property.allCases).subtracting([.readable])
    var reader = try reader(of: 0..<length, passingOver: others)
    var open: (key: UInt64, start: Int)?
    func close(_ end: Int) {
      guard let page = open else { return }
      places[page.key] = places[page.key] == nil ? .some(page.start..<end) : .some(nil)
    }
    while let line = try reader.next() {
      guard case .observation(_, let observation) = line else { continue }
      close(reader.lineStart)
      open = (Self.key(observation.subject, observation.evidence?.record ?? ""), reader.lineStart)
    }
    close(length)
  }

  private var length: Int { lines.range?.count ?? 0 }

  private func reader(of place: Range<Int>, passingOver: Set<Property> = []) throws -> ObservationReader {
    let handle = try openFile(lines.url.path)
    try handle.seek(toOffset: UInt64((lines.range?.lowerBound ?? 0) + place.lowerBound))
    return ObservationReader(handle, file: "a kept observation", count: place.count, passingOver: passingOver)
  }

  private static func opens(_ line: ObservationLine, _ capture: Capture) -> Bool {
    guard case .observation(_, let first) = line else { return false }
    return first.property == .readable && first.subject == capture.url && first.evidence?.record == capture.record
  }

  private static func key(_ address: String, _ record: String) -> UInt64 {
    (address + "\n" + record).fingerprint
  }
}
