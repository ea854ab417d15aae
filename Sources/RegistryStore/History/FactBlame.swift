package import GitStore
import RegistryModel
package import RegistryText

/// Where one fact's text comes from.
package struct FactBlame: Sendable {
  /// A commit that changed the fact, and how.
  package struct Step: Sendable {
    package let commit: Commit
    package let difference: FactDifference
    package let approvals: [ApprovingCommit]
  }
  /// The fact as it stands.
  package let fact: Fact
  /// Every commit that changed it, newest first; the last one brought it in, unless history is cut off before.
  package fileprivate(set) var steps: [Step] = []
  /// The commit whose change of each field still stands; nil where history is cut off before.
  package fileprivate(set) var fields: [(column: String, commit: ObjectID?)]
  /// The files in which it stood before, newest first.
  package fileprivate(set) var formerFiles: [String] = []
  /// The commit at which a shallow clone was cut off, where the fact was there already.
  package fileprivate(set) var cutOffAt: ObjectID?
  /// The same tenure at the unit that became this one, where a reorganisation brought this fact in.
  package fileprivate(set) var former: [FactBlame] = []

  fileprivate init(_ fact: Fact) {
    self.fact = fact
    fields = fact.columns.map { ($0, nil) }
  }
}

extension FactHistory {
  /// Follows a fact of the commit `tip` back to where it came from.
  ///
  /// From each commit it goes on to a parent in which the fact reads the same, else to the first one. Costs a few
  /// trees a commit, and a file where it differs.
  package func blame(_ fact: Fact, at tip: ObjectID) throws(StoreError) -> FactBlame {
    do throws(GitError) {
      // Units too, for reorganisations.
      kinds = [fact.kind, .units]
      let approvals = try approvals(of: repository.commits(from: tip, excluding: nil))
      return try trace(fact, from: tip, approvals, depth: 0)
    } catch {
      throw .git(error)
    }
  }

  private func trace(
    _ fact: Fact, from tip: ObjectID, _ approvals: [ObjectID: [ApprovingCommit]], depth: Int
  ) throws(GitError) -> FactBlame {
    var blame = FactBlame(fact)
    var now = fact
    var next: ObjectID? = tip
    while let id = next {
      let link = try repository.link(id)
      guard !link.isCutOff else {
        blame.cutOffAt = id
        return blame
      }
      let origin = try origin(of: now, in: link)
      if let file = origin.movedFrom, file != blame.formerFiles.last { blame.formerFiles.append(file) }
      if let difference = origin.difference {
        blame.steps.append(
          FactBlame.Step(commit: try repository.commit(id), difference: difference, approvals: approvals[id] ?? []))
        for index in blame.fields.indices where blame.fields[index].commit == nil {
          if difference.before == nil || difference.columns.contains(blame.fields[index].column) { blame.fields[index].commit = id }
        }
        guard let before = difference.before else {
          if depth < 20, let (former, commit) = try former(of: now, in: link, origin.comparison) {
            blame.former = [try trace(former, from: commit, approvals, depth: depth + 1)]
          }
          return blame
        }
        if before.origin.file != now.origin.file { blame.formerFiles.append(before.origin.file) }
        now = before
      } else if let file = origin.movedFrom {
        now = Fact(name: now.name, columns: now.columns, values: now.values, origin: Origin(file: file, line: now.origin.line))
      }
      next = origin.commit
    }
    return blame
  }

  /// Where a fact of a commit was before: the commit to look at next, what the commit changed in it, and the file
  /// from which it was moved.
  private struct Source {
    let commit: ObjectID?
    var difference: FactDifference?
    var movedFrom: String?
    var comparison: FactComparison?
  }

  private func origin(of fact: Fact, in link: CommitLink) throws(GitError) -> Source {
    guard !link.parents.isEmpty else { return Source(commit: nil, difference: .added(fact)) }
    let blob = try blob(fact.origin.file, in: link.tree)
    var first: Source?
    for parent in link.parents {
      let tree = try repository.link(parent).tree
      if try self.blob(fact.origin.file, in: tree) == blob { return Source(commit: parent) }
      let comparison = FactComparison(try fileChanges(paths(tree, link.tree), since: parent))
      // Where the version before could not be read, the last that could was taken.
      let instead = comparison.unreadable.first { $0.path == fact.origin.file && $0.side == .before }
      let commit = instead == nil ? parent : instead?.insteadOf
      guard let difference = comparison.differences.first(where: { $0.after?.name == fact.name }) else {
        return Source(
          commit: commit, movedFrom: comparison.moved.first { $0.name == fact.name }?.from.file, comparison: comparison)
      }
      // A side that had it tells more than one that had not.
      if first == nil || first?.difference?.before == nil && difference.before != nil {
        first = Source(commit: commit, difference: difference, comparison: comparison)
      }
    }
    return first ?? Source(commit: nil, difference: .added(fact))
  }

  private func blob(_ path: String, in tree: ObjectID) throws(GitError) -> ObjectID? {
    try repository.objectID(at: prefix + path, inTree: tree)
  }

  // MARK: Reorganisations

  /// The tenure that a reorganisation ended at a unit that became this fact's: of the same person, role and post, up
  /// to its first day; and the commit in which to look at it.
  private func former(
    of fact: Fact, in link: CommitLink, _ comparison: FactComparison?
  ) throws(GitError) -> (Fact, ObjectID)? {
    guard let unit = fact.unit, let from = fact[PeriodColumns.from], !from.isEmpty else { return nil }
    let columns = Unit.columns
    let ended = try facts(.units, in: link.tree).filter { $0[columns.until] == from }
    let former = Set(ended.filter { $0[columns.successors].split(separator: "+").contains { $0 == unit } }.map { $0[columns.code] })
    func continues(_ other: Fact) -> Bool {
      guard let place = other.unit, former.contains(place) else { return false }
      return fact.fixedKey == other.fixedKey
    }
    guard !former.isEmpty else { return nil }
    if let found = try facts(fact.kind, in: link.tree).first(where: { continues($0) && $0[PeriodColumns.until] == from }) {
      return (found, link.id)
    }
    guard let gone = comparison?.differences.compactMap({ $0.after == nil ? $0.before : nil }).first(where: continues),
      let parent = link.parents.first
    else { return nil }
    return (gone, parent)
  }

  /// Every fact of one kind in a tree.
  private func facts(_ kind: FactKind, in tree: ObjectID) throws(GitError) -> [Fact] {
    let files = PrefixedSnapshot(try repository.snapshot(ofTree: tree), prefix: prefix)
    var result: [Fact] = []
    for path in try FactFiles.paths(of: files) where FactKind(path: path) == kind {
      if let bytes = try files.bytes(at: path) { result += FactFile.facts(path, kind, bytes) }
    }
    return result
  }
}
