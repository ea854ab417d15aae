import Editions
package import Messages
package import RegistryModel
import RegistryText
package import UseCases
import Validation

/// What taking another edition as base comes to, ready to be shown.
package struct UpgradeReport: Encodable, Sendable {
  /// One row in three versions: those columns in which they differ.
  package struct Row: Encodable, Sendable {
    package struct Field: Encodable, Sendable {
      package let column: String
      /// Left out where the version has no such row.
      package let then: String?
      package let now: String?
      package let ours: String?
    }
    package let row: String
    package let fields: [Field]
  }
  package struct Decided: Encodable, Sendable {
    package let row: String
    package let reason: String
    package let decidedBy: String
    package let decidedOn: String
    package let document: String?
  }
  package struct Question: Encodable, Sendable {
    package let subject: String
    package let label: LocalizedText
    package let causes: [String]
    package let rows: [Row]
    package let amendments: [Decided]
    package let confirmedOn: String?
    package let confirmedBy: String?
    package let confirmedAgainst: String?
    /// `take`, `keep`, or left out where nobody has answered.
    package let answer: String?
  }
  package struct Item: Encodable, Sendable {
    package let subject: String
    package let label: LocalizedText
    package let happening: String
    package let from: String?
  }
  package struct Duty: Encodable, Sendable {
    package let provision: String
    package let text: LocalizedText
  }
  package struct Person: Encodable, Sendable {
    package let person: PersonReference
    package let gained: [Duty]
    package let lost: [Duty]
  }
  package struct Deciding: Encodable, Sendable {
    package let provision: String
    package let label: LocalizedText
    package let before: [LocalizedText]
    package let after: [LocalizedText]
  }
  package struct Arising: Encodable, Sendable {
    package let rule: String
    package let severity: String
    package let message: LocalizedText
    package let fingerprint: String
  }
  package let from: EditionReference
  package let to: EditionReference
  package let questions: [Question]
  package let isOpen: Bool
  package let items: [Item]
  /// Amendments for which the new edition leaves no departure.
  package let settled: [String]
  /// Provisions that rows of the body cite and that would be gone.
  package let citedAndGone: [String]
  package let confirmationsGone: [String]
  package let people: [Person]
  package let gainedByAll: [Duty]
  package let lostByAll: [Duty]
  package let deciders: [Deciding]
  package let arising: [Arising]
  package let change: ChangeReport?

  package init(_ outcome: UpgradeOutcome) {
    let plan = outcome.plan
    func label(_ subject: TableSubject) -> LocalizedText {
      LocalizedText(subject.provision.flatMap { outcome.labels[$0] } ?? Phrase(subject.text))
    }
    func duties(_ items: [TableEffect.Item]) -> [Duty] {
      items.map { item in
        let reference = DutyReference(item.duty, outcome.names)
        return Duty(
          provision: item.duty.provision.text,
          text: LocalizedText(
            Phrase(
              ja: "\(outcome.labels[item.duty.provision]?.ja ?? item.duty.provision.text): \(reference.text(.japanese))",
              en: "\(outcome.labels[item.duty.provision]?.en ?? item.duty.provision.text): \(reference.text(.english))")))
      }
    }
    func words(_ duty: RegistryModel.Duty) -> LocalizedText {
      let reference = DutyReference(duty, outcome.names)
      return LocalizedText(Phrase(ja: reference.text(.japanese), en: reference.text(.english)))
    }
    from = EditionReference(outcome.from)
    to = EditionReference(outcome.to)
    isOpen = plan.isOpen
    questions = plan.questions.map { question in
      let text = question.confirmation.map { [$0.against, $0.article].filter { !$0.isEmpty }.joined(separator: " ") } ?? ""
      return Question(
        subject: question.subject.text, label: label(question.subject), causes: question.causes.map(Self.word),
        rows: Self.rows(question),
        amendments: question.amendments.map { amendment in
          Decided(
            row: amendment.row.text, reason: amendment.reason, decidedBy: outcome.names.person(amendment.decidedBy).text,
            decidedOn: amendment.decidedOn.description, document: amendment.document.isEmpty ? nil : amendment.document)
        }, confirmedOn: question.confirmation?.confirmedOn.description,
        confirmedBy: question.confirmation.flatMap { $0.confirmedBy.isEmpty ? nil : $0.confirmedBy },
        confirmedAgainst: text.isEmpty ? nil : text,
        answer: question.answer.map { if case .take = $0 { "take" } else { "keep" } })
    }
    items = plan.items.map { item in
      var from: String?
      if case .renumbered(let key) = item.happening { from = key.text }
      return Item(subject: item.subject.text, label: label(item.subject), happening: Self.word(item.happening), from: from)
    }
    settled = plan.settled.map(\.row.text)
    citedAndGone = plan.uncertain.map(\.text)
    confirmationsGone = plan.confirmationsGone.map(\.provision.text)
    people = outcome.effect.people.map { person in
      Person(person: outcome.names.person(person.number), gained: duties(person.gained), lost: duties(person.lost))
    }
    gainedByAll = duties(outcome.effect.gainedByAll)
    lostByAll = duties(outcome.effect.lostByAll)
    deciders = outcome.effect.deciders.map { item in
      Deciding(
        provision: item.provision.text, label: label(.provision(item.provision)), before: item.before.map(words),
        after: item.after.map(words))
    }
    arising = outcome.arising.map { finding in
      Arising(
        rule: finding.rule, severity: finding.severity.rawValue, message: LocalizedText(finding.message), fingerprint: finding.fingerprint)
    }
    change = outcome.change.map { ChangeReport($0) }
  }

  private static func word(_ cause: UpgradePlan.Cause) -> String {
    switch cause {
    case .departs: "departs"
    case .confirmed: "confirmed"
    case .cited: "cited"
    case .words: "words"
    }
  }

  private static func word(_ happening: UpgradePlan.Happening) -> String {
    switch happening {
    case .added: "added"
    case .taken: "taken"
    case .reworded: "reworded"
    case .dropped: "dropped"
    case .renumbered: "renumbered"
    case .merged: "merged"
    case .settled: "settled"
    }
  }

  private static func rows(_ question: UpgradePlan.Question) -> [Row] {
    let (then, now, ours) = (byName(question.then), byName(question.now), byName(question.ours))
    let names = Set(then.keys).union(now.keys).union(ours.keys).filter { $0.kind != .gists }.sorted(by: FactName.precedes)
    return names.compactMap { name in
      let (a, b, c) = (then[name], now[name], ours[name])
      guard let any = a ?? b ?? c, let row = TableRow(any) else { return nil }
      let columns = any.columns.filter { column in
        ![a, b, c].compactMap { $0.map { $0[column] ?? "" } }.allSatisfy(\.isEmpty)
          && (a?[column] != b?[column] || a?[column] != c?[column])
          && !["keywords", "confidence", "source", "caveat", "key", "provision", "no"].contains(column)
      }
      if columns.isEmpty { return nil }
      return Row(row: row.text, fields: columns.map { Row.Field(column: $0, then: a?[$0], now: b?[$0], ours: c?[$0]) })
    }
  }

  private static func byName(_ facts: [Fact]) -> [FactName: Fact] { Dictionary(facts.map { ($0.name, $0) }) { first, _ in first } }
}

extension UpgradeReport {
  package func lines(_ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    var lines = [
      say("版 \(from.id) から \(to.id)(\(to.name.text(language)))へ", "from edition \(from.id) to \(to.id) (\(to.name.text(language)))")
    ]
    lines += [to.caution(language)].compactMap(\.self)
    for question in questions { lines += [""] + self.lines(question, language) }
    if !citedAndGone.isEmpty {
      lines += [
        "",
        say(
          "団体の行が引いている規定が、新しい版にありません: \(citedAndGone.joined(separator: " "))。引用の移し先を --move 旧=新 で言うか、先にその行を終わらせてください",
          "rows of the body cite provisions that the new edition does not have: \(citedAndGone.joined(separator: " ")). Say with --move OLD=NEW where they go, or end those rows first"
        ),
      ]
    }
    lines += summary(language)
    lines += effect(language)
    if isOpen {
      let open = questions.filter { $0.answer == nil }.count
      lines += [
        "",
        say("答えのない問いが \(open) 件あります。何も書いていません。", "\(open) \(open == 1 ? "question is" : "questions are") open; nothing was written."),
      ]
    } else if let change {
      lines += [""] + change.lines(language)
    }
    return lines
  }

  private func lines(_ question: Question, _ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    let causes = question.causes.map { cause in
      switch cause {
      case "departs": say("独自の定めと、版の変更が重なる", "the body departs from what the edition has changed")
      case "confirmed": say("照合済みの中身が変わる", "what was confirmed changes")
      case "cited": say("版からなくなるが、団体の行が引いている", "it is gone, and rows of the body cite it")
      default: say("同じ言葉を両方が変えた", "both sides changed the same words")
      }
    }
    let answered = question.answer.map { $0 == "take" ? say("新しい版をとる", "take") : say("団体のものを残す", "keep") }
    var lines = [
      "? \(question.label.text(language)) [\(question.subject)]  \(causes.joined(separator: say("、", ", ")))"
        + (answered.map { "  → \($0)" } ?? "")
    ]
    for row in question.rows {
      lines.append("    \(row.row)")
      for field in row.fields {
        func shown(_ text: String?) -> String { text.map { $0.isEmpty ? say("(空)", "(blank)") : $0 } ?? say("(行なし)", "(no row)") }
        lines.append(
          "      \(field.column): "
            + say(
              "前の版 \(shown(field.then)) / 新しい版 \(shown(field.now)) / 団体 \(shown(field.ours))",
              "base then \(shown(field.then)) / base now \(shown(field.now)) / ours \(shown(field.ours))"))
      }
    }
    for item in question.amendments {
      lines.append(
        "    "
          + say("定めた理由: ", "decided: ") + "\(item.reason) (\(item.decidedOn) \(item.decidedBy)\(item.document.map { " \($0)" } ?? ""))")
    }
    if question.causes.contains("departs"), question.amendments.isEmpty {
      lines.append("    " + say("決定の記録がなく、理由は分かりません", "no decision is on record, so why is not known"))
    }
    if let on = question.confirmedOn {
      let text = [on, question.confirmedBy ?? "", question.confirmedAgainst ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
      lines.append("    " + say("照合: \(text)", "confirmed: \(text)"))
    }
    if question.answer == nil {
      lines.append("    --take \(question.subject)   " + say("または", "or") + "   --keep \(question.subject)=" + say("理由", "REASON"))
    }
    return lines
  }

  private func summary(_ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    let words = [
      ("added", say("新しい規定・役割", "new")), ("taken", say("版のとおりに変わる", "changed as the edition has it")),
      ("merged", say("版の変更をとり、独自の定めも残る", "changed beside departures that stay")),
      ("renumbered", say("番号が変わる", "renumbered")), ("dropped", say("版からなくなる", "dropped")),
      ("settled", say("版が団体の定めに追いついた", "the edition now says what the body had decided")),
      ("reworded", say("言葉だけが変わる", "reworded")),
    ]
    var lines: [String] = []
    for (word, title) in words {
      let found = items.filter { $0.happening == word }
      if found.isEmpty { continue }
      lines += ["", "\(title): \(found.count)"]
      lines += found.map { item in "  \(item.label.text(language)) [\(item.from.map { "\($0) → " } ?? "")\(item.subject)]" }
    }
    if !settled.isEmpty {
      lines += ["", say("終わる独自の定め(違いがなくなった): ", "amendments that end, no departure being left: ") + settled.joined(separator: " ")]
    }
    if !confirmationsGone.isEmpty {
      lines += [
        "", say("規定とともに終わる照合の記録: ", "confirmations that end with their provisions: ") + confirmationsGone.joined(separator: " "),
      ]
    }
    return lines
  }

  private func effect(_ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    var lines: [String] = []
    if !people.isEmpty {
      lines += ["", say("義務の変わる人: \(people.count) 人", "people whose duties change: \(people.count)")]
      for person in people.prefix(50) {
        lines.append("  \(person.person.text)  +\(person.gained.count) -\(person.lost.count)")
        lines +=
          person.gained.prefix(10).map { "    + \($0.text.text(language))" }
          + person.lost.prefix(10).map { "    - \($0.text.text(language))" }
      }
      if people.count > 50 { lines.append(say("  ほか \(people.count - 50) 人", "  and \(people.count - 50) more")) }
    }
    if !gainedByAll.isEmpty || !lostByAll.isEmpty {
      lines += ["", say("職員全体や外部の者の義務:", "duties of all staff and of outside parties:")]
      lines += gainedByAll.map { "  + \($0.text.text(language))" } + lostByAll.map { "  - \($0.text.text(language))" }
    }
    if !deciders.isEmpty {
      lines += ["", say("承認・許可・決定の変わる規定:", "who approves, permits or decides changes:")]
      for item in deciders {
        lines.append("  \(item.label.text(language)) [\(item.provision)]")
        lines += item.before.map { "    - \($0.text(language))" } + item.after.map { "    + \($0.text(language))" }
      }
    }
    if !arising.isEmpty {
      lines += ["", say("新しく生じる指摘:", "findings that come in:")]
      lines += arising.prefix(50).map { "  \($0.severity): \($0.message.text(language)) [\($0.rule)]" }
      if arising.count > 50 { lines.append(say("  ほか \(arising.count - 50) 件", "  and \(arising.count - 50) more")) }
    }
    return lines
  }
}
