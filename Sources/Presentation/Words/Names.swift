package import Authority
package import Messages
package import RegistryModel

extension Names {
  package func seat(_ seat: Seat) -> SeatReference {
    SeatReference(
      role: seat.role.text, roleName: LocalizedText(role(seat.role)), place: seat.place.text,
      placeName: LocalizedText(place(seat.place)))
  }

  /// The rows that keep applicant and approver apart (1(8)①).
  package var applicantSeparations: [Origin] {
    registry.separations.filter { $0.first == .apply || $0.second == .apply }.map(\.origin)
  }

  package func roleDefinition(_ id: RoleID) -> Role? { registry.role(id) }
  package func provision(_ key: ProvisionKey) -> Provision? { registry.provision(key) }

  /// In what capacity somebody acts, in a few words.
  package func capacity(_ capacity: Capacity) -> Phrase {
    switch capacity {
    case .holder(let holding): return ground(holding.ground)
    case .deputy(let ground, let principal, let trigger):
      let whom = principal.map { person($0).text }
      let cause = Names.cause(trigger)
      let basis: Phrase =
        switch ground {
        case .named(let deputy):
          deputy.instrument.isEmpty ? Phrase(ja: "指名された代理", en: "named deputy") : Phrase(deputy.instrument)
        case .byPost(let rule, let appointment):
          Phrase(
            ja: "\(unit(appointment.unit).ja) \(post(appointment.post).ja)、\(rule.instrument)",
            en: "\(post(appointment.post).text(.english)) of \(unit(appointment.unit).text(.english)), \(rule.instrument)")
        case .builtIn(let duty, let holding, _):
          Phrase(
            ja: "規定 \(provision(duty.provision)?.label ?? "") が定める\(role(holding.seat.role).ja)",
            en: "\(role(holding.seat.role).en), by provision \(provision(duty.provision)?.label ?? "") itself")
        }
      return Phrase(
        ja: "\(whom.map { "\($0) の" } ?? "")代理 第\(ground.rank)順位(\(cause.ja)。\(basis.ja))",
        en: "deputy no. \(ground.rank)\(whom.map { " of \($0)" } ?? "") (\(cause.en); \(basis.en))")
    }
  }

  package func ground(_ ground: HoldingGround) -> Phrase {
    switch ground {
    case .assignment(let assignment):
      let order = assignment.order
      return Phrase(ja: "指名\(order.isEmpty ? "" : "(\(order))")", en: "assigned\(order.isEmpty ? "" : " (\(order))")")
    case .exOfficio(_, let appointment):
      return Phrase(
        ja: "\(unit(appointment.unit).ja) \(post(appointment.post).ja)(\(appointment.kind.name.ja))",
        en: "\(post(appointment.post).text(.english)) of \(unit(appointment.unit).text(.english)) (\(appointment.kind.name.en))")
    case .membership(_, let memberRole):
      return Phrase(ja: "\(role(memberRole).ja)として", en: "as \(role(memberRole).en)")
    case .roster(let worker, let contract):
      return Phrase(
        ja: "契約 \(contract.id) の従事者(\(contract.firm)、名簿 \(worker.roster))",
        en: "worker of contract \(contract.id) (\(contract.firm), roster \(worker.roster))")
    }
  }

  private static func cause(_ trigger: DeputyTrigger) -> Phrase {
    switch trigger {
    case .absence: Phrase(ja: "不在のため", en: "absence")
    case .vacancy: Phrase(ja: "欠員のため", en: "vacancy")
    case .conflict: Phrase(ja: "利害のため", en: "conflict")
    case .always: Phrase(ja: "常時", en: "always")
    }
  }
}

/// The same text in both languages, as JSON shows it.
package struct LocalizedText: Encodable, Sendable {
  package let ja: String
  package let en: String

  package init(_ phrase: Phrase) {
    ja = phrase.ja
    en = phrase.text(.english)
  }

  package func text(_ language: Language) -> String { language == .japanese ? ja : en }
  package var phrase: Phrase { Phrase(ja: ja, en: en) }
}

/// A seat as shown.
package struct SeatReference: Encodable, Sendable {
  package let role: String
  package let roleName: LocalizedText
  package let place: String
  package let placeName: LocalizedText

  package func text(_ language: Language) -> String {
    language == .japanese
      ? "\(roleName.ja)(\(placeName.ja))" : "\(roleName.en) (\(placeName.en))"
  }
}

/// A line of the registry's text.
package struct FactReference: Encodable, Sendable {
  package let file: String
  package let line: Int

  package init(_ origin: Origin) {
    file = origin.file
    line = origin.line
  }

  package var text: String { "\(file):\(line)" }
}

/// What every answer says about what it was worked out from.
package struct Basis: Encodable, Sendable {
  /// The day asked about.
  package let on: String
  /// The commit read; nil for uncommitted text.
  package let commit: String?

  package init(on: CalendarDate, commit: String?) {
    self.on = on.description
    self.commit = commit
  }

  package func text(_ language: Language) -> String {
    let source = commit.map { $0.prefix(12) }.map(String.init)
    switch language {
    case .japanese: return "基準日 \(on)  " + (source.map { "台帳の版 \($0)" } ?? "台帳: 未コミットの文面")
    case .english: return "on \(on)  " + (source.map { "registry at \($0)" } ?? "registry: uncommitted text")
    }
  }
}
