package import Foundation

/// Where the checkout and the material beside it lie.
package enum Checkout {
  /// The root of the repository.
  package static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A file or folder of the material beside the repository; nil where it is absent.
  package static func shared(_ path: String) -> URL? {
    let url = root.deletingLastPathComponent().appendingPathComponent("shared").appendingPathComponent(path)
    return FileManager.default.fileExists(atPath: url.path) ? url : nil
  }

  /// The sentence that a test skipped for want of that material says.
  package static let sharedIsAbsent = "skipped: the folder `shared` with real pages does not lie beside this checkout"
}
