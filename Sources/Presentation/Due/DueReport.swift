import Authority
package import Messages
package import RegistryModel
package import UseCases

/// What is due, ready to be shown.
package struct DueReport: Encodable, Sendable {
  package enum Kind: String, Encodable, Sendable {
    case measure
    case exceptionReview = "exception-review"
    case exceptionEnd = "exception-end"
    case emergencyReview = "emergency-review"
    case decisionEnd = "decision-end"
    case deputyEnd = "deputy-end"
    case contractEnd = "contract-end"
  }

  package struct Item: Encodable, Sendable {
    package let kind: Kind
    /// Stable: the same for the same thing due on the same day.
    package let id: String
    package let what: LocalizedText
    /// The first day on which it can be done.
    package let opens: String?
    /// The last day on which it is in time.
    package let due: String
    package let grace: Int
    package let isOverdue: Bool
    /// It was tried and failed.
    package let isFailed: Bool
    package let place: String?
    package let placeName: LocalizedText?
    package let people: [PersonReference]
    package let command: String?
    package let fact: FactReference
  }

  package struct NotBegun: Encodable, Sendable {
    package let id: String
    package let name: LocalizedText
    package let priority: Int
    package let provision: String
    package let fact: FactReference
  }

  package let basis: Basis
  /// Up to and including this day.
  package let through: String
  package let overdue: Int
  /// By due day.
  package let items: [Item]
  /// What matters most first.
  package let notBegun: [NotBegun]

  package init(_ outcome: DueOutcome) {
    basis = Basis(outcome.basis)
    through = outcome.through.description
    overdue = outcome.overdue.count
    items = outcome.items.map { item in
      Item(
        kind: Kind(item.kind), id: item.id, what: LocalizedText(item.what), opens: item.opens?.description, due: item.due.description,
        grace: item.grace, isOverdue: item.isOverdue(on: outcome.basis.on), isFailed: item.failure != nil, place: item.place?.text,
        placeName: item.place.map { LocalizedText(outcome.names.place($0)) }, people: item.people.map(outcome.names.person),
        command: item.command, fact: FactReference(item.origin))
    }
    notBegun = outcome.notBegun.map {
      NotBegun(
        id: $0.id.text, name: LocalizedText($0.name), priority: $0.priority, provision: $0.provision.text, fact: FactReference($0.origin))
    }
  }

  package func lines(_ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    var lines: [String] = []
    let late = items.filter(\.isOverdue)
    if !late.isEmpty {
      lines.append(say("期日を過ぎたもの:", "Overdue:"))
      lines += late.map { line($0, language) }
      lines.append("")
    }
    let coming = items.filter { !$0.isOverdue }
    if coming.isEmpty {
      lines.append(say("\(through) までに期日の来るものはありません。", "Nothing falls due up to \(through)."))
    } else {
      lines.append(say("\(through) までに期日の来るもの:", "Due up to \(through):"))
      lines += coming.map { line($0, language) }
    }
    if !notBegun.isEmpty {
      lines.append("")
      lines.append(
        say(
          "まだ始めていない定期の対策(大事なものから):", "Measures not begun yet, what matters most first:"))
      lines += notBegun.map { "  \($0.name.text(language))  \($0.fact.text)" }
      lines.append(
        say("  始める日を table/measures.csv の from に書くと、期日が出ます。", "  Write into from of table/measures.csv the day from which each is owed."))
    }
    lines.append(basis.text(language))
    return lines
  }

  private func line(_ item: Item, _ language: Language) -> String {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    var parts = ["  \(item.due)", DisplayWidth.padded(item.kind.name.text(language), to: 12), item.what.text(language)]
    if let place = item.placeName, item.place != "body" { parts.append(place.text(language)) }
    if item.isFailed { parts.append(say("(不備あり)", "(failed)")) }
    let shown = item.people.prefix(3).map(\.text).joined(separator: say("・", ", "))
    if !shown.isEmpty { parts.append(shown + (item.people.count > 3 ? say(" ほか", " …") : "")) }
    parts.append(item.fact.text)
    return parts.joined(separator: "  ")
  }
}

extension DueReport.Kind {
  package init(_ kind: DueItem.Kind) {
    self =
      switch kind {
      case .measure: .measure
      case .exceptionReview: .exceptionReview
      case .exceptionEnd: .exceptionEnd
      case .emergencyReview: .emergencyReview
      case .decisionEnd: .decisionEnd
      case .deputyEnd: .deputyEnd
      case .contractEnd: .contractEnd
      }
  }

  package var name: Phrase {
    switch self {
    case .measure: Phrase(ja: "対策", en: "measure")
    case .exceptionReview, .emergencyReview: Phrase(ja: "見直し", en: "review")
    case .exceptionEnd, .decisionEnd, .deputyEnd, .contractEnd: Phrase(ja: "終わり", en: "end")
    }
  }
}
