import AssessmentModel

/// Finds the account that a page links to or follows on Weibo, whatever the link is called.
enum Microblogs {
  private static let hosts: Set<String> = ["weibo.com", "www.weibo.com", "e.weibo.com", "m.weibo.com"]
  private static let followButton = "wb:follow-button"

  /// A link to an account, those of folded menus too, or a follow button; share buttons are none.
  static func account(in reading: PageReading) -> Offer? {
    let page = reading.page
    for hit in reading.attributeHits.hits(of: Channels.weibo) {
      guard let index = page.attributeIndex(at: hit.start), let element = page.element(ofAttribute: index),
        page.attributes[index].name == AttributeName.href.rawValue, page.element(element, is: .a),
        !page.isMarked(element, by: Channels.sharing, upTo: 5)
      else { continue }
      let address = page.attributeBytes[Int(page.attributes[index].start)..<Int(page.attributes[index].end)]
      guard isAccount(address) else { continue }
      return Offer(phrase: hit.phrase, element: element, quote: String(decoding: address, as: UTF8.self))
    }
    return button(in: page)
  }

  private static func button(in page: PageContent) -> Offer? {
    guard page.otherElementNames.contains(followButton) else { return nil }
    return page.elements.indices.first { page.name(of: $0) == followButton }
      .map { Offer(phrase: 0, element: $0, quote: followButton) }
  }

  /// True for `/u/123`, `/p/123`, `/n/name` and `/name`; a longer path is one post, and `share.php` and the like are tools.
  private static func isAccount(_ address: ArraySlice<UInt8>) -> Bool {
    let whole = address.starts(with: [0x2F, 0x2F]) ? Array("https:".utf8)[...] + address : address
    guard hosts.contains(HostName.text(in: whole)) else { return false }
    let path = whole.prefix { $0 != 0x3F && $0 != 0x23 }.split(separator: 0x2F).dropFirst(2)
    guard let first = path.first.map({ String(decoding: $0, as: UTF8.self) }) else { return false }
    if ["u", "p", "n"].contains(first) { return path.count >= 2 }
    return path.count == 1 && !first.contains(".php")
      && !["share", "login", "signup", "newlogin", "hot"].contains(first)
  }
}
