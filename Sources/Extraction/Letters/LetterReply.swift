/// Tells what kind of reply a letter got.
enum LetterReply {
  /// `none`, `substantive`, `referral` or `formulaic`; nil where the reply was given elsewhere.
  ///
  /// Greetings and thanks are set aside; what is left says something on the matter, only sends the asker elsewhere, or only
  /// promises.
  static func kind(of text: String) -> String? {
    if isGivenElsewhere(text) { return nil }
    if Filler.saysNothing(text) { return pending(text) ? "formulaic" : "none" }
    var refers = false
    var saysMore = false
    for sentence in sentences(text) {
      switch part(sentence) {
      case .courtesy, .promise: continue
      case .referral: refers = true
      case .matter: saysMore = true
      }
    }
    if saysMore { return "substantive" }
    return refers ? "referral" : "formulaic"
  }

  /// 已电话回复 tells that there was an answer, and not what it was.
  private static func isGivenElsewhere(_ text: String) -> Bool {
    guard text.count <= 40, PlainText.holds(text, "已") else { return false }
    return ["电话", "私下", "当面", "短信", "邮件", "书面"].contains { way in
      ["回复", "答复", "反馈", "告知"].contains {
        PlainText.holds(text, way + $0) || PlainText.holds(text, way + "进行" + $0)
      }
    }
  }

  private enum Part {
    case courtesy, promise, referral, matter
  }

  /// 暂无相关信息 under a reply is a reply that says nothing, not an empty place.
  private static func pending(_ text: String) -> Bool { PlainText.holds(text, "相关信息") }

  private static func sentences(_ text: String) -> [Substring] {
    let ends: Set<Unicode.Scalar> = ["。", "！", "!", "；", ";", "\n", "？", "?"]
    return text.unicodeScalars.split(whereSeparator: ends.contains).map(Substring.init)
      .filter { !$0.allSatisfy { $0.isWhitespace || $0.isPunctuation } }
  }

  private static func part(_ sentence: Substring) -> Part {
    let plain = Filler.trimmed(String(sentence))
    func says(_ words: [String]) -> Bool { PlainText.holds(plain, anyOf: words) }
    let length = plain.count
    let hasNumber = plain.unicodeScalars.contains { ChineseNumber.digit($0) != nil }
    if isSignature(plain) { return .courtesy }
    if says(["法律途径", "司法途径", "以窗口为准"]) { return .referral }
    if says(["已转", "转至"]), says(["负责", "职责", "管辖"]) { return .referral }
    if says([
      "您好", "你好", "感谢", "谢谢", "祝您", "尊敬的", "收悉", "已收到", "网友", "此复", "特此回复", "欢迎继续", "答复如下", "回复如下", "敬请谅解", "给您带来",
    ]),
      length <= 40, !hasNumber || length <= 12
    {
      return says(["咨询", "拨打", "联系"]) && says(["请"]) && length > 16 ? .referral : remainder(plain)
    }
    if says(["不属于", "不在我", "非我", "超出我"]), says(["职责", "管辖", "范围", "职能", "业务"]) { return .referral }
    if isReferral(plain) { return .referral }
    // What was done on a day is no promise.
    let isDated = says(["月"]) && says(["日"]) && hasNumber
    if !isDated,
      isPromise(plain)
        || says([
          "暂无相关", "正在研究", "将认真", "认真研究", "尽快", "高度重视", "及时处理", "予以考虑", "加以考虑", "会认真", "将进一步", "已转", "转交", "转办", "已受理",
          "纳入考虑", "我们会", "我们将", "积极研究", "正在处理", "正在核实", "予以研究", "进行研究",
        ]),
      length <= 60
    {
      return .promise
    }
    if says(["如有疑问", "如有问题", "如有其他", "有疑问"]) { return .courtesy }
    return .matter
  }

  private static func isPromise(_ plain: String) -> Bool {
    PlainText.holds(plain, anyOf: ["将加强", "会加强", "将加大", "将继续", "会继续", "将持续", "将督促", "进一步提升", "进一步加强"])
  }

  /// The date or the body at the end of a letter, or the words that address someone.
  private static func isSignature(_ plain: String) -> Bool {
    guard plain.count <= 36 else { return false }
    let dated = plain.filter { !"0123456789年月日-/. :：\u{3000}".contains($0) }
    if dated.isEmpty, plain.count >= 6 { return true }
    // The body and the day on one line.
    let digits = plain.count { $0.isASCII && $0.isNumber }
    if digits >= 6, plain.last?.isASCII == true || plain.hasSuffix("日"), isBody(dated), dated.count <= 20 {
      return true
    }
    guard plain.count <= 20 else { return false }
    if ["网友", "市民", "同志", "先生", "女士", "留言人", "来信人"].contains(where: plain.hasSuffix) { return true }
    return plain.count <= 12 && isBody(plain)
  }

  private static func isBody(_ name: String) -> Bool {
    ["局", "委", "委员会", "政府", "办公室", "中心", "大队", "街道", "街道办事处", "集团", "公司", "部"].contains(where: name.hasSuffix)
  }

  /// What is left where a greeting and an answer share a sentence.
  private static func remainder(_ plain: String) -> Part {
    let clauses = plain.split { "，,：:、".contains($0) }
    let courtesy = [
      "您好", "你好", "感谢", "谢谢", "祝", "尊敬", "收悉", "收到", "网友", "此复", "特此", "欢迎", "如下", "谅解", "支持", "理解", "关注", "关心", "工作",
      "反映的问题", "来信", "留言", "不便", "市民", "先生", "女士", "同志", "信任", "建议", "咨询", "监督", "参与",
    ]
    let rest = clauses.filter { clause in !PlainText.holds(String(clause), anyOf: courtesy) }
    guard rest.joined().count >= 8 else { return .courtesy }
    let left = rest.joined(separator: "，")
    if isPromise(left), !(PlainText.holds(left, "月") && PlainText.holds(left, "日")) { return .promise }
    if PlainText.holds(left, "暂无相关") || PlainText.holds(left, "尽快") || PlainText.holds(left, "研究")
      || PlainText.holds(left, "正在")
    {
      return .promise
    }
    return isReferral(left) ? .referral : .matter
  }

  private static func isReferral(_ plain: String) -> Bool {
    let asks = ["请您", "请", "建议您", "建议", "可以", "可", "您可"]
    let elsewhere = ["咨询", "联系", "拨打", "致电", "反映", "前往", "登录", "关注", "查询", "查阅", "向"]
    guard plain.count <= 70, PlainText.holds(plain, anyOf: asks), PlainText.holds(plain, anyOf: elsewhere) else {
      return false
    }
    let places = [
      "电话", "热线", "部门", "局", "窗口", "网站", "中心", "公安", "法院", "单位", "街道", "社区", "委", "办公室", "办事处", "街道办", "服务网", "平台",
      "公众号", "12",
    ]
    return PlainText.holds(plain, anyOf: places)
  }
}
