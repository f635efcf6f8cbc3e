import Statistics
import Testing

@Suite struct PlacesByKeyTests {
  @Test func `keys come in the order of their first places and what has none is left out`() {
    let found = PlacesByKey(["b", nil, "a", "b", nil, "c", "a"])
    #expect(found.keys == ["b", "a", "c"])
    #expect(found.places == [[0, 3], [2, 6], [5]])
  }

  @Test func `of nothing there is no key`() {
    #expect(PlacesByKey<Int>([]).keys.isEmpty && PlacesByKey<Int>([nil, nil]).places.isEmpty)
  }
}
