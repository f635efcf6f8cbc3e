/// The ways pages name one kind of labelled values, such as the elements of a guide, read from `labels.csv`.
struct LabelSet: Sendable {
  let group: PhraseGroup
  /// The id of each phrase of the group.
  let ids: [String]
  /// The phrase that is a text; labels are told apart from other texts of their size by it.
  private let places: [[UInt8]: Int]

  /// The labels of one set; lines are `set,id,label,source`.
  init(_ set: String) {
    var labels: [String] = []
    var ids: [String] = []
    for line in PackageResources.labels_csv.split(separator: 0x0A).dropFirst() {
      let fields = line.split(separator: 0x2C, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
      guard fields.count >= 3, fields[0] == set else { continue }
      ids.append(fields[1])
      labels.append(fields[2])
    }
    group = PhraseGroup("labels of \(set)", labels)
    self.ids = ids
    places = Dictionary(labels.enumerated().map { (Array($1.utf8), $0) }) { first, _ in first }
  }

  /// The index of the phrase that these bytes are; nil where they are none.
  func phrase(_ bytes: [UInt8]) -> Int? { places[bytes] }

  static let guide = LabelSet("guide")
  static let letter = LabelSet("letter")
  /// Members of objects in scripts.
  static let key = LabelSet("key")
}
