// swift-tools-version: 6.3
import PackageDescription

// The targets stand in the order the data goes: Snapshots → HTMLParsing → Extraction → Scoring → CompositeIndex →
// Reporting. Every stage depends on AssessmentModel and on its own libraries, never on another stage; only
// EGovCommands knows the order. PackageLayoutTests holds the sources to this table.

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// One stage of the line.
func stage(
  _ name: String, _ libraries: [Target.Dependency] = [], resources: [Resource] = [], plugins: [Target.PluginUsage] = []
) -> Target {
  .target(
    name: name, dependencies: ["AssessmentModel"] + libraries, resources: resources,
    swiftSettings: settings, plugins: plugins)
}

/// The tests of one or several targets.
func tests(_ name: String, of targets: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: ["TestSupport", "AssessmentModel"] + targets, exclude: exclude, swiftSettings: settings)
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")

let stages: [Target.Dependency] = [
  "Snapshots", "HTMLParsing", "Extraction", "Interchange", "IndicatorCatalog", "Scoring", "CompositeIndex", "Judging",
  "RunStore", "Reporting",
]

let package = Package(
  name: "egov",
  products: [.executable(name: "egov", targets: ["egov"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CBrotli", pkgConfig: "libbrotlidec", providers: [.apt(["libbrotli-dev"])]),
    .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
    .systemLibrary(name: "CLAPACKE", pkgConfig: "lapacke", providers: [.apt(["liblapacke-dev"])]),
    .systemLibrary(name: "CClp", pkgConfig: "clp", providers: [.apt(["coinor-libclp-dev"])]),
    .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),

    .target(name: "AssessmentModel", swiftSettings: settings),
    .target(name: "Patterns", dependencies: ["CPCRE2"], swiftSettings: settings),
    .target(name: "Statistics", dependencies: ["CLAPACKE"], swiftSettings: settings),
    .target(name: "Likeness", dependencies: ["AssessmentModel"], swiftSettings: settings),
    stage("Snapshots", ["CZlib", "CDeflate", "CZip", "CBrotli", crypto]),
    stage("HTMLParsing", ["CLibXML2"]),
    stage(
      "Extraction", ["Likeness"],
      resources: [.embedInCode("labels.csv"), .embedInCode("service-topics.csv"), .embedInCode("hosts.csv")]),
    stage("Interchange", [crypto]),
    stage("IndicatorCatalog", ["Patterns", yams, crypto], resources: [.embedInCode("kinds.yaml")]),
    stage("Scoring", ["Patterns", "Likeness"]),
    stage("CompositeIndex", ["Statistics", "CClp"]),
    stage("Judging"),
    stage("RunStore", [grdb]),
    stage(
      "Reporting", ["CXlsxWriter"],
      resources: [.embedInCode("report.css"), .embedInCode("report.js"), .embedInCode("document.css")]),
    // Says by which state of the sources something was observed; it names those that observe nothing.
    .executableTarget(name: "SourceDigest", swiftSettings: settings),
    .plugin(
      name: "SourceDigestPlugin", capability: .buildTool(), dependencies: ["SourceDigest"],
      path: "Sources/SourceDigestPlugin"),
    stage("EGovCommands", stages + [argumentParser], plugins: ["SourceDigestPlugin"]),
    .executableTarget(name: "egov", dependencies: ["EGovCommands", argumentParser], swiftSettings: settings),

    .target(name: "SpecimenPortals", dependencies: ["AssessmentModel", "Snapshots"], swiftSettings: settings),
    .executableTarget(
      name: "specimen", dependencies: ["AssessmentModel", "SpecimenPortals", argumentParser], swiftSettings: settings),

    .target(
      name: "TestSupport", dependencies: ["AssessmentModel", "Snapshots"], path: "Tests/TestSupport",
      swiftSettings: settings),
    tests("AssessmentModelTests", of: []),
    tests("PatternsTests", of: ["Patterns"]),
    tests("StatisticsTests", of: ["Statistics"]),
    tests("LikenessTests", of: ["Likeness"]),
    tests("SnapshotsTests", of: ["Snapshots"]),
    tests("HTMLParsingTests", of: ["HTMLParsing"]),
    tests("ExtractionTests", of: ["Extraction", "HTMLParsing"]),
    tests("InterchangeTests", of: ["Interchange"]),
    tests("IndicatorCatalogTests", of: ["IndicatorCatalog"]),
    tests("ScoringTests", of: ["Scoring"]),
    tests("CompositeIndexTests", of: ["CompositeIndex", "Statistics"]),
    tests("JudgingTests", of: ["Judging", "Interchange"]),
    tests("RunStoreTests", of: ["RunStore"]),
    tests("ReportingTests", of: ["Reporting"], exclude: ["validate.py"]),
    tests("SpecimenPortalsTests", of: ["SpecimenPortals", "Snapshots"]),
    tests("IndicatorCaseTests", of: ["EGovCommands", "IndicatorCatalog"]),
    tests("EndToEndTests", of: ["EGovCommands", "Interchange", "IndicatorCatalog", "Snapshots"]),
    tests("PackageLayoutTests", of: []),
    .executableTarget(
      name: "Benchmarks", dependencies: ["AssessmentModel", "Likeness", "CDeflate"] + stages + ["SpecimenPortals"],
      path: "Tests/Benchmarks",
      exclude: [
        "README.md", "montecarlo.py", "race.py", "wide.py", "memory.py", "startup.py", "count.py", "instructions.csv",
      ],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
