import AssessmentModel

// What stands beside a city's verdict: the way to the band above, and what is contested.
extension JSONLayout {
  mutating func write(_ next: NextBand) {
    object { members in
      members.member("band", next.band)
      members.member("from", next.from)
      members.member("missing", next.missing)
      members.member("isReached", next.isReached)
      members.member("steps") { layout in
        layout.list(next.steps) { layout, step in
          layout.object(inline: true) { object in
            object.member("indicator", step.indicator)
            object.member("gain", step.gain)
            object.member("index", step.index)
          }
        }
      }
    }
  }

  mutating func write(_ contests: CityContests) {
    object { members in
      members.member("together") { $0.write(contests.together) }
      members.member("claims") { $0.list(contests.contests) { $0.write($1) } }
    }
  }

  private mutating func write(_ contest: Contest) {
    object(inline: true) { members in
      members.member("indicator", contest.claim.indicator)
      members.member("claim", contest.claim.kind.rawValue)
      members.optional("measured", contest.claim.measured)
      members.member("evidence", contest.claim.evidence)
      members.member("author", contest.claim.author)
      members.member("date", contest.claim.date.description)
      members.optional("score", contest.score)
      members.member("accepted") { $0.write(contest.accepted) }
    }
  }

  private mutating func write(_ standing: Standing) {
    object(inline: true) { members in
      members.member("score", orNull: standing.index)
      members.member("rank", orNull: standing.rank.map(Double.init))
      members.optional("band", standing.band)
    }
  }

  mutating func write(_ peers: PeerMeans) {
    object(inline: true) { members in
      members.member("kind", peers.kind.rawValue)
      members.member("name", peers.name)
      members.member("cities", peers.cities)
      members.member("index", orNull: peers.index)
      members.member("dimensions") { layout in
        layout.object(inline: true) { object in
          for dimension in peers.dimensions { object.member(dimension.id, orNull: dimension.mean) }
        }
      }
    }
  }
}

extension JSONReading {
  func nextBand() throws(InterchangeError) -> NextBand {
    NextBand(
      band: try text("band"), from: try number("from"), missing: try number("missing"),
      steps: try each("steps") { (item) throws(InterchangeError) in
        NextBand.Step(
          indicator: try item.text("indicator"), gain: try item.number("gain"), index: try item.number("index"))
      }, isReached: try flag("isReached"))
  }

  /// `city` is the code of the city that the claims stand in.
  func contests(of city: String) throws(InterchangeError) -> CityContests {
    CityContests(
      contests: try each("claims") { (item) throws(InterchangeError) in try item.contest(of: city) },
      together: try member("together").standing())
  }

  private func contest(of city: String) throws(InterchangeError) -> Contest {
    guard let date = try date("date") else { throw source.badShape(node, "a claim has no `date`") }
    let claim = Claim(
      city: city, indicator: try text("indicator"), kind: try word("claim", of: Claim.Kind.self),
      measured: try optionalNumber("measured"), evidence: try text("evidence"), author: try text("author"), date: date)
    return Contest(claim: claim, score: try optionalNumber("score"), accepted: try member("accepted").standing())
  }

  private func standing() throws(InterchangeError) -> Standing {
    Standing(index: try optionalNumber("score"), rank: try optionalWhole("rank"), band: try optionalText("band"))
  }

  func peerMeans() throws(InterchangeError) -> PeerMeans {
    var means: [PeerMeans.Dimension] = []
    let dimensions = try member("dimensions")
    for (id, _) in try members("dimensions") {
      means.append(PeerMeans.Dimension(id: id, mean: try dimensions.optionalNumber(id)))
    }
    return PeerMeans(
      kind: try word("kind", of: PeerMeans.Kind.self), name: try text("name"), cities: try whole("cities"),
      index: try optionalNumber("index"), dimensions: means)
  }
}
