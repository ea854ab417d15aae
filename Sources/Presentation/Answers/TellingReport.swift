package import Authority
package import Messages
package import RegistryModel
package import UseCases

/// The answer to "whom to tell?", ready to be shown.
package struct TellingReport: Encodable, Sendable {
  package struct Party: Encodable, Sendable {
    package let role: LocalizedText
    package let people: [PersonReference]
    package let capacities: [LocalizedText]
    package let away: [PersonReference]
    /// Holders on record who are not employed on the day.
    package let left: [PersonReference]
    package let desk: LocalizedText?
    /// Set where the question did not name one.
    package let needs: PlaceOption?
    package let facts: [FactReference]
  }
  package struct Step: Encodable, Sendable {
    package let provision: ProvisionReference
    package let duty: DutyReference
    package let from: [Party]
    package let to: [Party]
  }
  package let title: LocalizedText
  package let place: LocalizedText
  package let basis: Basis
  package let steps: [Step]

  package init(
    title: Phrase, place: Place, steps: [NotificationStep], names: Names, basis: Basis
  ) {
    self.title = LocalizedText(title)
    self.place = LocalizedText(names.place(place))
    self.basis = basis
    self.steps = steps.map { step in
      Step(
        provision: ProvisionReference(step.provision), duty: DutyReference(step.duty, names),
        from: step.from.map { TellingReport.party($0, names) }, to: step.to.map { TellingReport.party($0, names) })
    }
  }

  private static func party(_ party: NotifiedParty, _ names: Names) -> Party {
    let scope = names.roleDefinition(party.role)?.scope
    return Party(
      role: LocalizedText(names.role(party.role)), people: party.people.map { names.person($0.person) },
      capacities: party.people.map { LocalizedText(names.capacity($0.capacity)) },
      away: party.passedOver.filter { $0.exclusion != .notEmployed }.map { names.person($0.person) },
      left: party.passedOver.filter { $0.exclusion == .notEmployed }.map { names.person($0.person) },
      desk: party.contactPoint.map { LocalizedText(names.unit($0)) },
      needs: party.needsPlace ? PlaceOption(scope ?? .body) : nil,
      facts: party.people.flatMap { $0.capacity.origins.prefix(1) }.map(FactReference.init))
  }

  package func lines(_ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    var lines = [title.text(language), say("  場所: ", "  place: ") + place.text(language), ""]
    for (index, step) in steps.enumerated() {
      lines.append("\(index + 1). \(step.duty.text(language))  (\(step.provision.label))  [\(step.duty.fact.text)]")
      for party in step.to { lines += partyLines(party, language) }
    }
    if steps.isEmpty { lines.append(say("知らせる義務はありません。", "There is no duty to tell anybody.")) }
    lines.append("")
    lines.append(basis.text(language))
    return lines
  }

  private func partyLines(_ party: Party, _ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    var lines: [String] = []
    if let desk = party.desk { lines.append("     → \(party.role.text(language)): \(desk.text(language))") }
    if let needs = party.needs {
      lines.append("     → \(party.role.text(language)): " + say("--\(needs.rawValue) を指定してください", "name it with --\(needs.rawValue)"))
    }
    if party.people.count > 8 {
      lines.append(
        "     → \(party.role.text(language)): " + party.people.map(\.text).joined(separator: say("、", ", ")))
    } else {
      for (person, capacity) in zip(party.people, party.capacities) {
        lines.append("     → \(party.role.text(language)): \(person.text)  \(capacity.text(language))")
      }
    }
    for person in party.away {
      lines.append(say("       \(person.text) は不在です", "       \(person.text) is away"))
    }
    for person in party.left {
      lines.append(say("       \(person.text) はその日には在職していません", "       \(person.text) is not employed on that day"))
    }
    if party.people.isEmpty, party.desk == nil, party.needs == nil {
      lines.append("     → \(party.role.text(language))")
    }
    if !party.facts.isEmpty, party.facts.count <= 8 {
      lines.append(say("       根拠 ", "       facts ") + party.facts.map(\.text).joined(separator: "  "))
    }
    return lines
  }
}

extension TellingReport {
  package init(_ outcome: NotificationOutcome, names: Names) {
    self.init(title: outcome.title, place: outcome.place, steps: outcome.steps, names: names, basis: Basis(outcome.basis))
  }
}
