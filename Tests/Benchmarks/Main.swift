import Foundation

/// `Benchmarks [NAME…] [--pages N] [--cities N] [--jobs N] [--times N]`: measures the stages one by one and the whole line.
///
/// `Benchmarks --extract ARCHIVE TERMS OUT` does what the reference pipelines do, for `race.py`.
@main enum Benchmarks {
  /// Every workload, in the order the data goes; whoever adds one adds a line.
  static let workloads = [
    readWorkload, parseWorkload, extractWorkload, observeWorkload, portalWorkload, repeatsWorkload, writeWorkload,
    scoreWorkload, wideScoreWorkload, reportWorkload, ranksWorkload, wideRanksWorkload, lineWorkload,
  ]

  static func main() throws {
    let options = try Options(CommandLine.arguments.dropFirst())
    if let reference = options.reference { return try reference.run() }
    let specimen = try Specimen(cities: options.cities, pages: options.pages, jobs: options.jobs)
    defer { specimen.remove() }
    if options.times == nil { print(Measurement.heading) }
    for workload in workloads where options.names.isEmpty || options.names.contains(workload.name) {
      let run = try workload.prepare(specimen)
      if let times = options.times {
        for _ in 0..<times { _ = try run() }
      } else {
        print(try Measurement(of: workload.name, run).line)
      }
    }
  }
}
