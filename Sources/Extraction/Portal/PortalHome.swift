import AssessmentModel
import Foundation

/// The page that clicks are counted from and that facts of the whole portal are said of.
struct PortalHome {
  /// The home page's address, else the unit's code.
  var subject: String
  /// Its index among the captured addresses; nil where there is none.
  var index: Int?
  /// Its record; nil where there is none.
  var evidence: Evidence?

  /// Says a fact of the whole portal.
  func observation(_ property: Property, _ value: Value, evidence: Evidence? = nil, by: String) -> Observation {
    Observation(property: property, subject: subject, value: value, evidence: evidence, by: by)
  }
}

/// What could be the home page, kept while the snapshot is read.
///
/// In order: the given address, the root of a register host, the shortest address of a page on an own host that ends in
/// `/` or `index.*`, the page called 首页 by its title or file name with the shortest such name, the page that most pages
/// link to.
struct HomeCandidates {
  private let given: String?
  private let hosts: [String]
  private var shortest: (url: String, index: Int)?
  private var named: (name: String, index: Int)?

  init(given: String?, hosts: [String]) {
    self.given = given
    self.hosts = hosts
  }

  /// Looks at a page with status 2xx or none.
  mutating func see(url: String, title: String, index: Int, isOwn: Bool) {
    if isOwn, Self.looksLikeHome(url) {
      let length = url.utf8.count
      let best = shortest?.url.utf8.count ?? Int.max
      if length < best || (length == best && url < shortest?.url ?? url) { shortest = (url, index) }
    }
    for name in [title, Self.fileName(url)] where name.contains("首页") {
      if name.utf8.count < named?.name.utf8.count ?? 400 { named = (name, index) }
    }
  }

  /// The home page, and what is wrong with it if anything.
  func chosen(in graph: borrowing LinkGraph, unit: String) -> (home: PortalHome, problem: Problem?) {
    var problem: Problem?
    if let given {
      if let index = graph.index(of: given) { return (Self.home(at: index, in: graph, else: given), nil) }
      problem = Problem(
        subject: given, what: .noHomePage, detail: "the home page that was given is not in the snapshot")
    }
    let roots = hosts.compactMap { graph.index(of: "https://\($0)/") }
    if let index = roots.first { return (Self.home(at: index, in: graph, else: unit), problem) }
    if let shortest { return (Self.home(at: shortest.index, in: graph, else: shortest.url), problem) }
    if let named { return (Self.home(at: named.index, in: graph, else: unit), problem) }
    if let linked = graph.mostLinked() { return (Self.home(at: linked, in: graph, else: unit), problem) }
    let missing = Problem(
      subject: unit, what: .noHomePage,
      detail: "no home page was found; name it with `home` in the study, or its host in the register")
    return (PortalHome(subject: unit), problem ?? missing)
  }
}

extension HomeCandidates {
  /// The page at the end of the redirects, or the address itself where that end was not captured.
  private static func home(at index: Int, in graph: borrowing LinkGraph, else address: String) -> PortalHome {
    let reached = graph.destination(of: index) ?? index
    let detail = graph.detail(of: reached) ?? graph.detail(of: index)
    return PortalHome(subject: detail?.url ?? address, index: reached, evidence: detail?.evidence)
  }

  /// The last part of an address that holds escaped letters; empty for others, which cannot be called 首页.
  private static func fileName(_ url: String) -> String {
    guard url.utf8.contains(0x25) else { return "" }
    let name = String(url.utf8.suffix(while: { $0 != 0x2F })) ?? ""
    return name.removingPercentEncoding ?? ""
  }

  /// True for an address that ends in `/` or `index.*`, or has no path.
  static func looksLikeHome(_ url: String) -> Bool {
    let bytes = url.utf8
    if bytes.last == 0x2F { return !bytes.contains(0x3F) }
    // The address of a saved page is `file:` and its path.
    let name = bytes.suffix(while: { $0 != 0x2F && $0 != 0x3A })
    if name.starts(with: "index.".utf8) { return !name.contains(0x3F) }
    return bytes.count - name.count == bytes.prefix(while: { $0 != 0x2F }).count + 2 && url.contains("://")
  }
}

extension String.UTF8View {
  fileprivate func suffix(while accepts: (UInt8) -> Bool) -> Substring.UTF8View {
    var start = endIndex
    while start > startIndex, accepts(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}
