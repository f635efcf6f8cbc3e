import Foundation

/// What one run cost: CPU seconds of all threads, seconds gone by, and the most memory that the process held so far.
struct Measurement {
  let name: String
  let amount: Workload.Amount
  let seconds: Double
  let wallSeconds: Double
  let peakBytes: Int

  /// Runs once to warm up, then again until a second of CPU has gone, and keeps the mean of CPU and the median of time.
  init(of name: String, _ run: () throws -> Workload.Amount) throws {
    self.name = name
    var amount = try run()
    var walls: [Double] = []
    let start = Self.usage().seconds
    repeat {
      let begin = ContinuousClock.now
      amount = try run()
      walls.append((ContinuousClock.now - begin) / .seconds(1))
    } while Self.usage().seconds - start < 1
    let end = Self.usage()
    self.amount = amount
    seconds = (end.seconds - start) / Double(walls.count)
    wallSeconds = walls.sorted()[walls.count / 2]
    peakBytes = end.peakBytes
  }

  static let heading = row(["workload", "pages", "CPU s", "wall s", "pages/s", "MB/s", "peak MiB"])

  var line: String {
    Self.row([
      name, "\(amount.pages)", Self.fixed(seconds, 4), Self.fixed(wallSeconds, 4),
      Self.fixed(Double(amount.pages) / seconds, 0),
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
