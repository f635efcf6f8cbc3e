import AssessmentModel

extension OpenElements {
  /// How many elements stay open when an element of that name begins.
  mutating func depth(beforeStartOf name: UInt16) -> Int {
    let traits = traits(of: name)
    var depth = count
    guard !traits.isDisjoint(with: .closesSome) else { return depth }
    if traits.contains(.item) { depth = depthOutsideItem(name) }
    if traits.contains(.closesParagraph) {
      depth = position(of: HTMLName.p.rawValue, below: depth, stop: [.scope, .button]) ?? depth
    }
    if traits.contains(.heading), depth > 0, entries[depth - 1].traits.contains(.heading) { depth -= 1 }
    if traits.contains(.choice) { depth = depthOutsideChoice(name) }
    if traits.contains(.button) { depth = position(of: name, below: depth, stop: .scope) ?? depth }
    if traits.contains(.neverNested) { depth = depthOutsideEqual(name) }
    if !traits.isDisjoint(with: .tablePart) { depth = depthOutsideTableParts(closedBy: traits) }
    if traits.contains(.closesSelect) {
      depth = position(of: HTMLName.select.rawValue, below: depth, stop: .scope) ?? depth
    }
    return depth
  }

  /// A list item closes the item before it in the same list.
  private mutating func depthOutsideItem(_ name: UInt16) -> Int {
    let isListItem = name == HTMLName.li.rawValue
    var position = count
    while position > 0 {
      position -= 1
      work += 1
      let entry = entries[position]
      if entry.traits.contains(.item), (entry.name == HTMLName.li.rawValue) == isListItem { return position }
      if entry.traits.contains(.holdsItems) { break }
    }
    return count
  }

  /// An option closes the option it would stand in, a group of options also the group.
  private func depthOutsideChoice(_ name: UInt16) -> Int {
    var depth = count
    if depth > 0, entries[depth - 1].name == HTMLName.option.rawValue { depth -= 1 }
    guard name == HTMLName.optgroup.rawValue, depth > 0, entries[depth - 1].name == name else { return depth }
    return depth - 1
  }

  /// A link closes the link it would stand in; where a block lies between, the outer one ends with that block.
  private mutating func depthOutsideEqual(_ name: UInt16) -> Int {
    if let position = position(of: name, below: count, stop: .special) { return position }
    if let position = position(of: name, below: count, stop: .scope) { endWithBlock(position) }
    return count
  }

  /// A cell closes the cell before it, a row also its cells, a group of rows also its rows: all of the same table.
  private mutating func depthOutsideTableParts(closedBy traits: NestingTraits) -> Int {
    var closed: NestingTraits = [.cell, .beforeRows]
    if !traits.contains(.cell) { closed.insert(.row) }
    if traits.isDisjoint(with: [.cell, .row]) { closed.insert(.rowGroup) }
    var depth = count
    var position = count
    while position > 0 {
      position -= 1
      work += 1
      if !entries[position].traits.isDisjoint(with: .tableScope) { break }
      if !entries[position].traits.isDisjoint(with: closed) { depth = position }
    }
    return depth
  }
}

extension OpenElements {
  /// How many elements stay open after an end tag of that name; nil where it closes none.
  mutating func depth(afterEndOf name: UInt16) -> Int? {
    if isTextOnly { return entries.last?.name == name ? count - 1 : nil }
    let rule = Int(name) < endTagRules.count ? endTagRules[Int(name)] : .ordinary
    switch rule {
    case .none: return nil
    case .head: return isInHead ? 1 : nil
    case .heading: return positionOfHeading()
    case .form: return depthAfterForm()
    case .formatting:
      if let position = position(of: name, below: count, stop: .special) { return position }
      if let position = position(of: name, below: count, stop: rule.stop) { endWithBlock(position) }
      return nil
    case .ordinary, .block, .item, .paragraph, .tablePart, .choice, .aside:
      return position(of: name, below: count, stop: rule.stop)
    }
  }

  /// An end tag of one heading closes a heading of any level.
  private mutating func positionOfHeading() -> Int? {
    var position = count
    while position > 0 {
      position -= 1
      work += 1
      if entries[position].traits.contains(.heading) { return position }
      if !entries[position].traits.isDisjoint(with: .scope) { return nil }
    }
    return nil
  }

  /// The form ends; what was begun in it and is still open stays open, and the form ends with that.
  private mutating func depthAfterForm() -> Int? {
    if !isAside { isInForm = false }
    guard let position = position(of: HTMLName.form.rawValue, below: count, stop: .scope) else { return nil }
    work += count - position
    if entries[(position + 1)...].allSatisfy({ $0.traits.contains(.implied) }) { return position }
    endWithBlock(position)
    return nil
  }
}
