/// What somebody, a person or the tool, says of one page in the members of the codebook.
package struct JudgedPage: Sendable, Equatable {
  /// The page's path below the set's root.
  package var file: String
  /// Values by the codebook's members (`CodebookMember`); a member that is absent says nothing.
  package var values: [CodebookMember: JudgedValue]
  /// Members on which two people differ: such a cell says nothing.
  package var disputed: Set<CodebookMember>
  /// Where an observed value was read, by member, and for lists by the key of the entry.
  package var evidence: [EvidenceKey: Evidence]

  /// A member of the codebook, and for lists the entry's name.
  package struct EvidenceKey: Sendable, Hashable {
    package var member: CodebookMember
    package var key: String?

    package init(_ member: CodebookMember, _ key: String? = nil) {
      self.member = member
      self.key = key
    }
  }

  package init(file: String) {
    self.file = file
    values = [:]
    disputed = []
    evidence = [:]
  }

  /// False only where the page is said to hold nothing that can be read.
  package var isReadable: Bool { values[.readable] != .flag(false) }
}

/// A value in a judgement, as JSON has it.
package indirect enum JudgedValue: Sendable, Equatable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([JudgedValue])
  /// Members in the order written.
  case object([Member])

  package struct Member: Sendable, Equatable {
    package var name: String
    package var value: JudgedValue

    package init(_ name: String, _ value: JudgedValue) {
      self.name = name
      self.value = value
    }
  }

  /// The member of that name where the value is an object that has it.
  package subscript(name: String) -> JudgedValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The items of a list; nil for anything else.
  package var items: [JudgedValue]? {
    guard case .list(let items) = self else { return nil }
    return items
  }
}

/// The members of the codebook for judging a page: the closed list of what is said of one.
package enum CodebookMember: String, Sendable, CaseIterable {
  case readable, pageType = "page_type", encoding, siteName = "site_name", title, published, source
  case newestListed = "newest_listed", siteCode = "site_code", icp, policeRecord = "police_record"
  case searchBox = "search_box", serviceEntry = "service_entry", onlineApply = "online_apply"
  case app, wechat, weibo, miniProgram = "mini_program", hotline, interaction
  case accessibilityEntry = "accessibility_entry", loginEntry = "login_entry", foreignLanguage = "foreign_language"
  case columns, guide, letters, personalData = "personal_data", notes

  /// How two values of the member compare.
  package var kind: Kind {
    switch self {
    case .readable, .searchBox, .serviceEntry, .onlineApply, .app, .wechat, .weibo, .miniProgram, .accessibilityEntry,
      .loginEntry, .foreignLanguage, .personalData:
      return .flag
    case .pageType, .encoding: return .word
    case .siteName, .title, .published, .source, .newestListed, .siteCode, .icp, .policeRecord, .hotline: return .text
    case .interaction: return .words
    case .columns: return .columns
    case .guide: return .guide
    case .letters: return .letters
    case .notes: return .notes
    }
  }

  package enum Kind: Sendable {
    case flag
    /// A word out of a closed list.
    case word
    /// A text or a day; null on a readable page says that the page shows none.
    case text
    /// A list out of a closed set of words.
    case words
    case columns, guide, letters
    /// For second readers; never compared.
    case notes
  }
}
