package import RegistryModel

extension Body {
  /// What contractors need: their role, the provisions about them, a controlled area of `0101`, and the staff who approve.
  package static func outsourcing(noise: Bool = false) -> Body {
    var body = Body.sample(noise: noise)
    if noise {
      for file in ["contracts/contracts.csv", "contracts/workers.csv", "contracts/rosters.csv", "org/areas.csv"] {
        body.skipLines(5, in: file)
      }
    }
    body.role("contractor", .body, kind: .external, seats: "0..*")
    body.provision("8.1-exp-sub", .approve, "section-manager")
    body.provision("8.1-exp-multi")
    body.duty("8.1-exp-multi", .mutualCheck, "contractor", persons: 2)
    body.area("server-room")
    return body
  }

  /// A contract of `0101` with two workers, w1 and w2, in whom nothing is wrong from day 0 to day 300.
  package static func contracted(noise: Bool = false) -> Body {
    var body = outsourcing(noise: noise)
    body.contract("K-1")
    for number in ["w1", "w2"] {
      body.person(StaffNumber(number), .contractor, .days(0, 300))
      body.worker(StaffNumber(number), "K-1")
    }
    body.roster("K-1", "v1", on: 0)
    return body
  }

  @discardableResult
  package mutating func area(
    _ id: AreaID, _ measures: Set<AreaMeasure> = [.escort], unit: UnitCode = "0101", _ period: Period = .always
  ) -> Origin {
    let origin = nextOrigin("org/areas.csv")
    contents[ControlledArea.self].append(
      ControlledArea(id: id, name: Phrase("area \(id)"), unit: unit, measures: measures, period: period, origin: origin))
    return origin
  }

  @discardableResult
  package mutating func contract(
    _ id: ContractID, unit: UnitCode = "0101", tier: Int = 1, under parent: ContractID? = nil, consent: String = "",
    by consentBy: StaffNumber? = nil, on consentOn: Int? = nil, important: Bool = true, systems: [SystemID] = ["tax"],
    areas: [AreaID] = ["server-room"], sheet: SheetResult? = .met, sheetOn: Int? = -10, _ period: Period = .days(0, 300)
  ) -> Origin {
    let origin = nextOrigin("contracts/contracts.csv")
    contents[Contract.self].append(
      Contract(
        id: id, title: "見本契約 \(id)", firm: "見本会社 \(id)", unit: unit, tier: tier, parent: parent, consent: consent, period: period,
        document: "", systems: systems, areas: areas, isImportant: important, sheetOn: sheetOn.map(day), sheetResult: sheet,
        consentBy: consentBy, consentOn: consentOn.map(day), origin: origin))
    return origin
  }

  @discardableResult
  package mutating func worker(
    _ person: StaffNumber, _ contract: ContractID, roster: String = "v1", rosterOn: Int = 0, identity: IdentityCheck? = .document,
    identityOn: Int? = 0, trainedOn: Int? = 5, systems: [SystemID] = ["tax"], areas: [AreaID] = ["server-room"],
    _ period: Period = .days(0, 300)
  ) -> Origin {
    let origin = nextOrigin("contracts/workers.csv")
    contents[Worker.self].append(
      Worker(
        contract: contract, person: person, roster: roster, rosterOn: day(rosterOn), identityCheck: identity,
        identityCheckedOn: identityOn.map(day), trainedOn: trainedOn.map(day), confirmedOn: nil, systems: systems, areas: areas,
        period: period, origin: origin))
    return origin
  }

  @discardableResult
  package mutating func roster(
    _ contract: ContractID, _ version: String, on: Int, _ kind: RosterKind = .change, by receiver: StaffNumber? = nil
  ) -> Origin {
    let origin = nextOrigin("contracts/rosters.csv")
    contents[RosterVersion.self].append(
      RosterVersion(contract: contract, version: version, receivedOn: day(on), kind: kind, receivedBy: receiver, origin: origin))
    return origin
  }
}
