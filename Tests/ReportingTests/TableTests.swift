import AssessmentModel
import Reporting
import Testing

@Suite struct TableTests {
  @Test(arguments: Language.allCases)
  func `the headers do not depend on the language`(language: Language) {
    let assessment = Sample.assessment(cities: 3)
    func header(_ path: String) -> Substring? { text(path, of: assessment, in: language).split(separator: "\n").first }
    #expect(
      header("ranking.csv")
        == "rank,code,name,region,level,index,low,high,band,availability,channels,items,guides,handling,effect")
    #expect(
      header("indicators.csv") == "code,indicator,version,outcome,raw,unit,score,weight,because,evidence")
    #expect(
      header("study.csv") == "id,name,unit,published,source,confidence,measured,cities,compares,method,caution")
  }

  @Test func `numbers are unrounded and whole ones have no point`() {
    var assessment = Sample.assessment(cities: 1)
    assessment.cities[0].index = 100 / 3
    assessment.cities[0].low = 30
    let row = cells(text("ranking.csv", of: assessment).split(separator: "\n").last)
    #expect(row[0] == "1" && row[1] == "990001" && row[8] == "very-high" && row[9] == "0.94")
    #expect(row[5] == "33.333333333333336" && row[6] == "30")
  }

  @Test func `what is missing is an empty cell`() {
    let row = cells(text("ranking.csv", of: Sample.assessment()).split(separator: "\n").last)
    #expect(row[0] == "" && row[5] == "" && row[8] == "" && row.last == "")
    let gap = text("indicators.csv", of: Sample.assessment()).split(separator: "\n").first {
      $0.contains("notObserved")
    }
    #expect(gap == "990001,satisfaction,2,notObserved,,,,0.1,快照中没有可以判断的页面。,")
  }

  @Test func `evidence is pairs of page and node`() {
    let rows = text("indicators.csv", of: Sample.assessment(cities: 1)).split(separator: "\n")
    #expect(
      cells(rows.dropFirst().first).last
        == "https://www.city.example/zwfw/index.html?列=1 /html/body/div[2]/form[1] | "
        + "file:pages/990001/%E9%A6%96%E9%A1%B5.html /html/body/div[2]/form[1]")
  }

  @Test func `evidence with separators in it stays one piece and a cell has an end`() {
    var assessment = Sample.assessment(cities: 1)
    let long = Sample.observation(quote: "", subject: "https://a.example/b | c\n" + String(repeating: "x", count: 1500))
    assessment.cities[0].outcomes[0].evidence = Array(repeating: long, count: 8)
    let row = cells(text("indicators.csv", of: assessment).split(separator: "\n").dropFirst().first)
    #expect(row.last?.hasPrefix("https://a.example/b%20%7C%20c%0Axxx") == true)
    #expect((row.last ?? "").utf8.count <= 4096)
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+86", "'+86"), ("-x", "'-x"), ("@SUM(A1)", "'@SUM(A1)"), ("  =1", "'  =1"),
    ("＝1", "'＝1"), ("\t=1", "'\t=1"), ("a=1", "a=1"), ("a,\"b\"", "\"a,\"\"b\"\"\""), ("北京", "北京"),
    ("a\u{202E}b", "a[U+202E]b"),
  ])
  func `text that a spreadsheet would run is defused`(name: String, cell: String) {
    var assessment = Sample.assessment(cities: 1)
    assessment.cities[0].city.name = name
    let table = text("ranking.csv", of: assessment)
    #expect(table.contains(",990001,\(cell),") || table.contains("1,990001,\(cell),"))
  }

  @Test func `negative numbers are not taken for formulas`() {
    var assessment = Sample.assessment(cities: 1)
    assessment.study[0].measured = -4.5
    #expect(text("study.csv", of: assessment).contains(",-4.5,34"))
  }

  @Test func `lines of CSV end with LF only`() {
    #expect(!text("ranking.csv", of: Sample.assessment()).contains("\r"))
    #expect(text("ranking.csv", of: Sample.assessment()).hasSuffix("\n"))
  }

  @Test func `the package describes every column of every table`() {
    let assessment = Sample.assessment(cities: 3)
    let package = text("datapackage.json", of: assessment)
    #expect(package.contains("\"profile\": \"tabular-data-package\""))
    #expect(package.contains("\"missingValues\": [\n          \"\"\n        ]"))
    for path in ["ranking.csv", "indicators.csv", "study.csv"] {
      #expect(package.contains("\"path\": \"\(path)\""))
      for column in cells(text(path, of: assessment).split(separator: "\n").first) {
        #expect(package.contains("\"name\": \"\(column)\","), "no \(column)")
      }
    }
    for value in ["\"very-high\"", "\"notObserved\"", "\"S*\""] { #expect(package.contains(value)) }
  }

  @Test func `Markdown escapes pipes and keeps a row a line`() {
    let lines = text("ranking.md", of: Hostile.assessment()).split(separator: "\n")
    let rows = lines.filter { $0.hasPrefix("| ") }
    #expect(rows.count == 5)
    #expect(rows.contains { $0.contains("a\\|b c") && $0.contains("&lt;script&gt;") && $0.contains("=cmd\\|") })
  }

  @Test func `Markdown names bands in the language of the run`() {
    #expect(text("ranking.md", of: Sample.assessment()).contains("| 1 | 云岭市 | 990001 | 东部 | 直辖市 | 97.46 |"))
    #expect(
      text("ranking.md", of: Sample.assessment(), in: .en).contains("| 1 | Specimen 1 | 990001 | East | municipality |")
    )
  }
}
