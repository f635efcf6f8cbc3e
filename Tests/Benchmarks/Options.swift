/// What the command line asks for.
struct Options {
  /// The workloads to run; all of them where none is named.
  var names: Set<String> = []
  var cities = 2
  /// Pages a city, at least.
  var pages = 300
  /// Jobs that draws of ranks are spread over; the other workloads have one.
  var jobs = 1
  /// How often each workload runs without being timed, for whoever counts instructions; nil where time is measured.
  var times: Int?
  /// Set where one archive is to be read as the reference pipelines read it.
  var reference: ReferencePipeline?

  struct Mistake: Error, CustomStringConvertible {
    let description: String
  }

  init(_ arguments: some Sequence<String>) throws {
    var rest = Array(arguments)[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--cities": cities = try Self.number(after: argument, in: &rest)
      case "--jobs": jobs = try Self.number(after: argument, in: &rest)
      case "--pages": pages = try Self.number(after: argument, in: &rest)
      case "--times": times = try Self.number(after: argument, in: &rest)
      case "--extract": reference = try Self.reference(in: &rest)
      default:
        let known = Benchmarks.workloads.map(\.name)
        guard known.contains(argument) else {
          throw Mistake(description: "there is no workload \(argument); there are \(known.joined(separator: ", "))")
        }
        names.insert(argument)
      }
    }
  }

  private static func number(after option: String, in rest: inout ArraySlice<String>) throws -> Int {
    guard let number = rest.popFirst().flatMap({ Int($0) }), number > 0 else {
      throw Mistake(description: "\(option) needs a number from 1")
    }
    return number
  }

  private static func reference(in rest: inout ArraySlice<String>) throws -> ReferencePipeline {
    guard let archive = rest.popFirst(), let terms = rest.popFirst(), let output = rest.popFirst() else {
      throw Mistake(description: "--extract needs an archive, a list of terms and a file to write")
    }
    return ReferencePipeline(archive: archive, terms: terms, output: output)
  }
}
