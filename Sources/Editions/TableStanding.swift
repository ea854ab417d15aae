package import RegistryModel
import RegistryText

/// How a registry's table stands to the edition that it names: what departs, what is decided, what is confirmed.
package struct TableStanding: Sendable {
  /// Whether the edition is the one that was pinned.
  package enum Pin: Sendable {
    case pinned
    /// No digest is written down.
    case missing(String)
    /// The edition of that name has another digest.
    case differs(String)
    case unknown(EditionProblem)
  }

  /// What is wrong with an amendment.
  package enum AmendmentState: Sendable, Hashable {
    case valid
    /// The edition's row is no longer what it was when the amendment was decided.
    case outdated(now: String)
    /// The row is as the edition has it.
    case idle
    /// Neither the edition nor the table has such a row.
    case nowhere
    /// The row departs, in another way than the amendment says.
    case otherwise(AmendmentKind)
  }

  package enum ConfirmationState: Sendable, Hashable {
    case holds
    /// What the provision demands has changed since.
    case changed
    /// What was confirmed is the text of another provision.
    case another(ProvisionKey)
    /// It holds, and says that the body's own text differs.
    case differs
    /// There is no such provision.
    case nowhere
  }

  package let pin: Pin
  /// The edition; nil where it cannot be had.
  package let edition: Edition?
  package let table: TableFacts
  package let departures: [Departure]
  /// Departures that no amendment speaks of.
  package let undeclared: [Departure]
  package let amendments: [(amendment: Amendment, state: AmendmentState)]
  package let confirmations: [(confirmation: Confirmation, state: ConfirmationState)]

  /// Reads how the table stands. Linear in its rows.
  package init(_ registry: Registry, _ catalogue: EditionCatalogue) {
    let table = TableFacts(registry)
    self.table = table
    confirmations = Self.judged(registry.confirmations, table)
    let edition: Edition
    do throws(EditionProblem) {
      edition = try catalogue.edition(registry.manifest.edition)
    } catch {
      pin = .unknown(error)
      self.edition = nil
      (departures, undeclared) = ([], [])
      amendments = registry.amendments.map { ($0, .valid) }
      return
    }
    self.edition = edition
    pin =
      switch registry.manifest.editionDigest {
      case nil: .missing(edition.digest)
      case edition.digest?: .pinned
      default: .differs(edition.digest)
      }
    departures = Departure.between(table, edition.table)
    let found = Dictionary(departures.map { ($0.row, $0) }) { first, _ in first }
    amendments = registry.amendments.map { amendment in
      guard let departure = found[amendment.row] else {
        let isThere = table.row(amendment.row) != nil || edition.table.row(amendment.row) != nil
        return (amendment, isThere ? .idle : .nowhere)
      }
      if departure.kind != amendment.kind { return (amendment, .otherwise(departure.kind)) }
      return (amendment, departure.baseDigest == amendment.base ? .valid : .outdated(now: departure.baseDigest))
    }
    let declared = Set(registry.amendments.map(\.row))
    undeclared = departures.filter { !declared.contains($0.row) }
  }

  private static func judged(
    _ confirmations: [Confirmation], _ table: TableFacts
  ) -> [(confirmation: Confirmation, state: ConfirmationState)] {
    if confirmations.isEmpty { return [] }
    var others: [String: [ProvisionKey]]?
    return confirmations.map { confirmation in
      guard let now = RowDigest.of(confirmation.provision, in: table) else { return (confirmation, .nowhere) }
      // Format 1 did not write down what was confirmed.
      if confirmation.digest.isEmpty || confirmation.digest == now {
        return (confirmation, confirmation.result == .differs ? .differs : .holds)
      }
      if others == nil {
        others = Dictionary(grouping: table.provisions) { RowDigest.of($0, in: table) ?? "" }
      }
      let same = others?[confirmation.digest] ?? []
      // What many provisions demand alike says nothing of which was meant.
      return (confirmation, same.count == 1 ? .another(same[0]) : .changed)
    }
  }

  package func state(of confirmation: Confirmation) -> ConfirmationState? {
    confirmations.first { $0.confirmation.provision == confirmation.provision }?.state
  }
}
