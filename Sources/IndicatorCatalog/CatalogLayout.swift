import AssessmentModel
import Foundation

/// Which files of an `Indicators/` folder are definitions, cases and frameworks.
///
/// Listings are sorted, so that nothing depends on the file system's order. Hidden files and the folder `fixtures` of
/// an indicator are not looked at; a YAML file elsewhere than it belongs is told of, because nothing would read it.
struct CatalogLayout {
  private(set) var indicators: [Place] = []
  private(set) var frameworks: [(url: URL, name: String)] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// One indicator's folder.
  struct Place: Sendable {
    var dimension: String
    var name: String
    var definitionFile: URL
    var casesFile: URL
    var definitionName: String
    var casesName: String
  }

  private static let frameworksFolder = "frameworks"
  /// Made from the definitions, read by editors.
  private static let schemaFolder = "schema"

  init(folder: URL, prefix: String) throws(CatalogError) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder), isFolder.boolValue else {
      throw .noSuchFolder(prefix)
    }
    for item in try Self.list(folder, prefix) {
      if !item.isFolder {
        tellOfStray(item, "indicators stand in <dimension>/<id>/indicator.yaml")
      } else if item.url.lastPathComponent == Self.schemaFolder {
        continue
      } else if item.url.lastPathComponent == Self.frameworksFolder {
        try readFrameworks(item)
      } else {
        try readDimension(item)
      }
    }
  }
}

extension CatalogLayout {
  private struct Item {
    var url: URL
    var name: String
    var isFolder: Bool
  }

  private static func list(_ folder: URL, _ prefix: String) throws(CatalogError) -> [Item] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
      throw .unreadable(prefix)
    }
    let shown = prefix.hasSuffix("/") ? String(prefix.dropLast()) : prefix
    return names.filter { !$0.hasPrefix(".") }.sorted().map { name in
      let url = folder.appendingPathComponent(name)
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
      return Item(url: url, name: "\(shown)/\(name)", isFolder: isFolder.boolValue)
    }
  }

  private mutating func readFrameworks(_ folder: Item) throws(CatalogError) {
    for item in try Self.list(folder.url, folder.name) {
      if item.isFolder {
        tellOfStrays(in: item, "frameworks stand in frameworks/<id>.yaml")
      } else if item.url.pathExtension == "yaml" {
        frameworks.append((item.url, item.name))
      } else {
        tellOfStray(item, "frameworks end in .yaml")
      }
    }
  }

  private mutating func readDimension(_ dimension: Item) throws(CatalogError) {
    var findings = Findings(file: dimension.name)
    CatalogLaws.idIsPlain(dimension.url.lastPathComponent, at: nil, &findings)
    diagnostics += findings.diagnostics
    for item in try Self.list(dimension.url, dimension.name) {
      guard item.isFolder else {
        tellOfStray(item, "give the indicator a folder of its own")
        continue
      }
      try readIndicator(item, dimension: dimension.url.lastPathComponent)
    }
  }

  private mutating func readIndicator(_ folder: Item, dimension: String) throws(CatalogError) {
    let items = try Self.list(folder.url, folder.name)
    for item in items where item.isFolder && item.url.lastPathComponent != "fixtures" {
      tellOfStrays(in: item, "an indicator has no folder but fixtures")
    }
    let files = items.filter { !$0.isFolder }
    let names = ["indicator.yaml", "cases.yaml"]
    let present = files.map(\.url.lastPathComponent)
    for file in files where !names.contains(file.url.lastPathComponent) {
      let absent = names.filter { !present.contains($0) }
      let near = nearestName(to: file.url.lastPathComponent, among: absent)
      tellOfStray(file, near.map { "did you mean `\($0)`?" } ?? "its files are indicator.yaml and cases.yaml")
    }
    let place = Place(
      dimension: dimension, name: folder.url.lastPathComponent,
      definitionFile: folder.url.appendingPathComponent(names[0]),
      casesFile: folder.url.appendingPathComponent(names[1]), definitionName: "\(folder.name)/\(names[0])",
      casesName: "\(folder.name)/\(names[1])")
    guard present.contains(names[0]) else {
      diagnostics.append(
        Diagnostic(
          file: place.definitionName, line: 1, column: 1, message: "there is no indicator.yaml",
          hint: "write it, or remove the folder"))
      return
    }
    indicators.append(place)
  }

  private mutating func tellOfStrays(in folder: Item, _ hint: String) {
    for item in (try? Self.list(folder.url, folder.name)) ?? [] where !item.isFolder { tellOfStray(item, hint) }
  }

  private mutating func tellOfStray(_ item: Item, _ hint: String) {
    guard ["yaml", "yml"].contains(item.url.pathExtension.lowercased()) else { return }
    diagnostics.append(
      Diagnostic(file: item.name, line: 1, column: 1, message: "nothing reads this file here", hint: hint))
  }
}
