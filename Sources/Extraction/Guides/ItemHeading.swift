import AssessmentModel

/// The heading that names a guide's item where no label does.
struct ItemHeading {
  let page: PageContent

  /// The last heading, or block with a title's class, before the first label.
  func heading(before position: Int) -> Int? {
    page.elements.indices.last { element in
      guard Int(page.elements[element].textEnd) <= position, !page.elements[element].isHidden else { return false }
      let isHeading = [HTMLName.h1, .h2].contains { page.element(element, is: $0) }
      let isTitle =
        !isHeading
        && page.isMarked(
          element,
          by: [
            "item-title", "item_title", "itemtitle", "itemname", "item-name", "sxmc", "bszn-title", "guide-title",
            "sx-title",
            "sx_title", "title-name", "matter-title", "matter-name",
          ], upTo: 0)
      guard isHeading || isTitle else { return false }
      let name = Self.name(in: page.line(of: element))
      return (3...60).contains(name.count) && !Self.isSection(name)
    }
  }

  /// True for a text that may name an item: neither a section's, a site's nor a guide's own name.
  static func isName(_ text: String) -> Bool {
    let name = name(in: text)
    let isOther = PlainText.holds(name, anyOf: ["政务服务", "大厅", "网站", "人民政府", "办事指南", "详情"])
    return (3...60).contains(name.count) && !isSection(name) && !isOther
  }

  /// True for headings that name a part of a guide.
  static func isSection(_ name: String) -> Bool { sections.contains(name) || name.hasSuffix("信息") && name.count <= 8 }

  /// The item's name without 办事指南 around it and a number before it.
  static func name(in heading: String) -> String {
    var name = withoutNumber(Filler.trimmed(heading))
    for ending in ["办事指南", "服务指南", "-", "—", "_", "·", "的"] where name.hasSuffix(ending) {
      name = Filler.trimmed(String(name.dropLast(ending.count)))
    }
    for beginning in ["办事指南", "服务指南", "事项名称"] where name.hasPrefix(beginning) {
      name = Filler.trimmed(String(name.dropFirst(beginning.count)))
    }
    return name
  }

  /// Without the number at the beginning, such as 一、 or （二） here.
  private static func withoutNumber(_ heading: String) -> String {
    let scalars = heading.unicodeScalars
    let digits = Set("0123456789一二三四五六七八九十（(".unicodeScalars)
    let marks: Set<Unicode.Scalar> = ["、", "．", ".", "）", ")"]
    guard let end = scalars.prefix(5).firstIndex(where: { !digits.contains($0) }), end > scalars.startIndex,
      marks.contains(scalars[end])
    else { return heading }
    return Filler.trimmed(String(scalars[scalars.index(after: end)...]))
  }

  private static let sections: Set<String> = [
    "基本信息", "办理信息", "事项信息", "办事指南", "服务指南", "基础信息", "事项基本信息", "详细信息", "指南详情", "办理流程", "政务服务", "办事服务", "事项详情", "指南内容",
  ]
}
