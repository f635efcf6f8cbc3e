import Foundation

/// What one run cost: CPU seconds of all threads, and the most memory that the process held so far.
struct Measurement {
  let name: String
  let amount: Workload.Amount
  let seconds: Double
  let peakBytes: Int

  /// Runs once to warm up, then again until a second of CPU has gone, and keeps the mean.
  init(of name: String, _ run: () throws -> Workload.Amount) throws {
    self.name = name
    var amount = try run()
    var runs = 0
    let start = Self.usage().seconds
    repeat {
      amount = try run()
      runs += 1
    } while Self.usage().seconds - start < 1
    let end = Self.usage()
    self.amount = amount
    seconds = (end.seconds - start) / Double(runs)
    peakBytes = end.peakBytes
  }

  static let heading = row(["workload", "pages", "CPU s", "pages/s", "MB/s", "peak MiB"])

  var line: String {
    Self.row([
      name, "\(amount.pages)", Self.fixed(seconds, 4), Self.fixed(Double(amount.pages) / seconds, 0),
      Self.fixed(Double(amount.bytes) / seconds / 1e6, 1), Self.fixed(Double(peakBytes) / 1_048_576, 1),
    ])
  }

  private static func row(_ cells: [String]) -> String {
    let padded = cells.dropFirst().map { String(repeating: " ", count: max(1, 12 - $0.count)) + $0 }
    return cells[0].padding(toLength: 10, withPad: " ", startingAt: 0) + padded.joined()
  }

  private static func fixed(_ number: Double, _ digits: Int) -> String {
    String(format: "%.\(digits)f", number)
  }

  private static func usage() -> (seconds: Double, peakBytes: Int) {
    var usage = rusage()
    // 0 is RUSAGE_SELF, whose type differs between systems.
    getrusage(0, &usage)
    let times = [usage.ru_utime, usage.ru_stime].map { Double($0.tv_sec) + Double($0.tv_usec) / 1e6 }
    #if os(Linux)
      let unit = 1_024
    #else
      let unit = 1
    #endif
    return (times[0] + times[1], usage.ru_maxrss * unit)
  }
}
