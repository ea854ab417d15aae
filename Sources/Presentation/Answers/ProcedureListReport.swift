import Messages
package import RegistryModel
package import UseCases

/// The procedures of a body, ready to be shown.
package struct ProcedureListReport: Encodable, Sendable {
  package struct Row: Encodable, Sendable {
    package let id: String
    package let name: LocalizedText
    package let source: String
    /// `body`, `bureau`, `section`, `system`.
    package let scope: String
    package let steps: Int
    package let constraints: Int
    package let resilience: Int
    package let isInForce: Bool
    package let fact: FactReference
  }

  package let basis: Basis
  package let procedures: [Row]

  package init(_ registry: Registry, on: CalendarDate, commit: String?) {
    basis = Basis(on: on, commit: commit)
    procedures = registry.procedures.sorted { $0.id < $1.id }.map {
      Row(
        id: $0.id.text, name: LocalizedText($0.name), source: $0.source, scope: $0.scope.rawValue,
        steps: $0.steps.count, constraints: $0.constraints.count, resilience: $0.resilience,
        isInForce: $0.period.contains(on), fact: FactReference($0.origin))
    }
  }

  package func lines(_ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    let width = procedures.map(\.id.count).max() ?? 0
    var lines = procedures.map { row in
      let shape = say(
        "工程 \(row.steps)、制約 \(row.constraints)、\(row.resilience) 人の不在に耐えること",
        "\(Counted.steps.en(row.steps)), \(Counted.constraints.en(row.constraints)), to hold with any \(row.resilience) away")
      let rest = row.isInForce ? "" : say("(\(basis.on) には効いていない)", " (not in force on \(basis.on))")
      return "\(DisplayWidth.padded(row.id, to: width))  \(row.name.text(language))  [\(row.scope)] \(shape)\(rest)  \(row.fact.text)"
    }
    if lines.isEmpty {
      lines.append(say("手続はまだありません(procedures/ に書きます)。", "There is no procedure yet; they are written in procedures/."))
    }
    lines.append(basis.text(language))
    return lines
  }
}

extension ProcedureListReport {
  package init(_ outcome: ProcedureListOutcome) {
    self.init(outcome.registry, on: outcome.basis.on, commit: outcome.basis.commit)
  }
}
