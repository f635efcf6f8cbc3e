import AssessmentModel
import Testing

@Suite struct LetterCountTests {
  private func count(_ total: String) -> Value? {
    let row = "<tr><td><a href=\"1.html\">关于小区停水的问题</a></td><td>2024-03-01</td><td>2024-03-02</td><td>已回复</td></tr>"
    return ObservedPage(
      """
      <html><head><title>来信选登-示例市人民政府</title></head><body><h2>来信选登</h2>
      <table><tr><th>信件标题</th><th>来信时间</th><th>回复时间</th><th>状态</th></tr>\(row)\(row)</table>\(total)</body></html>
      """
    ).value(.letterCount)
  }

  @Test(arguments: ["共有<span>13</span>条信息", "来信总数：13 件", "共 13 封", "共计1,013条"])
  func `a stated total is read`(total: String) {
    let stated = total.contains("1,013") ? 1_013.0 : 13
    #expect(count("<div>\(total)</div>") == .object([.init("seen", .number(2)), .init("stated", .number(stated))]))
  }

  @Test(arguments: ["<p>共13页</p>", "<p>共有1条</p>", "<p>共同富裕</p>", ""])
  func `other numbers are no total of letters`(other: String) {
    #expect(count(other) == nil)
  }
}
