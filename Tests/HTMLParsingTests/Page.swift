import AssessmentModel
import HTMLParsing

/// A capture with that body.
func capture(
  _ body: [UInt8], type: String? = "text/html", url: String = "http://www.example.gov.cn/zwgk/list.html"
) -> Capture {
  let headers = type.map { [HeaderField(name: "Content-Type", value: $0)] } ?? []
  return Capture(url: url, record: "urn:uuid:1", digest: "sha256:0", status: 200, headers: headers, body: body)
}

/// The page that a text in UTF-8 parses to.
func page(_ html: String, type: String? = "text/html", url: String = "http://www.example.gov.cn/zwgk/list.html")
  -> PageContent
{
  PageContent(parsing: capture(Array(html.utf8), type: type, url: url))
}

extension PageContent {
  var readText: String { String(decoding: text, as: UTF8.self) }

  var addresses: [String] { links.map { address(of: $0) } }

  var problemKinds: [Problem.Kind] { problems.map(\.what) }

  /// The first element of that name as one line.
  func line(named name: HTMLName) -> String? {
    elements(named: name).first.map { line(of: $0) }
  }

  /// The text of what is not hidden, as lines.
  var visibleLines: [String] {
    elements.indices.filter { !elements[$0].isHidden && elements[$0].name == HTMLName.p.rawValue }.map { line(of: $0) }
  }
}
