package import AssessmentModel

/// Writes lines of `observations.jsonl` and `problems.jsonl` into bytes.
///
/// One JSON object a line, members always in the same order, `schema` on every `snapshot` line, so that the blocks of
/// several units can be put one after another. Numbers must be finite.
package struct ObservationLines {
  private var json = JSONBytes()
  private let tool: String

  /// The schema that is written.
  package static let schema = "egov.observations/1"

  /// Starts with no lines; `tool` is the version of this program, which `snapshot` lines tell.
  package init(tool: String) {
    self.tool = tool
  }

  /// The lines written so far, each with its newline.
  package var bytes: [UInt8] { json.bytes }

  /// How many bytes were written since the last `take`.
  package var count: Int { json.bytes.count }

  /// Gives the lines written so far and starts anew.
  package mutating func take() -> [UInt8] {
    defer { json.bytes.removeAll(keepingCapacity: true) }
    return json.bytes
  }

  /// Writes the line that begins a unit: the city with its names, what was in its snapshots, and the as-of day.
  package mutating func append(_ summary: SnapshotSummary, of city: City, asOf: CalendarDate?) {
    json.raw("{\"schema\":")
    json.text(Self.schema)
    json.raw(",\"kind\":\"snapshot\",\"city\":")
    json.text(city.code)
    names(of: city)
    json.raw(",\"format\":")
    json.text(summary.format)
    json.raw(",\"digest\":")
    json.text(summary.digest)
    json.raw(",\"captures\":")
    json.number(summary.captures)
    json.raw(",\"pages\":")
    json.number(summary.pages)
    json.raw(",\"readPages\":")
    json.number(summary.readPages)
    member(",\"first\":", summary.first)
    member(",\"last\":", summary.last)
    member(",\"home\":", summary.home)
    member(",\"asOf\":", asOf?.description)
    member(",\"tool\":", tool)
    json.raw("}\n")
  }

  /// Writes one observation of a unit.
  package mutating func append(_ observation: Observation, city: String) {
    json.raw("{\"kind\":\"observation\",\"city\":")
    json.text(city)
    json.raw(",")
    json.members(of: observation)
    json.raw("}\n")
  }

  /// Writes one problem of a unit as a line of `observations.jsonl`.
  package mutating func append(_ problem: Problem, city: String) {
    json.raw("{\"kind\":\"problem\",\"city\":")
    json.text(city)
    json.raw(",\"subject\":")
    json.text(problem.subject)
    member(",\"record\":", problem.record)
    tail(of: problem)
  }

  /// Writes one problem of a unit as a line of `problems.jsonl`, where every member is always there.
  package mutating func appendListed(_ problem: Problem, city: String) {
    json.raw("{\"city\":")
    json.text(city)
    json.raw(",\"subject\":")
    json.text(problem.subject)
    json.raw(",\"record\":")
    if let record = problem.record { json.text(record) } else { json.null() }
    tail(of: problem)
  }
}

extension ObservationLines {
  private mutating func member(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    json.raw(name)
    json.text(text)
  }

  private mutating func names(of city: City) {
    member(",\"name\":", city.name)
    member(",\"nameEn\":", city.nameEn.isEmpty ? nil : city.nameEn)
    member(",\"pinyin\":", city.pinyin.isEmpty ? nil : city.pinyin)
    member(",\"province\":", city.province.isEmpty ? nil : city.province)
    member(",\"region\":", city.region.isEmpty ? nil : city.region)
    member(",\"level\":", city.level.isEmpty ? nil : city.level)
    if !city.groups.isEmpty {
      json.raw(",\"groups\":")
      json.texts(city.groups)
    }
    if !city.portals.isEmpty {
      json.raw(",\"portals\":")
      json.texts(city.portals)
    }
    if !city.servicePortals.isEmpty {
      json.raw(",\"servicePortals\":")
      json.texts(city.servicePortals)
    }
  }

  private mutating func tail(of problem: Problem) {
    json.raw(",\"what\":")
    json.text(problem.what.rawValue)
    json.raw(",\"detail\":")
    json.text(problem.detail)
    json.raw("}\n")
  }
}
