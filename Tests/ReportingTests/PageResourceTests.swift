import AssessmentModel
import Reporting
import TestSupport
import Testing

@Suite struct PageResourceTests {
  private static let resources = [
    ("style", PageResource.style), ("indexStyle", PageResource.indexStyle), ("script", PageResource.script),
  ]

  @Test func `the digests beside the resources are those of their bytes`() throws {
    for (name, resource) in Self.resources {
      guard let digest = try sha256(String(decoding: resource.bytes, as: UTF8.self)) else {
        try Test.cancel("skipped: there is no sha256sum to hold the digests against")
      }
      #expect(resource.digest == digest, "PageResource.\(name) needs the digest \(digest)")
    }
  }

  @Test func `what stands in a page is what its policy names`() throws {
    let index = IndexReportTests.text("index.html", of: IndexReportTests.report([]))
    for page in pages(of: Sample.assessment(cities: 2)).map(\.text) + [index] {
      let policy = pieces(of: page, between: "Content-Security-Policy\" content=\"", and: "\"").first ?? ""
      let texts =
        pieces(of: page, between: "<style>", and: "</style>") + pieces(of: page, between: "<script>", and: "</script>")
      #expect(texts.count == pieces(of: policy, between: "sha256-", and: "&#39;").count)
      for text in texts {
        guard let digest = try sha256(text) else {
          try Test.cancel("skipped: there is no sha256sum to hold the digests against")
        }
        #expect(policy.contains("&#39;sha256-\(digest)&#39;"))
      }
    }
  }

  @Test func `no resource ends its own element or makes markup`() {
    for (name, resource) in Self.resources {
      let text = String(decoding: resource.bytes, as: UTF8.self)
      for forbidden in ["</", "<!--", "innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(", "http"] {
        #expect(!text.contains(forbidden), "\(name) holds \(forbidden)")
      }
    }
  }
}
