/// Names of bodies, those that mean the same body once: 公安局 is 某市公安局, 民政局（婚姻登记处） is 民政局.
///
/// Names without what stands in brackets and without separators are the same where one ends with the other. At most 200
/// are told apart.
struct BodyNames {
  /// The first form of each that was met.
  private(set) var names: [String] = []
  private var keys: [String] = []
  private var seen: Set<String> = []
  private static let most = 200

  var count: Int { names.count }

  mutating func insert(_ name: String) {
    guard seen.insert(name).inserted, names.count < Self.most else { return }
    let key = Self.key(name)
    guard !key.isEmpty, !keys.contains(where: { $0.hasSuffix(key) || key.hasSuffix($0) }) else { return }
    names.append(name)
    keys.append(key)
  }

  mutating func insert(contentsOf other: BodyNames) {
    for name in other.names { insert(name) }
  }

  private static func key(_ name: String) -> String {
    var depth = 0
    let outside = name.filter { character in
      if "（(【[".contains(character) { depth += 1 }
      defer { if "）)】]".contains(character) { depth -= 1 } }
      return depth <= 0
    }
    return PlainText.key(outside)
  }
}
