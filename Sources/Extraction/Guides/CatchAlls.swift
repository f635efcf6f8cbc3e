/// Finds entries that name nothing but others, such as 其他材料, beside real ones in lists of conditions and materials.
struct CatchAlls {
  let guide: Guide

  /// The lists that name something real, each with its first entry that names nothing; nil where all of them do.
  ///
  /// A list that holds nothing else is blank, and no finding.
  func lists() -> [(entry: String?, list: StatedValue)] {
    shown().compactMap { list in
      let entries = (list.column ?? list.lines).flatMap(Self.parts).filter { !$0.isEmpty }
      guard entries.contains(where: { !Filler.isCatchAllEntry($0) && !Filler.saysNothing($0) }) else { return nil }
      return (entries.first(where: Filler.isCatchAllEntry), list)
    }
  }

  /// The conditions, and the materials: their column of names, else what stands under their heading.
  private func shown() -> [StatedValue] {
    let names = guide.values.first { $0.id == "material_column" && $0.column != nil }
    return [guide.value("conditions"), names ?? guide.value("materials")].compactMap { $0 }
  }

  /// The entries of a line, parted by semicolons.
  private static func parts(_ line: String) -> [String] {
    guard line.utf8.count < 3_000 else { return [line] }
    return line.split { $0 == "；" || $0 == ";" || $0 == "。" }.map { Filler.trimmed(String($0)) }
  }
}
