import AssessmentModel
import Testing

@Suite struct PropertyTests {
  @Test func `every property has a sentence in both languages`() {
    for property in Property.allCases {
      #expect(!property.sentence.zh.isEmpty && !property.sentence.en.isEmpty, "\(property)")
    }
  }

  @Test func `exactly the objects have members`() {
    for property in Property.allCases {
      #expect(property.members.isEmpty == (property.valueType != .object), "\(property)")
    }
  }
}
