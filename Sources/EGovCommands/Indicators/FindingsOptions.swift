import ArgumentParser
import AssessmentModel
import IndicatorCatalog
import Reporting

/// The form that findings are written in.
struct FindingsOptions: ParsableArguments {
  @Option(help: "text, github (annotations), sarif (2.1.0), junit or json.")
  var format: FindingsReport.Format?

  /// `--json` is the same as `--format json`.
  func format(or say: SayOptions) -> FindingsReport.Format {
    format ?? (say.json ? .json : .text)
  }
}

extension FindingsReport.Format: ExpressibleByArgument {}
