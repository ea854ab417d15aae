/// A fact of a kind that the registry keeps as one list, in the order of the text, and has no index of.
///
/// Such a kind needs no place of its own in `RegistryContents` and `Registry`: both hand it out by its type.
package protocol ListedFact: Sendable {}

/// Lists of facts by their types.
struct FactLists: Sendable {
  private var lists: [ObjectIdentifier: any AnyFactList] = [:]

  subscript<Fact: ListedFact>(kind: Fact.Type) -> [Fact] {
    get { (lists[ObjectIdentifier(kind)] as? ListOf<Fact>)?.facts ?? [] }
    set { lists[ObjectIdentifier(kind)] = ListOf(facts: newValue) }
  }

  mutating func append(_ other: FactLists) {
    for (kind, list) in other.lists {
      if lists[kind]?.append(list) == nil { lists[kind] = list }
    }
  }
}

private protocol AnyFactList: Sendable {
  /// Adds the facts of a list of the same type.
  mutating func append(_ other: any AnyFactList)
}

private struct ListOf<Fact: ListedFact>: AnyFactList {
  var facts: [Fact]

  mutating func append(_ other: any AnyFactList) {
    if let other = other as? ListOf<Fact> { facts += other.facts }
  }
}
