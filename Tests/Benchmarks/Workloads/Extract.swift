import AssessmentModel
import HTMLParsing

/// Archives to the rows of the reference pipelines: the whole way that `race.py` times with `--extract`.
let extractWorkload = Workload(name: "extract") { specimen in
  let captures = try specimen.pages().map(\.capture)
  let rows = ReferenceRows(terms: ["办事指南", "政务公开", "信息公开", "法定时限", "承诺时限", "联系电话", "附件下载", "互动交流"])
  return {
    var amount = Workload.Amount(pages: captures.count)
    var lines: [UInt8] = []
    for capture in captures {
      rows.append(PageContent(parsing: capture), to: &lines)
      amount.bytes += capture.body.count
    }
    return amount
  }
}
