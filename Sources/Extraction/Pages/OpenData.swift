import AssessmentModel

/// What an open-data portal shows of itself: how many data sets it states, topics, formats, and the newest date.
///
/// A page is one where its title, its name or its host says so. Topics are those of the pilot rules for opening public
/// information (公共信息资源开放试点工作方案, 2017), named from memory.
struct OpenData: PageExtractor {
  static let name = "OpenData"
  static let properties: [Property] = [.openData, .openDataFormats]
  static let names = PhraseGroup("open-data.names", ["数据开放", "开放数据", "公共数据开放", "数据开放平台", "opendata"])
  static let sets = PhraseGroup("open-data.sets", ["数据集", "数据目录", "开放目录", "数据资源"])
  static let topics = PhraseGroup(
    "open-data.topics",
    [
      "信用服务", "医疗卫生", "社保就业", "公共安全", "城建住房", "交通运输", "教育文化", "科技创新", "资源能源", "生态环境", "工业农业", "商贸流通", "财税金融", "安全生产",
      "市场监管", "社会救助", "法律服务", "生活服务", "气象服务", "地理空间", "机构团体",
    ])
  static let formats = PhraseGroup(
    "open-data.formats", ["csv", "xlsx", "xls", "json", "xml", "rdf", "shp", "kml", "geojson", "接口"])
  static let phrases = [names, sets, topics, formats]

  func observations(in reading: PageReading) -> [Observation] {
    guard let sign = sign(in: reading) else { return [] }
    let page = reading.page
    let stated = statedSets(reading)
    let topics = captions(Self.topics, reading)
    let formats = captions(Self.formats, reading)
    guard stated != nil || topics.count >= 3 || formats.count >= 2 else { return [] }
    let newest = reading.lists.flatMap(\.items).compactMap(\.date).max()
    let value = Value.object([
      .init("datasets", stated.map { .number(Double($0.number)) } ?? .null),
      .init("topics", .number(Double(topics.count))), .init("newest", newest.map(Value.date) ?? .null),
    ])
    let place = stated?.offset ?? sign
    let element = page.innermostElement(at: place)
    let quote = page.line(in: page.lineRange(around: place))
    return [
      reading.observation(.openData, value, at: element, quote: quote, by: Self.name),
      reading.observation(
        .openDataFormats, .words(formats.map { $0 == "接口" ? "api" : $0 }), at: element, by: Self.name),
    ]
  }

  /// Where the title says that the page is of an open-data portal; the page's start where only its host does.
  private func sign(in reading: PageReading) -> Int? {
    let title = reading.page.titleElement.map { reading.page.textRange(of: $0) }
    if let title, let hit = reading.textHits.hits(of: Self.names).first(where: { title.contains($0.start) }) {
      return hit.start
    }
    let host = HostName.text(in: Array(reading.capture.url.utf8)[...])
    return host.hasPrefix("data.") || host.hasPrefix("opendata.") ? reading.text.body.lowerBound : nil
  }

  /// The largest number that stands beside a word for data sets.
  private func statedSets(_ reading: PageReading) -> (number: Int, offset: Int)? {
    let text = reading.page.text
    var best: (number: Int, offset: Int)?
    for hit in reading.textHits.hits(of: Self.sets) where reading.text.body.contains(hit.start) {
      let after = Figures.number(after: hit.end, in: text, passing: ["总数", "数量", "总量", "共", "有"])?.value
      let number = max(after ?? 0, Figures.number(before: hit.start, in: text) ?? 0)
      if number > best?.number ?? 0 { best = (number, hit.start) }
    }
    return best
  }

  /// The phrases of a group that stand as captions, in the order of the group.
  private func captions(_ group: PhraseGroup, _ reading: PageReading) -> [String] {
    let shown = reading.textHits.hits(of: group).filter { hit in
      guard reading.text.isVisible(hit.start), reading.text.body.contains(hit.start) else { return false }
      let line = reading.page.lineRange(around: hit.start)
      return line.count <= hit.end - hit.start + 12
        || reading.page.innermostElement(at: hit.start).map {
          reading.page.textRange(of: $0).count <= hit.end - hit.start + 9
        } ?? false
    }
    let found = Set(shown.map(\.phrase))
    return group.phrases.indices.filter { found.contains($0) }.map { group.phrases[$0] }
  }
}
