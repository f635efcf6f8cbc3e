/// Invented prose and names for pages.
enum SpecimenText {
  static let departments = [
    "行政审批局", "公安局", "人力资源和社会保障局", "市场监督管理局", "自然资源和规划局", "住房和城乡建设局", "民政局", "卫生健康委员会",
    "交通运输局", "教育局", "生态环境局", "农业农村局", "财政局", "文化和旅游局", "应急管理局", "司法局", "税务局", "医疗保障局", "水务局",
    "城市管理局", "商务局", "科学技术局", "退役军人事务局", "住房公积金管理中心", "消防救援支队", "气象局", "烟草专卖局", "残疾人联合会",
    "档案馆", "体育局", "审计局", "统计局", "民族宗教事务局", "园林绿化局", "人民防空办公室", "地方金融监督管理局", "国家安全局", "机关事务管理局",
    "供销合作社", "红十字会",
  ]

  static let items = [
    "食品经营许可", "公共场所卫生许可", "内资公司设立登记", "建筑工程施工许可", "机动车驾驶证核发", "灵活就业人员参保登记", "城镇职工基本养老保险关系转移",
    "民办学校设立审批", "道路货物运输经营许可", "取水许可审批", "护士执业注册", "出版物零售经营许可", "特种设备使用登记", "人力资源服务许可",
    "劳务派遣经营许可", "商品房预售许可", "城市建筑垃圾处置核准", "户外广告设置审批", "养老机构备案", "社会团体成立登记", "种子生产经营许可",
    "动物防疫条件合格证核发", "排污许可证核发", "药品零售企业许可", "医疗机构执业登记", "教师资格认定", "户口迁移审批", "居住证签发", "失业保险金申领",
    "住房公积金提取", "不动产转移登记", "残疾人证办理", "高龄津贴申领", "生育登记服务", "危险化学品经营许可", "律师执业审核", "导游证核发",
    "渔业捕捞许可", "林木采伐许可", "工程建设项目招标核准",
  ]

  private static let openings = [
    "为进一步优化营商环境", "为方便群众办事", "根据年度工作安排", "按照统一部署", "经研究决定", "针对群众集中反映的问题", "结合工作实际", "在前期试点基础上",
  ]
  private static let actors = ["有关部门", "各区", "政务服务中心", "街道办事处", "相关单位", "社区服务站", "行业协会", "工作专班"]
  private static let deeds = [
    "完善了办理流程", "公开了办理条件和申请材料", "压缩了办理时限", "开通了网上申报渠道", "组织了业务培训", "建立了定期通报制度", "开展了满意度回访",
    "整合了线上线下窗口", "推动了数据共享", "清理了重复证明", "更新了办事指南", "发布了便民措施",
  ]
  private static let results = [
    "切实减少了跑动次数", "办理效率明显提升", "受到企业和群众好评", "形成了可复制的做法", "为下一步工作打下基础", "相关情况将及时公布", "欢迎社会各界监督",
    "有关工作正在持续推进",
  ]

  static let subjects = [
    "政务服务", "营商环境", "便民服务", "社区治理", "公共交通", "老旧小区改造", "就业帮扶", "医疗保障", "义务教育", "养老服务", "防汛备汛", "食品安全",
    "公园绿地", "停车管理", "文化惠民", "数字政府", "住房保障", "生态保护", "交通安全", "市场监管",
  ]

  static func sentence(_ numbers: inout SeededNumbers) -> String {
    numbers.one(of: openings) + "，" + numbers.one(of: actors) + numbers.one(of: deeds) + "，"
      + numbers.one(of: results) + "。"
  }

  static func paragraphs(_ count: Int, _ numbers: inout SeededNumbers) -> String {
    (0..<count).map { _ in
      let sentences = (0..<numbers.number(2...5)).map { _ in sentence(&numbers) }
      return "<p>\(sentences.joined())</p>"
    }.joined(separator: "\n")
  }

  static func newsTitle(_ numbers: inout SeededNumbers) -> String {
    "我市召开\(numbers.one(of: subjects))工作推进会" + numbers.one(of: ["", "部署近期重点任务", "推动各项措施落实"])
  }

  static func noticeTitle(_ numbers: inout SeededNumbers) -> String {
    "关于\(numbers.one(of: subjects))有关事项的" + numbers.one(of: ["通知", "公告", "通告", "公示"])
  }

  static func policyTitle(_ numbers: inout SeededNumbers) -> String {
    "关于印发\(numbers.one(of: subjects))" + numbers.one(of: ["实施方案", "管理办法", "工作细则", "若干措施"]) + "的通知"
  }

  static let questions = [
    "公积金异地提取需要什么材料", "小区路灯长期不亮", "居住证续签可以网上办吗", "公交线路何时恢复", "老年证在哪里办理", "食品许可变更地址怎么办",
    "新生儿医保如何参保", "施工噪音影响休息", "灵活就业社保断缴能否补缴", "驾驶证到期换证预约", "学区划分如何查询", "不动产登记需要几天",
  ]

  /// A reply that says something, one that sends elsewhere, and one that says nothing.
  static func reply(_ kind: ReplyKind, department: String, _ numbers: inout SeededNumbers) -> String {
    switch kind {
    case .substantive:
      return "您好！您反映的问题已收悉。经\(department)核实，现答复如下：该事项可通过政务服务网在线申请，需提交身份证和申请表，自受理之日起"
        + "\(numbers.number(1...9))个工作日内办结，不收取费用。\(sentence(&numbers))感谢您的关注。"
    case .referral: return "您好，此问题不属于我单位职责范围，请您向\(department)咨询。"
    case .formulaic: return "您好，您的来信已收悉，我们将认真研究，感谢您对我们工作的支持。"
    }
  }

  enum ReplyKind {
    case substantive, referral, formulaic
  }
}
