import AssessmentModel

/// Which captured addresses belong to a city's portal, and which of them is its home page.
///
/// Known are the register's portal and service hosts and the study's home; a host below the portal's domain
/// (`rsj.beijing.gov.cn` below `www.beijing.gov.cn`) belongs to it. Where nothing is known every address does, and the
/// home page is the root of the host that was captured first: crawls begin there. Of saved pages it is the `index.…`
/// right in the unit's folder.
struct OwnPages: Sendable {
  private let hosts: Set<String>
  private let domains: [String]
  private let home: String?
  private var homeHosts: Set<String>
  /// How many folders stand above the unit's own pages in `file:` addresses; nil where it has none.
  private let depth: Int?

  /// `folder` is the name of the unit's folder of saved pages below the INPUT, `.` for the INPUT itself.
  init(_ city: City, home: String?, folder: String? = nil) {
    self.home = home
    depth = folder.map { $0 == "." ? 0 : $0.split(separator: "/").count }
    let given = home.flatMap { Self.host(of: $0) }
    homeHosts = given.map { [$0] } ?? Set(city.portals)
    hosts = homeHosts.union(city.portals).union(city.servicePortals)
    domains = homeHosts.union(city.portals).filter { $0.hasPrefix("www.") }.map { String($0.dropFirst(3)) }.sorted()
  }

  /// False for a page of another site, which says nothing of this city.
  func contains(_ url: String) -> Bool {
    guard !hosts.isEmpty, let host = Self.host(of: url) else { return true }
    return hosts.contains(host) || domains.contains { host.hasSuffix($0) }
  }

  /// Whether the address of a page is that of the home page, asked in the order of capture; nil for a saved page, which
  /// has no host.
  mutating func isHome(_ url: String) -> Bool? {
    if let home, url == home { return true }
    guard let host = Self.host(of: url) else { return isIndex(url) ? true : nil }
    if homeHosts.isEmpty { homeHosts = [host] }
    return homeHosts.contains(host) && Self.isRoot(url) && (home.map(Self.isRoot) ?? true)
  }
}

extension OwnPages {
  private func isIndex(_ url: String) -> Bool {
    let steps = url.split { $0 == "/" || $0 == ":" }
    return url.hasPrefix("file:") && steps.count - 2 == depth && steps.last?.hasPrefix("index.") == true
  }

  /// The host in lower case, without its port; nil for an address without one, such as `file:`.
  private static func host(of url: String) -> String? {
    guard let scheme = url.firstRange(of: "://") else { return nil }
    let host = url[scheme.upperBound...].prefix { $0 != "/" && $0 != ":" && $0 != "?" && $0 != "#" }
    return host.isEmpty ? nil : host.lowercased()
  }

  /// True for `/` and `/index.…` right below the host.
  private static func isRoot(_ url: String) -> Bool {
    guard let scheme = url.firstRange(of: "://") else { return false }
    let rest = url[scheme.upperBound...]
    guard let slash = rest.firstIndex(of: "/") else { return true }
    let path = rest[slash...].prefix { $0 != "?" && $0 != "#" }
    return path == "/" || (path.hasPrefix("/index.") && !path.dropFirst().contains("/"))
  }
}
