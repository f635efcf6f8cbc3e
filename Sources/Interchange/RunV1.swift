import AssessmentModel

// The run, and what is said of all its cities together.
extension JSONLayout {
  mutating func write(_ run: RunManifest) {
    object { members in
      members.member("id", run.id)
      members.member("tool", run.tool)
      members.member("title", run.title)
      members.member("isInvented", run.isInvented)
      members.member("framework", run.framework)
      members.member("frameworkVersion", run.frameworkVersion)
      members.member("catalog", run.catalog)
      members.member("observations", run.observations)
      members.member("settings") { settings in
        settings.object(inline: true) { object in
          for (name, value) in run.settings.sorted(by: { $0.key < $1.key }) { object.member(name, value) }
        }
      }
    }
  }

  mutating func write(_ share: BandShare) {
    object(inline: true) { members in
      members.member("band", share.band)
      members.member("count", share.count)
      members.member("share", share.share)
    }
  }

  mutating func write(_ group: GroupMean) {
    object(inline: true) { members in
      members.member("column", group.column)
      members.member("name", group.name)
      members.member("cities", group.cities)
      members.member("mean", group.mean)
      members.member("minimum", group.minimum)
      members.member("maximum", group.maximum)
      members.member("bands") { $0.list(group.bands) { $0.write($1) } }
    }
  }

  mutating func write(_ quantity: StudyQuantity) {
    object(inline: true) { members in
      members.member("id", quantity.id)
      members.member("name", quantity.name)
      members.member("unit", quantity.unit)
      members.optional("published", quantity.published)
      members.member("source", quantity.source)
      members.member("confidence", quantity.confidence.rawValue)
      members.optional("measured", quantity.measured)
      members.member("cities", quantity.cities)
      members.member("method", quantity.method)
      members.member("comparison", quantity.comparison.rawValue)
      members.member("caution", quantity.caution)
    }
  }
}

extension JSONReading {
  func runManifest() throws(InterchangeError) -> RunManifest {
    var settings: [String: String] = [:]
    for (name, value) in try members("settings") { settings[name] = try value.text(called: name) }
    return RunManifest(
      id: try text("id"), tool: try text("tool"), title: try texts(in: "title"), isInvented: try flag("isInvented"),
      framework: try text("framework"), frameworkVersion: try whole("frameworkVersion"),
      catalog: try text("catalog"), observations: try text("observations"), settings: settings)
  }

  func bandShare() throws(InterchangeError) -> BandShare {
    BandShare(band: try text("band"), count: try whole("count"), share: try number("share"))
  }

  func groupMean() throws(InterchangeError) -> GroupMean {
    GroupMean(
      column: try text("column"), name: try text("name"), cities: try whole("cities"), mean: try number("mean"),
      minimum: try number("minimum"), maximum: try number("maximum"),
      bands: try each("bands") { (item) throws(InterchangeError) in try item.bandShare() })
  }

  func studyQuantity() throws(InterchangeError) -> StudyQuantity {
    StudyQuantity(
      id: try text("id"), name: try texts(in: "name"), unit: try text("unit"),
      published: try optionalNumber("published"), source: try text("source"),
      confidence: try word("confidence", of: IndicatorDefinition.Confidence.self),
      measured: try optionalNumber("measured"), cities: try whole("cities"),
      method: try optionalTexts(in: "method"), comparison: try comparison(), caution: try optionalTexts(in: "caution"))
  }

  // Runs of earlier versions do not say how quantities come about.
  private func optionalTexts(in name: String) throws(InterchangeError) -> Texts {
    optional(name) == nil ? Texts(zh: "", en: "") : try texts(in: name)
  }

  private func comparison() throws(InterchangeError) -> StudyQuantity.Comparison {
    optional("comparison") == nil ? .limited : try word("comparison", of: StudyQuantity.Comparison.self)
  }
}
