/// How unevenly a score is spread over units, and between and within groups of them.
package enum Inequality {}
