import AssessmentModel
import Interchange
import Testing

@Suite struct RegisterTests {
  static let text = """
    code,name,name_en,pinyin,province,region,level,portal,service_portal
    110000,北京市,Beijing,beijing,北京市,华北,直辖市,www.beijing.gov.cn; beijing.gov.cn,banshi.beijing.gov.cn
    610100,西安市,Xi'an,xi an,陕西省,西北,副省级,www.xa.gov.cn,
    """

  private var register: Register { Register.read(Array(Self.text.utf8), file: "r.csv").register }

  @Test func `a register gives its cities with their hosts`() {
    let read = Register.read(Array(Self.text.utf8), file: "r.csv")
    #expect(read.diagnostics.isEmpty)
    #expect(read.register.cities.map(\.code) == ["110000", "610100"])
    #expect(read.register.cities.first?.portals == ["www.beijing.gov.cn", "beijing.gov.cn"])
    #expect(read.register.cities.last?.servicePortals == [])
  }

  @Test(arguments: ["110000", "北京", "北京市", "beijing", "Beijing", "BEIJING City"])
  func `a city answers to its code and its names`(name: String) {
    #expect(register.city(called: name)?.code == "110000")
  }

  @Test(arguments: ["Xi'an", "xian", "xi-an", "西安"])
  func `spaces, hyphens and apostrophes in names do not matter`(name: String) {
    #expect(register.city(called: name)?.code == "610100")
  }

  @Test(arguments: ["", "市", "11000", "上海", "bei"])
  func `a name that no city has finds none`(name: String) {
    #expect(register.city(called: name) == nil)
  }

  @Test func `a name that two cities have finds none`() {
    let two = Register(cities: [
      City(code: "1", name: "伊春市", pinyin: "yichun"), City(code: "2", name: "宜春市", pinyin: "yichun"),
    ])
    #expect(two.city(called: "yichun") == nil)
    #expect(two.city(called: "宜春")?.code == "2")
  }

  @Test func `every mistake is said with its place`() {
    let text = "code,name,regoin\n1,a,b\n1,c,d\n,e,f\n2,g\n"
    let read = Register.read(Array(text.utf8), file: "r.csv")
    #expect(
      read.diagnostics.map(\.description) == [
        "r.csv:5:1: error: the record has 2 cells and the header 3 (a text with a comma in it stands in double quotes)",
        "r.csv:1:11: error: there is no column `regoin` (did you mean `region`?)",
        "r.csv:3:1: error: the code 1 stands on line 2 already", "r.csv:4:1: error: the code is missing",
      ])
    #expect(read.register.cities.map(\.code) == ["1"])
  }

  @Test func `a file without the columns that must be there says so`() {
    #expect(
      Register.read([], file: "r.csv").diagnostics.map(\.description) == ["r.csv:1: error: the file has no header"])
    #expect(
      Register.read(Array("name\nx\n".utf8), file: "r.csv").diagnostics.first?.message == "the column `code` is missing"
    )
  }
}
