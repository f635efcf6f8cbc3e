/// One value of a JSON file with the place where it starts.
struct JSONNode {
  /// Offset of the first byte of the value.
  var offset: Int
  var content: Content

  enum Content {
    case null
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([JSONNode])
    /// Members in the order written.
    case object([(name: String, value: JSONNode)])
  }

  /// The last member of that name where the value is an object that has it.
  subscript(name: String) -> JSONNode? {
    guard case .object(let members) = content else { return nil }
    return members.last { $0.name == name }?.value
  }

  /// What the value is, for messages.
  var kind: String {
    switch content {
    case .null: return "null"
    case .flag: return "a boolean"
    case .number: return "a number"
    case .text: return "a text"
    case .list: return "a list"
    case .object: return "an object"
    }
  }
}
