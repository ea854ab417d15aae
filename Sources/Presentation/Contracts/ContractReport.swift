package import Messages
package import RegistryModel
import RegistryText
package import UseCases

/// A contract with what hangs on it, ready to be shown.
package struct ContractReport: Encodable, Sendable {
  package struct Link: Encodable, Sendable {
    package let id: String
    package let title: String
    package let firm: String
    package let tier: Int
    /// 1 = the contract with the body.
    package let depth: Int
    package let parent: String?
    package let from: String?
    package let until: String?
    /// The document; empty where nobody consented, and for the contract with the body.
    package let consent: String
    package let consentBy: PersonReference?
    package let consentOn: String?
    /// Whether it holds on the day, and each contract that was sub-let above it has its consent.
    package let isConsented: Bool
    package let fact: FactReference

    package init(_ contract: Contract, depth: Int, isConsented: Bool, names: Names) {
      id = contract.id.text
      title = contract.title
      firm = contract.firm
      tier = contract.tier
      self.depth = depth
      parent = contract.parent?.text
      from = contract.period.from?.description
      until = contract.period.until?.description
      consent = contract.consent
      consentBy = contract.consentBy.map(names.person)
      consentOn = contract.consentOn?.description
      self.isConsented = isConsented
      fact = FactReference(contract.origin)
    }
  }
  package struct Worker: Encodable, Sendable {
    package let person: PersonReference
    package let contract: String
    package let roster: String
    package let systems: [String]
    package let areas: [String]
    package let from: String?
    package let until: String?
    package let identityChecked: Bool
    package let trained: Bool
    package let fact: FactReference

    package init(_ worker: RegistryModel.Worker, names: Names) {
      person = names.person(worker.person)
      contract = worker.contract.text
      roster = worker.roster
      systems = worker.systems.map(\.text)
      areas = worker.areas.map(\.text)
      from = worker.period.from?.description
      until = worker.period.until?.description
      identityChecked = worker.identityCheck != nil && worker.identityCheckedOn != nil
      trained = worker.trainedOn != nil
      fact = FactReference(worker.origin)
    }
  }
  package struct Receipt: Encodable, Sendable {
    package let version: String
    package let receivedOn: String
    package let kind: String
    package let by: PersonReference?

    package init(_ receipt: RosterVersion, names: Names) {
      version = receipt.version
      receivedOn = receipt.receivedOn.description
      kind = receipt.kind.rawValue
      by = receipt.receivedBy.map(names.person)
    }
  }
  package struct Loss: Encodable, Sendable {
    /// The first day on which it is so.
    package let on: String
    package let contracts: [String]
    package let workers: [PersonReference]
    /// Systems and areas that no worker is left for.
    package let systems: [String]
    package let areas: [String]

    package init(on: CalendarDate, contracts: [String], workers: [PersonReference], systems: [String], areas: [String]) {
      self.on = on.description
      self.contracts = contracts
      self.workers = workers
      self.systems = systems
      self.areas = areas
    }
  }
  package let id: String
  package let unit: String
  package let unitName: LocalizedText
  package let isImportant: Bool
  package let systems: [String]
  package let areas: [String]
  package let sheetOn: String?
  package let sheetResult: String?
  /// From the contract with the body down.
  package let chain: [Link]
  /// Why the chain leads to no contract with the body; nil where it does.
  package let chainProblem: LocalizedText?
  package let receipts: [Receipt]
  package let newestRoster: String?
  package let confirmationDue: String?
  package let workers: [Worker]
  /// What ends with it.
  package let loss: Loss
  package let findings: [FindingReference]
  package let basis: Basis

  package init(
    _ contract: Contract, chain: [Link], chainProblem: Phrase?, receipts: [Receipt], newestRoster: String?, confirmationDue: CalendarDate?,
    workers: [Worker], loss: Loss, findings: [FindingReference], names: Names, basis: Basis
  ) {
    id = contract.id.text
    unit = contract.unit.text
    unitName = LocalizedText(names.unit(contract.unit))
    isImportant = contract.isImportant
    systems = contract.systems.map(\.text)
    areas = contract.areas.map(\.text)
    sheetOn = contract.sheetOn?.description
    sheetResult = contract.sheetResult?.rawValue
    self.chain = chain
    self.chainProblem = chainProblem.map { LocalizedText($0) }
    self.receipts = receipts
    self.newestRoster = newestRoster
    self.confirmationDue = confirmationDue?.description
    self.workers = workers
    self.loss = loss
    self.findings = findings
    self.basis = basis
  }

  package func lines(_ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    var lines = [
      say("契約 \(id)  所管 \(unit) \(unitName.ja)", "Contract \(id), of \(unit) \(unitName.text(language))")
        + (isImportant ? say("  重要な情報資産を扱う", "  handles important assets") : "")
    ]
    if !systems.isEmpty { lines.append(say("  システム ", "  systems ") + systems.joined(separator: " ")) }
    if !areas.isEmpty { lines.append(say("  管理区域 ", "  areas ") + areas.joined(separator: " ")) }
    if let sheetOn {
      let result = sheetResult == "met" ? say("満たす", "met") : say("満たさない要件あり", "not all met")
      lines.append(say("  チェックシート \(sheetOn) \(result)", "  check sheet of \(sheetOn): \(result)"))
    }
    lines += ["", say("契約の連なりと承諾:", "Chain of firms, with consents:")]
    for link in chain { lines.append(chainLine(link, language)) }
    if let chainProblem { lines.append("  " + chainProblem.text(language)) }
    lines += ["", say("従事者名簿:", "Rosters:")]
    for receipt in receipts {
      lines.append(
        "  \(receipt.receivedOn)  \(receipt.version)  \(kind(receipt.kind).text(language))" + (receipt.by.map { "  \($0.text)" } ?? ""))
    }
    if let newestRoster {
      lines.append(
        say("  最新 \(newestRoster)", "  newest \(newestRoster)")
          + (confirmationDue.map { say("、次の確認は \($0) まで", ", to be confirmed by \($0)") } ?? ""))
    }
    lines += ["", say("従事者:", "Workers:")]
    for worker in workers { lines.append(workerLine(worker, language)) }
    if workers.isEmpty { lines.append(say("  なし", "  none")) }
    lines += ["", say("\(loss.on) に終わるもの:", "What ends on \(loss.on):")]
    lines.append(
      say("  契約 ", "  contracts ") + loss.contracts.joined(separator: " ")
        + say("、従事者 \(loss.workers.count) 人", ", \(loss.workers.count) of the workers"))
    if !loss.systems.isEmpty {
      lines.append(say("  作業できる従事者がいなくなるシステム ", "  systems left without a worker ") + loss.systems.joined(separator: " "))
    }
    if !loss.areas.isEmpty {
      lines.append(say("  入れる従事者がいなくなる管理区域 ", "  areas left without a worker ") + loss.areas.joined(separator: " "))
    }
    if !findings.isEmpty {
      lines += ["", say("指摘:", "Findings:")]
      lines += findings.map { "  " + $0.text(language) }
    }
    return lines + [basis.text(language)]
  }

  private func chainLine(_ link: Link, _ language: Language) -> String {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    let indent = String(repeating: "  ", count: max(link.depth, 1))
    var text = indent + "\(link.id) \(link.firm)  \(link.from ?? "…")〜\(link.until ?? "…")"
    if link.parent != nil || link.tier > 1 {
      text +=
        link.consent.isEmpty
        ? say("  承諾なし", "  no consent")
        : say("  承諾 \(link.consent)", "  consent \(link.consent)") + (link.consentOn.map { "  \($0)" } ?? "")
          + (link.consentBy.map { "  \($0.text)" } ?? "")
    }
    if !link.isConsented { text += say("  ※この日は作業も入室もできない", "  nobody may work or enter under it on that day") }
    return text
  }

  private func workerLine(_ worker: Worker, _ language: Language) -> String {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    var parts = [worker.person.text, worker.contract, worker.roster]
    parts += (worker.systems + worker.areas).isEmpty ? [] : [(worker.systems + worker.areas).joined(separator: "+")]
    parts.append("\(worker.from ?? "…")〜\(worker.until ?? "…")")
    if !worker.identityChecked { parts.append(say("本人確認なし", "identity not checked")) }
    if !worker.trained { parts.append(say("研修なし", "not trained")) }
    return "  " + parts.joined(separator: "  ")
  }

  private func kind(_ word: String) -> Phrase {
    switch word {
    case "yearly": Phrase(ja: "年一回の確認", en: "yearly confirmation")
    case "no-change": Phrase(ja: "変更なし", en: "no change")
    default: Phrase(ja: "変更", en: "change")
    }
  }
}

extension ContractReport {
  package init(_ outcome: ContractOutcome) {
    let names = outcome.names
    let problem: Phrase? =
      switch outcome.chainEnd {
      case .body: nil
      case .circle(let id): ContractMessages.circle(id)
      case .missing(let id): ContractMessages.missingParent(id)
      }
    let loss = outcome.loss
    self.init(
      outcome.contract,
      chain: outcome.chain.map { Link($0.contract, depth: $0.depth, isConsented: $0.isConsented, names: names) },
      chainProblem: problem, receipts: outcome.receipts.map { Receipt($0, names: names) }, newestRoster: outcome.newest,
      confirmationDue: outcome.confirmationDue, workers: outcome.workers.map { Worker($0, names: names) },
      loss: Loss(
        on: loss.ending.day, contracts: loss.ending.contracts.map(\.id.text),
        workers: loss.ending.workers.map { names.person($0.person) }, systems: loss.systems.map(\.text), areas: loss.areas.map(\.text)),
      findings: outcome.findings.map { FindingReference($0) }, names: names, basis: Basis(outcome.basis))
  }
}
