import Foundation
import Synchronization

/// The line on a terminal that says how far a run is: cities done, pages, rate and time left.
///
/// Its clock is for the eyes of the person waiting; nothing of it enters a result.
final class Progress: Sendable {
  private let cities: Int
  private let isShown: Bool
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  private struct State {
    var pages = 0
    var finished = 0
    var shown = ContinuousClock.now
  }

  init(cities: Int, isQuiet: Bool) {
    self.cities = cities
    isShown = !isQuiet && Console.showsProgress
  }

  /// Counts pages; called by the tasks that read cities.
  var reporter: @Sendable (Int) -> Void {
    { pages in self.count(pages) }
  }

  func finishedCity() {
    state.withLock { $0.finished += 1 }
    if isShown { show() }
  }

  /// Takes the line away, so that what is said next stands alone.
  func clear() {
    if isShown { Console.progress("") }
  }

  /// Pages seen so far, readable or not.
  var pages: Int { state.withLock { $0.pages } }

  var seconds: Double { (ContinuousClock.now - start) / .seconds(1) }
}

extension Progress {
  private func count(_ pages: Int) {
    let isDue = state.withLock { state in
      state.pages += pages
      guard isShown, ContinuousClock.now - state.shown > .milliseconds(200) else { return false }
      state.shown = .now
      return true
    }
    if isDue { show() }
  }

  private func show() {
    let (pages, finished) = state.withLock { ($0.pages, $0.finished) }
    let rate = Int(Double(pages) / max(seconds, 0.001))
    var line = "\(finished)/\(counted(cities, "city", "cities")), \(pages) pages, \(rate)/s"
    if finished > 0, finished < cities {
      line += ", about \(Int(seconds / Double(finished) * Double(cities - finished))) s left"
    }
    Console.progress(line)
  }
}
