package import AssessmentModel
import Statistics

/// What two snapshots of the same cities list beside each other: what was cancelled, shortened and moved online.
///
/// The tables are `list-totals` and `limit-totals` with a row a city, and `list-changes` with every change. Cities of one
/// snapshot alone are left out; without any city of both there is no table.
package func serviceListTables(from: [ServiceLists], to: [ServiceLists]) -> [ResultTable] {
  let then = Dictionary(from.map { ($0.city.code, $0) }) { first, _ in first }
  let pairs = to.compactMap { lists in then[lists.city.code].map { ListComparison(from: $0, to: lists) } }
  guard !pairs.isEmpty else { return [] }
  return [listTotalsTable(of: pairs), limitTotalsTable(of: pairs), listChangesTable(of: pairs)].compactMap { $0 }
}

private let matchingSaid = Texts(
  zh: "事项按名称（NFKC，去空白）对应，名称不同而编码相同的也算同一事项。没有再次读到的页面不算取消：原来列出事项的页面本次都读到而不再列出，才计为取消，否则计入未见；分页列表中移到未采集页面的事项会误计。",
  en: "Items are matched by name (NFKC, without white space), else by code. What was not read again is not said to be "
    + "cancelled: an item is removed where all pages that listed it were read again and list it no more, else it was "
    + "not seen. In lists of several pages an item that moved to one that was not captured would count as removed.")

private func whole(_ id: String, _ zh: String, _ en: String) -> ResultTable.Column {
  ResultTable.Column(id, Texts(zh: zh, en: en), decimals: 0)
}

private func listTotalsTable(of pairs: [ListComparison]) -> ResultTable? {
  .ifFound(
    "list-totals", Texts(zh: "事项、材料与环节的增减", en: "Items, materials and steps: what was cancelled and added"),
    Texts(
      zh: matchingSaid.zh + "材料与环节只在两次都有指南、且两份指南都列出时比较；not_told 为只有一次列出的清单数。",
      en: matchingSaid.en
        + " Materials and steps are compared where both snapshots hold the item's guide and both guides list them; "
        + "not_told is how many lists only one of the two tells."),
    [
      AssessmentColumn.code, AssessmentColumn.city, whole("items_then", "前次事项", "items then"),
      whole("items_now", "本次事项", "items now"), whole("items_removed", "取消事项", "items removed"),
      whole("items_added", "新增事项", "items added"), whole("items_not_seen", "未见事项", "items not seen"),
      whole("guides_compared", "可比指南", "guides compared"), whole("guides_not_seen", "未见指南", "guides not seen"),
      whole("materials_cancelled", "取消材料", "materials cancelled"),
      whole("materials_added", "新增材料", "materials added"), whole("steps_cancelled", "取消环节", "steps cancelled"),
      whole("steps_added", "新增环节", "steps added"), whole("not_told", "未列清单", "lists not told"),
    ],
    pairs.map { pair in
      let numbers = [
        pair.then.entries.count, pair.now.entries.count, pair.count(.itemRemoved), pair.count(.itemAdded),
        pair.count(.itemNotSeen), pair.guides.count, pair.count(.guideNotSeen), pair.count(.materialCancelled),
        pair.count(.materialAdded), pair.count(.stepCancelled), pair.count(.stepAdded), pair.listsNotTold,
      ]
      return cells(pair.city) + numbers.map { .whole($0) }
    })
}

private func limitTotalsTable(of pairs: [ListComparison]) -> ResultTable? {
  .ifFound(
    "limit-totals", Texts(zh: "办结时限与网上办理的变化", en: "Time limits and what moved online"),
    Texts(
      zh: "时限以工作日计，均值只取两次都写明承诺时限的指南（promises）；change 为均值变化的百分比，负数为缩短。online 为网办深度提高或新增在线办理入口的指南数，offline 相反。",
      en: "Limits are in working days; means are over the guides that state a promise both times (promises), change is "
        + "that of the mean in per cent, negative for shorter. online counts guides whose depth rose or that now lead to "
        + "an application, offline the reverse."),
    [
      AssessmentColumn.code, AssessmentColumn.city, whole("promises", "可比承诺", "promises"),
      .init("promise_then", Texts(zh: "前次平均承诺时限", en: "mean promise then"), decimals: 1),
      .init("promise_now", Texts(zh: "本次平均承诺时限", en: "mean promise now"), decimals: 1),
      .init("change", Texts(zh: "变化 %", en: "change in %"), decimals: 1),
      whole("shortened", "缩短", "shortened"), whole("lengthened", "延长", "lengthened"),
      whole("legal_changed", "法定时限变动", "legal limits changed"), whole("online", "转为网办", "moved online"),
      whole("offline", "退出网办", "moved offline"),
    ],
    pairs.map { pair in
      let both = pair.guides.filter { $0.then.promise != nil && $0.now.promise != nil }
      let before = Summary.mean(of: both.compactMap(\.then.promise))
      let after = Summary.mean(of: both.compactMap(\.now.promise))
      let change = before.flatMap { before in after.flatMap { before > 0 ? ($0 / before - 1) * 100 : nil } }
      return cells(pair.city) + [.whole(both.count), .optional(before), .optional(after), .optional(change)]
        + [
          pair.count(.promiseShortened), pair.count(.promiseLengthened),
          pair.count(.legalShortened, .legalLengthened), pair.moved(.depthRaised, .applyAdded),
          pair.moved(.depthLowered, .applyLost),
        ].map { .whole($0) }
    })
}

private func listChangesTable(of pairs: [ListComparison]) -> ResultTable {
  let none = pairs.allSatisfy { $0.changes.isEmpty }
  return ResultTable(
    id: "list-changes", title: Texts(zh: "清单变化明细", en: "Every change of lists and channels"),
    note: Texts(
      zh: (none ? "没有发现变化。" : "")
        + "kind 为变化的种类：channel、entry 为渠道与入口，item 事项，guide 指南，material 材料，step 环节，promise 与 legal 为承诺与法定时限（工作日），depth "
        + "网办深度（1 至 4），apply 在线办理入口；not-seen 为本次未读到、不能断定取消的，newly-seen 为前次未读到、不能断定新增的。",
      en: (none ? "Nothing changed. " : "")
        + "kind is what changed: channels and entries of the portal, items, guides, materials, steps, promised and legal "
        + "limits in working days, online depth from 1 to 4, and the link that starts an application. not-seen is what "
        + "was not read again and may well be there, newly-seen what may have been there before."),
    columns: [
      AssessmentColumn.code, AssessmentColumn.city, .init("kind", Texts(zh: "种类", en: "kind")),
      .init("item", Texts(zh: "事项或渠道", en: "item or channel")), .init("from", Texts(zh: "前次", en: "then")),
      .init("to", Texts(zh: "本次", en: "now")),
    ],
    rows: pairs.flatMap { pair in
      pair.changes.map { change in
        cells(pair.city) + [
          .text(change.kind.rawValue), .text(change.item), .optional(change.from), .optional(change.to),
        ]
      }
    })
}

private func cells(_ city: City) -> [ResultTable.Cell] {
  [.text(city.code), .text(city.name.isEmpty ? city.code : city.name)]
}

extension ListComparison {
  /// How many items have a change of one of the kinds.
  fileprivate func moved(_ kinds: ListChange.Kind...) -> Int {
    Set(changes.filter { kinds.contains($0.kind) }.map(\.item)).count
  }
}
