package import Messages
package import RegistryModel
package import UseCases
import Validation

/// What one body of many answered: one line of the whole.
package struct BodyAnswer: Codable, Sendable {
  /// What a check found; errors and warnings that no exception covers.
  package struct Findings: Codable, Sendable {
    /// Errors that stand on the first day.
    package let errors: Int
    package let comingErrors: Int
    package let warnings: Int
    package let excepted: Int
    /// How many errors of which rule, present and coming.
    package let rules: [String: Int]

    package init(errors: Int, comingErrors: Int, warnings: Int, excepted: Int, rules: [String: Int]) {
      self.errors = errors
      self.comingErrors = comingErrors
      self.warnings = warnings
      self.excepted = excepted
      self.rules = rules
    }

    package init(_ report: FindingsReport) {
      errors = report.presentErrors.count
      comingErrors = report.comingErrors.count
      warnings = report.standing.count { $0.severity == .warning }
      excepted = report.excepted.count
      rules = (report.presentErrors + report.comingErrors).reduce(into: [:]) { $0[$1.rule, default: 0] += 1 }
    }
  }
  /// Who holds a role.
  package struct Seats: Codable, Sendable {
    package let seats: Int
    /// The places whose seat nobody holds, as the text writes them.
    package let vacant: [String]

    package init(seats: Int, vacant: [String]) {
      self.seats = seats
      self.vacant = vacant
    }
  }
  /// What is due.
  package struct Due: Codable, Sendable {
    package let overdue: Int
    /// What falls due within the days asked for.
    package let coming: Int
    /// Measures that have not been begun.
    package let notBegun: Int

    package init(overdue: Int, coming: Int, notBegun: Int) {
      (self.overdue, self.coming, self.notBegun) = (overdue, coming, notBegun)
    }
  }
  /// Why there is no answer.
  package struct Trouble: Codable, Sendable {
    package let ja: String
    package let en: String
    /// Further lines: the first defects.
    package let details: [String]

    package init(_ phrase: Phrase, details: [String] = []) {
      ja = phrase.ja
      en = phrase.text(.english)
      self.details = details
    }
  }

  /// Where the registry lies.
  package let registry: String
  /// The body's name; nil where it could not be read.
  package var name: String?
  package var commit: String?
  package var people: Int?
  package var findings: Findings?
  package var seats: Seats?
  package var due: Due?
  package var trouble: Trouble?
  /// What the same question put to this body alone would have ended with.
  package var exitCode: Int32

  package init(registry: String, exitCode: Int32 = 0) {
    self.registry = registry
    self.exitCode = exitCode
  }

  /// A body that could not answer.
  package init(registry: String, _ failure: Failure, exitCode: Int32, language: Language) {
    self.init(registry: registry, exitCode: exitCode)
    let lines = failure.details.prefix(3).map { $0.text(language) }
    trouble = Trouble(failure.message, details: lines)
  }
}

/// What many bodies answered, ready to be shown.
package struct FleetReport: Encodable, Sendable {
  package struct Totals: Encodable, Sendable {
    package let bodies: Int
    /// Bodies that answered, and had nothing to say.
    package let sound: Int
    /// Bodies that answered, with findings or a vacant seat.
    package let concerned: Int
    /// Bodies without an answer.
    package let broken: Int
    package let people: Int
    package let errors: Int
    package let comingErrors: Int
    package let warnings: Int
    package let excepted: Int
    package let seats: Int
    package let vacantSeats: Int
    package let overdue: Int
    package let coming: Int
    package let notBegun: Int
    /// Errors by rule, over all bodies.
    package let rules: [String: Int]
    /// In how many bodies each rule found an error.
    package let bodiesByRule: [String: Int]
  }

  /// The first day looked at.
  package let on: String
  /// The role asked for; nil for a check.
  package let role: String?
  /// How many days ahead was asked what is due; nil for another question.
  package let due: Int?
  package let totals: Totals
  /// In the order of the list.
  package let bodies: [BodyAnswer]

  package init(on: CalendarDate, role: String?, due: Int? = nil, bodies: [BodyAnswer]) {
    self.on = on.description
    self.role = role
    self.due = due
    self.bodies = bodies
    let found = bodies.compactMap(\.findings)
    let seated = bodies.compactMap(\.seats)
    let owing = bodies.compactMap(\.due)
    totals = Totals(
      bodies: bodies.count, sound: bodies.count { $0.exitCode == 0 },
      concerned: bodies.count { $0.trouble == nil && $0.exitCode != 0 }, broken: bodies.count { $0.trouble != nil },
      people: bodies.reduce(0) { $0 + ($1.people ?? 0) }, errors: found.reduce(0) { $0 + $1.errors },
      comingErrors: found.reduce(0) { $0 + $1.comingErrors }, warnings: found.reduce(0) { $0 + $1.warnings },
      excepted: found.reduce(0) { $0 + $1.excepted }, seats: seated.reduce(0) { $0 + $1.seats },
      vacantSeats: seated.reduce(0) { $0 + $1.vacant.count }, overdue: owing.reduce(0) { $0 + $1.overdue },
      coming: owing.reduce(0) { $0 + $1.coming }, notBegun: owing.reduce(0) { $0 + $1.notBegun },
      rules: found.reduce(into: [:]) { sum, item in sum.merge(item.rules, uniquingKeysWith: +) },
      bodiesByRule: found.reduce(into: [:]) { sum, item in for rule in item.rules.keys { sum[rule, default: 0] += 1 } })
  }

  /// The highest exit code of any body, so that a body without an answer outweighs findings.
  package var exitCode: Int32 { bodies.map(\.exitCode).max() ?? 0 }

  /// One line a body; what went wrong, and the sums, at the end. With `troubled` sound bodies are left out.
  package func lines(_ language: Language, troubled: Bool) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    var lines = bodies.filter { !troubled || $0.exitCode != 0 }.map { line($0, language) }
    if !lines.isEmpty { lines.append("") }
    for rule in totals.rules.keys.sorted() {
      let count = totals.rules[rule] ?? 0
      let places = totals.bodiesByRule[rule] ?? 0
      lines.append("  [\(rule)] " + say("\(places) 団体で \(count) 件", "\(count) in \(Counted.bodies.en(places))"))
    }
    lines.append(
      say(
        "\(on): 団体 \(totals.bodies)(問題なし \(totals.sound)、該当 \(totals.concerned)、答えなし \(totals.broken))。",
        "\(on): \(Counted.bodies.en(totals.bodies)) (\(totals.sound) sound, \(totals.concerned) concerned, \(totals.broken) without an answer)."
      ))
    if due != nil {
      lines.append(
        say(
          "期日を過ぎたもの \(totals.overdue)、これから \(totals.coming)、まだ始めていない対策 \(totals.notBegun)。",
          "\(totals.overdue) overdue, \(totals.coming) to come, \(Counted.measures.en(totals.notBegun)) not begun."))
    } else if role == nil {
      lines.append(
        say(
          "人 \(totals.people)、エラー \(totals.errors)、将来のエラー \(totals.comingErrors)、警告 \(totals.warnings)、例外 \(totals.excepted)。",
          "\(Counted.people.en(totals.people)), \(Counted.errors.en(totals.errors)), \(Counted.comingErrors.en(totals.comingErrors)),"
            + " \(Counted.warnings.en(totals.warnings)),"
            + " \(totals.excepted) excepted."))
    } else {
      lines.append(
        say(
          "「\(role ?? "")」の席 \(totals.seats)、うち欠員 \(totals.vacantSeats)。",
          "Seats of '\(role ?? "")': \(totals.seats), of which vacant: \(totals.vacantSeats)."))
    }
    return lines
  }

  /// The bodies without an answer, one by one: what goes to standard error.
  package func troubles(_ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    let broken = bodies.filter { $0.trouble != nil }
    guard !broken.isEmpty else { return [] }
    var lines = [say("kengen: 答えられなかった団体が \(broken.count) あります", "kengen: \(Counted.bodies.en(broken.count)) gave no answer")]
    for body in broken {
      guard let trouble = body.trouble else { continue }
      lines.append("  \(body.registry): \(language == .japanese ? trouble.ja : trouble.en) [\(body.exitCode)]")
      lines += trouble.details.map { "    \($0)" }
    }
    return lines
  }

  private func line(_ body: BodyAnswer, _ language: Language) -> String {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    var parts = [body.name ?? "?", body.registry]
    if let found = body.findings {
      parts.append(
        say(
          "人 \(body.people ?? 0)、エラー \(found.errors)、将来 \(found.comingErrors)、警告 \(found.warnings)、例外 \(found.excepted)",
          "\(Counted.people.en(body.people ?? 0)), \(Counted.errors.en(found.errors)), \(found.comingErrors) coming,"
            + " \(Counted.warnings.en(found.warnings)),"
            + " \(found.excepted) excepted"))
    }
    if let seats = body.seats {
      let shown = seats.vacant.prefix(5).joined(separator: " ") + (seats.vacant.count > 5 ? " …" : "")
      parts.append(
        seats.vacant.isEmpty
          ? say("席 \(seats.seats)、欠員なし", "\(Counted.seats.en(seats.seats)), none vacant")
          : say(
            "席 \(seats.seats)、欠員 \(seats.vacant.count): \(shown)",
            "\(Counted.seats.en(seats.seats)), \(seats.vacant.count) vacant: \(shown)"))
    }
    if let due = body.due {
      parts.append(
        say(
          "期日超過 \(due.overdue)、これから \(due.coming)、未着手 \(due.notBegun)",
          "\(due.overdue) overdue, \(due.coming) to come, \(Counted.measures.en(due.notBegun)) not begun"))
    }
    if let trouble = body.trouble { parts.append(say("答えなし: \(trouble.ja)", "no answer: \(trouble.en)")) }
    return parts.joined(separator: "  ")
  }
}

extension BodyAnswer {
  /// The answer with the exit code that the same question put to this body alone would have ended with.
  package init(_ answer: FleetAnswer, _ language: Language) {
    switch answer.result {
    case .failed(let failure):
      self.init(registry: answer.registry, failure, exitCode: Ending(failure.kind).rawValue, language: language)
    case .checked(let outcome):
      self.init(registry: answer.registry, exitCode: (outcome.isRefused ? Ending.findings : .done).rawValue)
      findings = Findings(FindingsReport(outcome))
    case .seated(let holders):
      self.init(registry: answer.registry, exitCode: (holders.isVacant ? Ending.no : .done).rawValue)
      seats = Seats(seats: holders.seatings.count, vacant: holders.vacantPlaces.map(\.text))
    case .due(let outcome):
      let overdue = outcome.overdue.count
      self.init(registry: answer.registry, exitCode: (overdue == 0 ? Ending.done : .findings).rawValue)
      due = Due(overdue: overdue, coming: outcome.items.count - overdue, notBegun: outcome.notBegun.count)
    }
    name = answer.bodyName?.text(language)
    commit = answer.commit
    people = answer.people
  }
}
