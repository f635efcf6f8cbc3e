/// Reads how far an item can be handled online, from 1 (information) to 4 (whole process without a visit).
///
/// Claims are mapped after the national platform's eight values (互联网咨询 to 互联网电子证照反馈) and the four grades Ⅰ to Ⅳ
/// that portals print.
enum OnlineDepth {
  /// The depth that a value claims; nil where it claims none.
  ///
  /// `visits` settles 互联网办理, which may still need a visit.
  static func claimed(_ text: String, visits: Int?) -> Int? {
    let plain = text.uppercased()
    func says(_ words: [String]) -> Bool { words.contains { plain.contains($0) } }
    if says(["不支持", "不可网", "非全程", "否"]), !says(["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "级"]) { return nil }
    if says([
      "全程网办", "全程网上", "全流程网", "全程在线", "全程不见面", "不见面审批", "零跑", "Ⅳ", "IV", "四级", "4级", "四星", "4星", "五星", "5星", "全网办",
    ]) {
      return 4
    }
    if says(["互联网办理", "结果信息反馈", "电子证照反馈", "全部在线"]) { return (visits ?? 0) == 0 ? 4 : 3 }
    if says([
      "Ⅲ", "III", "三级", "3级", "三星", "3星", "预审", "互联网受理", "收件", "在线办理", "网上申报", "网上受理", "部分网办", "在线申报", "网上办理", "网上申请",
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
