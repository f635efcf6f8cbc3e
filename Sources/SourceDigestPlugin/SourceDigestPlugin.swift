import Foundation
import PackagePlugin

/// Gives a target a digest of all sources that observing goes through, anew whenever one of them changes.
///
/// What was observed is kept by it: an extractor that was mended must never meet what its older self observed, and nobody
/// remembers to count up a number for every change. So everything below `Sources` counts, resources too, a new module until
/// somebody names it here; what is named here never sees a page.
@main
struct SourceDigestPlugin: BuildToolPlugin {
  private static let leftOut = [
    "Sources/Reporting", "Sources/CompositeIndex", "Sources/Statistics", "Sources/RunStore", "Sources/Judging",
    "Sources/SpecimenPortals", "Sources/specimen", "Sources/egov", "Sources/EGovCommands/Reports",
    "Sources/EGovCommands/Index", "Sources/EGovCommands/Runs", "Sources/EGovCommands/Indicators",
  ]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL
    let files = try Self.files(below: root)
    let output = context.pluginWorkDirectoryURL.appendingPathComponent("ObservingSources.swift")
    let compiler = (try? context.tool(named: "swiftc").url.path) ?? ""
    return [
      .buildCommand(
        displayName: "Digesting the sources that observe", executable: try context.tool(named: "SourceDigest").url,
        arguments: [output.path, root.path, compiler] + files,
        inputFiles: files.map { root.appendingPathComponent($0) }, outputFiles: [output])
    ]
  }

  /// Paths below the root, with the package's own file and the versions of what it depends on.
  private static func files(below root: URL) throws -> [String] {
    let sources = try FileManager.default.subpathsOfDirectory(atPath: root.appendingPathComponent("Sources").path)
      .map { "Sources/" + $0 }
    let counting = (sources + ["Package.swift", "Package.resolved"]).filter { path in
      !path.hasSuffix(".md") && !leftOut.contains { path.hasPrefix($0 + "/") } && !path.contains("/.")
    }
    return counting.filter { path in
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(
        atPath: root.appendingPathComponent(path).path, isDirectory: &isFolder)
      return exists && !isFolder.boolValue
    }.sorted()
  }
}
