import AssessmentModel
import Foundation
import IndicatorCatalog
import Interchange

/// A framework for tables with what it was read from.
struct IndexRules {
  var framework: IndexFramework
  /// As it is named in messages.
  var name: String
  /// `sha256:` of its file.
  var digest: String

  /// Takes a file where the argument is the path of one, else looks for the id among the frameworks that ship.
  static func read(_ given: String, indicators: String?) throws -> IndexRules {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: given, isDirectory: &isFolder)
    if exists || given.hasSuffix(".yaml") || given.contains("/") {
      guard exists, !isFolder.boolValue else {
        throw CommandError.impossible("there is no file \(given); name a framework by its id or its path")
      }
      return try read(file: URL(fileURLWithPath: given), named: given)
    }
    let (folder, name) = try Places.indicators(indicators)
    let file = folder.appendingPathComponent("frameworks/\(given).yaml")
    guard FileManager.default.fileExists(atPath: file.path) else { throw try unknown(given, in: folder, named: name) }
    return try read(file: file, named: "\(name)/frameworks/\(given).yaml")
  }

  private static func read(file: URL, named name: String) throws -> IndexRules {
    let bytes = try readFile(file, named: name)
    let (framework, diagnostics) = IndexFramework.read(file: file, named: name)
    try stop(on: diagnostics, in: name)
    guard let framework else { throw CommandError.findings("\(name) is no framework for tables") }
    return IndexRules(framework: framework, name: name, digest: Digest.of(bytes))
  }

  private static func unknown(_ id: String, in folder: URL, named name: String) throws -> CommandError {
    let catalog = try readCatalog(folder, named: name, withCases: false)
    let known = catalog.indexFrameworks.map(\.id)
    let near = nearestName(to: id, among: known).map { "did you mean \($0)?" }
    return .usage(
      "there is no framework \(id) for tables; "
        + (near ?? "there are \(known.joined(separator: ", ")), or name the path of a file"))
  }
}
