import RegistryModel
package import RegistryText

/// The changes of rows that lead from one table to another.
package enum TableEdits {
  /// Row by row: a row that stays keeps its line and its comments, and only fields that differ are written.
  package static func edits(from old: [Fact], to new: [Fact]) -> [RowEdit] {
    let before = Dictionary(old.map { ($0.name, $0) }) { first, _ in first }
    let after = Set(new.map(\.name))
    var result: [RowEdit] = old.filter { !after.contains($0.name) }.map { .remove($0.origin) }
    for fact in new {
      guard let known = before[fact.name] else {
        if let edit = RowEdit.insert(fact) { result.append(edit) }
        continue
      }
      for column in fact.differing(from: known, among: fact.columns) {
        result.append(.write(column, of: known.origin, as: fact[column] ?? ""))
      }
    }
    return result
  }

  /// The same for whole tables; sources that the new one does not have stay, since rows may cite them.
  package static func edits(from old: TableFacts, to new: TableFacts) -> [RowEdit] {
    let subjects = Set(old.bySubject.keys).union(new.bySubject.keys).sorted { NaturalOrder.precedes($0.text, $1.text) }
    let known = Set(new.sources.map(\.name))
    return subjects.flatMap { edits(from: old[$0], to: new[$0]) }
      + edits(from: old.sources, to: new.sources + old.sources.filter { !known.contains($0.name) })
  }
}
