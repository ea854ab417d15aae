package import Messages
package import RegistryModel
package import UseCases

/// What ends soon, ready to be shown.
package struct ExpiringReport: Encodable, Sendable {
  package struct Item: Encodable, Sendable {
    /// The first day on which it no longer holds.
    package let until: String
    package let kind: ExpiringOutcome.Kind
    package let what: LocalizedText
    package let person: PersonReference?
    package let fact: FactReference

    package init(until: CalendarDate, kind: ExpiringOutcome.Kind, what: Phrase, person: PersonReference?, origin: Origin) {
      self.until = until.description
      self.kind = kind
      self.what = LocalizedText(what)
      self.person = person
      fact = FactReference(origin)
    }
  }

  package let basis: Basis
  /// Up to and including this day.
  package let through: String
  /// By day, then by place in the text.
  package let items: [Item]

  package init(basis: Basis, through: CalendarDate, items: [Item]) {
    self.basis = basis
    self.through = through.description
    self.items = items.sorted { ($0.until, $0.fact.file, $0.fact.line) < ($1.until, $1.fact.file, $1.fact.line) }
  }

  package func lines(_ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    var lines: [String] = []
    var day = ""
    for item in items {
      if item.until != day {
        day = item.until
        lines.append(say("\(day) から効かなくなるもの:", "No longer in force from \(day):"))
      }
      let kind = item.kind.name.text(language)
      let person = item.person.map { "  \($0.text)" } ?? ""
      lines.append("  \(DisplayWidth.padded(kind, to: 12)) \(item.what.text(language))\(person)  \(item.fact.text)")
    }
    if items.isEmpty { lines.append(say("\(through) までに終わるものはありません。", "Nothing ends up to \(through).")) }
    lines.append(basis.text(language))
    return lines
  }
}

extension ExpiringReport {
  package init(_ outcome: ExpiringOutcome) {
    self.init(
      basis: Basis(outcome.basis), through: outcome.through,
      items: outcome.items.map { item in
        Item(
          until: item.until, kind: item.kind, what: item.what, person: item.person.map(outcome.names.person),
          origin: item.origin)
      })
  }
}

extension ExpiringOutcome.Kind: Encodable {
  fileprivate var name: Phrase {
    switch self {
    case .appointment: Phrase(ja: "発令", en: "appointment")
    case .assignment: Phrase(ja: "指名", en: "assignment")
    case .deputy: Phrase(ja: "代理", en: "deputy")
    case .decision: Phrase(ja: "方針の決定", en: "decision")
    case .exception: Phrase(ja: "例外", en: "exception")
    case .contract: Phrase(ja: "契約", en: "contract")
    case .worker: Phrase(ja: "従事者", en: "worker")
    case .unit: Phrase(ja: "所属", en: "unit")
    case .system: Phrase(ja: "システム", en: "system")
    }
  }
}
