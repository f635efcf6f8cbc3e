import AssessmentModel

/// `outside_links` and `outside_host`: how many distinct addresses on other hosts a portal links to, by the kind of host
/// and for the hundred hosts with the most.
///
/// A host that names a service platform (`zwfw`, `ywtb`, `bsdt` …) is a service host, others are looked up by their domain
/// in `hosts.csv`; what is not there is unknown. At most 786,432 addresses are counted (see `KeySet`).
struct OutsideLinks {
  private var targets = KeySet()
  private var hosts: [UInt64: (name: String, kind: Kind, targets: Int)] = [:]
  private static let toldAtMost = 100

  enum Kind: Int, CaseIterable {
    case service, province, national, social, unknown
  }

  /// Counts the target of a visible link to another host.
  mutating func see(_ target: AddressKey, address: ArraySlice<UInt8>) {
    guard targets.insert(target.address) else { return }
    if hosts[target.host] == nil {
      let name = HostName.text(in: address)
      hosts[target.host] = (name, Self.kind(of: name), 0)
    }
    hosts[target.host]?.targets += 1
  }

  func observe(_ home: PortalHome, _ emit: (Observation) -> Void) {
    guard !hosts.isEmpty else { return }
    let members = Kind.allCases.map { kind in
      let targets = hosts.values.reduce(0) { $0 + ($1.kind == kind ? $1.targets : 0) }
      return Value.Member("\(kind)", .number(Double(targets)))
    }
    emit(home.observation(.outsideLinks, .object(members), evidence: home.evidence, by: Self.name))
    let largest = hosts.values.sorted { ($1.targets, $0.name) < ($0.targets, $1.name) }
    for host in largest.prefix(Self.toldAtMost) {
      let value = Value.object([
        .init("host", .text(host.name)), .init("kind", .text("\(host.kind)")),
        .init("targets", .number(Double(host.targets))),
      ])
      emit(home.observation(.outsideHost, value, evidence: home.evidence, by: Self.name))
    }
  }

  private static let name = "OutsideLinks"
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
    if PlainText.holds(host, anyOf: services) { return .service }
    let bare = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    return known[bare] ?? known[domain] ?? .unknown
  }
}
