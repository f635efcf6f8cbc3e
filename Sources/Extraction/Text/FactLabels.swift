import AssessmentModel

/// Labels of the facts that stand above a document: 索引号, 发布机构, 文号.
enum FactLabels {
  private static let labels = Set(
    [
      "索引号", "索取号", "信息索引", "信息索引号", "分类", "主题分类", "体裁分类", "组配分类", "信息分类", "公文种类", "体裁", "文种", "主题词", "关键词",
      "发布机构", "发布机关", "发布单位", "发布部门", "发文机关", "发文机构", "发文单位", "制发机关", "公开机构", "公开单位", "责任部门", "信息来源",
      "文号", "发文字号", "文件编号", "名称", "信息名称", "文件名称", "公开方式", "公开形式", "公开范围", "公开时限", "公开程序", "公开类别",
      "有效性", "效力状态", "时效", "时效性", "统一编号", "统一登记号", "登记号", "规范性文件编号", "生效日期", "失效日期", "废止日期", "实施日期",
      "成文日期", "成文时间", "发文日期", "发文时间", "发布日期", "发布时间", "公开日期", "公开时间", "生成日期", "上载日期", "印发日期", "公布日期",
      "征集时间", "征集日期", "开始时间", "结束时间", "截止时间", "开始日期", "结束日期", "截止日期",
    ].map { Array($0.utf8) })

  /// The bytes of the longest label with spaces between its characters.
  private static let longest = 60

  /// True where a text opens with such a label in a cell or before a colon; spaces inside the label do not matter.
  static func open(_ range: Range<Int>, of text: [UInt8]) -> Bool {
    word(opening: range, of: text).map(labels.contains) ?? false
  }

  /// The ideographs before the first colon or boundary of a text; nil where anything but spaces stands among them.
  private static func word(opening range: Range<Int>, of text: [UInt8]) -> [UInt8]? {
    var word: [UInt8] = []
    var index = range.lowerBound
    let end = min(range.upperBound, range.lowerBound + longest)
    while index < end {
      let byte = text[index]
      if Marks.isColon(in: text, at: index) || byte < 0x20 && !word.isEmpty { break }
      let space = Marks.space(in: text, at: index)
      if space > 0 {
        index += space
      } else if (0xE4...0xE9).contains(byte), index + 3 <= end {
        word += text[index..<index + 3]
        index += 3
      } else {
        return nil
      }
    }
    return word.isEmpty || index == range.upperBound ? nil : word
  }
}

extension PageReading {
  /// True where the innermost element around an offset begins there.
  func beginsElement(_ offset: Int) -> Bool {
    page.innermostElement(at: offset).map { Int(page.elements[$0].textStart) == offset } ?? false
  }

  /// True for a place in a row of a list of links with dates.
  func isInListedRow(_ offset: Int) -> Bool {
    lists.contains { list in
      page.textRange(of: list.element).contains(offset) && list.dated >= 2 && list.items.count(where: \.hasLink) >= 2
        && list.items.contains { $0.isDated && $0.hasLink && page.textRange(of: $0.element).contains(offset) }
    }
  }
}
