import AssessmentModel
import Foundation
import Snapshots
import SpecimenPortals
import TestSupport
import Testing

@Suite struct SpecimenPortalsTests {
  @Test func `the same seed gives the same bytes and another seed others`() throws {
    let city = try #require(SpecimenPortals().cities(1).first)
    #expect(Self.bytes(SpecimenPortals(), city) == Self.bytes(SpecimenPortals(), city))
    let other = SpecimenPortals(seed: 37)
    #expect(Self.bytes(SpecimenPortals(), city) != Self.bytes(other, try #require(other.cities(1).first)))
  }

  @Test func `the first thirty-six have as many cities of each region and level as the real register`() throws {
    let register = try String(
      contentsOf: Checkout.root.appendingPathComponent("Data/register/cities-36.csv"), encoding: .utf8)
    let real = register.split(separator: "\n").dropFirst().map { line in
      line.split(separator: ",", omittingEmptySubsequences: false)[5...6].joined(separator: " ")
    }
    let invented = SpecimenPortals().cities(36).map { "\($0.city.region) \($0.city.level)" }
    #expect(real.sorted() == invented.sorted())
  }

  @Test func `no invented city bears a name or code of the real register`() throws {
    let register = try String(
      contentsOf: Checkout.root.appendingPathComponent("Data/register/cities-36.csv"), encoding: .utf8)
    for entry in SpecimenPortals().cities(72) {
      #expect(!register.contains(entry.city.name))
      #expect(!register.contains(entry.city.code))
      #expect(entry.city.portals.allSatisfy { $0.hasSuffix(".example") })
    }
  }

  @Test func `what ships is what the generator makes`() throws {
    let cities = SpecimenPortals().cities(36)
    let study = SpecimenStudy(cities, seed: 36)
    #expect(try Self.shipped("register/specimen.csv") == Array(study.register.utf8))
    #expect(try Self.shipped("studies/specimen-table.csv") == Array(study.table.utf8))
    // One city stands for all: the compressed bytes may differ between versions of the library, the records may not.
    let city = try #require(cities.first { $0.city.code == "990005" })
    let shipped = Checkout.root.appendingPathComponent("Data/snapshots/specimen/990005.warc.gz").path
    try withTemporaryFolder { folder in
      let made = folder.appendingPathComponent("990005.warc.gz")
      try Data(Self.bytes(SpecimenPortals(), city)).write(to: made)
      #expect(try Self.captures(in: shipped) == Self.captures(in: made.path))
    }
  }

  @Test func `the later year that ships is what the generator makes of the known changes`() throws {
    let portals = SpecimenPortals(year: .later)
    let cities = portals.cities(36)
    let study = SpecimenStudy(cities, seed: 36, year: .later)
    #expect(try Self.shipped("studies/specimen-later-table.csv") == Array(study.table.utf8))
    #expect(try Self.shipped("studies/specimen-changes.csv") == Array(study.changes.utf8))
    let text = study.study(
      register: "../register/specimen.csv", snapshots: "../snapshots/specimen-later", table: "specimen-later-table.csv")
    #expect(try Self.shipped("studies/specimen-later.yaml") == Array(text.utf8))
    try withTemporaryFolder { folder in
      for code in ["990005", "990009", "990033"] {
        let city = try #require(cities.first { $0.city.code == code })
        let made = folder.appendingPathComponent("\(code).warc.gz")
        try Data(Self.bytes(portals, city)).write(to: made)
        let shipped = Checkout.root.appendingPathComponent("Data/snapshots/specimen-later/\(code).warc.gz").path
        #expect(try Self.captures(in: shipped) == Self.captures(in: made.path))
      }
    }
  }

  @Test func `a city without a change answers a year later at the same addresses, and one with a new item at one more`()
    throws
  {
    let snapshots = Checkout.root.appendingPathComponent("Data/snapshots")
    func addresses(_ folder: String, _ code: String) throws -> [String] {
      try Self.captures(in: snapshots.appendingPathComponent("\(folder)/\(code).warc.gz").path).map { capture in
        capture.split(separator: " ").dropLast().joined(separator: " ")
      }
    }
    #expect(try addresses("specimen", "990005") == addresses("specimen-later", "990005"))
    let added = try Set(addresses("specimen-later", "990009")).subtracting(addresses("specimen", "990009"))
    #expect(added.count == 2)
  }

  @Test func `a benchmark's portal has as many pages as were asked for`() throws {
    let portals = SpecimenPortals(pagesPerCity: 200)
    let city = try #require(portals.cities(1).first)
    try withTemporaryFolder { folder in
      let made = folder.appendingPathComponent("990001.warc.gz")
      try Data(Self.bytes(portals, city)).write(to: made)
      let captures = try Self.captures(in: made.path)
      #expect(captures.count >= 200)
      #expect(Set(captures).count == captures.count)
    }
  }

  private static func bytes(_ portals: SpecimenPortals, _ city: SpecimenCity) -> [UInt8] {
    var bytes: [UInt8] = []
    portals.archive(of: city) { bytes += $0 }
    return bytes
  }

  private static func shipped(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: Checkout.root.appendingPathComponent("Data").appendingPathComponent(path)))
  }

  private static func captures(in path: String) throws -> [String] {
    var reader = try SnapshotReader(SnapshotListing(of: path).units.flatMap(\.inputs))
    var found: [String] = []
    while let item = try reader.next() {
      if case .capture(let capture) = item { found.append("\(capture.url) \(capture.status ?? 0) \(capture.digest)") }
    }
    return found
  }
}
