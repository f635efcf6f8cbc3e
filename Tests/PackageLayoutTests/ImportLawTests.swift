import Testing

/// What each target may import besides the standard library, Foundation and AssessmentModel.
private let mayImport: [String: Set<String>] = [
  "AssessmentModel": [],
  "Snapshots": ["CZlib", "CDeflate", "CZip", "CBrotli", "Crypto"],
  "HTMLParsing": ["CLibXML2"],
  "Extraction": ["Likeness"],
  "Interchange": ["Crypto"],
  "Patterns": ["CPCRE2"],
  "Statistics": ["CLAPACKE"],
  "Likeness": [],
  "IndicatorCatalog": ["Patterns", "Yams", "Crypto"],
  "Scoring": ["Patterns", "Likeness"],
  "CompositeIndex": ["Statistics", "CClp"],
  "Judging": [],
  "RunStore": ["GRDB"],
  "Reporting": ["CXlsxWriter"],
  "EGovCommands": [
    "Snapshots", "HTMLParsing", "Extraction", "Interchange", "IndicatorCatalog", "Scoring", "CompositeIndex",
    "Judging", "RunStore", "Reporting", "ArgumentParser",
  ],
  "egov": ["EGovCommands", "ArgumentParser"],
  "SpecimenPortals": ["Snapshots"],
  "specimen": ["SpecimenPortals", "ArgumentParser"],
  "SourceDigest": [],
  "SourceDigestPlugin": ["PackagePlugin"],
]

private let everyone: Set<String> = ["Foundation", "AssessmentModel", "Glibc", "Synchronization"]

@Suite struct ImportLawTests {
  @Test func `a stage imports the model and its own libraries, never another stage`() throws {
    for file in try SourceFile.all(below: "Sources") {
      let allowed = try #require(mayImport[file.target], "\(file.path): the target is not in the table")
      for module in file.imports where !allowed.contains(module) && !everyone.contains(module) {
        Issue.record("\(file.path) imports \(module)")
      }
    }
  }

  @Test func `each C library and each Swift library is imported by the targets of the table only`() throws {
    let files = try SourceFile.all(below: "Sources")
    let libraries = [
      "CZlib", "CDeflate", "CZip", "CBrotli", "CLibXML2", "CPCRE2", "CLAPACKE", "CClp", "CXlsxWriter", "GRDB", "Yams",
    ]
    for library in libraries {
      let targets = Set(files.filter { $0.imports.contains(library) }.map(\.target))
      #expect(targets.count == 1, "\(library) is imported by \(targets.sorted())")
    }
  }

  @Test func `the model imports nothing`() throws {
    for file in try SourceFile.all(below: "Sources/AssessmentModel") {
      #expect(file.imports.isEmpty, "\(file.path) imports \(file.imports)")
    }
  }
}
