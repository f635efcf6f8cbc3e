/// A number for a sentence: at most two decimals, without zeros at the end.
func rounded(_ number: Double) -> String {
  guard number.magnitude < 1e13 else { return "\(number)" }
  let hundredths = Int((number.magnitude * 100).rounded())
  let sign = number < 0 && hundredths > 0 ? "-" : ""
  let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
  if rest == 0 { return "\(sign)\(whole)" }
  if rest.isMultiple(of: 10) { return "\(sign)\(whole).\(rest / 10)" }
  return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
}

/// A share in [0, 1] as a percentage without its sign, at most one decimal.
///
/// What is not the whole never reads 100 and what is not nothing never reads 0.
func percentage(_ share: Double) -> String {
  guard share.magnitude < 1e9 else { return "\(share * 100)" }
  var tenths = (share * 1000).rounded()
  if share < 1, tenths >= 1000 { tenths = 999 }
  if share > 0, tenths < 1 { tenths = 1 }
  return rounded(tenths / 10)
}
