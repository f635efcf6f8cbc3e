/// The links of pages in a temporary file; pages that have their navigation in common have it there once.
///
/// A row is sorted keys, each once. It is written as it is, or, where that is less than half as long, as what differs
/// from one of the rows last used: pages of one template have nine links in ten in common.
struct LinkRows: ~Copyable {
  /// Where a row stands, in numbers of eight bytes, and how many these are.
  struct Place {
    var first: UInt32 = 0
    /// The highest bit says that they are differences.
    var count: UInt32 = 0
  }

  private struct Model {
    var place: Place
    var keys: [UInt64]
  }

  private var file = SpillFile()
  /// Rows that others are compared with, the one last used first.
  private var models: [Model] = []
  private var words: [UInt64] = []
  private static let modelsAtMost = 8
  private static let modelSizes = 16...4096
  private static let isDifference: UInt32 = 1 << 31

  /// True where something was lost for want of a temporary file.
  var hasFailed: Bool { file.hasFailed }

  /// Keeps a row of sorted keys, each once.
  mutating func append(_ keys: ArraySlice<UInt64>) -> Place {
    if let model = nearest(to: keys) {
      models.insert(models.remove(at: model), at: 0)
      writeDifferences(of: keys, from: models[0])
      return write(flag: Self.isDifference)
    }
    words = Array(keys)
    let place = write(flag: 0)
    if Self.modelSizes.contains(keys.count) {
      if models.count == Self.modelsAtMost { models.removeLast() }
      models.insert(Model(place: place, keys: words), at: 0)
    }
    return place
  }

  /// Fills `keys` with a row; empty where it cannot be read.
  func read(_ place: Place, into keys: inout [UInt64]) {
    guard place.count & Self.isDifference != 0 else { return readWords(place, into: &keys) }
    var differences: [UInt64] = []
    readWords(Place(first: place.first, count: place.count & ~Self.isDifference), into: &differences)
    keys.removeAll(keepingCapacity: true)
    guard differences.count >= 2 else { return }
    var model: [UInt64] = []
    let head = differences[0]
    readWords(Place(first: UInt32(truncatingIfNeeded: head), count: UInt32(head >> 32)), into: &model)
    let ownStart = 2 + Int(differences[1])
    Self.merge(model, without: differences[2..<ownStart], with: differences[ownStart...], into: &keys)
  }
}

extension LinkRows {
  /// The model from which a row differs least, if it differs in less than half as many keys as it has.
  private func nearest(to keys: ArraySlice<UInt64>) -> Int? {
    var best: Int?
    var most = keys.count / 2 - 2
    for index in models.indices {
      guard let count = Self.differences(of: keys, from: models[index].keys, most: most), count < most else { continue }
      (best, most) = (index, count)
    }
    return best
  }

  /// In how many keys two rows differ; nil for more than `most`.
  private static func differences(of keys: ArraySlice<UInt64>, from model: [UInt64], most: Int) -> Int? {
    var count = 0
    walk(keys, model) { _, isIn, isInModel in
      if isIn != isInModel { count += 1 }
      return count <= most
    }
    return count <= most ? count : nil
  }

  /// Words: where the model stands, how many of its keys are missing, these, and the keys that it has not.
  private mutating func writeDifferences(of keys: ArraySlice<UInt64>, from model: Model) {
    words.removeAll(keepingCapacity: true)
    words.append(UInt64(model.place.count) << 32 | UInt64(model.place.first))
    words.append(0)
    var own: [UInt64] = []
    Self.walk(keys, model.keys) { key, isIn, isInModel in
      if !isIn { words.append(key) }
      if !isInModel { own.append(key) }
      return true
    }
    words[1] = UInt64(words.count - 2)
    words.append(contentsOf: own)
  }

  /// Gives every key of two sorted rows once, and in which of them it is, until the body says false.
  private static func walk(_ keys: ArraySlice<UInt64>, _ model: [UInt64], _ body: (UInt64, Bool, Bool) -> Bool) {
    var (key, other) = (keys.startIndex, 0)
    while key < keys.endIndex || other < model.count {
      let first = key < keys.endIndex ? keys[key] : .max
      let second = other < model.count ? model[other] : .max
      let least = min(first, second)
      guard body(least, first == least, second == least) else { return }
      if first == least { key += 1 }
      if second == least { other += 1 }
    }
  }

  private static func merge(
    _ model: [UInt64], without missing: ArraySlice<UInt64>, with own: ArraySlice<UInt64>, into keys: inout [UInt64]
  ) {
    var (missing, own) = (missing, own)
    for key in model {
      if missing.first == key {
        missing.removeFirst()
        continue
      }
      while let first = own.first, first < key {
        keys.append(first)
        own.removeFirst()
      }
      keys.append(key)
    }
    keys.append(contentsOf: own)
  }

  private mutating func write(flag: UInt32) -> Place {
    let offset = words.withUnsafeBytes { file.append($0) }
    return Place(first: UInt32(truncatingIfNeeded: offset / 8), count: UInt32(words.count) | flag)
  }

  private func readWords(_ place: Place, into words: inout [UInt64]) {
    words = [UInt64](repeating: 0, count: Int(place.count))
    let isRead = words.withUnsafeMutableBytes { file.read(at: Int(place.first) * 8, into: $0) }
    if !isRead { words = [] }
  }
}
