extension RandomAccessCollection where Index == Int {
  /// The first place whose element is no longer before what is sought, by binary search; the end where all are.
  ///
  /// The elements stand in order: none that is before follows one that is not.
  func firstIndex(notBefore isBefore: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
