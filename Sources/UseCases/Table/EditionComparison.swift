package import Editions
package import Messages
package import RegistryModel
import RegistryStore
import RegistryText

/// What differs between two editions, as far as both are known.
package struct EditionComparisonOutcome {
  /// A provision, role or event that only one has, or that demands otherwise or is called otherwise.
  package struct Item {
    package let subject: TableSubject
    package let relation: SuccessionRelation
    /// Its key in the older one, where that is another.
    package let formerKey: String?
    package let note: String
    package let departures: [Departure]
    /// Columns of words that differ.
    package let words: [String]
    package let label: Phrase
  }
  package let from: Edition
  package let to: Edition
  package let items: [Item]
}

extension Workbench {
  /// Compares two editions that the program or the registry has.
  package func compareEditions(_ older: String, _ newer: String) throws(Failure) -> EditionComparisonOutcome {
    try EditionComparison.compare(older, newer, EditionCatalogue(session.loader.files))
  }
}

package enum EditionComparison {
  static func compare(_ older: String, _ newer: String, _ catalogue: EditionCatalogue) throws(Failure) -> EditionComparisonOutcome {
    let (from, to) = (try catalogue.found(older), try catalogue.found(newer))
    // What is said of successions is said of neighbours.
    let lines = to.head.follows == from.id ? to.successions : []
    let former = Dictionary(
      lines.compactMap { line in
        line.relation == .renumbered ? line.to.flatMap { to in line.from.map { (to, $0) } } : nil
      }
    ) { first, _ in first }
    let gone = Set(former.values)
    let subjects = Set(from.table.bySubject.keys).union(to.table.bySubject.keys)
      .sorted { NaturalOrder.precedes($0.text, $1.text) }
    let items = subjects.compactMap { subject -> EditionComparisonOutcome.Item? in
      if let key = subject.provision, gone.contains(key), to.table[subject].isEmpty { return nil }
      let old = subject.provision.flatMap { former[$0] }
      let line = lines.first { line in subject.provision != nil && (line.to == subject.provision || line.from == subject.provision) }
      var before = from.table
      if let old { before.replace(subject, with: from.table[.provision(old)].map { $0.renamed([old: subject.provision ?? old]) }) }
      let departures = Departure.between(to.table, before, of: subject)
      let words = Self.words(to.table[subject], before[subject])
      let relation: SuccessionRelation
      if let line, line.relation != .same {
        relation = line.relation
      } else if before[subject].isEmpty {
        relation = .new
      } else if to.table[subject].isEmpty {
        relation = .dropped
      } else {
        relation = .changed
      }
      guard !departures.isEmpty || !words.isEmpty || old != nil else { return nil }
      let head = (to.table[subject] + from.table[subject]).first { $0.kind == .provisions || $0.kind == .roles || $0.kind == .events }
      let number = head?["label"].map { "\($0) " } ?? ""
      let name = Phrase(
        ja: number + (head?["title"] ?? head?["name"] ?? subject.text), en: number + (head?["title-en"] ?? head?["name-en"] ?? subject.text)
      )
      return EditionComparisonOutcome.Item(
        subject: subject, relation: relation, formerKey: old?.text, note: line?.note ?? "", departures: departures, words: words,
        label: name)
    }
    return EditionComparisonOutcome(from: from, to: to, items: items)
  }

  /// Columns of words in which rows that both have differ, each once.
  private static func words(_ left: [Fact], _ right: [Fact]) -> [String] {
    let others = Dictionary(right.map { ($0.name, $0) }) { first, _ in first }
    var result: [String] = []
    for fact in left where fact.kind != .gists {
      guard let other = others[fact.name] else { continue }
      let substance = TableColumns.substance(fact.kind)
      for column in fact.differing(from: other, among: fact.columns) where !substance.contains(column) && !result.contains(column) {
        result.append(column)
      }
    }
    return result
  }
}
