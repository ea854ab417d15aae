package import GitStore
import RegistryModel
package import RegistryText

/// The inverse of one commit's facts, made on a newer state: what others did since stays.
///
/// Rows are matched by their key, in whatever file they stand. A field goes back to what it was only where it still
/// reads as the commit left it; where somebody changed it since, the row is a conflict, and nothing is written.
package struct InverseChange {
  /// A row that somebody changed since.
  package struct Conflict: Hashable, Sendable {
    package let file: String
    package let row: String
  }
  package private(set) var edits: [RowEdit] = []
  package private(set) var conflicts: [Conflict] = []
  /// Files of the commit that hold no rows, which are left alone.
  package private(set) var leftAlone: [String] = []

  /// Works out what takes back `before` → `after` on `tip`, for the files at `paths`; linear.
  package init(paths: [String], before: any FileSnapshot, after: any FileSnapshot, tip: any FileSnapshot) throws(StoreError) {
    var changes = FileChanges()
    for path in paths {
      guard FactKind(path: path)?.schema != nil else {
        leftAlone.append(path)
        continue
      }
      changes.compare(path, try RegistryLoader(files: before).bytes(at: path), try RegistryLoader(files: after).bytes(at: path))
    }
    guard changes.unreadable.isEmpty else { throw .defective(changes.unreadable.flatMap(\.defects)) }
    let pairing = FactPairing(removed: changes.removed, added: changes.added)
    let now = try FactList(tip, kinds: Set(pairing.differences.map(\.shown.kind)), paths: paths)
    guard now.unreadable.isEmpty else { throw .defective(now.unreadable.flatMap(\.defects)) }
    let present = Dictionary(now.facts.map { ($0.name, $0) }) { first, _ in first }
    for difference in pairing.differences { takeBack(difference, present) }
  }

  private mutating func takeBack(_ difference: FactDifference, _ present: [FactName: Fact]) {
    switch difference {
    case .changed(let old, let new) where old.name != new.name:
      // Another key: the row goes, and comes back under the key that it had.
      takeBack(.added(new), present)
      takeBack(.removed(old), present)
    case .added(let new):
      guard let now = present[new.name] else { return }
      if now.says(new) { edits.append(.remove(now.origin)) } else { conflict(now) }
    case .removed(let old):
      guard let now = present[old.name] else {
        edits.append(.restore(old))
        return
      }
      if !now.says(old) { conflict(now) }
    case .changed(let old, let new):
      guard let now = present[new.name] else {
        conflict(old)
        return
      }
      for column in difference.columns {
        guard let was = old[column], let made = new[column], let reads = now[column], !Fact.same(reads, was) else { continue }
        guard Fact.same(reads, made) else {
          conflict(now)
          return
        }
        edits += RowEdit.restoring(column, of: now.origin, as: old)
      }
    }
  }

  private mutating func conflict(_ fact: Fact) {
    conflicts.append(Conflict(file: fact.origin.file, row: fact.values.joined(separator: ",")))
  }
}
