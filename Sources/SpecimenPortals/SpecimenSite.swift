import AssessmentModel

/// One stored response of a specimen portal.
struct SpecimenPage {
  var url: String
  var status = 200
  var html: String
  /// The bytes' encoding and the one the header claims; they differ where a portal mislabels its pages.
  var encoding = "utf-8"
  var label = "utf-8"
}

/// The portal of one invented city: all its pages, each better or worse by the city's quality.
///
/// Whether the portal has a feature follows from one rule: a feature has a threshold, and the city has it where its
/// quality in that dimension, blurred a little, reaches the threshold. So better cities have more, and which features
/// they lack differs from city to city.
struct SpecimenSite {
  let city: SpecimenCity
  let host: String
  let serviceHost: String
  let name: String
  var numbers: SeededNumbers
  private(set) var pages: [SpecimenPage] = []
  /// Extra links and paragraphs on every page, for benchmarks that want pages of a real portal's size.
  let isHeavy: Bool
  let date: SpecimenDate
  let changes: CityChanges

  init(_ city: SpecimenCity, seed: UInt64, isHeavy: Bool, year: SpecimenYear) {
    self.city = city
    date = year.date
    changes = CityChanges(of: city.city.code, in: year)
    self.isHeavy = isHeavy
    host = city.city.portals[0]
    serviceHost = city.city.servicePortals[0]
    name = city.city.name
    numbers = SeededNumbers(seed: seed ^ (UInt64(city.position + 1) &* 0x9E37_79B9))
  }

  /// True where the city's quality in a dimension, blurred, reaches the threshold.
  ///
  /// Thresholds from 0 to 1 are spread over the upper half of quality, where portals differ.
  mutating func has(_ threshold: Double, _ dimension: SpecimenCity.Dimension) -> Bool {
    let quality = city.quality[dimension] ?? 0
    return quality + (numbers.fraction() - 0.5) * 0.16 >= 0.40 + threshold * 0.56
  }

  /// A share that follows the quality: 0.2 to 1.
  func share(_ dimension: SpecimenCity.Dimension) -> Double {
    min(1, max(0.2, (city.quality[dimension] ?? 0) * 1.08))
  }

  func address(_ path: String) -> String { "https://\(host)\(path)" }
  func serviceAddress(_ path: String) -> String { "https://\(serviceHost)\(path)" }

  mutating func add(_ page: SpecimenPage) {
    pages.append(page)
  }

  /// Wraps content in the portal's frame: title, national meta tags, header with navigation, footer with filings.
  mutating func page(
    _ title: String, _ url: String, meta: String = "", content: String, frame: SpecimenFrame
  ) -> SpecimenPage {
    let html = """
      <!DOCTYPE html>
      <html lang="zh-CN"><head><meta charset="\(frame.label)">
      <title>\(title)_\(name)人民政府</title>
      <meta name="SiteName" content="\(name)人民政府门户网站"><meta name="SiteDomain" content="\(host)">
      <meta name="SiteIDCode" content="\(frame.siteCode)">\(meta)
      <link rel="stylesheet" href="/css/site.css"></head>
      <body>
      \(frame.header)
      \(content)
      \(frame.footer)
      </body></html>

      """
    return SpecimenPage(url: url, html: html, encoding: frame.encoding, label: frame.label)
  }
}
