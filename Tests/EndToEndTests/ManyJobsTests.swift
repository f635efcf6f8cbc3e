import AssessmentModel
import Foundation
import Snapshots
import TestSupport
import Testing

/// The pages of one city are read side by side, and nothing of the result tells.
@Suite struct ManyJobsTests {
  private static let results = ["observations.jsonl", "problems.jsonl", "assessment.json"]
  private static let check =
    "<html><head><script>$_ts=window['$_ts'];if(!$_ts)$_ts={};</script></head><body></body></html>"

  @Test func `one archive gives the same bytes with one, two and eight jobs`() throws {
    try withTemporaryFolder { scratch in
      let study = try Self.study(in: scratch)
      let first = try results(of: study, jobs: 1, in: scratch)
      let text = String(decoding: first["problems.jsonl"] ?? Data(), as: UTF8.self)
      for kind in ["repeatedCapture", "challengePage", "otherHost"] {
        #expect(text.contains(kind), "the archive shows no \(kind)")
      }
      for jobs in [2, 8] {
        let other = try results(of: study, jobs: jobs, in: scratch)
        for name in Self.results { #expect(other[name] == first[name], "\(name) differs with \(jobs) jobs") }
      }
    }
  }

  private func results(of study: String, jobs: Int, in scratch: URL) throws -> [String: Data] {
    let out = scratch.appendingPathComponent("jobs-\(jobs)")
    let ended = try Program.run(["assess", study, "-o", out.path, "--jobs", "\(jobs)", "--no-cache", "--quiet"])
    #expect(ended.code == 0, "\(ended.messages)")
    return try Dictionary(
      uniqueKeysWithValues: Self.results.map { ($0, try Data(contentsOf: out.appendingPathComponent($0))) })
  }

  /// A study of one specimen city: every page is captured twice and some a third time, most of them behind a bot check,
  /// and between them lie pages of another site and answers to unknown addresses.
  private static func study(in scratch: URL) throws -> String {
    let folder = Checkout.root.appendingPathComponent("Data")
    let path = folder.appendingPathComponent("snapshots/specimen/990001.warc.gz").path
    var reader = try SnapshotReader([SnapshotInput(path: path, name: "990001.warc.gz", format: .warc)])
    var writer = WARCWriter()
    var number = 0
    func write(_ capture: Capture, url: String? = nil, status: Int? = nil, body: [UInt8]? = nil) {
      number += 1
      writer.appendResponse(
        url: url ?? capture.url, date: capture.date ?? "2026-03-01T00:00:00Z", id: "urn:uuid:\(number)",
        status: status ?? capture.status ?? 200, headers: capture.headers.filter { $0.name == "Content-Type" },
        body: body ?? capture.body)
    }
    while let item = try reader.next() {
      guard case .capture(let capture) = item else { continue }
      if capture.header("Content-Type")?.hasPrefix("text/html") == true, number % 5 != 0 {
        write(capture, status: number % 2 == 0 ? 412 : 200, body: Array(check.utf8))
      }
      for _ in 0...(number % 3) { write(capture) }
      if number % 4 == 0 { write(capture, url: "https://elsewhere.example/\(number)") }
      if number % 7 == 0 { write(capture, url: capture.url + ".\(number)", status: 404) }
    }
    let archive = scratch.appendingPathComponent("990001.warc.gz")
    try Data(writer.bytes).write(to: archive)
    return try Story.write(
      """
      schema: egov.study/1
      title: { zh: 甲, en: A }
      framework: service-capability-2019
      register: \(folder.appendingPathComponent("register/specimen.csv").path)
      units:
        - { code: "990001", snapshots: [\(archive.path)], home: "https://www.c990001.gov.example/" }

      """, "study.yaml", in: scratch)
  }
}
