/// Tells which extractor of pages a source is of, and of no other: what it says decides only what that extractor observes.
///
/// An extractor is a type that conforms to `PageExtractor`, in a file that is called like it. The file is its own where it
/// declares nothing else that another file could see, and where no other file names it, save the list in which all of
/// them stand, one a line. Where that is in doubt the file is everybody's.
struct OwnSources {
  private static let folder = "Sources/Extraction/"
  /// By path, of the files of all extractors: the names that it declares or speaks of.
  private let names: [String: Set<Substring>]

  init(_ files: [SourceText]) {
    let own = files.filter { $0.path.hasPrefix(Self.folder) && $0.path.hasSuffix(".swift") }
    names = Dictionary(uniqueKeysWithValues: own.map { ($0.path, Self.names(in: $0.code)) })
  }

  /// The extractor that a file alone is of; nil where it is everybody's.
  func extractor(of file: SourceText) -> String? {
    guard names[file.path] != nil, let last = file.path.split(separator: "/").last else { return nil }
    let name = last.dropLast(".swift".count)
    let code = file.code
    guard code.contains(where: { $0.hasPrefix("struct \(name): PageExtractor {") }),
      code.allSatisfy({ Self.isInside($0) || Self.isHidden($0) || Self.belongs($0, to: name) }),
      !names.contains(where: { $0.key != file.path && $0.value.contains(name) })
    else { return nil }
    return String(name)
  }

  private static func isInside(_ line: Substring) -> Bool {
    line.first == " " || line.first == "}" || line.first == ")" || line.hasPrefix("import ")
  }

  private static func isHidden(_ line: Substring) -> Bool {
    line.hasPrefix("private ") || line.hasPrefix("fileprivate ")
  }

  private static func belongs(_ line: Substring, to name: Substring) -> Bool {
    line.hasPrefix("struct \(name): ") || line.hasPrefix("extension \(name) {")
  }

  /// Everything in some code that could be a name; a line of the list of extractors names none.
  private static func names(in code: [Substring]) -> Set<Substring> {
    var names: Set<Substring> = []
    for line in code where !isEntry(line) {
      names.formUnion(line.split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_")) })
    }
    return names
  }

  /// True for a line such as `Hotlines(),`.
  private static func isEntry(_ line: Substring) -> Bool {
    let entry = line.drop { $0 == " " }
    return entry.hasSuffix("(),") && entry.dropLast(3).allSatisfy { $0.isLetter }
  }
}
