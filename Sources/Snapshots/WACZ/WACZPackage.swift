import Foundation

/// What `datapackage.json` of a WACZ says about its files.
struct WACZPackage {
  /// Digests as written (`sha256:…`) by the name of the entry.
  private(set) var digests: [String: String] = [:]

  private struct Package: Decodable {
    var resources: [Resource]
  }

  private struct Resource: Decodable {
    var path: String
    var hash: String?
  }

  private static let longest = 1 << 24

  /// Nil where the file is missing, too long or not in the form that the WACZ standard gives it.
  init?(_ archive: ZIPArchive) {
    guard let source = try? archive.source(of: "datapackage.json") else { return nil }
    var window = ByteWindow(capacity: 1 << 16)
    while window.count < Self.longest {
      let read = try? window.append(room: 1 << 16) { (buffer) throws(SnapshotError) in try source.read(into: buffer) }
      guard let read, read > 0 else { break }
    }
    let text = Data(window.storage[window.start..<window.end])
    guard let package = try? JSONDecoder().decode(Package.self, from: text) else { return nil }
    for resource in package.resources { digests[resource.path] = resource.hash }
  }
}
