/// The closed sets of words of the codebook.
enum Vocabulary {
  /// Kinds of interaction; 网上信访 may be a complaint or an appeal, so the two are one.
  static let interaction = [
    "consult", "complain", "suggest", "letterbox", "survey", "interview", "rate", "bot", "find_error",
  ]

  static let merged = ["appeal": "complain"]

  /// The elements of a guide.
  static let guideElements = [
    "item_name", "item_code", "implementing_body", "legal_basis", "service_object", "conditions", "materials",
    "process",
    "legal_limit", "promised_limit", "fee", "place", "hours", "consult_phone", "complaint_phone", "online_depth",
    "visits", "result", "delivery", "forms", "samples", "faq", "item_type", "scope",
  ]
}
