package import Guard
package import Messages
package import RegistryModel
package import UseCases

/// A statement of approval as its person reads it before signing.
package struct StatementReport: Encodable, Sendable {
  package struct Fact: Encodable, Sendable {
    package let file: String
    /// From 1; 0 for a file as a whole.
    package let line: Int
    package let text: LocalizedText
  }
  package struct Consequence: Encodable, Sendable {
    package let seat: SeatReference
    package let before: [PersonReference]
    package let after: [PersonReference]
  }
  /// `approve`, `reject` or `withdraw`.
  package let kind: String
  package let person: PersonReference
  package let registry: String
  package let digest: String
  package let base: String
  package let standsOn: String
  package let until: String
  package let facts: [Fact]
  package let consequences: [Consequence]
  /// What stands against the statement, or against the push, whoever approves.
  package let notes: [LocalizedText]
  /// What the push still lacks with it; empty where it would be taken.
  package let lacking: [LocalizedText]
  /// nil where nothing was written.
  package var commit: String?
  /// What to send to the server, as a command.
  package var send: String?

  package init(
    _ statement: Statement, push: Push, facts: [ChangedFact], consequences: [DecidingSeats.Difference], verdictWithIt: PushVerdict,
    folder: String, summaries: [String: String], names: Names
  ) {
    kind = statement.kind.rawValue
    person = names.person(statement.person)
    registry = statement.registry
    digest = statement.facts
    base = statement.base
    standsOn = statement.standsOn
    until = statement.until.description
    self.facts = facts.map { fact in
      let text = ChangedFactText(fact)
      return Fact(
        file: fact.file, line: fact.line, text: LocalizedText(Phrase(ja: text.line(.japanese), en: text.line(.english))))
    }
    self.consequences = consequences.map { difference in
      Consequence(
        seat: names.seat(difference.seat), before: difference.before.map(names.person), after: difference.after.map(names.person))
    }
    var notes: [Phrase] = []
    if statement.registry == Statement.noRegistry { notes.append(StatementMessages.withoutRegistry) }
    if statement.kind == .approve, let own = verdictWithIt.statements.first(where: { $0.statement == statement }) {
      if let objection = own.objection { notes.append(objection.phrase) }
    }
    if statement.kind == .approve, Self.isUseless(statement.person, verdictWithIt) { notes.append(StatementMessages.countsForNothing) }
    self.notes = notes.map { LocalizedText($0) }
    let report = PushVerdictReport(
      verdictWithIt, registry: push.before, today: push.today, folder: folder, summaries: summaries)
    // Who says no does not ask what would be needed for a yes.
    lacking =
      statement.kind == .approve
      ? zip(report.refusal(.japanese), report.refusal(.english)).map { LocalizedText(Phrase(ja: $0, en: $1)) } : []
  }

  /// Whether it meets no demand that is still open.
  private static func isUseless(_ person: StaffNumber, _ verdict: PushVerdict) -> Bool {
    !verdict.lacks.isEmpty && verdict.lacks.allSatisfy { lack in lack.notCounted.contains { $0.person == person } }
  }

  package func lines(_ language: Language) -> [String] {
    func line(_ phrase: Phrase) -> String { phrase.text(language) }
    var lines = [line(StatementMessages.heading(kind, facts.count, base))]
    lines += facts.map { "  " + $0.text.text(language) }
    if !consequences.isEmpty {
      lines.append(line(StatementMessages.consequences))
      lines += consequences.map { item in
        func list(_ people: [PersonReference]) -> String { people.isEmpty ? "–" : people.map(\.text).joined(separator: ", ") }
        return "  \(item.seat.text(language)): \(list(item.before)) → \(list(item.after))"
      }
    }
    lines.append(line(StatementMessages.terms(person.text, until, registry)))
    lines.append("  \(digest)  \(base.prefix(12))..\(standsOn.prefix(12))")
    lines += notes.map { "! " + $0.text(language) }
    if !lacking.isEmpty {
      lines.append(line(StatementMessages.stillLacking))
      lines += lacking.map { "  " + $0.text(language) }
    }
    return lines
  }

  /// What was written, once it is.
  package func written(_ language: Language) -> [String] {
    [commit.map { StatementMessages.written($0) }, send.map { StatementMessages.send($0) }].compactMap { $0?.text(language) }
  }
}

extension StatementReport {
  package init(_ draft: Approving.Draft) {
    self.init(
      draft.statement, push: draft.push, facts: draft.facts, consequences: draft.consequences, verdictWithIt: draft.verdictWithIt,
      folder: draft.folder, summaries: draft.summaries,
      names: Names(registry: draft.push.before, date: draft.push.today, overlay: draft.overlay))
  }
}
