import Foundation
import Testing

/// A browser without a window, found at run time.
enum Browser {
  static let path: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let names = ["chromium", "chromium-browser", "google-chrome"]
    return names.lazy.flatMap { name in folders.map { "\($0)/\(name)" } }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// False where the tests are skipped.
  static let isThere = path != nil
  static let isAbsent = "skipped: neither chromium nor google-chrome is in the path"

  /// The page as it stands after its script ran, as text; the network leads nowhere.
  static func page(_ file: URL, hash: String = "", in folder: URL) throws -> String {
    let browser = Process()
    let result = folder.appendingPathComponent("dom-\(UUID().uuidString).html")
    _ = FileManager.default.createFile(atPath: result.path, contents: nil)
    browser.executableURL = URL(fileURLWithPath: try #require(path, "there is no browser"))
    browser.arguments = [
      "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--hide-scrollbars",
      "--allow-file-access-from-files", "--host-resolver-rules=MAP * ~NOTFOUND", "--virtual-time-budget=5000",
      "--user-data-dir=" + folder.appendingPathComponent("profile-\(UUID().uuidString)").path, "--dump-dom",
      file.absoluteString + hash,
    ]
    // Its own sandbox does not run for the superuser, whom containers use.
    if getuid() == 0 { browser.arguments?.insert("--no-sandbox", at: 0) }
    browser.standardOutput = try FileHandle(forWritingTo: result)
    browser.standardError = FileHandle.nullDevice
    try browser.run()
    browser.waitUntilExit()
    #expect(browser.terminationStatus == 0)
    return String(decoding: try Data(contentsOf: result), as: UTF8.self)
  }
}
