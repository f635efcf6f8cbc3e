import AssessmentModel
import Snapshots
import Testing

struct WARCWriterTests {
  private static func written(isCompressed: Bool) -> [UInt8] {
    let date = "2026-03-01T00:00:00Z"
    var writer = WARCWriter(isCompressed: isCompressed)
    writer.appendInformation(date: date, id: "urn:uuid:0", fields: [HeaderField(name: "software", value: "egov")])
    writer.appendRequest(url: "http://x.gov.cn/", date: date, id: "urn:uuid:1", concurrentTo: "urn:uuid:2")
    writer.appendResponse(
      url: "http://x.gov.cn/", date: date, id: "urn:uuid:2", status: 404, reason: "Not Found",
      headers: [HeaderField(name: "Server", value: "IIS")], body: bytes("<p>gone"))
    return writer.bytes
  }

  @Test func `what is written is read again without a problem`() throws {
    for isCompressed in [true, false] {
      let reading = try Reading(Self.written(isCompressed: isCompressed))
      let capture = try #require(reading.captures.first)
      #expect(reading.problems.isEmpty)
      #expect(capture.status == 404)
      #expect(capture.record == "urn:uuid:2")
      #expect(capture.headers == [HeaderField(name: "Server", value: "IIS")])
      #expect(capture.digest == WARCWriter.digest(of: bytes("<p>gone")))
    }
  }

  @Test func `the same calls give the same bytes`() {
    #expect(Self.written(isCompressed: true) == Self.written(isCompressed: true))
  }

  @Test func `taking the bytes begins again empty`() {
    var writer = WARCWriter()
    writer.appendRevisit(url: "http://x.gov.cn/", date: "2026-03-01T00:00:00Z", id: "urn:uuid:1")
    let first = writer.takeBytes()
    #expect(first.starts(with: [0x1F, 0x8B]))
    #expect(writer.bytes.isEmpty)
  }
}
