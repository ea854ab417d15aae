package import RegistryModel
package import RegistryText

/// Rows of any kind as facts in their usual form.
package enum RegistryFacts {
  package static func of(_ kind: FactKind, in registry: Registry) -> [Fact] { kind.record?.usualFacts(in: registry) ?? [] }

  /// Kinds outside the table whose rows may name provisions.
  package static let citing: [FactKind] = FactKind.allCases.filter { kind in
    !TableColumns.kinds.contains(kind) && kind != .amendments && kind != .confirmations
      && !(kind.schema?.columns(naming: .provision) ?? []).isEmpty
  }

  /// The provisions that rows outside the table name.
  package static func cited(in registry: Registry) -> Set<ProvisionKey> {
    var result: Set<ProvisionKey> = []
    for kind in citing {
      kind.record?.forEachReference(in: registry) { mention, _, _ in
        if case .provision(let key) = mention { result.insert(key) }
      }
    }
    return result
  }
}

extension FactRecord {
  fileprivate static func usualFacts(in registry: Registry) -> [Fact] {
    let columns = schema.columns.map(\.name)
    return descriptor.records(in: registry).map { record in
      let fields = record.fields
      return Fact(
        name: FactName(kind: descriptor.kind, key: schema.key.map { fields[$0] }), columns: columns, values: fields, origin: record.origin)
    }
  }
}
