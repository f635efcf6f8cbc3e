/// Works on pieces side by side and takes what was made of them in the order of the pieces.
///
/// One task, the caller's, reads the pieces and takes the results; `workers` says, before each piece, how many may be
/// worked on at that moment, and where it says one the caller works itself, without another task. Between the stages
/// stand plain values, so that nothing is locked. Memory is bounded: for each worker at most two pieces are begun and
/// not yet taken, and at most so many that they weigh `weightOfEach`; a piece that weighs more waits until it is alone.
package func sideBySide<Piece: Sendable, Made: Sendable>(
  workers: () -> Int, weightOfEach: Int, weight: (Piece) -> Int, next: () throws -> Piece?,
  work: @escaping @Sendable (Piece) -> Made, take: (Made) throws -> Void
) async throws {
  try await withThrowingTaskGroup(of: (Int, Made).self) { group in
    var line = WaitingLine<Made>()
    var ready = try next()
    while let piece = ready {
      let (limit, weight) = (workers(), weight(piece))
      if limit == 1, line.isEmpty {
        try take(work(piece))
        ready = try next()
      } else if line.running < limit, line.hasRoom(for: weight, count: 2 * limit, weight: limit * weightOfEach) {
        let number = line.begin(weight)
        group.addTask { (number, work(piece)) }
        // A worker that is free has its next piece before anything is taken or read.
        try line.takeFinished(take)
        ready = try next()
      } else {
        try await line.end(group.next())
        if line.running < limit { try line.makeRoom(for: weight, count: 2 * limit, weight: limit * weightOfEach, take) }
      }
    }
    while !line.isEmpty {
      try await line.end(group.next())
      try line.takeFinished(take)
    }
  }
}

/// Pieces that were begun and not yet taken, in their order.
private struct WaitingLine<Made> {
  private var places: [(weight: Int, made: Made?)] = []
  /// The number of the first of them.
  private var first = 0
  private var weight = 0
  private(set) var running = 0

  var isEmpty: Bool { places.isEmpty }

  func hasRoom(for another: Int, count: Int, weight most: Int) -> Bool {
    isEmpty || (places.count < count && weight + another <= most)
  }

  /// Adds a piece and gives its number.
  mutating func begin(_ weight: Int) -> Int {
    places.append((weight, nil))
    self.weight += weight
    running += 1
    return first + places.count - 1
  }

  mutating func end(_ finished: (number: Int, made: Made)?) {
    guard let finished else { return }
    places[finished.number - first].made = finished.made
    running -= 1
  }

  /// Gives what was made of the first pieces, up to one that is still worked on.
  mutating func takeFinished(_ take: (Made) throws -> Void) rethrows {
    while let made = places.first?.made {
      weight -= places.removeFirst().weight
      first += 1
      try take(made)
    }
  }

  /// The same where another piece could not begin otherwise.
  mutating func makeRoom(for another: Int, count: Int, weight most: Int, _ take: (Made) throws -> Void) rethrows {
    if !hasRoom(for: another, count: count, weight: most) { try takeFinished(take) }
  }
}
