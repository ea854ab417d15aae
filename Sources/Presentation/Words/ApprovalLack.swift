import Messages
package import RegistryModel
package import RegistryStore

/// What one fact of a push lacks by one rule of approval.
package struct ApprovalLack: Sendable {
  /// A commit by its id and first line.
  package struct Commit: Hashable, Sendable {
    package let id: String
    package let summary: String

    package init(id: String, summary: String) { (self.id, self.summary) = (id, summary) }
  }
  package let commit: Commit?
  package let demand: ApprovalDemand
  /// Who approved, and counts.
  package let given: [StaffNumber]
  /// Who could approve it still.
  package let able: [StaffNumber]
  /// Approvals that do not count, and why.
  package let notCounted: [Phrase]
  /// Who receives authority and has not consented.
  package let receivers: [StaffNumber]
  /// Who gives it up and has not consented; any of the others who may approve stands for them.
  package let givers: [StaffNumber]

  package init(
    commit: Commit?, demand: ApprovalDemand, given: [StaffNumber], able: [StaffNumber], notCounted: [Phrase], receivers: [StaffNumber],
    givers: [StaffNumber]
  ) {
    self.commit = commit
    self.demand = demand
    self.given = given
    self.able = able
    self.notCounted = notCounted
    self.receivers = receivers
    self.givers = givers
  }

  package var missing: Int { max(0, demand.rule.persons - given.count) }
}

/// Says of a push what it lacks: commit by commit, fact by fact.
package struct ApprovalLackReport {
  let lacks: [ApprovalLack]
  let registry: Registry
  let today: CalendarDate
  /// Facts shown of each group; the rest is counted.
  private static let shown = 20

  package init(_ lacks: [ApprovalLack], registry: Registry, today: CalendarDate) {
    self.lacks = lacks
    self.registry = registry
    self.today = today
  }

  package func lines(_ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { Phrase(ja: ja, en: en).text(language) }
    var result: [String] = []
    var order: [ApprovalLack.Commit?] = []
    for lack in lacks where !order.contains(lack.commit) { order.append(lack.commit) }
    for commit in order {
      if let commit {
        result.append(
          say("コミット \(commit.id.prefix(12))「\(commit.summary)」", "commit \(commit.id.prefix(12)) '\(commit.summary)'"))
      }
      let own = lacks.filter { $0.commit == commit }
      var groups: [(demand: [String], facts: [String])] = []
      for lack in own {
        let demand = demandLines(lack, language)
        let fact = factLine(lack.demand.fact, language)
        if let index = groups.firstIndex(where: { $0.demand == demand }) {
          groups[index].facts.append(fact)
        } else {
          groups.append((demand, [fact]))
        }
      }
      for group in groups {
        result += group.facts.prefix(Self.shown).map { "  \($0)" }
        if group.facts.count > Self.shown {
          let rest = group.facts.count - Self.shown
          result.append(say("  ほか \(rest) 件", "  and \(rest) more"))
        }
        result += group.demand.map { "    \($0)" }
      }
    }
    return result
  }

  /// A fact as it changed, with its place.
  private func factLine(_ fact: ChangedFact, _ language: Language) -> String {
    func say(_ ja: String, _ en: String) -> String { Phrase(ja: ja, en: en).text(language) }
    let place = fact.line == 0 ? fact.file : "\(fact.file):\(fact.line)"
    guard !fact.columns.isEmpty else { return "\(place): " + say("ファイルの中身が変わります", "the file's content changes") + lines(fact) }
    switch (fact.old, fact.new) {
    case (nil, let new?): return "\(place): " + say("加わる ", "added ") + new.joined(separator: ",")
    case (let old?, nil): return "\(place): " + say("消える ", "taken out ") + old.joined(separator: ",")
    case (let old?, let new?):
      let changed = fact.columns.indices.filter { Array(old[$0].utf8) != Array(new[$0].utf8) }.map {
        "\(fact.columns[$0]): \(old[$0]) → \(new[$0])"
      }
      return "\(place): " + fact.key.joined(separator: ",") + "  " + changed.joined(separator: ", ")
    case (nil, nil): return place
    }
  }

  /// The lines of a file that came and went, the first of them.
  private func lines(_ fact: ChangedFact) -> String {
    func lines(_ side: [String]?) -> [Substring] { (side?.first ?? "").split(separator: "\n") }
    let (old, new) = (Set(lines(fact.old)), Set(lines(fact.new)))
    let shown =
      lines(fact.old).filter { !new.contains($0) }.map { "- \($0)" } + lines(fact.new).filter { !old.contains($0) }.map { "+ \($0)" }
    let most = 12
    return shown.prefix(most).map { "\n      \($0)" }.joined() + (shown.count > most ? "\n      … (\(shown.count - most))" : "")
  }

  private func demandLines(_ lack: ApprovalLack, _ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { Phrase(ja: ja, en: en).text(language) }
    let rule = lack.demand.rule
    let line = "kengen.yaml:\(rule.origin.line)"
    var result: [String] = []
    if lack.missing > 0 {
      let roles = rule.roles.map { registry.role($0)?.name ?? Phrase($0.text) }
      result.append(
        Phrase(
          ja: "\(roles.map(\.ja).joined(separator: "・"))のうち \(rule.persons) 人の承認が要ります(あるのは \(lack.given.count) 人。\(line))",
          en: "needs approval by \(rule.persons) of \(roles.map(\.en).joined(separator: ", ")) (has \(lack.given.count); \(line))"
        ).text(language))
      if lack.able.isEmpty {
        result.append(say("いま承認できる人はいません", "nobody can approve it now"))
      } else {
        result.append(say("承認できる人: ", "who could: ") + lack.able.map(name).joined(separator: ", "))
      }
    }
    result += lack.notCounted.map { $0.text(language) }
    if !lack.receivers.isEmpty {
      result.append(
        say("権限を受ける人の同意が要ります: ", "needs the consent of who receives the authority: ")
          + lack.receivers.map(name).joined(separator: ", ") + say("(\(line))", " (\(line))"))
    }
    if !lack.givers.isEmpty {
      result.append(
        say("権限を渡す人の同意か、承認できるもう一人の承認が要ります: ", "needs the consent of who gives it up, or one more approval: ")
          + lack.givers.map(name).joined(separator: ", ") + say("(\(line))", " (\(line))"))
    }
    let who = (lack.missing > 0 ? lack.able.prefix(1) : []) + lack.receivers + lack.givers
    if let first = who.first {
      let trailer = "'Kengen-Approved-by: \(first)'"
      switch rule.proof {
      case .signature:
        result.append(
          say("本人が自分の鍵で: ", "that person, with his own key: ")
            + "git commit -S --allow-empty -m \(say("承認", "Approve")) --trailer \(trailer)")
      case .trailer:
        result.append(say("書くもの: ", "what to write: ") + "git commit --amend --no-edit --trailer \(trailer)")
      }
    }
    return result
  }

  private func name(_ person: StaffNumber) -> String {
    let name = registry.person(person)?.name ?? ""
    return name.isEmpty ? person.text : "\(name)(\(person))"
  }
}

/// Says loudly that a push was taken without its approvals.
package struct EmergencyNotice {
  let person: StaffNumber
  let entry: EmergencyID
  let reason: String
  let registry: Registry

  package init(person: StaffNumber, entry: EmergencyID, reason: String, registry: Registry) {
    self.person = person
    self.entry = entry
    self.reason = reason
    self.registry = registry
  }

  package func lines(_ language: Language) -> [String] {
    let name = registry.person(person)?.name ?? ""
    let days = registry.manifest.emergency?.reviewDays ?? EmergencyPolicy.usualReviewDays
    let roles = (registry.manifest.emergency?.reviewRoles ?? []).map { registry.role($0)?.name ?? Phrase($0.text) }
    return [
      Phrase(
        ja: "★★ 緊急の登録 \(entry): 承認のないまま受け入れました ★★", en: "** EMERGENCY ENTRY \(entry): taken without its approvals **"),
      Phrase(ja: "登録した人: \(name)(\(person))  理由: \(reason)", en: "entered by: \(name) (\(person))  reason: \(reason)"),
      Phrase(
        ja: "\(days) 日以内に、別の人(\(roles.map(\.ja).joined(separator: "・")))が確認して body/emergencies.csv に書いてください。それまで kengen check が指摘します。",
        en:
          "within \(days) days somebody else (\(roles.map(\.en).joined(separator: ", "))) must review it and write so into body/emergencies.csv; until then kengen check reports it."
      ),
      Phrase(ja: "足りない承認:", en: "approvals that it lacks:"),
    ].map { $0.text(language) }
  }
}
