package import RegistryModel

/// A fact that stands in another file and says the same.
package struct MovedFact: Sendable {
  package let name: FactName
  package let from: Origin
  package let to: Origin
}

/// Makes differences out of facts that one version has and the other has not.
package struct FactPairing {
  package private(set) var differences: [FactDifference] = []
  package private(set) var moved: [MovedFact] = []

  /// Key columns in which the same fact may come to read otherwise, of every kind.
  private static let correctable = names { $0 != .fixed }
  /// Of these, those that tell one tenure from another even where all else was changed along with them.
  private static let loose = names { $0 == .loose }

  private static func names(_ isMeant: (KeyRole) -> Bool) -> [String] {
    Set(RegistrySchemas.all.flatMap(\.columns).filter { $0.key.map(isMeant) ?? false }.map(\.name)).sorted()
  }

  /// Pairs by key first, then what is left by what is plainly the same fact under a new key: all other fields
  /// agree, or all others of the key do, and nothing else fits either side. O(n log n).
  ///
  /// Without `followingKeys` a key that went and one that came are two differences.
  package init(removed: [Fact], added: [Fact], followingKeys: Bool = true) {
    var gone: [FactName: [Fact]] = [:]
    for fact in removed { gone[fact.name, default: []].append(fact) }
    var came: [Fact] = []
    for fact in added {
      guard var candidates = gone[fact.name], !candidates.isEmpty else {
        came.append(fact)
        continue
      }
      // A key that stands in two files: the file that it stayed in says more.
      let index =
        candidates.firstIndex { $0.says(fact) } ?? candidates.firstIndex { $0.origin.file == fact.origin.file } ?? 0
      let old = candidates.remove(at: index)
      gone[fact.name] = candidates
      if !old.says(fact) {
        differences.append(.changed(old, fact))
      } else if old.origin.file != fact.origin.file {
        moved.append(MovedFact(name: fact.name, from: old.origin, to: fact.origin))
      }
    }
    var left = removed.filter { fact in
      guard let rest = gone[fact.name] else { return false }
      return rest.contains { $0.origin == fact.origin }
    }
    if followingKeys { rekey(&left, &came) }
    differences += left.map { .removed($0) } + came.map { .added($0) }
    differences.sort { FactName.precedes($0.shown.name, $1.shown.name) }
    moved.sort { $0.to < $1.to }
  }

  private mutating func rekey(_ removed: inout [Fact], _ added: inout [Fact]) {
    guard !removed.isEmpty, !added.isEmpty else { return }
    for isLoose in [false, true] {
      for column in isLoose ? Self.loose : Self.correctable {
        guard !removed.isEmpty, !added.isEmpty else { return }
        pair(&removed, &added) { Self.identity($0, without: column, isLoose) }
      }
    }
  }

  /// What the fact says without one column of its key; nil where the column is none of it.
  private static func identity(_ fact: Fact, without column: String, _ isLoose: Bool) -> FactName? {
    guard let schema = fact.kind.schema, let index = schema.columnIndex(column), let role = schema.columns[index].key,
      isLoose ? role == .loose : role != .fixed
    else { return nil }
    let kept = isLoose ? schema.key.filter { $0 != index } : fact.values.indices.filter { $0 != index }
    // The mere absence of anything else to tell facts by proves nothing.
    guard isLoose ? kept.count > 0 : kept.contains(where: { !fact.values[$0].isEmpty }) else { return nil }
    return FactName(kind: fact.kind, key: kept.map { fact.values[$0] })
  }

  private mutating func pair(_ removed: inout [Fact], _ added: inout [Fact], by identity: (Fact) -> FactName?) {
    var old: [FactName: [Int]] = [:]
    var new: [FactName: [Int]] = [:]
    for (index, fact) in removed.enumerated() { if let name = identity(fact) { old[name, default: []].append(index) } }
    for (index, fact) in added.enumerated() { if let name = identity(fact) { new[name, default: []].append(index) } }
    var usedOld: Set<Int> = []
    var usedNew: Set<Int> = []
    for (name, indices) in old {
      guard indices.count == 1, let others = new[name], others.count == 1 else { continue }
      usedOld.insert(indices[0])
      usedNew.insert(others[0])
      differences.append(.changed(removed[indices[0]], added[others[0]]))
    }
    removed = removed.enumerated().filter { !usedOld.contains($0.offset) }.map(\.element)
    added = added.enumerated().filter { !usedNew.contains($0.offset) }.map(\.element)
  }
}
