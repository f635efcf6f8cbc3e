package import AssessmentModel

/// The id of the band that an index is in, or nil where it lies below every cut.
///
/// The band is the one with the highest cut that the index reaches; an index on a cut is in the band above it.
package func band(of index: Double, in bands: [Band]) -> String? {
  bands.filter { index >= $0.from }.max { $0.from < $1.from }?.id
}

/// How many of some bands' ids fall in each band, in the framework's order of bands.
///
/// Shares are of all given ids and 0 where there are none.
package func bandShares(of ids: [String?], in bands: [Band]) -> [BandShare] {
  bands.map { band in
    let count = ids.count { $0 == band.id }
    return BandShare(band: band.id, count: count, share: ids.isEmpty ? 0 : Double(count) / Double(ids.count))
  }
}
