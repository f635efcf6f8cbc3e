/// What the command line asks for.
struct Options {
  /// The workloads to run; all of them where none is named.
  var names: Set<String> = []
  var cities = 2
  /// Pages a city, at least.
  var pages = 300
  /// Jobs that draws of ranks are spread over; the other workloads have one.
  var jobs = 1

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
}
