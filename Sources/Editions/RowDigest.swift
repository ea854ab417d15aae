package import RegistryModel
package import RegistryText

/// Digests of rows by what they demand, so that a new title or a corrected search word changes none of them.
package enum RowDigest {
  /// `sha256:` and 32 hexadecimal digits for one row.
  package static func of(_ fact: Fact) -> String { digest([fact]) }

  /// The same for a provision with its duties and separations; nil where there is no such provision.
  package static func of(_ key: ProvisionKey, in table: TableFacts) -> String? {
    guard table.provision(key) != nil else { return nil }
    return digest(table[.provision(key)])
  }

  /// The same of a provision of a registry.
  package static func of(_ provision: Provision, in registry: Registry) -> String {
    var contents = RegistryContents()
    contents.provisions = [provision]
    contents.duties = registry.duties(of: provision.key)
    contents[Separation.self] = registry.separations.filter { $0.provision == provision.key }
    return digest(TableFacts(contents)[.provision(provision.key)])
  }

  /// What a departure rests on: for a provision that is left out all of it, else the row.
  package static func base(of row: TableRow, _ kind: AmendmentKind, in table: TableFacts) -> String {
    if kind == .omit, case .provision(let key) = row { return of(key, in: table) ?? "" }
    return table.row(row).map(of) ?? ""
  }

  /// The same in any order of the rows, and for the provision under whatever key it stands.
  static func digest(_ facts: [Fact]) -> String {
    let encodings = facts.compactMap { encoding($0, TableColumns.substance($0.kind)) }.sorted { $0.lexicographicallyPrecedes($1) }
    var hash = SHA256()
    for encoding in encodings { hash.add(encoding) }
    return "sha256:" + hash.hex().prefix(32)
  }

  /// What stands in the columns, and the key but for a provision's own: a renumbered row demands the same.
  private static func encoding(_ fact: Fact, _ columns: [String]) -> [UInt8]? {
    guard !columns.isEmpty else { return nil }
    let key = TableFacts.subject(of: fact).map { subject in
      if case .provision = subject { Array(fact.name.key.dropFirst()) } else { fact.name.key }
    }
    return list([fact.kind.rawValue] + (key ?? [])) + list(columns.filter { !(fact[$0] ?? "").isEmpty }.flatMap { [$0, fact[$0] ?? ""] })
  }

  fileprivate static func list(_ fields: [String]) -> [UInt8] {
    Array("\(fields.count);".utf8) + fields.flatMap { Array("\($0.utf8.count):".utf8) + Array($0.utf8) }
  }
}

extension TableFacts {
  /// `sha256:` and 64 hexadecimal digits for a whole edition: what its rows demand and how they are printed, not the
  /// evidence, the search words, the gists and the notes.
  package var digest: String {
    let encodings = effective.map { fact in
      let columns = fact.columns.filter { !TableColumns.annotations.contains($0) && !(fact[$0] ?? "").isEmpty }
      return RowDigest.list([fact.kind.rawValue]) + RowDigest.list(columns.flatMap { [$0, fact[$0] ?? ""] })
    }
    var hash = SHA256()
    for encoding in encodings.sorted(by: { $0.lexicographicallyPrecedes($1) }) { hash.add(encoding) }
    return "sha256:" + hash.hex()
  }
}
