import AssessmentModel

extension Texts {
  /// The sentence with how many places it is about, and the first three of them.
  func with(places: [String]) -> Texts {
    let named = places.prefix(3)
    let isAll = named.count == places.count
    return Texts(
      zh: "\(zh)（共 \(places.count) 处\(isAll ? "：" : "，如 ")\(named.joined(separator: "、"))）",
      en: "\(en) (\(places.count) \(places.count == 1 ? "place" : "places")\(isAll ? ": " : ", such as ")"
        + "\(named.joined(separator: ", ")))")
  }
}
