import Foundation
import Synchronization

/// What is made of each item, in their order, worked on by as many threads as there are cores; it returns when all is made.
///
/// A catalogue is a hundred small files, each read for itself, and every command waits for it.
func sideBySide<Item: Sendable, Made: Sendable>(_ items: [Item], _ make: @Sendable (Item) -> Made) -> [Made] {
  let made = Mutex([Made?](repeating: nil, count: items.count))
  DispatchQueue.concurrentPerform(iterations: items.count) { place in
    let one = make(items[place])
    made.withLock { $0[place] = one }
  }
  return made.withLock { $0 }.compactMap { $0 }
}
