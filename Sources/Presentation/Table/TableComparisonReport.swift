import Messages
package import RegistryModel
package import UseCases

/// The table beside the text of a body's own policy, ready to be shown.
package struct TableComparisonReport: Encodable, Sendable {
  package struct Item: Encodable, Sendable {
    package let provision: ProvisionReference
    package let standing: TableComparisonOutcome.Standing
    /// Lines of the text at which the ordinal stands, from 1.
    package let lines: [Int]
    /// Duties of which the role or the verb was not found.
    package let missing: [DutyReference]
  }
  package let file: String
  package let encoding: String
  package let items: [Item]
  package let basis: Basis

  package init(_ outcome: TableComparisonOutcome) {
    file = outcome.file
    encoding = outcome.encoding
    basis = Basis(outcome.basis)
    items = outcome.items.map { item in
      Item(
        provision: ProvisionReference(item.provision, outcome.names), standing: item.standing, lines: item.lines,
        missing: item.missing.map { DutyReference($0, outcome.names) })
    }
  }

  package func lines(_ language: Language) -> [String] {
    typealias Words = TableComparisonMessages
    func of(_ standing: TableComparisonOutcome.Standing) -> [Item] { items.filter { $0.standing == standing } }
    var result: [String] = []
    for (standing, title) in [
      (TableComparisonOutcome.Standing.incomplete, Words.incomplete), (.severalPlaces, Words.severalPlaces), (.notFound, Words.notFound),
    ] {
      let found = of(standing)
      guard !found.isEmpty else { continue }
      result.append(title.text(language))
      for item in found {
        let places = item.lines.map { Words.line($0).text(language) }.joined(separator: ", ")
        result.append("  \(item.provision.heading(language))  [\(item.provision.key)]\(places.isEmpty ? "" : "  \(places)")")
        result += item.missing.map { "    " + $0.text(language) }
      }
      result.append("")
    }
    result.append(
      Words.sum(file, encoding, of(.matches).count, of(.incomplete).count, of(.notFound).count, of(.severalPlaces).count).text(language))
    return result + [Words.caution.text(language), basis.text(language)]
  }
}
