import AssessmentModel
import Extraction
import HTMLParsing
import Interchange

/// A batch whose pages were parsed and observed, each for itself.
struct ObservedBatch: Sendable {
  let entries: [Entry]

  enum Entry: Sendable {
    case problem(Problem)
    case answer(Capture)
    case leftOut(Capture, LeftOut)
    case page(ObservedPage)
    case errorAnswer(Capture, PageContent)
  }

  init(_ batch: PageBatch, by observer: PageObserver, beside earlier: EarlierPages?, city: String) {
    entries = batch.entries.map { entry in
      switch entry {
      case .problem(let problem): .problem(problem)
      case .capture(let capture, .answer): .answer(capture)
      case .capture(let capture, .leftOut(let reason)): .leftOut(capture, reason)
      case .capture(let capture, .page(let isHome)):
        .page(ObservedPage(capture, isHome, by: observer, beside: earlier, city: city))
      case .capture(let capture, .errorAnswer): .errorAnswer(capture, PageContent(parsing: capture))
      }
    }
  }
}

/// One page with all that it says, and the lines that say it: whether it counts is seen when its turn comes.
struct ObservedPage: Sendable {
  /// Without its body.
  let capture: Capture
  let content: PageContent
  let findings: PageFindings
  /// Lines of observations.jsonl and of problems.jsonl.
  let lines: [UInt8]
  let listed: [UInt8]

  init(_ capture: Capture, _ isHome: Bool?, by observer: PageObserver, beside earlier: EarlierPages?, city: String) {
    content = PageContent(parsing: capture)
    findings = observer.observe(
      content, capture: capture, isHome: isHome, earlier: earlier?.observations(of: capture) ?? [:])
    var written = ObservationLines(tool: EGov.version)
    var listed = ObservationLines(tool: EGov.version)
    for problem in findings.problems {
      written.append(problem, city: city)
      listed.appendListed(problem, city: city)
    }
    for observation in findings.observations { written.append(observation, city: city) }
    lines = written.take()
    self.listed = listed.take()
    self.capture = capture.withoutBody
  }
}

extension Capture {
  fileprivate var withoutBody: Capture {
    var capture = self
    capture.body = []
    return capture
  }
}
