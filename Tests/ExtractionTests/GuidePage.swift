import AssessmentModel

/// What tests ask of an observed guide.
extension ObservedPage {
  /// The state of each element, by its id.
  var elements: [String: String] {
    values(.guideElement).reduce(into: [:]) { states, value in
      if case .text(let id) = value.member("id"), case .text(let state) = value.member("state") { states[id] = state }
    }
  }

  /// The judged rules, by their id.
  var rules: [String: Bool] {
    values(.guideRule).reduce(into: [:]) { rules, value in
      if case .text(let id) = value.member("id"), case .flag(let kept) = value.member("kept") { rules[id] = kept }
    }
  }

  /// A guide's page with a header and a footer around the layout.
  init(guide layout: String, script: String = "") {
    self.init(
      """
      <html><head><title>办事指南-示例市政务服务网</title></head><body>
      <div class="nav"><a href="/">首页</a><a href="/grbs/">个人办事</a><a href="/frbs/">法人办事</a><a href="/bszn/">办事指南</a></div>
      <div class="crumb">当前位置：<a href="/">首页</a> &gt; 办事指南</div>
      \(layout)
      <div class="footer">版权所有：示例市人民政府</div>\(script)</body></html>
      """, url: "https://zwfw.example.gov.cn/bszn/1.html")
  }
}

/// Twenty calendar-free facts of one guide in the order of a common table.
let commonRows: [(label: String, value: String)] = [
  ("事项名称", "食品经营许可证核发"), ("基本编码", "000131000000"), ("实施主体", "示例市市场监督管理局"), ("事项类型", "行政许可"),
  ("办件类型", "承诺件"), ("法定办结时限", "20个工作日"), ("承诺办结时限", "8个工作日"), ("到办事现场次数", "1"),
  ("办理地点", "示例市政务服务中心二楼A区"), ("办理时间", "工作日9:00-17:00"), ("咨询电话", "0571-88888888"),
  ("监督投诉方式", "0571-12345678"), ("是否收费", "否"), ("网上办理深度", "互联网受理"),
]

func quantity(_ value: Double, _ unit: Quantity.Unit) -> Value { .quantity(Quantity(value: value, unit: unit)) }
