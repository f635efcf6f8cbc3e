import AssessmentModel

/// The score of the highest step whose `from` the raw value reaches; 0 below the first, whatever the steps' order.
func stepScore(of raw: Double, steps: [Scale.Step]) -> Double {
  steps.filter { raw >= $0.from }.max { $0.from < $1.from }?.score ?? 0
}
