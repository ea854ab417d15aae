package import Messages
package import RegistryModel
package import StaffChanges
package import UseCases

/// What a firm's roster would change and what would come of it, ready to be shown.
package struct RosterPlanReport: Encodable, Sendable {
  package struct Worker: Encodable, Sendable {
    package let kind: WorkerChange.Kind
    package let person: PersonReference
    /// The line of the list; nil for who is not in it.
    package let row: Int?
    package let isNew: Bool
    package let gained: [String]
    package let lost: [String]
    package let from: String?
    package let until: String?
    package let identityChecked: Bool
    package let trained: Bool
  }
  package struct Figure: Encodable, Sendable {
    package let kind: String
    package let count: Int
    package let of: Int
    package let mustBeConfirmed: Bool
    let words: LocalizedText
  }
  package let source: UnitPlanReport.Source
  package let contract: String
  package let firm: String
  package let version: String
  package let receivedOn: String
  package let occasion: String
  package let commit: String?
  package let workers: [Worker]
  package let figures: [Figure]
  package let remarks: [StaffPlanReport.Remark]
  package let arising: [StaffPlanReport.Consequence]
  package let cured: [FindingsReport.Item]

  package init(
    _ plan: RosterPlan, contract: Contract, source: UnitPlanReport.Source, commit: String?, arising: [StaffPlanReport.Consequence],
    cured: [FindingsReport.Item]
  ) {
    self.source = source
    self.contract = contract.id.text
    firm = contract.firm
    version = plan.options.version
    receivedOn = plan.options.receivedOn.description
    occasion = plan.options.kind.rawValue
    self.commit = commit
    workers = plan.changes.map { change in
      Worker(
        kind: change.kind, person: PersonReference(number: change.person.text, name: change.name), row: change.line,
        isNew: change.isNewPerson, gained: change.gained.map(\.text), lost: change.lost.map(\.text),
        from: change.period.from?.description, until: change.period.until?.description, identityChecked: !change.isUnidentified,
        trained: !change.isUntrained)
    }
    figures = plan.figures.map { figure in
      Figure(
        kind: figure.kind.rawValue, count: figure.count, of: figure.whole, mustBeConfirmed: plan.unconfirmed.contains(figure),
        words: LocalizedText(RosterPlan.words(figure)))
    }
    remarks = plan.remarks.map { .init(row: $0.line, message: LocalizedText($0.message)) }
    self.arising = arising
    self.cured = cured
  }

  package func lines(_ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    var lines = [
      say(
        "従事者名簿の計画  契約 \(contract) \(firm)  \(version)(\(receivedOn) 受領)",
        "Roster of contract \(contract), \(firm): \(version), received on \(receivedOn)"),
      say(
        "  ファイル \(source.file)(\(source.encoding)、\(source.rows) 行、git hash-object \(source.digest.prefix(12)))",
        "  file \(source.file) (\(source.encoding), \(Counted.rows.en(source.rows)), git hash-object \(source.digest.prefix(12)))"),
    ]
    if !source.unreadColumns.isEmpty {
      lines.append(say("  読まなかった列: ", "  columns not read: ") + source.unreadColumns.joined(separator: " "))
    }
    for (kind, title) in Self.groups {
      let group = workers.filter { $0.kind == kind }
      if group.isEmpty { continue }
      lines += ["", title.text(language) + say("(\(group.count) 人)", " (\(group.count))")]
      for worker in group { lines.append("  " + line(worker, language)) }
    }
    if !remarks.isEmpty {
      lines += ["", say("確かめること:", "To be looked at:")]
      lines += remarks.map { remark in
        "  " + (remark.row.map { say("\($0) 行目: ", "row \($0): ") } ?? "") + remark.message.text(language)
      }
    }
    let refused = figures.filter(\.mustBeConfirmed)
    if !refused.isEmpty {
      lines += ["", say("多く変わるので、正しければオプションで示してください:", "So many change that an option must confirm it:")]
      lines += refused.map { "  " + $0.words.text(language) }
    }
    if !arising.isEmpty {
      lines += ["", say("この名簿で生じること:", "What comes of it:")]
      for item in arising { lines += item.lines(language) }
    }
    if !cured.isEmpty {
      lines += ["", say("この名簿で消える指摘:", "Findings that it cures:")]
      lines += cured.map { "  \($0.message.text(language)) [\($0.rule)]" }
    }
    return lines
  }

  private static let groups: [(WorkerChange.Kind, Phrase)] = [
    (.join, Phrase(ja: "加わる人", en: "Joining")), (.leave, Phrase(ja: "抜ける人", en: "Leaving")),
    (.change, Phrase(ja: "変わる人", en: "Changing")), (.stay, Phrase(ja: "変わらない人", en: "Going on")),
  ]

  private func line(_ worker: Worker, _ language: Language) -> String {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    var parts = [worker.person.text]
    if worker.isNew { parts.append(say("(新しい番号)", "(new number)")) }
    if !worker.gained.isEmpty { parts.append("+" + worker.gained.joined(separator: " +")) }
    if !worker.lost.isEmpty { parts.append("-" + worker.lost.joined(separator: " -")) }
    if worker.kind == .leave, let until = worker.until { parts.append(say("\(until) から", "from \(until)")) }
    if worker.kind != .leave, !worker.identityChecked { parts.append(say("本人確認なし", "identity not checked")) }
    if worker.kind != .leave, !worker.trained { parts.append(say("研修なし", "not trained")) }
    if let row = worker.row { parts.append(say("\(row) 行目", "row \(row)")) }
    return parts.joined(separator: "  ")
  }
}

extension WorkerChange.Kind: Encodable {}

extension WorkerChange.Access {
  /// The id, with what it is of.
  var text: String {
    switch self {
    case .system(let id): "system:\(id)"
    case .area(let id): "area:\(id)"
    }
  }
}

extension RosterPlanReport {
  package init(_ outcome: RosterPlanOutcome) {
    let plan = outcome.plan
    self.init(
      plan, contract: outcome.contract,
      source: .init(
        file: outcome.file, encoding: outcome.encoding, sheet: outcome.sheet, digest: outcome.digest, rows: plan.rows,
        unreadColumns: plan.unread), commit: outcome.commit, arising: outcome.consequences.arisingItems,
      cured: outcome.consequences.curedItems)
  }
}
