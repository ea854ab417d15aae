package import Messages
package import RegistryModel
package import UseCases
import Validation

/// What a person does under contracts, ready to be shown.
package struct WorkerReport: Encodable, Sendable {
  package struct Area: Encodable, Sendable {
    package let id: String
    package let name: LocalizedText
    package let mayEnter: Bool
    package let reasons: [LocalizedText]

    package init(_ area: ControlledArea, _ bars: [EntryBar], contract: ContractID) {
      id = area.id.text
      name = LocalizedText(area.name)
      mayEnter = bars.isEmpty
      reasons = bars.map { LocalizedText(ContractMessages.bar($0, contract)) }
    }
  }
  package struct Tenure: Encodable, Sendable {
    package let contract: String
    package let title: String
    package let firm: String
    package let tier: Int
    package let isConsented: Bool
    package let roster: String
    package let identity: String?
    package let identityOn: String?
    package let trainedOn: String?
    package let confirmedOn: String?
    package let systems: [String]
    package let areas: [Area]
    package let from: String?
    package let until: String?
    /// Whether the roster holds on the day asked about.
    package let isInForce: Bool
    package let facts: [FactReference]

    package init(_ worker: Worker, _ contract: Contract, isConsented: Bool, areas: [Area], on day: CalendarDate) {
      self.contract = contract.id.text
      title = contract.title
      firm = contract.firm
      tier = contract.tier
      self.isConsented = isConsented
      roster = worker.roster
      identity = worker.identityCheck?.rawValue
      identityOn = worker.identityCheckedOn?.description
      trainedOn = worker.trainedOn?.description
      confirmedOn = worker.confirmedOn?.description
      systems = worker.systems.map(\.text)
      self.areas = areas
      from = worker.period.from?.description
      until = worker.period.until?.description
      isInForce = worker.period.contains(day)
      facts = [worker.origin, contract.origin].map(FactReference.init)
    }
  }
  package let person: PersonReference
  package let employment: String
  package let tenures: [Tenure]
  package let findings: [FindingReference]
  package let basis: Basis

  package init(person: PersonReference, employment: Employment, tenures: [Tenure], findings: [FindingReference], basis: Basis) {
    self.person = person
    self.employment = employment.rawValue
    self.tenures = tenures
    self.findings = findings
    self.basis = basis
  }

  package func lines(_ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    var lines = [person.text]
    if tenures.isEmpty { lines.append(say("  どの契約の従事者名簿にもありません。", "  on no roster")) }
    for tenure in tenures {
      lines += [
        "",
        say(
          "契約 \(tenure.contract) \(tenure.title)(\(tenure.firm)、\(tenure.tier) 段目)",
          "contract \(tenure.contract) \(tenure.title) (\(tenure.firm), tier \(tenure.tier))")
          + (tenure.isInForce ? "" : say("  ※期間外", "  not in force")),
        say(
          "  名簿 \(tenure.roster)  期間 \(tenure.from ?? "…") から \(tenure.until ?? "…") の前日まで",
          "  roster \(tenure.roster), from \(tenure.from ?? "…"), before \(tenure.until ?? "…")"),
        say("  本人確認 ", "  identity ") + (tenure.identityOn ?? say("なし", "not checked"))
          + say("  研修 ", "  training ") + (tenure.trainedOn ?? say("なし", "none")),
      ]
      if !tenure.isConsented {
        lines.append(say("  この契約は効いていないか、再委託に承諾がありません", "  the contract does not hold, or nobody consented to it"))
      }
      if !tenure.systems.isEmpty { lines.append(say("  システム ", "  systems ") + tenure.systems.joined(separator: " ")) }
      for area in tenure.areas {
        let reasons = area.reasons.map { $0.text(language) }.joined(separator: say("。", "; "))
        lines.append(
          say("  管理区域 ", "  area ") + "\(area.id) \(area.name.text(language))"
            + (area.mayEnter ? say("  入れる", "  may enter") : say("  入れない(\(reasons))", "  may not enter (\(reasons))")))
      }
    }
    if !findings.isEmpty {
      lines += ["", say("指摘:", "Findings:")]
      lines += findings.map { "  " + $0.text(language) }
    }
    return lines + [basis.text(language)]
  }
}

/// A finding, as it stands in the answer to another question.
package struct FindingReference: Encodable, Sendable {
  package let rule: String
  package let severity: String
  package let message: LocalizedText
  /// The first day on which it holds; nil = already on the day asked about.
  package let from: String?
  package let fingerprint: String
  package let fact: FactReference

  package init(rule: String, severity: String, message: Phrase, from: CalendarDate?, fingerprint: String, at origin: Origin) {
    self.rule = rule
    self.severity = severity
    self.message = LocalizedText(message)
    self.from = from?.description
    self.fingerprint = fingerprint
    fact = FactReference(origin)
  }

  func text(_ language: Language) -> String {
    "\(message.text(language)) [\(rule)]" + (from.map { language == .japanese ? "  \($0) から" : "  from \($0)" } ?? "") + "  \(fact.text)"
  }
}

extension FindingReference {
  init(_ finding: Finding) {
    self.init(
      rule: finding.rule, severity: finding.severity.rawValue, message: finding.message, from: finding.period.from,
      fingerprint: finding.fingerprint, at: finding.location.origin)
  }
}

extension WorkerReport {
  package init(_ outcome: WorkerOutcome) {
    self.init(
      person: outcome.names.person(outcome.person.number), employment: outcome.person.employment,
      tenures: outcome.tenures.map { tenure in
        Tenure(
          tenure.worker, tenure.contract, isConsented: tenure.isConsented,
          areas: tenure.areas.map { Area($0.area, $0.bars, contract: tenure.contract.id) }, on: outcome.names.date)
      }, findings: outcome.findings.map { FindingReference($0) }, basis: Basis(outcome.basis))
  }
}
