/// The places of a list by what stands there, in the order in which each key comes first.
package struct PlacesByKey<Key: Hashable & Sendable>: Sendable, Equatable {
  package private(set) var keys: [Key] = []
  /// Rising, a list a key.
  package private(set) var places: [[Int]] = []

  /// A place without a key is left out.
  package init(_ list: [Key?]) {
    var known: [Key: Int] = [:]
    for (place, key) in list.enumerated() {
      guard let key else { continue }
      if let group = known[key] {
        places[group].append(place)
      } else {
        known[key] = keys.count
        keys.append(key)
        places.append([place])
      }
    }
  }
}
