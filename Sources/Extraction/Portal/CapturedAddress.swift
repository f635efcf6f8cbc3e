import AssessmentModel

/// What is kept of one captured address while the snapshot is read: numbers only, 32 bytes.
struct CapturedAddress {
  /// -1 where none is known.
  var status: Int16
  var flags: Flags
  /// Bits in the order of `TransportSecurity.headerNames`.
  var securityHeaders: UInt8 = 0
  /// Where its links stand in the file of links.
  var links = LinkRows.Place()
  /// The first page that links here; `none` where no page does.
  var linkedFrom = Self.none
  /// Clicks from home; `none` where no way leads here.
  var depth = Self.none
  /// The newest date listed on the page as `yyyymmdd`; 0 where there is none.
  var newestListed: Int32 = 0
  /// Where the address, record and digest stand in the file of details; -1 where they were not needed.
  var detail: Int = -1

  static let none = UInt32.max

  struct Flags: OptionSet {
    var rawValue: UInt8

    /// A page that was read by the parser, with a 2xx status or none.
    static let page = Flags(rawValue: 1)
    static let readable = Flags(rawValue: 2)
    static let serviceEntry = Flags(rawValue: 4)
    static let soft404 = Flags(rawValue: 8)
    static let ownHost = Flags(rawValue: 16)
    static let hasHeaders = Flags(rawValue: 32)
    static let redirect = Flags(rawValue: 64)
    /// HTML that was given instead of the page, with a status that tells about the visitor.
    static let refusedPage = Flags(rawValue: 128)
  }

  /// What the capture says about a link that leads here.
  var answer: Answer {
    switch status {
    case -1, 100..<400, 401: return .alive
    case 404, 410: return .dead
    case 521: return .notObserved
    case 500..<600: return .dead
    default: return .notObserved
    }
  }

  /// How much a capture tells, for choosing among captures of the same address.
  var worth: Int {
    switch status {
    case 200..<300: return 4
    case -1: return 3
    // A redirect to the same address in another form, http to https, says nothing of what stands there.
    case 300..<400: return flags.contains(.redirect) ? 2 : 0
    default: return answer == .notObserved ? 0 : 1
    }
  }

  enum Answer {
    case alive
    /// 404, 410 and 5xx.
    case dead
    /// 403, 412, 521 and other refusals, which tell about the visitor and not about the page.
    case notObserved
  }
}

/// What the file of details holds of a captured address: enough for a subject and for evidence.
struct CapturedDetail {
  var url: String
  var record: String
  var digest: String

  var evidence: Evidence { Evidence(record: record, digest: digest) }
}
