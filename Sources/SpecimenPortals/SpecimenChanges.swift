extension SpecimenChange {
  /// What the later specimen year has that the first had not, by city: one place to read and to add to.
  package static let known: [SpecimenChange] = [
    SpecimenChange("990003", .channelLost, "app", from: "shown"),
    SpecimenChange("990006", .promiseShortened, "户口迁移审批", from: "7", to: "3"),
    SpecimenChange("990006", .promiseShortened, "居住证签发", from: "5", to: "2"),
    SpecimenChange("990006", .promiseLengthened, "残疾人证办理", from: "2", to: "4"),
    SpecimenChange("990009", .itemAdded, "古树名木认养登记"),
    SpecimenChange("990009", .itemAdded, "知识产权质押登记"),
    SpecimenChange("990011", .materialCancelled, "残疾人证办理", from: "身份证明"),
    SpecimenChange("990011", .materialCancelled, "高龄津贴申领", from: "身份证明"),
    SpecimenChange("990011", .materialAdded, "林木采伐许可", to: "林地使用证明"),
    SpecimenChange("990014", .depthRaised, "城镇职工基本养老保险关系转移", from: "3", to: "4"),
    SpecimenChange("990014", .depthRaised, "机动车驾驶证核发", from: "3", to: "4"),
    SpecimenChange("990014", .applyAdded, "建筑工程施工许可", to: "shown"),
    SpecimenChange("990018", .channelAdded, "app", to: "shown"),
    SpecimenChange("990021", .channelLost, "wechat", from: "shown"),
    SpecimenChange("990022", .stepCancelled, "导游证核发", from: "审核"),
    SpecimenChange("990022", .stepCancelled, "药品零售企业许可", from: "审批"),
    SpecimenChange("990027", .itemRemoved, "劳务派遣经营许可"),
    SpecimenChange("990027", .itemRemoved, "护士执业注册"),
    SpecimenChange("990033", .guideNotSeen),
  ]
}

/// The changes of one city as its portal asks for them.
struct CityChanges {
  private let changes: [SpecimenChange]

  init(of code: String, in year: SpecimenYear) {
    changes = year.changes.filter { $0.code == code }
  }

  /// The one of a kind that is about an item.
  func first(_ kind: SpecimenChange.Kind, _ item: String) -> SpecimenChange? { all(kind, item).first }

  /// Those of a kind that are about an item.
  func all(_ kind: SpecimenChange.Kind, _ item: String) -> [SpecimenChange] {
    changes.filter { $0.kind == kind && $0.item == item }
  }

  /// The items of a kind of change, in the order they are declared.
  func items(_ kind: SpecimenChange.Kind) -> [String] { changes.filter { $0.kind == kind }.map(\.item) }

  /// Whether a channel is offered, which was so far.
  func offers(_ channel: String, before: Bool) -> Bool {
    if first(.channelAdded, channel) != nil { return true }
    return before && first(.channelLost, channel) == nil
  }

  /// Whether guides answer with a bot check.
  var hidesGuides: Bool { first(.guideNotSeen, "") != nil }

  /// The working days that an item's guide promises.
  func promise(of item: String, before: Int) -> Int {
    let change = first(.promiseShortened, item) ?? first(.promiseLengthened, item)
    return change.flatMap { Int($0.to) } ?? before
  }

  /// A list of names without those that were cancelled, and with those that were added.
  func names(_ names: [String], of item: String, cancelled: SpecimenChange.Kind, added: SpecimenChange.Kind?)
    -> [String]
  {
    let gone = all(cancelled, item).map(\.from)
    return names.filter { !gone.contains($0) } + (added.map { all($0, item).map(\.to) } ?? [])
  }
}
