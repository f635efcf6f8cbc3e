import AssessmentModel

/// `outside_links`: how many distinct addresses on other hosts a portal links to, by the kind of host.
///
/// A host that names a service platform (`zwfw`, `ywtb`, `bsdt` …) is a service host, others are looked up by their domain
/// in `hosts.csv`; what is not there is unknown. At most 786,432 addresses are counted (see `KeySet`).
struct OutsideLinks {
  private var targets = KeySet()
  private var kindOfHost: [UInt64: Kind] = [:]
  private var counts = [Int](repeating: 0, count: Kind.allCases.count)

  enum Kind: Int, CaseIterable {
    case service, province, national, social, unknown
  }

  /// Counts the target of a visible link to another host.
  mutating func see(_ target: AddressKey, address: ArraySlice<UInt8>) {
    guard targets.insert(target.address) else { return }
    let kind = kindOfHost[target.host] ?? Self.kind(of: HostName.text(in: address))
    kindOfHost[target.host] = kind
    counts[kind.rawValue] += 1
  }

  func observe(_ home: PortalHome, _ emit: (Observation) -> Void) {
    guard targets.count > 0 else { return }
    let members = Kind.allCases.map { Value.Member("\($0)", .number(Double(counts[$0.rawValue]))) }
    emit(home.observation(.outsideLinks, .object(members), evidence: home.evidence, by: "OutsideLinks"))
  }
}

extension OutsideLinks {
  private static let services = ["zwfw", "ywtb", "bsdt", "banshi", "zwdt", "ggfw", "yzt", "wsbs"]

  /// The kinds of known domains, by name.
  private static let known: [String: Kind] = {
    var known: [String: Kind] = [:]
    for line in PackageResources.hosts_csv.split(separator: 0x0A).dropFirst() {
      let fields = line.split(separator: 0x2C).map { String(decoding: $0, as: UTF8.self) }
      guard fields.count >= 2 else { continue }
      known[fields[0]] = Kind.allCases.first { "\($0)" == fields[1] }
    }
    return known
  }()

  static func kind(of host: String) -> Kind {
    let domain = HostName.domain(of: host)
    if domain == "gjzwfw.gov.cn" { return .national }
    let labels = host.split(separator: ".")
    if labels.contains(where: { label in services.contains { label.contains($0) } }) { return .service }
    let bare = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    return known[bare] ?? known[domain] ?? .unknown
  }
}
