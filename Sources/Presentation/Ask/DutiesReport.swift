package import Authority
package import Messages
package import RegistryModel
package import UseCases

/// What a person holds and what follows from it, ready to be shown.
package struct DutiesReport: Encodable, Sendable {
  package struct Post: Encodable, Sendable {
    package let unit: LocalizedText
    package let post: LocalizedText
    package let kind: LocalizedText
    package let from: String?
    package let until: String?
    package let fact: FactReference
  }
  package struct Entry: Encodable, Sendable {
    package let seat: SeatReference
    package let ground: LocalizedText
    package let facts: [FactReference]
    package let duties: [Item]
  }
  package struct Item: Encodable, Sendable {
    package let label: String
    package let title: LocalizedText
    package let act: Act
    package let fact: FactReference
  }
  package struct Deputyship: Encodable, Sendable {
    package let seat: SeatReference
    package let rank: Int
    package let fact: FactReference
  }
  package let person: PersonReference
  package let basis: Basis
  package let isAway: Bool
  package let posts: [Post]
  package let roles: [Entry]
  package let deputyships: [Deputyship]
  /// Ids of the contracts whose roster names the person.
  package let contracts: [String]

  package init(_ duties: PersonalDuties, names: Names, commit: String?) {
    person = names.person(duties.person.number)
    basis = Basis(on: duties.date, commit: commit)
    isAway = duties.absence != nil
    posts = duties.appointments.map {
      Post(
        unit: LocalizedText(names.unit($0.unit)), post: LocalizedText(names.post($0.post)),
        kind: LocalizedText($0.kind.name), from: $0.period.from?.description,
        until: $0.period.until?.description, fact: FactReference($0.origin))
    }
    roles = duties.entries.map { entry in
      Entry(
        seat: names.seat(entry.holding.seat), ground: LocalizedText(names.ground(entry.holding.ground)),
        facts: entry.holding.ground.origins.map(FactReference.init),
        duties: entry.duties.map { duty in
          Item(
            label: names.provision(duty.provision)?.label ?? duty.provision.text,
            title: LocalizedText(names.provision(duty.provision)?.title ?? Phrase("")), act: duty.act,
            fact: FactReference(duty.origin))
        })
    }
    deputyships =
      duties.deputyships.map { Deputyship(seat: names.seat($0.seat), rank: $0.rank, fact: FactReference($0.origin)) }
      + duties.standingDeputyships.map {
        Deputyship(seat: names.seat($0.seat), rank: $0.rule.rank, fact: FactReference($0.rule.origin))
      }
    contracts = duties.contracts.map(\.contract.text)
  }

  package func lines(_ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    var lines = [person.text + (isAway ? say("  ※不在", "  (away)") : "")]
    for post in posts {
      lines.append(
        "  \(post.unit.text(language)) \(post.post.text(language)) (\(post.kind.text(language)))"
          + "  \(DayWords.interval(from: post.from, until: post.until).text(language))  \(post.fact.text)")
    }
    for entry in roles {
      lines.append("")
      lines.append("\(entry.seat.text(language))  \(entry.ground.text(language))  " + entry.facts.map(\.text).joined(separator: " "))
      let width = entry.duties.map { DisplayWidth.of($0.label) }.max() ?? 0
      for item in entry.duties {
        let verb = ActWords.phrase(item.act).text(language)
        lines.append("  \(DisplayWidth.padded(item.label, to: width))  \(verb): \(item.title.text(language))")
      }
    }
    for contract in contracts { lines.append(say("  契約 \(contract) の従事者", "  worker of contract \(contract)")) }
    if roles.isEmpty, deputyships.isEmpty, contracts.isEmpty {
      lines.append(say("  役割はありません(職員等としての義務のみ)。", "  No role beyond that of staff."))
    }
    for deputyship in deputyships {
      lines.append(
        say("代理 第\(deputyship.rank)順位: ", "deputy no. \(deputyship.rank): ")
          + deputyship.seat.text(language) + "  \(deputyship.fact.text)")
    }
    lines.append(basis.text(language))
    return lines
  }
}

extension DutiesReport {
  package init(_ outcome: DutiesOutcome) {
    self.init(outcome.duties, names: outcome.names, commit: outcome.basis.commit)
  }
}
