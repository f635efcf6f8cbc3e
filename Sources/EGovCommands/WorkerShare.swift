import Synchronization

/// How many pages of one city may be worked on at a time: as many as there are jobs for each city that is not finished.
///
/// While at least as many cities are left as there are jobs, every city is one job. Once fewer are left, the last ones
/// share the jobs, so that a large city at the end of a study does not leave the other cores idle.
package final class WorkerShare: Sendable {
  private let jobs: Int
  private let citiesLeft: Atomic<Int>

  /// Counts all cities that are to be read, waiting ones included.
  package init(jobs: Int, cities: Int) {
    self.jobs = jobs
    citiesLeft = Atomic(cities)
  }

  /// Asked once a batch of pages; never less than one.
  package var workers: Int {
    max(1, jobs / max(1, citiesLeft.load(ordering: .relaxed)))
  }

  /// Leaves the job of a city that is finished to those that are not.
  package func finishedCity() {
    citiesLeft.subtract(1, ordering: .relaxed)
  }
}
