/// One service item of a snapshot, out of lists and guides, with its guide.
struct ServiceEntry {
  var key: String
  var name: String
  var code: String?
  /// The pages that list it; the guide's own where none does.
  var pages: Set<String>
  /// By its address.
  var guide: (page: String, stated: ServiceLists.Guide)?
}

extension ServiceLists {
  /// Every item once, by name; a guide belongs to the item that leads to it, else to the one of its name.
  ///
  /// Of several guides of one item the first by address counts.
  var entries: [ServiceEntry] {
    var found: [String: ServiceEntry] = listed.reduce(into: [:]) { found, item in
      found[item.key] = ServiceEntry(
        key: item.key, name: item.value.name, code: item.value.code, pages: item.value.pages, guide: nil)
    }
    var owner: [String: String] = [:]
    for key in listed.keys.sorted() {
      for target in listed[key]?.targets.sorted() ?? [] where owner[target] == nil { owner[target] = key }
    }
    for page in guides.keys.sorted() {
      guard let guide = guides[page], let name = guide.name else { continue }
      let own = NameKey.of(name)
      let key = listed[own] != nil ? own : owner[page] ?? own
      guard !key.isEmpty else { continue }
      if found[key] == nil { found[key] = ServiceEntry(key: key, name: name, code: nil, pages: [page], guide: nil) }
      if found[key]?.guide == nil { found[key]?.guide = (page, guide) }
    }
    return found.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap { found[$0] }
  }
}
