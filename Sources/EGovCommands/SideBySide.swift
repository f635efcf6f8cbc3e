/// Works on pieces side by side and takes what was made of them in the order of the pieces.
///
/// One task, the caller's, reads the pieces and takes the results; `workers` says, before each piece, how many may be
/// worked on at that moment, and where it says one the caller works itself, without another task. Between the stages
/// stand plain values, so that nothing is locked. Memory is bounded: no piece is read before there is room for it,
/// which is so while all that was begun and not yet taken is at most twice as many pieces as workers and weighs at most
/// `weightAtMost` with it; a piece that alone weighs more is worked on alone.
func sideBySide<Piece: Sendable, Made: Sendable>(
  weightAtMost: Int, workers: () -> Int, weight: (Piece) -> Int, next: () throws -> Piece?,
  work: @escaping @Sendable (Piece) -> Made, take: (Made) throws -> Void
) async throws {
  try await withThrowingTaskGroup(of: (Int, Made).self) { group in
    var line = WaitingLine<Made>()
    var ready = try next()
    while let piece = ready {
      let limit = workers()
      let weight = weight(piece)
      if limit == 1, line.isEmpty {
        try take(work(piece))
        ready = try next()
      } else if line.running < limit, line.hasRoom(for: weight, atMost: weightAtMost, 2 * limit) {
        let number = line.begin(weight)
        group.addTask { (number, work(piece)) }
        // Nothing is taken or read before a worker that is free has its next piece.
        while let made = line.takeFirst() { try take(made) }
        ready = try next()
      } else {
        try await line.end(group.next())
        if !line.hasRoom(for: weight, atMost: weightAtMost, 2 * limit) || line.running == 0 {
          while let made = line.takeFirst() { try take(made) }
        }
      }
    }
    while !line.isEmpty {
      while let made = line.takeFirst() { try take(made) }
      if line.running > 0 { try await line.end(group.next()) }
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

  func hasRoom(for another: Int, atMost weightAtMost: Int, _ countAtMost: Int) -> Bool {
    isEmpty || (places.count < countAtMost && weight + another <= weightAtMost)
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

  /// What was made of the first piece; nil where that is still worked on.
  mutating func takeFirst() -> Made? {
    guard let made = places.first?.made else { return nil }
    weight -= places.removeFirst().weight
    first += 1
    return made
  }
}
