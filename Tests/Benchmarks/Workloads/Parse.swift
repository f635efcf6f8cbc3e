import AssessmentModel
import HTMLParsing

/// Captures to pages: character encoding, HTML, links.
let parseWorkload = Workload(name: "parse") { specimen in
  let pages = try specimen.pages()
  return {
    for page in pages { _ = PageContent(parsing: page.capture) }
    return pages.amount
  }
}
