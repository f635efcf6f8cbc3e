import AssessmentModel
import Extraction
import Testing

@Suite struct PersonalDataTests {
  private func page(_ text: String) -> ObservedPage { ObservedPage(article(byline: text)) }

  @Test func `an identity number with a right check character is personal and quoted masked`() {
    let page = page("来信人张某，11010519491231002X，反映供暖问题")
    #expect(page.value(.personalData) == .flag(true))
    #expect(
      page.quote(.personalData)?.contains("110*************2X") == true
        || page.quote(.personalData)?.contains("11010519491231002X") == false)
  }

  @Test(arguments: [
    "13800138000", "8613800138000", "138-0013-8000", "138 0013 8000", "１３８００１３８０００", "013800138000",
    "110101 19900307 8515", "11010119900307851X", "11010119900307851513800138000",
  ])
  func `private numbers are masked however they are written`(number: String) {
    let page = ObservedPage(article(byline: "发布时间：2024-03-02 来源：张某", headline: "关于\(number)有关事项的公告"))
    guard case .text(let title)? = page.value(.title) else { return #expect(Bool(false)) }
    #expect(title.contains("***"), "\(title)")
  }

  @Test(arguments: ["0571-88888888", "京公网安备11010202000001号", "2019-350128-78-01-026333"])
  func `offices' numbers and codes are left as they are`(number: String) {
    let page = ObservedPage(article(byline: "发布时间：2024-03-02 来源：市府办", headline: "关于\(number)有关事项的公告"))
    #expect(page.value(.title) == .text("关于\(number)有关事项的公告"))
  }

  @Test func `private numbers are masked in everything that is observed`() {
    let page = ObservedPage(
      article(byline: "发布时间：2024-03-02 来源：张某13800001234", headline: "关于11010519491231002X申请人有关事项的公告"))
    let written = page.findings.observations.map { "\($0)" }.joined()
    #expect(!written.contains("13800001234"))
    #expect(!written.contains("11010519491231002X"))
    #expect(page.value(.title) == .text("关于110*************2X申请人有关事项的公告"))
  }

  @Test func `eighteen digits that are no identity number are not personal`() {
    #expect(page("统一社会信用代码 123456789012345678").value(.personalData) == .flag(false))
  }

  @Test func `a citizen's mobile number is personal and an office's contact is not`() {
    #expect(page("投诉人：张某 13800001234").value(.personalData) == .flag(true))
    #expect(page("项目联系人：易女士 联系电话：13800001234").value(.personalData) == .flag(false))
    #expect(page("投诉人：张某 138****1234").value(.personalData) == .flag(false))
  }

  @Test(arguments: 0..<23)
  func `a citizen's number is found wherever it stands among shorter ones`(place: Int) {
    let before = String(String(repeating: "12 ", count: 8).prefix(place))
    #expect(page("\(before) 投诉人 13800001234 2024").value(.personalData) == .flag(true))
    #expect(page("\(before) 投诉人 1380000123 2024").value(.personalData) == .flag(false))
    #expect(page("\(before) 证件号 11010519491231002X 2024").value(.personalData) == .flag(true))
  }

  @Test(arguments: ["申请人可拨打办公室王科长电话13800001234", "举报人可拨打举报电话13900001234", "申请人请携带材料，咨询电话：13800001234（李主任）"])
  func `an office's number that citizens may call is not personal`(sentence: String) {
    #expect(page(sentence).value(.personalData) == .flag(false))
  }

  @Test func `a citizen's home is personal, quoted without its number`() {
    let page = page("家庭住址：示例市幸福路12号3单元501室")
    #expect(page.value(.personalData) == .flag(true))
    #expect(page.quote(.personalData) == "家庭住址：示例市幸福路")
    #expect(self.page("我家住阳光小区5号楼2单元301室，冬天没有暖气").value(.personalData) == .flag(true))
  }

  @Test func `a masked home, an office's address and a street in a story are not personal`() {
    #expect(page("家庭住址：示例市幸福路**号").value(.personalData) == .flag(false))
    #expect(page("地址：示例市幸福路12号").value(.personalData) == .flag(false))
    #expect(page("家住幸福路12号附近的居民说").value(.personalData) == .flag(false))
  }

  @Test func `a home in a table is personal though other cells are masked`() {
    let table =
      "<table><tr><th>姓名</th><th>身份证号</th><th>家庭住址</th></tr><tr><td>张三</td><td>1101051949****002X</td><td>幸福里3号楼101室</td></tr></table>"
    #expect(page(table).value(.personalData) == .flag(true))
  }
}
