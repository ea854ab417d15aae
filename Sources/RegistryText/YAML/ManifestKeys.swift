/// The keys of `kengen.yaml`; `docs/kengen.schema.json` says the same to editors.
package enum ManifestKeys {
  package static let top = [
    "format", "id", "body", "table", "network-model", "layout", "ex-officio", "deputies", "groups", "desks", "separations",
    "parameters", "approvals", "emergency", "asked-upwards",
  ]
  package static let body = ["name", "name-en", "unit"]
  package static let table = ["edition", "digest"]
  package static let layout = ["people", "units"]
  package static let exOfficio = ["role", "post", "unit-kinds", "unit", "at"]
  package static let deputy = ["role", "post", "rank", "when", "instrument"]
  package static let group = ["role", "chair", "members", "any-member-decides"]
  package static let separation = [
    "id", "name", "name-en", "roles", "mode", "where", "at-most", "persons", "different-units", "waivable", "source",
  ]
  package static let parameters = [
    "exception-days", "audit-look-back-days", "roster-confirmation-days", "roster-change-days", "worker-training-days",
  ]
  package static let approval = ["change", "by", "persons", "unit", "both-sides", "proof", "spoken-for-by"]
  package static let emergency = ["by", "reviewed-by", "review-days"]
  package static let contactPoint = ["role", "unit"]
}
