import AssessmentModel
import CompositeIndex
import Testing

/// The lists of two snapshots of one city.
@Suite struct ServiceListTablesTests {
  private static let hall = "https://hall/"

  /// A city whose hall lists items, each with a guide that states what the closure says.
  private static func lists(
    _ items: [String], hall isRead: Bool = true, app: Bool? = nil,
    guides: [(page: String, facts: [(Property, Value)])] = []
  ) -> ServiceLists {
    var lists = ServiceLists(of: City(code: "1", name: "甲"))
    func say(_ property: Property, _ page: String, _ value: Value) {
      lists.consume(Observation(property: property, subject: page, value: value, by: "test"))
    }
    say(.readable, hall, .flag(isRead))
    if let app { say(.app, hall, .flag(app)) }
    for item in items { say(.serviceItem, hall, .object([.init("name", .text(item))])) }
    for guide in guides {
      say(.readable, guide.page, .flag(true))
      for fact in guide.facts { say(fact.0, guide.page, fact.1) }
    }
    return lists
  }

  private static func guide(_ facts: (Property, Value)...) -> [(page: String, facts: [(Property, Value)])] {
    [("https://hall/1", [(.guideItemName, .text("许可"))] + facts)]
  }

  private static func days(_ value: Double, _ unit: Quantity.Unit = .workingDay) -> Value {
    .quantity(Quantity(value: value, unit: unit))
  }

  private func kinds(_ then: ServiceLists, _ now: ServiceLists) throws -> [String] {
    try TableReader(serviceListTables(from: [then], to: [now]), "list-changes").words("kind")
  }

  @Test func `an item is removed where its list was read again, and not seen where it was not`() throws {
    let then = Self.lists(["许可", "登记"])
    #expect(try kinds(then, Self.lists(["登记"])) == ["item-removed"])
    #expect(try kinds(then, Self.lists([], hall: false)) == ["item-not-seen", "item-not-seen"])
    #expect(try kinds(Self.lists([], hall: false), then) == ["item-newly-seen", "item-newly-seen"])
    #expect(try kinds(Self.lists(["登记"]), then) == ["item-added"])
  }

  @Test func `names match without white space and in either width`() throws {
    #expect(try kinds(Self.lists(["许可（A）"]), Self.lists(["许 可(Ａ)"])) == [])
  }

  @Test func `materials and steps that a guide no longer tells are not cancelled`() throws {
    let then = Self.lists(
      ["许可"], guides: Self.guide((.guideMaterials, .words(["申请表", "证明"])), (.guideSteps, .words(["受理", "办结"]))))
    let less = Self.lists(["许可"], guides: Self.guide((.guideMaterials, .words(["申请表", "照片"]))))
    #expect(try kinds(then, less) == ["material-cancelled", "material-added"])
    let totals = try TableReader(serviceListTables(from: [then], to: [less]), "list-totals")
    #expect(try totals.number("materials_cancelled", ["code": "1"]) == 1)
    #expect(try totals.number("steps_cancelled", ["code": "1"]) == 0)
    #expect(try totals.number("not_told", ["code": "1"]) == 1)
  }

  @Test func `a guide that was not read again is not seen, and one whose page holds none any more is removed`() throws {
    let then = Self.lists(["许可"], guides: Self.guide((.guidePromisedLimit, Self.days(5))))
    #expect(try kinds(then, Self.lists(["许可"])) == ["guide-not-seen"])
    #expect(try kinds(then, Self.lists(["许可"], guides: [("https://hall/1", [])])) == ["guide-removed"])
  }

  @Test func `limits compare in working days, and the mean is over guides that promise both times`() throws {
    let then = Self.lists(["许可"], guides: Self.guide((.guidePromisedLimit, Self.days(14, .calendarDay))))
    let same = Self.lists(["许可"], guides: Self.guide((.guidePromisedLimit, Self.days(10))))
    let less = Self.lists(["许可"], guides: Self.guide((.guidePromisedLimit, Self.days(4))))
    #expect(try kinds(then, same) == [])
    #expect(try kinds(then, less) == ["promise-shortened"])
    let totals = try TableReader(serviceListTables(from: [then], to: [less]), "limit-totals")
    #expect(try totals.number("promise_then", ["code": "1"]) == 10)
    #expect(try totals.number("promise_now", ["code": "1"]) == 4)
    #expect(agrees(try totals.number("change", ["code": "1"]), -60))
  }

  @Test func `a deeper guide and a new link to apply move one item online`() throws {
    let then = Self.lists(["许可"], guides: Self.guide((.onlineApply, .flag(false)), (.guideOnlineDepth, .number(2))))
    let now = Self.lists(["许可"], guides: Self.guide((.onlineApply, .flag(true)), (.guideOnlineDepth, .number(4))))
    #expect(try kinds(then, now) == ["depth-raised", "apply-added"])
    let totals = try TableReader(serviceListTables(from: [then], to: [now]), "limit-totals")
    #expect(try totals.number("online", ["code": "1"]) == 1)
  }

  @Test func `a channel is lost only where the page that showed it was read again`() throws {
    let then = Self.lists([], app: true)
    #expect(try kinds(then, Self.lists([], app: false)) == ["channel-lost"])
    #expect(try kinds(then, Self.lists([], hall: false, app: false)) == ["channel-not-seen"])
    #expect(try kinds(then, Self.lists([])) == [], "no page could tell")
  }

  @Test func `without a city of both snapshots there is no table`() {
    #expect(serviceListTables(from: [], to: [Self.lists(["许可"])]).isEmpty)
  }
}
