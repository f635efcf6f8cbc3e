/// Reads how far an item can be handled online, from 1 (information) to 4 (whole process without a visit).
///
/// Claims are mapped after the national platform's eight values (互联网咨询 to 互联网电子证照反馈) and the four grades Ⅰ to Ⅳ
/// that portals print.
enum OnlineDepth {
  /// True where a value says that the item is not handled online.
  static func isDenied(_ text: String) -> Bool {
    PlainText.holds(text, anyOf: ["不支持", "不可", "否", "无", "线下", "窗口", "现场"])
  }

  /// The depth that a value claims; nil where it claims none.
  ///
  /// `visits` settles 互联网办理, which may still need a visit.
  static func claimed(_ text: String, visits: Int?) -> Int? {
    let plain = text.uppercased()
    func says(_ words: [String]) -> Bool { PlainText.holds(plain, anyOf: words) }
    if says(["非全程网办", "非全程网上"]) { return 3 }
    if says(["不支持", "不可网", "非全程", "否"]), !says(["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "级"]) { return nil }
    if says([
      "全程网办", "全程网上", "全流程网", "全程在线", "全程不见面", "不见面审批", "零跑", "Ⅳ", "IV", "四级", "4级", "四星", "4星", "五星", "5星", "五级", "5级",
      "全网办", "零见面",
    ]) {
      return 4
    }
    if says(["互联网办理", "结果信息反馈", "电子证照反馈", "全部在线"]) { return (visits ?? 0) == 0 ? 4 : 3 }
    if says([
      "Ⅲ", "III", "三级", "3级", "三星", "3星", "预审", "互联网受理", "互联网收件", "在线收件", "网上收件", "在线申办", "网上申办", "网上预约", "在线预约",
      "部分环节", "原件核验", "在线办理", "网上申报", "网上受理", "部分网办", "在线申报", "网上办理", "网上申请",
      "在线申请",
    ]) {
      return 3
    }
    if says(["Ⅱ", "II", "二级", "2级", "二星", "2星", "表格下载", "下载"]) { return 2 }
    if says(["Ⅰ", "一级", "1级", "一星", "1星", "互联网咨询", "事项公开", "信息公开", "信息发布", "仅公开", "窗口办理", "咨询"]) || plain == "I"
      || plain == "I级"
    {
      return 1
    }
    let digits = plain.unicodeScalars.filter { ChineseNumber.digit($0) != nil }
    guard plain.unicodeScalars.count <= 2, let only = digits.first, let level = ChineseNumber.digit(only) else {
      return nil
    }
    return (1...4).contains(level) ? level : nil
  }
}
