package import RegistryModel

extension Body {
  private static let evidence = Evidence(confidence: .local, sources: "", caveat: "")

  @discardableResult
  package mutating func role(
    _ id: RoleID, _ scope: RoleScope, kind: RoleKind = .person, seats: String = "1", superior: RoleID? = nil
  ) -> Origin {
    let origin = nextOrigin("table/roles.csv")
    guard let count = SeatCount(seats) else { fatalError("no count of seats: \(seats)") }
    contents.roles.append(
      Role(
        id: id, name: Phrase("role \(id)"), kind: kind, scope: scope, seats: count, superior: superior,
        evidence: Body.evidence, origin: origin))
    return origin
  }

  @discardableResult
  package mutating func provision(_ key: ProvisionKey, _ period: Period = .always) -> Origin {
    let origin = nextOrigin("table/provisions.csv")
    contents.provisions.append(
      Provision(
        key: key, label: "label \(key)", chapter: 1, title: Phrase("title \(key)"), scope: .body,
        keywords: "", evidence: Body.evidence, period: period, origin: origin))
    return origin
  }

  /// Adds a duty of a provision; `roles` as the text writes them: `a+b`, `a|b`, `a;b`.
  @discardableResult
  package mutating func duty(
    _ provision: ProvisionKey, _ act: Act, _ roles: String, to counterparts: [RoleID] = [], persons: Int = 1,
    when condition: DutyCondition = .always, acting: Bool = true
  ) -> Origin {
    let jointness = Jointness.allCases.first { roles.contains($0.rawValue) } ?? .all
    let number = contents.duties.count { $0.provision == provision } + 1
    let origin = nextOrigin("table/duties.csv")
    contents.duties.append(
      Duty(
        provision: provision, number: number, act: act,
        roles: roles.split(separator: Character(jointness.rawValue)).map { RoleID(String($0)) },
        jointness: jointness, counterparts: counterparts, persons: persons, condition: condition,
        mayBeActedFor: acting, note: "", origin: origin))
    return origin
  }

  /// A provision with one deciding duty.
  package mutating func provision(
    _ key: ProvisionKey, _ act: Act, _ roles: String, persons: Int = 1,
    when condition: DutyCondition = .always,
    acting: Bool = true
  ) {
    provision(key)
    duty(key, act, roles, persons: persons, when: condition, acting: acting)
  }

  @discardableResult
  package mutating func decision(
    under provision: ProvisionKey, allows: Bool, by person: StaffNumber, _ period: Period = .always
  ) -> Origin {
    let origin = nextOrigin("body/decisions.csv")
    contents.decisions.append(
      PolicyDecision(
        provision: provision, allows: allows, decidedBy: person, period: period, document: "見本決裁",
        origin: origin))
    return origin
  }
}
