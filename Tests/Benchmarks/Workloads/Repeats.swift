import Likeness

/// Replies to groups of those that repeat each other, as `PortalLetters` finds them; a reply counts as a page.
let repeatsWorkload = Workload(name: "repeats") { _ in
  let replies = InventedReplies.make(100_000)
  let bytes = replies.reduce(0) { $0 + $1.utf8.count }
  return {
    _ = RepeatGroups(replies, likeness: 0.8)
    return Workload.Amount(pages: replies.count, bytes: bytes)
  }
}
