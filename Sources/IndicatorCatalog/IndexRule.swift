extension SourceNode {
  /// Whether the file is a framework over a table's columns: it says how they are treated, or a leaf names one.
  var isFrameworkForTables: Bool {
    self["construction"] != nil || (self["tree"]?.items ?? []).contains { $0.namesColumn }
  }

  /// Whether a leaf says where an indicator stands.
  var namesIndicator: Bool {
    (self["indicators"]?.items ?? []).contains { $0["id"] != nil }
      || (self["groups"]?.items ?? []).contains { $0.namesIndicator }
  }

  private var namesColumn: Bool {
    self["column"] != nil
      || ((self["indicators"]?.items ?? []) + (self["groups"]?.items ?? [])).contains { $0.namesColumn }
  }

  /// What in a framework for tables can change an index, as one text: its values in the order written, without texts for
  /// readers and without the version.
  var indexRule: String { rule(leavingOut: ["version", "year", "title", "note", "limits", "sources"]) }

  private func rule(leavingOut keys: Set<String> = ["name", "note", "source"]) -> String {
    switch content {
    case .null: return "null"
    case .scalar(let text, _): return "\(text.utf8.count):\(text)"
    case .sequence(let items): return "[" + items.map { $0.rule() }.joined(separator: ",") + "]"
    case .mapping(let entries):
      let kept = entries.filter { !keys.contains($0.key) }.sorted { $0.key < $1.key }
      return "{" + kept.map { "\($0.key)=\($0.value.rule())" }.joined(separator: ",") + "}"
    }
  }
}
