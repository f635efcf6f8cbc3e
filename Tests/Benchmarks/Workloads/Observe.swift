import AssessmentModel
import Extraction

/// Pages to observations.
let observeWorkload = Workload(name: "observe") { specimen in
  let pages = try specimen.pages()
  let observer = PageObserver()
  return {
    for page in pages { _ = observer.observe(page.content, capture: page.capture) }
    return pages.amount
  }
}
