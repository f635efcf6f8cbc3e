import AssessmentModel
import Foundation

/// Reads all inputs of one city in order and gives captures and problems.
///
/// Revisits are resolved within a file and across all files of the city, forwards and backwards; those whose original
/// comes later are given after everything else. A damaged, empty or unreadable input is a problem, and reading goes on.
/// Memory does not grow with the archives but by a few bytes a record; one body is bounded to 64 MiB.
package struct SnapshotReader: ~Copyable {
  private var inputs: ArraySlice<SnapshotInput>
  /// WARC files of the current input that were not opened yet.
  private var files: ArraySlice<ArchiveFile> = []
  private let archives = ArchiveCaptures()
  private var mirror: MirrorReader?
  private var queue: [SnapshotItem] = []
  private var head = 0
  private var stage = Stage.inputs
  private var pages = 0
  /// The name of what is being read, for problems of the operating system.
  private var subject = ""

  private enum Stage {
    case inputs, records, pages, revisits, end
  }

  /// Checks that every input is there.
  package init(_ inputs: [SnapshotInput]) throws(SnapshotError) {
    for input in inputs where access(input.path, F_OK) != 0 { throw .noSuchFile(path: input.path) }
    self.inputs = inputs[...]
  }

  /// The next capture or problem; nil at the end.
  package mutating func next() throws(SnapshotError) -> SnapshotItem? {
    while head == queue.count {
      queue.removeAll(keepingCapacity: true)
      head = 0
      if stage == .end { return nil }
      advance()
    }
    defer { head += 1 }
    return queue[head]
  }

  /// Records met so far by type as written; pages count as `page`.
  var recordCounts: [String: Int] {
    pages > 0 ? archives.counts.merging(["page": pages]) { $0 + $1 } : archives.counts
  }
}

extension SnapshotReader {
  /// Takes one step; what cannot be read is a problem, and reading goes on after it.
  private mutating func advance() {
    do throws(SnapshotError) {
      switch stage {
      case .inputs: try openNext()
      case .records: if try !archives.step(&queue) { stage = .inputs }
      case .pages: readPage()
      case .revisits: if try !archives.resolveOne(&queue) { stage = .end }
      case .end: break
      }
    } catch {
      let detail = "cannot be read: \(error.reason)"
      queue.append(.problem(Problem(subject: subject, what: .unreadableFile, detail: detail)))
      if stage != .revisits { stage = .inputs }
      archives.closeCurrent()
    }
  }

  private mutating func openNext() throws(SnapshotError) {
    if let file = files.popFirst() {
      subject = file.name
      try archives.open(file)
      stage = .records
      return
    }
    guard let input = inputs.popFirst() else {
      archives.finishFiles()
      stage = .revisits
      return
    }
    subject = input.name
    switch input.format {
    case .warc, .arc: files = [ArchiveFile(path: input.path, name: input.name)]
    case .wacz:
      let package = WACZFiles(input)
      queue += package.problems.map { .problem($0) }
      files = package.files[...]
    case .mirror, .page:
      mirror = try MirrorReader(input)
      stage = .pages
    }
  }

  private mutating func readPage() {
    let items = mirror?.next() ?? []
    if items.isEmpty {
      mirror = nil
      stage = .inputs
      return
    }
    if case .capture = items[0] { pages += 1 }
    queue += items
  }
}
