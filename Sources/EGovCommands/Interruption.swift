import Foundation

/// Removes unfinished output when the user stops a run; the signal then ends the program as it always does.
struct Interruption {
  private let sources: [(number: Int32, source: any DispatchSourceSignal)]

  /// Watches for SIGINT, SIGTERM and SIGHUP until `end`.
  init(removing folder: URL) {
    sources = [SIGINT, SIGTERM, SIGHUP].compactMap { number in
      guard Self.ignore(number) else { return nil }
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        Self.remove(folder)
        signal(number, SIG_DFL)
        kill(getpid(), number)
      }
      source.resume()
      return (number, source)
    }
  }

  func end() {
    for (number, source) in sources {
      source.cancel()
      signal(number, SIG_DFL)
    }
  }

  /// Takes the signal from the system; false where the caller already ignores it, as nohup does, and it stays so.
  private static func ignore(_ number: Int32) -> Bool {
    let before = signal(number, SIG_IGN)
    return unsafeBitCast(before, to: Int.self) != unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// Other threads still write while this runs, so one attempt may meet a new file.
  private static func remove(_ folder: URL) {
    for _ in 0..<20 {
      try? FileManager.default.removeItem(at: folder)
      guard FileManager.default.fileExists(atPath: folder.path) else { return }
      usleep(5_000)
    }
  }
}
