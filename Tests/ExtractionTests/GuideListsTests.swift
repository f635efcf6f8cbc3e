import AssessmentModel
import Testing

/// The names of materials and steps that a guide lists.
@Suite struct GuideListsTests {
  private func page(_ label: String, _ value: String) -> ObservedPage {
    let rows = (commonRows + [(label: label, value: value)]).map { "<tr><th>\($0.label)</th><td>\($0.value)</td></tr>" }
    return ObservedPage(guide: "<table>\(rows.joined())</table>")
  }

  private func materials(_ value: String) -> [Value] { page("申请材料", value).values(.guideMaterials) }
  private func steps(_ value: String) -> [Value] { page("办理流程", value).values(.guideSteps) }

  @Test func `short names between enumeration commas are parted, but not inside brackets`() {
    #expect(materials("申请表（空白表、样表）、身份证明") == [.words(["申请表（空白表、样表）", "身份证明"])])
  }

  @Test func `lines are materials of their own and lose their numbers`() {
    #expect(materials("<p>1.申请书</p><p>2、营业执照复印件</p><p>（3）委托书</p>") == [.words(["申请书", "营业执照复印件", "委托书"])])
  }

  @Test func `the names in a table of materials are its column`() {
    let table =
      "<table><tr><th>材料名称</th><th>份数</th></tr><tr><td>申请表</td><td>1</td></tr><tr><td>图纸</td><td>2</td></tr></table>"
    let rows = commonRows.map { "<tr><th>\($0.label)</th><td>\($0.value)</td></tr>" }.joined()
    let page = ObservedPage(guide: "<table>\(rows)</table><h3>申请材料</h3>\(table)")
    #expect(page.values(.guideMaterials) == [.words(["申请表", "图纸"])])
  }

  @Test func `what names nothing is no material, and a blank list says nothing`() {
    #expect(materials("申请表；其他材料") == [.words(["申请表"])])
    #expect(materials("暂无").isEmpty)
  }

  @Test func `steps are the links of a chain, or lines that name one`() {
    #expect(steps("申请、受理、审核、办结") == [.words(["申请", "受理", "审核", "办结"])])
    #expect(steps("申请→受理→决定") == [.words(["申请", "受理", "决定"])])
    #expect(steps("<p>1.受理：窗口收件。</p><p>2.审核：科室审核。</p>") == [.words(["受理", "审核"])])
    #expect(steps("到窗口办理。").isEmpty)
  }
}
