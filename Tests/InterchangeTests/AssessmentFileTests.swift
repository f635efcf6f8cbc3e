import AssessmentModel
import Foundation
import Interchange
import Testing

@Suite struct AssessmentFileTests {
  @Test func `a file read city by city is the assessment, without evidence until a city is asked for`() throws {
    let stored = try read(text)
    var brief = Assessment.full
    for city in brief.cities.indices {
      for outcome in brief.cities[city].outcomes.indices { brief.cities[city].outcomes[outcome].evidence = [] }
      for rule in brief.cities[city].consistency.rules.indices {
        brief.cities[city].consistency.rules[rule].examples = []
      }
    }
    #expect(stored.brief == brief && brief != .full)
    #expect(try loaded(stored) == .full)
  }

  @Test func `what the file looks like does not matter: members in another order, one line, names in texts`() throws {
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let line = try JSONSerialization.data(withJSONObject: object)
    let named = text.replacing(
      "\"run\": {", with: "\"later\": \"\\\"cities\\\": [{\", \"more\": {\"cities\": [1]}, \"run\": {")
    for other in [String(decoding: line, as: UTF8.self), named] {
      // Members of some objects are in the order of the file, which one line made of a dictionary has lost.
      #expect(try read(other).brief.cities.map(\.city) == Assessment.full.cities.map(\.city))
    }
    #expect(try loaded(read(named)) == .full)
  }

  @Test func `a list that stands there twice or an escaped name is read as a whole`() throws {
    let twice = text.replacing("\"run\": {", with: "\"cities\": [], \"run\": {")
    let escaped = text.replacing("\"cities\"", with: "\"c\\u0069ties\"")
    for other in [twice, escaped] { #expect(try loaded(read(other)) == .full) }
  }

  @Test func `what is wrong is said with its line, as of a file read as a whole`() throws {
    let wrong = [
      text.replacing("\"level\": ", with: "\"stage\": "), text.replacing("},\n    {", with: "}\n    {"),
      text.replacing("\"cities\": [", with: "\"cities\": [,"), String(text.dropLast(40)), "[]", "",
      text.replacing("\"evidence\": [0, 1]", with: "\"evidence\": [0, 7]"),
    ]
    for wrong in wrong where wrong != text { #expect(try message(of: wrong) == whole(wrong)) }
  }

  @Test func `a file that changed after it was opened is an error and no other city`() throws {
    let file = try file(of: text)
    defer { try? FileManager.default.removeItem(at: file) }
    let handle = try FileHandle(forReadingFrom: file)
    let stored = try AssessmentV1.open(handle, file: "a.json")
    try Data((text.prefix(20) + "\n" + text.dropFirst(20)).utf8).write(to: file)
    #expect(throws: InterchangeError.self) { try stored.city(at: 0) }
  }
}

extension AssessmentFileTests {
  private var text: String { String(decoding: AssessmentV1.encode(.full), as: UTF8.self) }

  private func file(of text: String) throws -> URL {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("egov-\(UUID().uuidString).json")
    try Data(text.utf8).write(to: file)
    return file
  }

  private func read(_ text: String) throws -> StoredAssessment {
    let file = try file(of: text)
    defer { try? FileManager.default.removeItem(at: file) }
    return try AssessmentV1.open(try FileHandle(forReadingFrom: file), file: "a.json")
  }

  /// The whole assessment, city after city.
  private func loaded(_ stored: StoredAssessment) throws -> Assessment {
    var assessment = stored.brief
    assessment.cities = try assessment.cities.indices.map(stored.city)
    return assessment
  }

  private func message(of text: String) throws -> String {
    do {
      return "\(try loaded(read(text)))"
    } catch let error as InterchangeError {
      return "\(error)"
    }
  }

  private func whole(_ text: String) throws -> String {
    do {
      return "\(try AssessmentV1.decode(Array(text.utf8), file: "a.json"))"
    } catch {
      return "\(error)"
    }
  }
}
