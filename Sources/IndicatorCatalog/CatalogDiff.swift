import AssessmentModel

/// What changed between two catalogues, in words, and whether years stay comparable.
package struct CatalogDiff: Sendable {
  /// In the order of kind and id: indicators first, then frameworks.
  package private(set) var subjects: [Subject] = []

  /// One indicator or framework that is not the same in both.
  package struct Subject: Sendable, Equatable {
    package var isFramework: Bool
    package var id: String
    /// Nil where it is not there.
    package var oldVersion: Int?
    package var newVersion: Int?
    package var changes: [Change]
    /// For frameworks: its indicators whose rule changed.
    package var changedIndicators: [String] = []

    /// Whether scores of before can stand beside scores of after: nothing changed but texts and status.
    ///
    /// What is only in one catalogue has nothing to be compared with; the frameworks that gained or lost it say so.
    package var isComparable: Bool {
      changedIndicators.isEmpty
        && changes.allSatisfy { [.text, .status, .added, .removed].contains($0.kind) }
    }

    /// True where a rule changed and the version did not rise.
    package var lacksVersion: Bool {
      guard let oldVersion, let newVersion else { return false }
      let changesRule = changes.contains { $0.kind != .text && $0.kind != .status }
      return changesRule && newVersion <= oldVersion
    }
  }

  package struct Change: Sendable, Equatable {
    package var kind: Kind
    /// What it was and what it is.
    package var what: String

    package init(kind: Kind, what: String) {
      self.kind = kind
      self.what = what
    }

    package enum Kind: String, Sendable, CaseIterable {
      case added, removed
      /// What is measured, or how scores come together.
      case meaning
      /// Where a line is drawn: an anchor, a step, a bound, a cut.
      case threshold
      case weight
      case status
      /// Texts for readers only.
      case text
    }
  }

  package init(from old: IndicatorCatalog, to new: IndicatorCatalog) {
    let ids = Set(old.indicators.map(\.definition.id)).union(new.indicators.map(\.definition.id)).sorted()
    for id in ids { compare(old.definition(id), new.definition(id), id: id) }
    let changed = Set(subjects.filter { !$0.isComparable }.map(\.id))
    let names = Set(old.frameworks.map(\.id)).union(new.frameworks.map(\.id)).sorted()
    for id in names { compare(old.framework(id), new.framework(id), id: id, changedIndicators: changed) }
  }

  /// The frameworks, by id, that are in both and whose indexes may differ.
  package var movedFrameworks: [String] {
    subjects.filter { $0.isFramework && !$0.isComparable && $0.oldVersion != nil && $0.newVersion != nil }.map(\.id)
  }
}

extension CatalogDiff {
  private mutating func compare(_ old: IndicatorDefinition?, _ new: IndicatorDefinition?, id: String) {
    var subject = Subject(
      isFramework: false, id: id, oldVersion: old?.version, newVersion: new?.version, changes: [])
    switch (old, new) {
    case (nil, let new?): subject.changes = [Change(kind: .added, what: new.title.en)]
    case (let old?, nil): subject.changes = [Change(kind: .removed, what: old.title.en)]
    case (let old?, let new?):
      guard old != new else { return }
      subject.changes = DefinitionDiff(from: old, to: new).changes
      if subject.changes.isEmpty, old.version == new.version { return }
    default: return
    }
    subjects.append(subject)
  }

  private mutating func compare(
    _ old: Framework?, _ new: Framework?, id: String, changedIndicators: Set<String>
  ) {
    var subject = Subject(isFramework: true, id: id, oldVersion: old?.version, newVersion: new?.version, changes: [])
    switch (old, new) {
    case (nil, let new?): subject.changes = [Change(kind: .added, what: new.title.en)]
    case (let old?, nil): subject.changes = [Change(kind: .removed, what: old.title.en)]
    case (let old?, let new?):
      let own = Set(old.indicatorIDs).intersection(new.indicatorIDs)
      subject.changedIndicators = own.intersection(changedIndicators).sorted()
      subject.changes = FrameworkDiff(from: old, to: new).changes
      if subject.changes.isEmpty, subject.changedIndicators.isEmpty, old.version == new.version { return }
    default: return
    }
    subjects.append(subject)
  }
}

extension CatalogDiff {
  /// The whole difference for people.
  package var text: String {
    guard !subjects.isEmpty else { return "nothing changed\n" }
    return subjects.map(Self.text(of:)).joined(separator: "\n")
  }

  private static func text(of subject: Subject) -> String {
    let versions = [subject.oldVersion, subject.newVersion].map { $0.map(String.init) ?? "–" }
    let version = versions[0] == versions[1] ? "version \(versions[0])" : "version \(versions[0]) → \(versions[1])"
    var lines = ["\(subject.isFramework ? "framework" : "indicator") \(subject.id), \(version)"]
    lines += subject.changes.map { change in
      let kind = change.kind.rawValue
      return "  \(kind)\(String(repeating: " ", count: 11 - kind.count))\(change.what)"
    }
    if !subject.changedIndicators.isEmpty {
      lines.append("  indicators with another rule: \(subject.changedIndicators.joined(separator: ", "))")
    }
    lines.append("  " + verdict(on: subject))
    return lines.map { $0 + "\n" }.joined()
  }

  private static func verdict(on subject: Subject) -> String {
    if subject.oldVersion == nil || subject.newVersion == nil { return "nothing to compare it with" }
    if subject.isComparable { return "years stay comparable" }
    return "years are not comparable" + (subject.lacksVersion ? "; the version did not rise" : "")
  }
}
