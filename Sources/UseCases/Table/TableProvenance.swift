package import Editions
package import Messages
package import RegistryModel
import RegistryStore
package import RegistryText

/// For every row of the table: from which edition it is, changed by whom and why, confirmed against which text and when.
package struct ProvenanceOutcome {
  package struct Row {
    package let provision: Provision
    /// The edition that first said what the base has; nil for the body's own.
    package let edition: String?
    /// How much is known of that edition.
    package let knowledge: EditionKnowledge?
    package let amendments: [Amendment]
    /// Departures that nobody decided.
    package let undeclared: [Departure]
    package let confirmation: Confirmation?
    package let confirmationState: TableStanding.ConfirmationState?
  }
  package let rows: [Row]
  /// Amendments and departures of roles and events, and of provisions that were left out.
  package let others: [(row: TableRow, amendment: Amendment?)]
  package let base: Edition
  package let basis: AnswerBasis
}

extension Workbench {
  /// Where each row of the table comes from; for a workbench that reads `tableKinds`.
  package func provenance(_ words: [String]) throws(Failure) -> ProvenanceOutcome {
    try TableChange.requireCurrent(registry)
    let catalogue = EditionCatalogue(session.loader.files)
    let base = try catalogue.found(registry.manifest.edition)
    let standing = TableStanding(registry, catalogue)
    var chosen = registry.provisions
    if !words.isEmpty {
      chosen = provisions.exact(words)
      if chosen.isEmpty, words.count == 1 { chosen = provisions.under(words[0]) }
      if chosen.isEmpty { throw Failure(.inexact, ProvisionMessages.noneMatches, details: try provisions.near(words)) }
    }
    let chain = try Self.chain(base, catalogue)
    let states = Dictionary(standing.confirmations.map { ($0.confirmation.provision, $0) }) { first, _ in first }
    let amendments = Dictionary(grouping: registry.amendments.filter { $0.row.provision != nil }) { $0.row.provision ?? ProvisionKey("") }
    let undeclared = Dictionary(grouping: standing.undeclared.filter { $0.row.provision != nil }) { $0.row.provision ?? ProvisionKey("") }
    let rows = chosen.map { provision in
      let origin = Self.origin(of: provision.key, chain)
      return ProvenanceOutcome.Row(
        provision: provision, edition: origin?.id, knowledge: origin?.head.knowledge, amendments: amendments[provision.key] ?? [],
        undeclared: undeclared[provision.key] ?? [], confirmation: states[provision.key]?.confirmation,
        confirmationState: states[provision.key]?.state)
    }
    let decided = Dictionary(registry.amendments.map { ($0.row, $0) }) { first, _ in first }
    let others = standing.departures.filter { departure in
      departure.row.provision.map { registry.provision($0) == nil } ?? true
    }.map { ($0.row, decided[$0.row]) }
    return ProvenanceOutcome(rows: rows, others: words.isEmpty ? others : [], base: base, basis: basis)
  }

  /// The base and the editions before it that are known to differ from each other, newest first, down to the one that was compiled.
  private static func chain(_ base: Edition, _ catalogue: EditionCatalogue) throws(Failure) -> [Edition] {
    var result = [base]
    for id in catalogue.predecessors(of: base) {
      guard result.last?.head.knowledge == .fragments || result.last?.head.basedOn != nil else { break }
      result.append(try catalogue.found(id))
    }
    return result
  }

  /// The edition in which the provision came to demand what it does.
  private static func origin(of key: ProvisionKey, _ chain: [Edition]) -> Edition? {
    guard let newest = chain.first, var digest = RowDigest.of(key, in: newest.table) else { return nil }
    var (result, current) = (newest, key)
    for (later, earlier) in zip(chain, chain.dropFirst()) {
      let former = later.successions.first { $0.to == current && $0.relation == .renumbered }?.from ?? current
      guard let before = RowDigest.of(former, in: earlier.table), before == digest else { return result }
      (result, current, digest) = (earlier, former, before)
    }
    return result
  }
}
