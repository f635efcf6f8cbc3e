import AssessmentModel
import Testing

struct GuideRuleTests {
  private func rules(_ rows: [(String, String)]) -> [String: Bool] {
    let base = [("事项名称", "居住证办理"), ("实施主体", "示例市公安局"), ("办理地点", "示例路1号"), ("受理条件", "在本市居住"), ("申请材料", "身份证")]
    let cells = (base + rows).map { "<tr><th>\($0.0)</th><td>\($0.1)</td></tr>" }.joined()
    return ObservedPage(guide: "<table>\(cells)</table>").rules
  }

  @Test func `an immediate promise needs an immediate kind`() {
    #expect(rules([("承诺办结时限", "即办"), ("办件类型", "即办件")])["immediate_limit"] == true)
    #expect(rules([("承诺办结时限", "即办"), ("办件类型", "承诺件")])["immediate_limit"] == false)
    #expect(rules([("承诺办结时限", "5个工作日"), ("办件类型", "即办件")])["promised_limit_type"] == false)
  }

  @Test func `a promise longer than the law is broken`() {
    #expect(rules([("法定办结时限", "10个工作日"), ("承诺办结时限", "20个工作日")])["limit_order"] == false)
    #expect(rules([("法定办结时限", "20个工作日"), ("承诺办结时限", "20个工作日")])["limit_order"] == true)
  }

  @Test func `unlike units are compared only far apart`() {
    #expect(rules([("法定办结时限", "20日"), ("承诺办结时限", "15个工作日")])["limit_order"] == nil)
    #expect(rules([("法定办结时限", "3个月"), ("承诺办结时限", "5个工作日")])["limit_order"] == true)
  }

  @Test func `the kind of result agrees with its name`() {
    #expect(rules([("审批结果名称", "食品经营许可证"), ("审批结果类型", "出证办结")])["result_type"] == true)
    #expect(rules([("审批结果名称", "关于项目的批复"), ("审批结果类型", "出证办结")])["result_type"] == false)
  }

  @Test func `visits need their reason`() {
    #expect(rules([("到办事现场次数", "1"), ("必须现场办理原因说明", "")])["visits_reason"] == false)
    #expect(rules([("到办事现场次数", "0"), ("必须现场办理原因说明", "无")])["visits_reason"] == true)
    #expect(rules([("到办事现场次数", "1")])["visits_reason"] == nil)
  }

  @Test func `no visit and nothing online needs the post`() {
    let offline = [("到办事现场次数", "0"), ("是否网办", "否")]
    #expect(rules(offline + [("办理形式", "窗口办理")])["offline_delivery"] == false)
    #expect(rules(offline + [("办理形式", "窗口办理、快递申请")])["offline_delivery"] == true)
  }

  @Test func `the whole process online has no visit`() {
    #expect(rules([("网上办理深度", "全程网办"), ("到办事现场次数", "1")])["depth_visits"] == false)
    #expect(rules([("网上办理深度", "Ⅳ级"), ("到办事现场次数", "0")])["depth_visits"] == true)
    #expect(rules([("网上办理深度", "三级"), ("到办事现场次数", "1")])["depth_visits"] == nil)
  }

  @Test func `a fee has a basis and no fee nothing to pay`() {
    #expect(rules([("是否收费", "是"), ("收费依据", "")])["fee_basis"] == false)
    #expect(rules([("是否收费", "是"), ("收费依据", "财税〔2014〕101号")])["fee_basis"] == true)
    #expect(rules([("是否收费", "否"), ("是否支持网上支付", "是")])["fee_basis"] == false)
  }

  @Test func `phones differ and carry an area code`() {
    #expect(rules([("咨询电话", "0571-88888888"), ("监督电话", "0571-12345")])["phones"] == true)
    #expect(rules([("咨询电话", "0571-88888888"), ("监督电话", "0571-88888888")])["phones"] == false)
    #expect(rules([("咨询电话", "88888888"), ("监督电话", "12345")])["phones"] == false)
    #expect(rules([("咨询电话", "0571-88888888")])["phones"] == nil)
  }

  @Test func `persons stand under personal topics`() {
    #expect(rules([("服务对象", "自然人"), ("法人主题分类", "设立变更")])["object_topic"] == false)
    #expect(rules([("服务对象", "自然人"), ("个人主题分类", "生育收养")])["object_topic"] == true)
  }

  @Test func `a licence answers questions and shows five steps`() {
    let licence = [("事项类型", "行政许可")]
    #expect(rules(licence + [("常见问题", "暂无")])["licence_faq"] == false)
    #expect(rules(licence + [("办理流程", "受理→审查→决定")])["licence_steps"] == false)
    #expect(rules(licence + [("办理流程", "受理→审核→审批→办结→送达")])["licence_steps"] == true)
    #expect(rules([("事项类型", "公共服务"), ("办理流程", "受理→决定")])["licence_steps"] == nil)
  }

  @Test func `a named result has a sample`() {
    #expect(rules([("办理结果", "居住证"), ("结果样本", "暂无")])["result_sample"] == false)
    #expect(rules([("办理结果", "居住证")])["result_sample"] == nil)
  }

  @Test(arguments: [("办学许可证（正、副本）", "出文办结", false), ("资格证书", "出文办结", false), ("规划许可证.pdf", "出文办结", false)])
  func `remarks and file endings do not hide what a result is`(name: String, type: String, kept: Bool) {
    #expect(rules([("审批结果名称", name), ("审批结果类型", type)])["result_type"] == kept)
  }

  @Test func `several results leave their kind open`() {
    #expect(rules([("审批结果名称", "关于项目的批复、许可证"), ("审批结果类型", "审批办结")])["result_type"] == nil)
  }

  @Test func `no need to come is no reason to come`() {
    for reason in ["无需到现场办理", "不涉及", "无需现场"] {
      #expect(rules([("到办事现场次数", "0"), ("必须现场办理原因说明", reason)])["visits_reason"] == true)
      #expect(rules([("到办事现场次数", "1"), ("必须现场办理原因说明", reason)])["visits_reason"] == false)
    }
  }

  @Test(arguments: [
    ("0571-88888888", "057188888888", false), ("0571 88888888", "0571 88888889", true),
    ("0571-88888888，12345", "0571-88880000，12345", true),
    ("12345", "12345", false), ("示例路100000号，电话0571-88888888", "0571-88888889", true),
  ])
  func `phones are compared as numbers`(consult: String, complaint: String, kept: Bool) {
    #expect(rules([("咨询电话", consult), ("监督电话", complaint)])["phones"] == kept)
  }

  @Test func `digits of a web address are no phone`() {
    #expect(rules([("咨询电话", "0571-88888888"), ("监督投诉方式", "http://www.12345.gov.cn")])["phones"] == nil)
  }

  @Test func `what is not a licence answers no rule of licences`() {
    #expect(rules([("事项类型", "非行政许可审批"), ("常见问题", "无")])["licence_faq"] == nil)
  }

  @Test(arguments: [
    ("受理—审核—审批—办结—送达", true), ("受理、审核、审批、办结、送达", true),
    (
      "<table><tr><td>受理</td><td>1天</td></tr><tr><td>审核</td><td>1天</td></tr><tr><td>审批</td><td>1天</td></tr><tr><td>办结</td><td>1天</td></tr><tr><td>送达</td><td>1天</td></tr></table>",
      true
    ),
    (
      "<table><tr><td>环节</td><td>受理</td><td>审核</td><td>审批</td><td>办结</td><td>送达</td></tr><tr><td>时限</td><td>1</td><td>1</td><td>1</td><td>1</td><td>1</td></tr></table>",
      true
    ),
    ("到窗口提交，电话0571--88888888", nil),
  ])
  func `steps are counted however they stand`(process: String, kept: Bool?) {
    #expect(rules([("事项类型", "行政许可"), ("办理流程", process)])["licence_steps"] == kept)
  }

  @Test func `payment by a named way is offered`() {
    #expect(rules([("是否收费", "否"), ("网上支付", "支付宝、微信")])["fee_basis"] == false)
  }

  @Test func `a label may claim the whole process online`() {
    #expect(rules([("全程网办", "是"), ("到办事现场次数", "1")])["depth_visits"] == false)
  }

  @Test func `an entry that names nothing beside real ones is a finding`() {
    let page = ObservedPage(
      guide: "<h1>居住证办理</h1><p>实施主体：公安局</p><p>法定时限：20日</p><p>办理地点：示例路</p><p>通办范围：全市</p>"
        + "<h3>受理条件</h3><p>1.年满十八周岁；</p><p>2.法律、法规规定的其他条件。</p>")
    #expect(page.rules["catch_all"] == false)
    #expect(page.elements["conditions"] == "present")
    let whole = ObservedPage(
      guide: "<h1>居住证办理</h1><p>实施主体：公安局</p><p>法定时限：20日</p><p>办理地点：示例路</p><p>通办范围：全市</p>"
        + "<h3>受理条件</h3><p>1.年满十八周岁；</p><p>2.有合法稳定住所。</p>")
    #expect(whole.rules["catch_all"] == true)
  }

  @Test func `a label with one value is in order however often it stands`() {
    #expect(rules([("事项类型", "行政许可"), ("事项类型", "行政许可")])["label_twice"] == nil)
    #expect(rules([("事项类型", "行政许可"), ("事项类型", "法人")])["label_twice"] == false)
  }
}
