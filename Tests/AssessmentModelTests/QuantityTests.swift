import AssessmentModel
import Testing

@Suite struct QuantityTests {
  @Test(arguments: [
    (20, Quantity.Unit.workingDay, 20.0), (7, .calendarDay, 5), (16, .hour, 2), (1, .month, 21.75), (0, .immediate, 0),
    (5, .immediate, 0),
  ])
  func `limits in unlike units compare in working days`(value: Double, unit: Quantity.Unit, days: Double) {
    #expect(Quantity(value: value, unit: unit).workingDays == days)
  }
}
