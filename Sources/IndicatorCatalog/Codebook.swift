/// Closed lists of the codebook that definitions may name.
package enum Codebook {
  /// What a visitor would say a page is for.
  package static let pageTypes = [
    "home", "service_hall", "service_guide", "service_list", "application", "article", "list", "interaction_index",
    "letter_list", "letter", "letter_form", "survey", "interview", "disclosure", "search", "login", "map", "profile",
    "other", "unreadable",
  ]

  /// The elements of a service guide.
  package static let guideElements = [
    "item_name", "item_code", "implementing_body", "legal_basis", "service_object", "conditions", "materials",
    "process", "legal_limit", "promised_limit", "fee", "place", "hours", "consult_phone", "complaint_phone",
    "online_depth", "visits", "result", "delivery", "forms", "samples", "faq", "item_type", "scope",
  ]
}
