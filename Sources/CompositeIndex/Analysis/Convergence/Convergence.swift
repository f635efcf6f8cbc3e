/// Whether units come closer to each other over the years.
package enum Convergence {}
