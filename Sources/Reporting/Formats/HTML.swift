import AssessmentModel

/// A whole page, as UTF-8: style inside, no script, nothing fetched from anywhere.
struct HTMLPage {
  var title: String
  var language: Language
  var body: [HTMLNode]
  /// What this kind of page adds to the style sheet that all share.
  var style: [UInt8] = []
}

/// What the page may load: nothing but its own styles, which keeps a missed escape from running anything.
let contentSecurityPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

func writeHTML(_ page: HTMLPage) -> [UInt8] {
  let head = HTMLNode.tag(
    "head", [],
    [
      .tag("meta", [HTMLAttribute("charset", "utf-8")]),
      .tag(
        "meta",
        [
          HTMLAttribute("http-equiv", "Content-Security-Policy"), HTMLAttribute("content", contentSecurityPolicy),
        ]),
      .tag(
        "meta",
        [HTMLAttribute("name", "viewport"), HTMLAttribute("content", "width=device-width, initial-scale=1")]),
      .tag("meta", [HTMLAttribute("name", "referrer"), HTMLAttribute("content", "no-referrer")]),
      .tag("title", text: page.title),
      .styleSheet(PackageResources.report_css + page.style),
    ])
  var bytes = Array("<!DOCTYPE html>\n".utf8)
  let lang = page.language == .zh ? "zh-CN" : "en"
  HTMLNode.tag("html", [HTMLAttribute("lang", lang)], [head, .tag("body", [], page.body)]).write(to: &bytes)
  return bytes
}
