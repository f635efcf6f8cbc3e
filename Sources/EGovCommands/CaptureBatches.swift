import AssessmentModel
import Snapshots

/// The captures of a city's inputs in batches.
struct CaptureBatches: ~Copyable {
  private var reader: SnapshotReader
  /// Why reading ended before the end; nil where it did not.
  private(set) var failure: SnapshotError?

  init(_ inputs: [SnapshotInput]) throws(SnapshotError) {
    reader = try SnapshotReader(inputs)
  }

  /// The next batch; nil at the end and where reading failed, so that what was read before is still worked on.
  mutating func next(_ use: (Capture) -> PageBatch.Use) throws(CancellationError) -> PageBatch? {
    var batch = PageBatch()
    while !batch.isFull, let item = nextItem() {
      if Task.isCancelled { throw CancellationError() }
      switch item {
      case .problem(let problem): batch.append(problem)
      case .capture(let capture): batch.append(capture, use(capture))
      }
    }
    return batch.entries.isEmpty ? nil : batch
  }

  private mutating func nextItem() -> SnapshotItem? {
    guard failure == nil else { return nil }
    do throws(SnapshotError) {
      return try reader.next()
    } catch {
      failure = error
      return nil
    }
  }
}
