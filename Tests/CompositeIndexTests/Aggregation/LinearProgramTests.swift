import CompositeIndex
import TestSupport
import Testing

struct LinearProgramTests {
  @Test func `every unit has the weights that favour it most`() {
    let found = benefitOfTheDoubt(of: [[4, 1, 2], [1, 4, 2]])
    // The third: 2a + 2b where 4a + b and a + 4b are at most 1, so that a = b = 1/5.
    #expect(firstDifference(found, [1, 1, 0.8], 1e-7) == nil)
  }

  @Test func `a unit with a gap or a value below zero takes no part`() {
    let found = benefitOfTheDoubt(of: [[4, nil, 2, -1], [4, 9, 2, 9]])
    #expect(firstDifference(found, [1, nil, 0.5, nil], 1e-7) == nil)
  }

  @Test func `nothing but zeros gives nothing`() {
    #expect(benefitOfTheDoubt(of: [[0, 0], [0, 0]]) == [nil, nil])
    #expect(benefitOfTheDoubt(of: []).isEmpty)
    #expect(firstDifference(benefitOfTheDoubt(of: [[0, 1], [0, 0]]), [0, 1], 1e-7) == nil)
    #expect(benefitOfTheDoubt(of: [[nil], [1]]) == [nil])
  }

  @Test func `efficiency is the share of inputs that the best would need`() {
    let found = inputEfficiencies(inputs: [[2, 4, 8]], outputs: [[2, 3, 4]])
    #expect(firstDifference(found.map { $0?.constantReturns }, [1, 0.75, 0.5], 1e-7) == nil)
    #expect(firstDifference(found.map { $0?.variableReturns }, [1, 1, 1], 1e-7) == nil)
    #expect(firstDifference(found.map { $0?.scale }, [1, 0.75, 0.5], 1e-7) == nil)
  }

  @Test func `units that cannot be compared are left out of the frontier`() {
    let found = inputEfficiencies(inputs: [[2, 0, nil, 4]], outputs: [[2, 9, 9, 2]])
    #expect(found[1] == nil && found[2] == nil)
    #expect(firstDifference(found.map { $0?.constantReturns }, [1, nil, nil, 0.5], 1e-7) == nil)
    #expect(inputEfficiencies(inputs: [], outputs: [[1]]).isEmpty)
    #expect(inputEfficiencies(inputs: [[1]], outputs: []).isEmpty)
    #expect(inputEfficiencies(inputs: [[1]], outputs: [[-1]]) == [nil])
    #expect(inputEfficiencies(inputs: [[nil]], outputs: [[nil]]) == [nil])
  }

  @Test func `a unit that yields nothing needs nothing`() throws {
    let found = try #require(inputEfficiencies(inputs: [[1, 1]], outputs: [[0, 1]])[0])
    #expect(agree(found.constantReturns, 0, 1e-7) && agree(found.variableReturns, 1, 1e-7))
    #expect(agree(found.scale, 0, 1e-7))
    let idle = try #require(inputEfficiencies(inputs: [[1, 2]], outputs: [[0, 0]])[1])
    #expect(agree(idle.constantReturns, 0, 1e-7) && agree(idle.variableReturns, 0.5, 1e-7))
  }

  @Test func `the unit of measurement does not matter`() {
    let columns: [[Double?]] = [[3, 5, 8, 2], [7, 4, 1, 6]]
    let inputs: [[Double?]] = [[1, 2, 3, 4]]
    let large = columns.map { $0.map { $0.map { $0 * 1e9 } } }
    #expect(firstDifference(benefitOfTheDoubt(of: large), benefitOfTheDoubt(of: columns), 1e-9) == nil)
    let (found, same) = (
      inputEfficiencies(inputs: inputs, outputs: large), inputEfficiencies(inputs: inputs, outputs: columns)
    )
    #expect(firstDifference(found.map { $0?.constantReturns }, same.map { $0?.constantReturns }, 1e-9) == nil)
  }
}
