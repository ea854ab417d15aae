import Editions
package import Messages
package import RegistryModel
import RegistryText
package import UseCases

/// Where each row of the table comes from, ready to be shown.
package struct ProvenanceReport: Encodable, Sendable {
  package struct Decision: Encodable, Sendable {
    package let row: String
    package let kind: String
    package let reason: String
    package let decidedBy: PersonReference
    package let decidedOn: String
    package let document: String?
  }
  package struct Row: Encodable, Sendable {
    package let key: String
    package let label: String
    package let title: LocalizedText
    /// Left out for the body's own.
    package let edition: String?
    package let known: String?
    package let confidence: String
    package let amendments: [Decision]
    /// Rows that depart without a decision.
    package let undeclared: [String]
    package let confirmedOn: String?
    package let confirmedBy: String?
    package let confirmedAgainst: String?
    package let confirmation: String?
  }
  package let basis: Basis
  package let base: EditionReference
  package let rows: [Row]
  package let others: [Decision]
  /// Roles, events and provisions left out that depart without a decision.
  package let undeclared: [String]

  package init(_ outcome: ProvenanceOutcome, names: Names) {
    func decision(_ amendment: Amendment) -> Decision {
      Decision(
        row: amendment.row.text, kind: amendment.kind.rawValue, reason: amendment.reason, decidedBy: names.person(amendment.decidedBy),
        decidedOn: amendment.decidedOn.description, document: amendment.document.isEmpty ? nil : amendment.document)
    }
    basis = Basis(outcome.basis)
    base = EditionReference(outcome.base)
    rows = outcome.rows.map { row in
      let text = row.confirmation.map { [$0.against, $0.article].filter { !$0.isEmpty }.joined(separator: " ") } ?? ""
      return Row(
        key: row.provision.key.text, label: row.provision.label, title: LocalizedText(row.provision.title), edition: row.edition,
        known: row.knowledge?.rawValue, confidence: row.provision.evidence.confidence.rawValue, amendments: row.amendments.map(decision),
        undeclared: row.undeclared.map(\.row.text), confirmedOn: row.confirmation?.confirmedOn.description,
        confirmedBy: row.confirmation.flatMap { $0.confirmedBy.isEmpty ? nil : $0.confirmedBy },
        confirmedAgainst: text.isEmpty ? nil : text,
        confirmation: row.confirmationState.map { state in
          switch state {
          case .holds: "agrees"
          case .differs: "differs"
          case .changed, .another, .nowhere: "changed"
          }
        })
    }
    others = outcome.others.compactMap { $0.amendment.map(decision) }
    undeclared = outcome.others.filter { $0.amendment == nil }.map(\.row.text)
  }

  package func lines(_ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    func decided(_ item: Decision) -> String {
      "    \(item.row) \(item.kind): \(item.reason) (\(item.decidedOn) \(item.decidedBy.text)\(item.document.map { " \($0)" } ?? ""))"
    }
    var lines = [say("元の版: \(base.id)", "base: edition \(base.id)")]
    lines += [base.caution(language)].compactMap(\.self)
    for row in rows {
      let from = row.edition.map { say("版 \($0)", "edition \($0)") } ?? say("団体の定め", "the body's own")
      lines += ["", "\(row.label)  \(row.title.text(language))  [\(row.key)]", "  \(from)" + say("、確かさ ", ", evidence ") + row.confidence]
      if !row.amendments.isEmpty { lines += [say("  独自の定め:", "  amended:")] + row.amendments.map(decided) }
      if !row.undeclared.isEmpty {
        lines.append(say("  決定の記録のない違い: ", "  departs without a decision on record: ") + row.undeclared.joined(separator: " "))
      }
      let who = [row.confirmedOn, row.confirmedBy, row.confirmedAgainst].compactMap(\.self).joined(separator: " ")
      switch row.confirmation {
      case "agrees": lines.append(say("  照合: 一致(\(who))", "  confirmed: agrees (\(who))"))
      case "differs": lines.append(say("  照合: 相違(\(who))", "  confirmed: differs (\(who))"))
      case "changed": lines.append(say("  照合のあとで変わった(\(who))", "  changed since it was confirmed (\(who))"))
      default: lines.append(say("  未照合", "  not confirmed"))
      }
    }
    if !others.isEmpty { lines += ["", say("役割などの独自の定め:", "amendments of roles and the like:")] + others.map(decided) }
    if !undeclared.isEmpty {
      lines += ["", say("決定の記録のない違い: ", "departs without a decision on record: ") + undeclared.joined(separator: " ")]
    }
    return lines
  }
}
