package import Messages
package import RegistryModel
import RegistryStore
package import UseCases
package import Validation

/// The exceptions of a registry with the state each is in, ready to be shown.
package struct ExceptionsReport: Encodable, Sendable {
  package struct Item: Encodable, Sendable {
    package let id: String
    package let state: ExceptionsOutcome.State
    package let rule: String
    package let place: String
    package let provision: String?
    package let persons: [PersonReference]
    package let reason: String
    package let control: String
    package let performer: PersonReference
    package let reviewer: PersonReference
    package let permittedBy: PersonReference
    package let permittedOn: String
    package let document: String
    package let renews: String?
    package let from: String?
    package let until: String?
    package let reviewOn: String
    /// The findings that it covers.
    package let covers: [LocalizedText]
    package let fact: FactReference
  }

  package let start: String
  package let items: [Item]

  package init(start: CalendarDate, items: [Item]) { (self.start, self.items) = (start.description, items) }

  package func lines(_ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    var lines: [String] = []
    for item in items {
      let state = item.state.name.text(language)
      lines.append("\(item.id) [\(state)] \(item.rule) \(item.place)" + (item.provision.map { " \($0)" } ?? "") + "  \(item.fact.text)")
      lines.append(
        say("    期間: ", "    period: ") + "[\(item.from ?? "…"), \(item.until ?? "…"))" + say("、見直し: ", ", review: ") + item.reviewOn)
      if !item.persons.isEmpty {
        lines.append(say("    対象者: ", "    for: ") + item.persons.map(\.text).joined(separator: say("、", ", ")))
      }
      lines.append(say("    理由: ", "    reason: ") + item.reason)
      lines.append(say("    代替措置: ", "    control: ") + "\(item.control) (\(item.performer.text))")
      lines.append(
        say("    許可: ", "    permitted: ") + "\(item.permittedBy.text) \(item.permittedOn) \(item.document)"
          + (item.renews.map { say("、\($0) の更新", ", renews \($0)") } ?? ""))
      for finding in item.covers { lines.append(say("    認めている指摘: ", "    covers: ") + finding.text(language)) }
    }
    if items.isEmpty { lines.append(say("例外はありません。", "There are no exceptions.")) }
    return lines
  }
}

extension ExceptionsReport.Item {
  /// An exception with the findings that it covers.
  package init(_ exception: RuleException, _ state: ExceptionsOutcome.State, covers: [Finding], _ names: Names) {
    self.init(
      id: exception.id.text, state: state, rule: exception.rule, place: exception.place.text, provision: exception.provision?.text,
      persons: exception.beneficiaries.map(names.person), reason: exception.reason, control: exception.control,
      performer: names.person(exception.controlPerformer), reviewer: names.person(exception.reviewer),
      permittedBy: names.person(exception.permittedBy), permittedOn: exception.permittedOn.description,
      document: exception.document, renews: exception.renews?.text, from: exception.period.from?.description,
      until: exception.period.until?.description, reviewOn: exception.reviewOn.description,
      covers: covers.map { LocalizedText($0.message) }, fact: FactReference(exception.origin))
  }
}

extension ExceptionsReport {
  package init(_ outcome: ExceptionsOutcome) {
    self.init(
      start: outcome.start, items: outcome.items.map { Item($0.exception, $0.state, covers: $0.covers, outcome.names) })
  }
}

extension ExceptionsOutcome.State: Encodable {
  fileprivate var name: Phrase {
    switch self {
    case .active: Phrase(ja: "有効", en: "active")
    case .future: Phrase(ja: "これから", en: "to come")
    case .over: Phrase(ja: "期間終了", en: "over")
    case .renewed: Phrase(ja: "更新済み", en: "renewed")
    case .unused: Phrase(ja: "該当なし", en: "unused")
    case .reviewDue: Phrase(ja: "見直し期日超過", en: "review due")
    case .notPermitted: Phrase(ja: "許可が無効", en: "not permitted")
    case .ineffective: Phrase(ja: "効力なし", en: "without effect")
    }
  }
}
