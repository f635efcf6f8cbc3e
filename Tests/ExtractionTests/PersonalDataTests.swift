import AssessmentModel
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

  @Test func `eighteen digits that are no identity number are not personal`() {
    #expect(page("统一社会信用代码 123456789012345678").value(.personalData) == .flag(false))
  }

  @Test func `a citizen's mobile number is personal and an office's contact is not`() {
    #expect(page("投诉人：张某 13800001234").value(.personalData) == .flag(true))
    #expect(page("项目联系人：易女士 联系电话：13800001234").value(.personalData) == .flag(false))
    #expect(page("投诉人：张某 138****1234").value(.personalData) == .flag(false))
  }
}
