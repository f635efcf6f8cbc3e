import AssessmentModel
import Foundation

/// What a run says at its end: cities, pages read and not, problems by kind, where the report is, how long it took.
enum Summary {
  static func print(_ units: [ObservedUnit], plan: Plan, progress: Progress) {
    let pages = progress.pages
    let read = units.reduce(0) { $0 + $1.snapshot.readPages }
    let cities = counted(units.count, "city", "cities")
    Console.message("\(cities), \(counted(pages, "page", "pages")): \(read) read, \(pages - read) not readable")
    let recalled = units.count(where: \.isRecalled)
    if recalled > 0 { Console.message("\(recalled) of them read by an earlier run and not again") }
    let problems = Problem.Kind.allCases.compactMap { kind -> String? in
      let count = units.flatMap(\.problems).filter { $0.what == kind }.reduce(0) { $0 + $1.count }
      return count > 0 ? "\(kind.rawValue) \(count)" : nil
    }
    Console.message("problems: " + (problems.isEmpty ? "none" : problems.joined(separator: ", ")))
    if plan.ignored > 0 { Console.message("other files in folders, not read: \(plan.ignored)") }
    Console.message("took \(String(format: "%.1f", progress.seconds)) s")
  }

  static func print(_ made: AssessedRun, report: String) {
    print(made.units, plan: made.plan, progress: made.progress)
    let ranked = made.assessment.cities.count { $0.rank != nil }
    Console.message("ranked \(ranked) of \(made.assessment.cities.count); run \(made.assessment.run.id.prefix(12))")
    Console.message("report: \(report)")
  }
}

/// A number with its noun.
func counted(_ number: Int, _ one: String, _ several: String) -> String {
  "\(number) \(number == 1 ? one : several)"
}
