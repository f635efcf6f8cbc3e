/// One difference between the lists of two snapshots of a city.
struct ListChange: Equatable {
  var kind: Kind
  /// The item's name, or the channel's.
  var item: String
  var from: String?
  var to: String?

  /// What kinds there are; the words stand in files.
  ///
  /// What could not be seen again is never said to be cancelled, and what could not have been seen before never added.
  enum Kind: String, CaseIterable {
    case channelLost = "channel-lost"
    case channelAdded = "channel-added"
    case channelNotSeen = "channel-not-seen"
    case channelNewlySeen = "channel-newly-seen"
    case entryLost = "entry-lost"
    case entryAdded = "entry-added"
    case entryNotSeen = "entry-not-seen"
    case entryNewlySeen = "entry-newly-seen"
    case itemRemoved = "item-removed"
    case itemAdded = "item-added"
    case itemNotSeen = "item-not-seen"
    case itemNewlySeen = "item-newly-seen"
    case guideRemoved = "guide-removed"
    case guideAdded = "guide-added"
    case guideNotSeen = "guide-not-seen"
    case guideNewlySeen = "guide-newly-seen"
    case materialCancelled = "material-cancelled"
    case materialAdded = "material-added"
    case stepCancelled = "step-cancelled"
    case stepAdded = "step-added"
    case promiseShortened = "promise-shortened"
    case promiseLengthened = "promise-lengthened"
    case legalShortened = "legal-shortened"
    case legalLengthened = "legal-lengthened"
    case depthRaised = "depth-raised"
    case depthLowered = "depth-lowered"
    case applyAdded = "apply-added"
    case applyLost = "apply-lost"
  }
}
