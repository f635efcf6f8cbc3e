import AssessmentModel

/// A tile a province or city of China with its number, and a sentence on rows without a place; without a tile only that.
func tileMapNodes(of shown: ShownTable, label: String, value: String) -> [HTMLNode] {
  guard let label = shown.position(of: label), let value = shown.position(of: value) else { return [] }
  let language = shown.language
  var tiles: [TileMap.Tile] = []
  var strangers: [String] = []
  for row in shown.table.rows {
    let name = shown.text(row, label)
    guard let place = TilePlace.named(name), !tiles.contains(where: { $0.place.isWhere(place) }) else {
      strangers.append(name)
      continue
    }
    tiles.append(.init(place: place, number: shown.number(row, value), text: shown.text(row, value)))
  }
  var nodes: [HTMLNode] = []
  if !tiles.isEmpty {
    let map = TileMap(tiles: tiles, language: language)
    let reading = language.say(
      "每格一个省或城市，按大致方位排列，不表示边界和面积；颜色越深，\(shown.title(of: value))越大，格中写出数值，虚线格没有值。",
      "A tile a province or city, about where they lie to each other, without borders or areas; the darker, the larger "
        + "is \(shown.title(of: value)), which stands in the tile; dashed tiles have no value.")
    nodes.append(figure(map.drawing, reading: reading, of: shown))
  }
  if !strangers.isEmpty {
    let sentence =
      language.say("没有自己的格子，未画出：", "Without a tile of their own and not drawn: ") + list(strangers, in: language)
      + language.say("。", ".")
    nodes.append(.tag("p", [.class("reading")], text: sentence))
  }
  return nodes
}

extension TilePlace {
  /// True where two places share a tile, as a province and its capital do.
  fileprivate func isWhere(_ other: TilePlace) -> Bool { row == other.row && column == other.column }
}

/// How the tiles are coloured and where they stand.
private struct TileMap {
  struct Tile {
    var place: TilePlace
    var number: Double?
    var text: String
  }

  private static let size = (width: 100.0, height: 54.0, step: (across: 104.0, down: 58.0))
  private static let looks = ["above0", "above2", "above4", "above6", "above8"]

  let tiles: [Tile]
  let language: Language
  private let axis: Axis
  private let head = 44.0

  init(tiles: [Tile], language: Language) {
    self.tiles = tiles
    self.language = language
    axis = Axis(over: tiles.compactMap(\.number), ticks: 5)
  }

  var drawing: Drawing {
    var drawing = Drawing(width: 8 * Self.size.step.across, height: head + 9 * Self.size.step.down)
    drawing.isDense = true
    drawLegend(in: &drawing)
    for place in background { draw(place, look: "empty-tile", isDark: false, text: nil, in: &drawing) }
    for tile in tiles {
      guard let number = tile.number else {
        draw(tile.place, look: "empty-tile", isDark: false, text: "—", in: &drawing)
        continue
      }
      let step = step(of: number)
      draw(tile.place, look: Self.looks[step] + " tile", isDark: step == 4, text: tile.text, in: &drawing)
    }
    return drawing
  }

  /// Places of the kind that is shown for which the table has no row: they keep the picture in its known form.
  private var background: [TilePlace] {
    let areCities = tiles.contains { !$0.place.isProvince }
    return TilePlace.all.filter { place in
      let isOfKind = areCities ? !place.isProvince || place.isMunicipality : place.isProvince
      return isOfKind && !tiles.contains { $0.place.isWhere(place) }
    }
  }

  private func step(of number: Double) -> Int {
    guard axis.high > axis.low else { return 0 }
    return max(0, min(Int((number - axis.low) / (axis.high - axis.low) * 5), 4))
  }

  private func draw(_ place: TilePlace, look: String, isDark: Bool, text: String?, in drawing: inout Drawing) {
    let (x, y) = (Double(place.column) * Self.size.step.across, head + Double(place.row) * Self.size.step.down)
    let name = language == .zh ? place.zh : place.en
    drawing.rectangle(look, x: x + 1, y: y + 1, width: Self.size.width, height: Self.size.height)
    let ink = isDark ? " in-dark large" : ""
    drawing.text("name" + ink, x: x + 51, y: y + (text == nil ? 32 : 23), name, anchor: .middle)
    if let text { drawing.text("value" + ink, x: x + 51, y: y + 42, shortened(text, to: 8), anchor: .middle) }
  }

  private func drawLegend(in drawing: inout Drawing) {
    for (place, look) in Self.looks.enumerated() {
      drawing.rectangle(look + " tile", x: 1 + Double(place) * 60, y: 1, width: 60, height: 14)
    }
    for place in 0...5 {
      let end = axis.low + (axis.high - axis.low) * Double(place) / 5
      drawing.text(
        "tick", x: 1 + Double(place) * 60, y: 29, rounded(end, decimals: min(axis.decimals + 1, 12)),
        anchor: place == 0 ? .start : .middle)
    }
  }
}
