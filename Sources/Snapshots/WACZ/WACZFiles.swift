import AssessmentModel

/// The WARC files in a WACZ (a ZIP with `archive/*.warc.gz`), and what is wrong with it.
struct WACZFiles {
  private(set) var files: [ArchiveFile] = []
  private(set) var problems: [Problem] = []

  init(_ input: SnapshotInput) {
    let archive: ZIPArchive
    do throws(SnapshotError) {
      archive = try ZIPArchive(path: input.path)
    } catch {
      problems.append(Problem(subject: input.name, what: .damagedArchive, detail: "no readable ZIP: \(error.reason)"))
      return
    }
    for entry in archive.entries { take(entry, of: input) }
    checkDigests(archive, input)
    if files.isEmpty, problems.isEmpty {
      problems.append(
        Problem(subject: input.name, what: .damagedArchive, detail: "the WACZ holds no archive/*.warc or *.warc.gz"))
    }
  }

  /// Compares each archive with the digest that `datapackage.json` gives for it.
  private mutating func checkDigests(_ archive: ZIPArchive, _ input: SnapshotInput) {
    let stated = WACZPackage(archive)?.digests ?? [:]
    for file in files {
      guard let entry = file.entry, let text = stated[entry], let digest = RecordDigest(text) else { continue }
      // What cannot be read is told when its turn comes.
      guard let source = try? archive.source(of: entry), let holds = try? digest.holds(for: source), !holds else {
        continue
      }
      let detail = "the archive does not have the digest \(text) of datapackage.json"
      problems.append(Problem(subject: input.name, record: entry, what: .digestMismatch, detail: detail))
    }
  }

  private mutating func take(_ entry: ZIPArchive.Entry, of input: SnapshotInput) {
    func report(_ what: Problem.Kind, _ detail: String) {
      problems.append(Problem(subject: input.name, record: entry.name, what: what, detail: detail))
    }
    let parts = entry.name.split(separator: "/", omittingEmptySubsequences: false)
    if parts.contains("..") || entry.name.hasPrefix("/") || entry.name.contains("\\") {
      return report(.unsafePath, "the entry's name leads out of the archive")
    }
    let isRecords = [SnapshotFormat.warc, .arc].contains(SnapshotFormat(fileName: entry.name))
    guard parts.first == "archive", isRecords else { return }
    if entry.isEncrypted { return report(.encryptedEntry, "the entry is encrypted") }
    files.append(ArchiveFile(path: input.path, entry: entry.name, name: "\(input.name)!/\(entry.name)"))
  }
}
