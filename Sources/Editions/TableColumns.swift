package import RegistryText

/// Which columns of the table say what is demanded of whom, and which are words about it.
package enum TableColumns {
  /// Kinds of facts that make up a table, in the order in which they are told.
  package static let kinds: [FactKind] = [.roles, .provisions, .duties, .separations, .events, .gists, .sources]

  /// Columns by which a row has effect: a body that departs from its edition in one of them decides that, and says why.
  package static func substance(_ kind: FactKind) -> [String] { bySubstance[kind] ?? [] }

  /// Columns that tell how good the evidence is, what else to look for, and the like; an edition is the same without them.
  static let annotations: Set<String> = ["keywords", "confidence", "source", "caveat", "note"]

  private static let bySubstance: [FactKind: [String]] = [
    .roles: ["kind", "scope", "seats", "superior"],
    .provisions: ["scope", "from", "until"],
    .duties: ["act", "roles", "to", "persons", "when", "acting"],
    .separations: ["waivable"],
    .events: ["provisions"],
  ]
}
