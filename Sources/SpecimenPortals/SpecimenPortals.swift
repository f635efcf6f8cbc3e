import AssessmentModel
import Snapshots

/// Portals of invented cities, made from a seed: the shipped study, and as many cities and pages as a benchmark wants.
///
/// Nothing in them is real: neither names nor codes nor texts. Same options, same bytes.
package struct SpecimenPortals: Sendable {
  package var seed: UInt64
  /// At least about this many pages a city; 0 is the small portal of the shipped study.
  package var pagesPerCity: Int
  /// Pages of about 27 KB with 150 links, as large portals have them.
  package var isHeavy: Bool
  package var year: SpecimenYear

  package init(
    seed: UInt64 = 36, pagesPerCity: Int = 0, isHeavy: Bool = false, year: SpecimenYear = .first
  ) {
    self.seed = seed
    self.pagesPerCity = pagesPerCity
    self.isHeavy = isHeavy
    self.year = year
  }

  /// The invented cities of the first positions.
  package func cities(_ count: Int) -> [SpecimenCity] {
    (0..<count).map { SpecimenCity(position: $0, seed: seed) }
  }

  /// One city's portal as a WARC with a gzip member a record; it is handed on in pieces, so that memory does not grow
  /// with the number of pages.
  package func archive(of city: SpecimenCity, write: ([UInt8]) throws -> Void) rethrows {
    var writer = WARCWriter()
    writer.appendInformation(
      date: year.captured.description + "T00:00:00Z", id: Self.identifier(city, 0),
      fields: [
        HeaderField(name: "software", value: "egov specimen"), HeaderField(name: "description", value: "invented city"),
      ])
    var number = 0
    try eachPage(of: city) { page in
      number += 1
      append(page, of: city, number: number, to: &writer)
      if writer.bytes.count > 1 << 20 { try write(writer.takeBytes()) }
    }
    try write(writer.takeBytes())
  }
}

extension SpecimenPortals {
  /// The pages of a small portal, then for benchmarks more rounds of it under other paths.
  private func eachPage(of city: SpecimenCity, _ body: (SpecimenPage) throws -> Void) rethrows {
    var made = 0
    var round = 0
    repeat {
      var site = SpecimenSite(city, seed: seed &+ UInt64(round) &* 104_729, isHeavy: isHeavy, year: year)
      site.build()
      for page in site.pages where round == 0 || page.status == 200 {
        var page = page
        if round > 0 { page.url = Self.moved(page.url, to: round) }
        try body(page)
        made += 1
      }
      round += 1
    } while made < pagesPerCity
  }

  /// `https://host/path` as `https://host/r1/path`.
  private static func moved(_ url: String, to round: Int) -> String {
    guard let slash = url.dropFirst("https://".count).firstIndex(of: "/") else { return url }
    return url[..<slash] + "/r\(round)" + url[slash...]
  }

  private func append(_ page: SpecimenPage, of city: SpecimenCity, number: Int, to writer: inout WARCWriter) {
    let coded = page.encoding == "gb18030" ? GB18030.bytes(of: page.html) : nil
    let body = coded ?? Array(page.html.utf8)
    var headers = [HeaderField(name: "Content-Type", value: "text/html; charset=\(page.label)")]
    if (city.quality[.effect] ?? 0) > 0.7 {
      headers += [
        HeaderField(name: "Strict-Transport-Security", value: "max-age=31536000"),
        HeaderField(name: "X-Content-Type-Options", value: "nosniff"),
      ]
    }
    if (city.quality[.effect] ?? 0) > 0.85 {
      headers += [
        HeaderField(name: "Content-Security-Policy", value: "default-src 'self'"),
        HeaderField(name: "X-Frame-Options", value: "SAMEORIGIN"),
        HeaderField(name: "Referrer-Policy", value: "same-origin"),
      ]
    }
    writer.appendResponse(
      url: page.url, date: instant(number), id: Self.identifier(city, number), status: page.status,
      reason: page.status == 404 ? "Not Found" : "OK", headers: headers, body: body)
  }

  /// One page a second from midnight of the day of capture, round and round the day.
  private func instant(_ number: Int) -> String {
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let second = number % 86_400
    return "\(year.captured)T\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))Z"
  }

  private static func identifier(_ city: SpecimenCity, _ number: Int) -> String {
    func padded(_ value: Int, _ width: Int) -> String {
      let text = String(value, radix: 16)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    return "urn:uuid:\(padded(city.position + 1, 8))-0000-4000-8000-\(padded(number, 12))"
  }
}
