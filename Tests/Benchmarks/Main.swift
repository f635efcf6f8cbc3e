import Foundation

/// `Benchmarks [NAME…] [--pages N] [--cities N] [--jobs N]`: measures the stages one by one and the whole line on invented portals.
@main enum Benchmarks {
  /// Every workload, in the order the data goes; whoever adds one adds a line.
  static let workloads = [
    readWorkload, parseWorkload, observeWorkload, portalWorkload, writeWorkload, scoreWorkload, reportWorkload,
    ranksWorkload, wideRanksWorkload, lineWorkload,
  ]

  static func main() async throws {
    let options = try Options(CommandLine.arguments.dropFirst())
    let specimen = try Specimen(cities: options.cities, pages: options.pages, jobs: options.jobs)
    defer { specimen.remove() }
    print(Measurement.heading)
    for workload in workloads where options.names.isEmpty || options.names.contains(workload.name) {
      let run = try workload.prepare(specimen)
      print(try await Measurement(of: workload.name, run).line)
    }
  }
}
