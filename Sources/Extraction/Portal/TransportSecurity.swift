import AssessmentModel

/// `https_share` and `security_headers`: how pages were fetched, and the protection that the home page's answer asks for.
struct TransportSecurity {
  private var pages = 0
  private var securePages = 0

  /// The headers that are looked for; bits of `CapturedAddress.securityHeaders` stand in this order.
  static let headerNames = [
    "strict-transport-security", "content-security-policy", "x-frame-options", "x-content-type-options",
    "referrer-policy",
  ]

  /// Looks at a page that was answered with a status 2xx.
  mutating func see(url: String) {
    guard url.utf8.starts(with: "http".utf8) else { return }
    pages += 1
    securePages += url.utf8.starts(with: "https:".utf8) ? 1 : 0
  }

  /// The bits of the security headers among some headers.
  static func bits(of headers: [HeaderField]) -> UInt8 {
    var bits: UInt8 = 0
    for header in headers where header.name.utf8.count >= 15 {
      if let position = headerNames.firstIndex(of: header.name.lowercased()) { bits |= 1 << UInt8(position) }
    }
    return bits
  }

  func observe(_ graph: borrowing LinkGraph, _ home: PortalHome, _ emit: (Observation) -> Void) {
    if pages > 0 {
      let share = Value.number(Double(securePages) / Double(pages))
      emit(home.observation(.httpsShare, share, evidence: home.evidence, by: "TransportSecurity"))
    }
    guard let index = home.index else { return }
    let address = graph.addresses[index]
    guard (200..<300).contains(address.status), address.flags.contains(.hasHeaders) else { return }
    let words = Self.headerNames.enumerated().filter { address.securityHeaders & (1 << UInt8($0.offset)) != 0 }
    emit(
      home.observation(
        .securityHeaders, .words(words.map(\.element)), evidence: home.evidence, by: "TransportSecurity"))
  }
}
