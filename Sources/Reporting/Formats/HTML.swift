import AssessmentModel

/// A whole page, as UTF-8: styles and script of this program inside, nothing fetched from anywhere.
struct HTMLPage {
  var title: String
  var language: Language
  var body: [HTMLNode]
  var styles: [PageResource] = [.style]
  /// Pages whose tables can be sorted have one; the others run nothing.
  var script: PageResource?
}

/// What the page may load: nothing but its own styles and script, which keeps a missed escape from running anything.
private func contentSecurityPolicy(of page: HTMLPage) -> String {
  func sources(_ resources: [PageResource]) -> String {
    let digests = resources.compactMap(\.digest)
    // One digest beside it would make a browser pass over 'unsafe-inline', so it is all or nothing.
    guard digests.count == resources.count else { return "'unsafe-inline'" }
    return digests.map { "'sha256-\($0)'" }.joined(separator: " ")
  }
  let script = page.script.map { "script-src \(sources([$0])); " } ?? ""
  return "default-src 'none'; style-src \(sources(page.styles)); \(script)img-src data:; base-uri 'none'; "
    + "form-action 'none'"
}

func writeHTML(_ page: HTMLPage) -> [UInt8] {
  let head = HTMLNode.tag(
    "head", [],
    [
      .tag("meta", [HTMLAttribute("charset", "utf-8")]),
      .tag(
        "meta",
        [
          HTMLAttribute("http-equiv", "Content-Security-Policy"),
          HTMLAttribute("content", contentSecurityPolicy(of: page)),
        ]),
      .tag(
        "meta",
        [HTMLAttribute("name", "viewport"), HTMLAttribute("content", "width=device-width, initial-scale=1")]),
      .tag("meta", [HTMLAttribute("name", "referrer"), HTMLAttribute("content", "no-referrer")]),
      .tag("title", text: page.title),
    ] + page.styles.map(HTMLNode.style) + (page.script.map { [.script($0)] } ?? []))
  var bytes: [UInt8] = []
  // A sheet of ninety indicators is about as large; growing on the way there would copy it several times.
  bytes.reserveCapacity(1 << 19)
  bytes.append("<!DOCTYPE html>\n")
  HTMLNode.tag("html", [HTMLAttribute("lang", page.language.tag)], [head, .tag("body", [], page.body)]).write(
    to: &bytes)
  return bytes
}
