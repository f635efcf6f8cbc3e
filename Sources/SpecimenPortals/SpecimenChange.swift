/// One thing that differs between the two specimen years: the ground truth that a comparison must find.
package struct SpecimenChange: Sendable, Equatable {
  /// The city's.
  package var code: String
  package var kind: Kind
  /// The item's name, or the channel.
  package var item: String
  /// What it was and what it is; empty where there is nothing.
  package var from: String
  package var to: String

  /// The words of the table of changes.
  package enum Kind: String, Sendable {
    case channelAdded = "channel-added"
    case channelLost = "channel-lost"
    case itemAdded = "item-added"
    case itemRemoved = "item-removed"
    /// Of every item where none is named.
    case guideNotSeen = "guide-not-seen"
    case materialAdded = "material-added"
    case materialCancelled = "material-cancelled"
    case stepCancelled = "step-cancelled"
    /// In working days.
    case promiseShortened = "promise-shortened"
    case promiseLengthened = "promise-lengthened"
    /// Levels 1 to 4.
    case depthRaised = "depth-raised"
    case applyAdded = "apply-added"
  }

  init(_ code: String, _ kind: Kind, _ item: String = "", from: String = "", to: String = "") {
    self.code = code
    self.kind = kind
    self.item = item
    self.from = from
    self.to = to
  }
}
