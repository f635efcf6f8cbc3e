import AssessmentModel
import HTMLParsing
import Snapshots

/// Archives to captures: inflating, records, digests.
let readWorkload = Workload(name: "read") { specimen in
  {
    var amount = Workload.Amount()
    for unit in specimen.units {
      var reader = try SnapshotReader([unit.input])
      while let item = try reader.next() {
        guard case .capture(let capture) = item, isHTML(capture) else { continue }
        amount.pages += 1
        amount.bytes += capture.body.count
      }
    }
    return amount
  }
}
