/// The keys of a file of `procedures/`.
package enum ProcedureKeys {
  package static let version = 1
  package static let top = [
    "format", "name", "name-en", "source", "scope", "units", "systems", "from", "until", "applicant", "resilience",
    "steps", "constraints", "partitions",
  ]
  package static let step = ["id", "name", "name-en", "by", "after"]
  package static let source = [
    "roles", "at", "provision", "role", "everyone", "unit", "posts", "contractors", "contract",
  ]
  package static let demands = [
    "distinct", "same", "different-unit", "same-unit", "different-team", "same-team", "different-firm", "at-most", "at-least", "senior",
    "staff",
  ]
  package static let constraint = demands + ["of", "partition"]
  package static let partition = ["id", "name", "name-en", "teams"]
  package static let team = ["id", "people"]
}
