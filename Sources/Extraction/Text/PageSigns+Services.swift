import AssessmentModel

// Service halls, lists of services, and forms to apply with.
extension PageSigns {
  var hall: Int {
    // The words of its navigation do not make a hall of a guide.
    guard coreLabels < 4, !hasScriptedGuide else { return 0 }
    let words = distinct(PageTypes.services)
    let isHall = named(Self.halls)
    if let entry, !entry.contains("首"), !isHall { return 0 }
    let isFirst = entry != nil || isHomeAddress
    return isArticle ? 0 : (isHall ? 3 : 0) + (words >= 5 ? 4 : words >= 3 ? 2 : 0) + (isFirst && words >= 3 ? 2 : 0)
  }

  private static let halls = ["政务服务网", "网上办事大厅", "政务服务大厅", "办事大厅", "网上大厅"]

  var application: Int {
    let steps = distinct(PageTypes.steps)
    guard !isArticle, !visible(.input).isEmpty || !visible(.button).isEmpty || steps >= 3 else { return 0 }
    let fields = visible(.input).count(where: isTextField)
    // The form to request a record stands on a page that is named after disclosure.
    let submits = steps > 0 || !reading.attributeHits.hits(of: PageTypes.steps).isEmpty
    if fields >= 3, submits, named(["申请表"]) || article?.text.hasSuffix("申请表") == true { return 10 }
    // A form shows the facts of its item above the fields.
    if steps >= 2, fields >= 4 { return max(5, guide + 1) }
    return steps >= 2 ? 5 : steps == 1 && named(["我要申报", "在线申报", "填写申请", "申请表"]) ? 5 : 0
  }

  private func isTextField(_ input: Int) -> Bool {
    ["", "text", "tel", "number", "email"].contains(reading.page.attribute(.type, of: input)?.lowercased() ?? "")
  }

  var serviceList: Int {
    guard !isArticle else { return 0 }
    let hits = reading.textHits.hits(of: PageTypes.services)
    let guides = hits.filter { PageTypes.services.phrases[$0.phrase] == "办事指南" }
    let starts = hits.filter { ["在线办理", "立即办理"].contains(PageTypes.services.phrases[$0.phrase]) }
    // The hall's own page may show a few services; any other page with such rows lists them.
    if !isHomeAddress, rows(with: guides, and: starts) >= 3 { return 10 }
    return guides.count + starts.count >= 6 ? 4 : 0
  }

  /// How many rows of one list hold both.
  private func rows(with some: [PhraseHit], and others: [PhraseHit]) -> Int {
    guard some.count >= 3, others.count >= 3 else { return 0 }
    return reading.lists.map { list in
      list.items.count { item in
        let range = reading.page.textRange(of: item.element)
        return some.contains { range.contains($0.start) } && others.contains { range.contains($0.start) }
      }
    }
    .max() ?? 0
  }
}
