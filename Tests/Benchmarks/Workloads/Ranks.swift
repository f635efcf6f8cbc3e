/// The ranks of 36 units over 10,000 draws of the weights of 24 indicators.
let ranksWorkload = rankWorkload("ranks", units: 36, indicators: 24)

/// The ranks of 3,000 units over 10,000 draws of the weights of 60 indicators.
let wideRanksWorkload = rankWorkload("ranks-wide", units: 3_000, indicators: 60)

/// An invented index of that size, spread over the jobs that were asked for; a draw counts as a page.
private func rankWorkload(_ name: String, units: Int, indicators: Int) -> Workload {
  Workload(name: name) { specimen in
    guard let index = MonteCarlo(units: units, indicators: indicators, draws: 10_000) else {
      throw Options.Mistake(description: "\(name) has no model")
    }
    let jobs = specimen.jobs
    return {
      let quantiles = index.quantiles(jobs: jobs)
      return Workload.Amount(pages: quantiles.isEmpty ? 0 : index.draws)
    }
  }
}
