package import AssessmentModel
package import Foundation

/// The files that are made from the definitions and the language: tables, a page a framework, the schemas.
package enum CatalogDocuments {
  /// One file by its path below the folder.
  package struct File: Sendable, Equatable {
    package var path: String
    package var text: String
  }

  /// Every file, in the order of their paths.
  package static func files(for catalog: IndicatorCatalog) -> [File] {
    let pages = catalog.frameworks.map {
      File(path: "frameworks/\($0.id).md", text: FrameworkPage(framework: $0, catalog: catalog).text)
    }
    return [
      File(path: LanguagePage.fileName, text: LanguagePage.text + "\n" + TableLanguage.text),
      File(path: CatalogTable.fileName, text: CatalogTable.text(for: catalog)),
    ] + pages
      + CatalogSchema.files.map { File(path: "schema/\($0.name)", text: $0.text) }
  }

  /// A kind of measure or scale with its example; nil where there is no such kind.
  package static func text(ofKind name: String) -> String? { LanguagePage.text(ofKind: name) }

  /// Says which files in a folder are absent, not what the definitions give, or left from a framework that is gone.
  package static func check(_ catalog: IndicatorCatalog, folder: URL) -> [Diagnostic] {
    let files = files(for: catalog)
    let wrong = files.compactMap { file -> Diagnostic? in
      let written = try? Data(contentsOf: folder.appendingPathComponent(file.path))
      if let written, written == Data(file.text.utf8) { return nil }
      return Diagnostic(
        file: catalog.path(file.path), line: firstDifference(written, file.text), column: 1,
        message: "\(name(of: file.path)) is \(written == nil ? "absent" : "not current")",
        hint: "run `egov indicators docs`")
    }
    return wrong + leftovers(besides: Set(files.map(\.path)), of: catalog, folder: folder)
  }

  private static func leftovers(
    besides known: Set<String>, of catalog: IndicatorCatalog, folder: URL
  ) -> [Diagnostic] {
    let names =
      (try? FileManager.default.contentsOfDirectory(
        atPath: folder.appendingPathComponent("frameworks").path)) ?? []
    return names.sorted().filter { name in
      // The page of a framework that cannot be read is left alone.
      name.hasSuffix(".md") && !known.contains("frameworks/\(name)")
        && !catalog.frameworkNames.contains(String(name.dropLast(3)))
    }.map { name in
      Diagnostic(
        file: catalog.path("frameworks/\(name)"), line: 1, column: 1, message: "the page is of no framework",
        hint: "remove it")
    }
  }

  private static func name(of path: String) -> String {
    if path == CatalogTable.fileName { return "the table of indicators" }
    if path == LanguagePage.fileName { return "the page on the language" }
    return path.hasPrefix("schema/") ? "the schema" : "the framework's page"
  }

  private static func firstDifference(_ written: Data?, _ expected: String) -> Int {
    guard let written else { return 1 }
    let left = written.split(separator: 0x0A, omittingEmptySubsequences: false)
    let right = Data(expected.utf8).split(separator: 0x0A, omittingEmptySubsequences: false)
    let same = zip(left, right).prefix { $0 == $1 }.count
    return min(same + 1, max(left.count, 1))
  }
}
