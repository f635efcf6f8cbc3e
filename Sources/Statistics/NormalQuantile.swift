extension Distribution {
  /// The standard normal value that 95 % of all values are nearer to 0 than.
  package static let normalQuantile95 = 1.959963984540054
}
