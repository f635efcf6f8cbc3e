/// Heights of names that do not touch, each as near as can be to where it is wanted, between two ends.
func spread(_ wanted: [Double], from top: Double, to bottom: Double) -> [Double] {
  let gap = 16.0
  let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
  var placed = wanted
  var free = top
  for label in order {
    placed[label] = max(wanted[label], free)
    free = placed[label] + gap
  }
  var ceiling = bottom
  for label in order.reversed() {
    placed[label] = min(placed[label], ceiling)
    ceiling = placed[label] - gap
  }
  return placed
}
