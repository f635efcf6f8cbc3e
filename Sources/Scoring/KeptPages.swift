import AssessmentModel

/// The pages of one measure whose observations must wait until it is known which of them count.
///
/// A sample alone keeps no more pages than it draws; clicks from home are known only at the end, so that a measure that
/// asks for them keeps all its pages.
struct KeptPages: Sendable {
  private let selection: PageSelection
  private var pages: [Page] = []
  private var arrived = 0
  private var last: String?
  private var keepsLast = false

  private struct Page: Sendable {
    var subject: String
    var number: Int
    /// Its place in the draw: the pages with the smallest are the sample.
    var lot: UInt64
    var observations: [Observation]
  }

  /// Nil where every page can be looked at as it comes.
  init?(_ selection: PageSelection) {
    guard selection.clicks != nil || selection.sample != nil else { return nil }
    self.selection = selection
  }

  /// Takes an observation of a page that passes the rest of the selection; those of one page arrive together.
  mutating func keep(_ observation: Observation) {
    if observation.subject != last { open(observation.subject) }
    if keepsLast { pages[pages.count - 1].observations.append(observation) }
  }

  /// What counts, in the order of arrival; nil where clicks are asked for and none are known.
  func chosen(clicks: [UInt64: Int]) -> [Observation]? {
    var chosen = pages
    if let limit = selection.clicks {
      guard pages.isEmpty || !clicks.isEmpty else { return nil }
      chosen = chosen.filter { clicks[fingerprint(of: $0.subject.utf8)].map { $0 <= limit } ?? false }
    }
    if let sample = selection.sample {
      chosen = Array(chosen.sorted { ($0.lot, $0.subject) < ($1.lot, $1.subject) }.prefix(sample.pages))
    }
    return chosen.sorted { $0.number < $1.number }.flatMap(\.observations)
  }

  private mutating func open(_ subject: String) {
    last = subject
    arrived += 1
    let lot = selection.sample.map { Self.lot(of: subject, seed: $0.seed) } ?? 0
    keepsLast = true
    if selection.clicks == nil, let size = selection.sample?.pages, pages.count >= size {
      let worst = pages.indices.max { (pages[$0].lot, pages[$0].subject) < (pages[$1].lot, pages[$1].subject) }
      guard let worst, (lot, subject) < (pages[worst].lot, pages[worst].subject) else {
        keepsLast = false
        return
      }
      pages.remove(at: worst)
    }
    pages.append(Page(subject: subject, number: arrived, lot: lot, observations: []))
  }

  /// The fingerprint of the address, mixed with the seed by the finaliser of SplitMix64 (Steele and others, 2014).
  private static func lot(of subject: String, seed: Int) -> UInt64 {
    var bits = fingerprint(of: subject.utf8) &+ UInt64(bitPattern: Int64(seed)) &* 0x9E37_79B9_7F4A_7C15
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
