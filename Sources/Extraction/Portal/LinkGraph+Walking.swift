import AssessmentModel

// What is asked of the graph once every capture was seen.
extension LinkGraph {
  /// Fills `targets` with the keys an address leads to; the lowest bit marks those reached without a click.
  func readTargets(of index: Int, into targets: inout [UInt64]) {
    links.read(addresses[index].links, into: &targets)
  }

  /// The address, record and digest of a page, dead address or redirect; nil for others.
  func detail(of index: Int) -> CapturedDetail? {
    let offset = addresses[index].detail
    var lengths: [UInt32] = [0, 0, 0]
    guard offset >= 0, lengths.withUnsafeMutableBytes({ details.read(at: offset, into: $0) }) else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(lengths[0]) + Int(lengths[1]) + Int(lengths[2]))
    guard bytes.withUnsafeMutableBytes({ details.read(at: offset + 12, into: $0) }) else { return nil }
    let recordStart = Int(lengths[0])
    let digestStart = recordStart + Int(lengths[1])
    return CapturedDetail(
      url: String(decoding: bytes[..<recordStart], as: UTF8.self),
      record: String(decoding: bytes[recordStart..<digestStart], as: UTF8.self),
      digest: String(decoding: bytes[digestStart...], as: UTF8.self))
  }

  /// Where a visitor of an address arrives after its redirects, at most twenty; nil where that was not captured.
  func destination(of index: Int) -> Int? {
    var current = index
    var targets: [UInt64] = []
    for _ in 0..<20 {
      guard (300..<400).contains(addresses[current].status) else { return current }
      guard addresses[current].flags.contains(.redirect) else { return nil }
      readTargets(of: current, into: &targets)
      guard let target = targets.first, let next = table.index(of: target & ~1) else { return nil }
      current = next
    }
    return nil
  }

  /// Notes for every captured address the first page that links to it: one pass over all links.
  mutating func markLinked() {
    var targets: [UInt64] = []
    for page in addresses.indices where addresses[page].flags.contains(.page) {
      readTargets(of: page, into: &targets)
      for target in targets {
        guard let index = table.index(of: target & ~1), addresses[index].linkedFrom == CapturedAddress.none else {
          continue
        }
        addresses[index].linkedFrom = UInt32(page)
      }
    }
  }

  /// The own page that most pages link to, of equals the first; nil where none has two that do.
  func mostLinked() -> Int? {
    var counts = [UInt32](repeating: 0, count: addresses.count)
    var targets: [UInt64] = []
    for page in addresses.indices where addresses[page].flags.contains(.page) {
      readTargets(of: page, into: &targets)
      for target in targets where target & 1 == 0 {
        if let index = table.index(of: target) { counts[index] += 1 }
      }
    }
    var best: Int?
    for index in addresses.indices where addresses[index].flags.isSuperset(of: [.page, .ownHost]) {
      if counts[index] >= 2, counts[index] > best.map({ counts[$0] }) ?? 0 { best = index }
    }
    return best
  }

  /// Counts the clicks from home to every address: breadth first, redirects and frames at no cost.
  mutating func measureDepths(from home: Int) {
    var level: UInt32 = 0
    var current = [UInt32(home)]
    var next: [UInt32] = []
    var targets: [UInt64] = []
    addresses[home].depth = 0
    while !current.isEmpty {
      while let index = current.popLast() {
        if addresses[Int(index)].depth < level { continue }
        readTargets(of: Int(index), into: &targets)
        for target in targets {
          guard let reached = table.index(of: target & ~1) else { continue }
          let depth = target & 1 == 1 ? level : level + 1
          guard depth < addresses[reached].depth else { continue }
          addresses[reached].depth = depth
          if depth == level { current.append(UInt32(reached)) } else { next.append(UInt32(reached)) }
        }
      }
      level += 1
      swap(&current, &next)
    }
  }
}
