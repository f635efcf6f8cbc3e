import EGovCommands
import Testing

/// Pieces are worked on side by side and taken in their order.
@Suite struct SideBySideTests {
  private struct Refusal: Error {}

  /// What happened on the caller's side, in its order.
  private struct Diary {
    var read = 0
    var taken: [Int] = []
    /// The most pieces that were read and not yet taken.
    var mostOpen = 0
  }

  private func run(
    _ count: Int, workers: [Int], weight: Int = 1, weightOfEach: Int = 100, refusing refused: Int? = nil
  ) async throws -> Diary {
    var diary = Diary()
    try await sideBySide(
      workers: { workers[min(diary.read, workers.count - 1)] }, weightOfEach: weightOfEach, weight: { _ in weight },
      next: {
        guard diary.read < count else { return nil }
        diary.read += 1
        diary.mostOpen = max(diary.mostOpen, diary.read - diary.taken.count)
        return diary.read - 1
      },
      work: { number in
        // Pieces that take unequally long end in another order than they began.
        (0..<(number % 7) * 20_000).reduce(number) { $0 &+ $1 &- $1 }
      },
      take: { number in
        if number == refused { throw Refusal() }
        diary.taken.append(number)
      })
    return diary
  }

  @Test(arguments: [[1], [2], [3], [8], [1, 1, 4], [2, 2, 2, 8]])
  func `results come in the order of the pieces, whatever the number of workers`(workers: [Int]) async throws {
    #expect(try await run(100, workers: workers).taken == Array(0..<100))
    #expect(try await run(1, workers: workers).taken == [0])
    #expect(try await run(0, workers: workers).taken == [])
  }

  @Test func `one worker takes each piece before the next is read`() async throws {
    #expect(try await run(20, workers: [1]).mostOpen == 1)
  }

  @Test(arguments: [2, 5]) func `few pieces are open at a time`(workers: Int) async throws {
    // Two for each worker, and the one that waits for its turn.
    #expect(try await run(200, workers: [workers]).mostOpen <= 2 * workers + 1)
  }

  @Test func `heavy pieces wait until there is room`() async throws {
    #expect(try await run(50, workers: [4], weight: 101, weightOfEach: 50).mostOpen <= 2)
    #expect(try await run(50, workers: [4], weight: 10_000).mostOpen <= 2)
  }

  @Test(arguments: [1, 3]) func `what cannot be taken ends the work`(workers: Int) async throws {
    await #expect(throws: Refusal.self) { try await run(100, workers: [workers], refusing: 40) }
  }

  @Test func `the last cities share the jobs`() {
    let share = WorkerShare(jobs: 4, cities: 6)
    var workers: [Int] = []
    for _ in 0..<6 {
      workers.append(share.workers)
      share.finishedCity()
    }
    #expect(workers == [1, 1, 1, 1, 2, 4])
  }
}
