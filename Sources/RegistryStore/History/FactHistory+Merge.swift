import GitStore
import RegistryText

extension FactHistory {
  /// What a merge settled itself.
  ///
  /// A fact of the result that differs from a parent's counts where that parent had changed it since the common
  /// ancestor, for then the merge undid that change; and where it differs from every parent's.
  func merge(_ link: CommitLink) throws(GitError) -> FactComparison? {
    let sides = try link.parents.map { id throws(GitError) in try paths(try repository.link(id).tree, link.tree) }
    guard sides.contains(where: { !$0.isEmpty }) else { return nil }
    let names = Set(sides.flatMap { $0.map(\.path) })
    let base = link.parents.count == 2 ? try repository.mergeBase(link.parents[0], link.parents[1]) : nil
    let baseTree: ObjectID? = if let base { try repository.link(base).tree } else { nil }
    var compared: [FileChanges] = []
    var madeBySide: [Set<FactName>] = []
    for (parent, changed) in zip(link.parents, sides) {
      compared.append(try fileChanges(changed, since: parent))
      // A shallow clone may lack the ancestor, and then what a side had changed is not known.
      guard link.parents.count == 2, base != nil || !repository.isShallow else {
        madeBySide.append([])
        continue
      }
      let since = try paths(baseTree, try repository.link(parent).tree).filter { names.contains($0.path) }
      madeBySide.append(Self.names(try fileChanges(since, since: base)))
    }
    let differing = compared.map(Self.names)
    let everywhere = differing.dropFirst().reduce(differing[0]) { $0.intersection($1) }
    var result = FileChanges()
    var told: Set<FactName> = []
    for (index, changes) in compared.enumerated() {
      let own = everywhere.union(madeBySide[index].intersection(differing[index])).subtracting(told)
      result.removed += changes.removed.filter { own.contains($0.name) }
      result.added += changes.added.filter { own.contains($0.name) }
      told.formUnion(own)
      result.unreadable += changes.unreadable.filter { item in
        !result.unreadable.contains { $0.path == item.path && $0.side == item.side }
      }
    }
    return FactComparison(result)
  }

  private static func names(_ changes: FileChanges) -> Set<FactName> {
    Set(changes.removed.map(\.name)).union(changes.added.map(\.name))
  }
}
