package import RegistryModel

extension Body {
  package mutating func exOfficio(_ role: RoleID, _ post: PostID, _ location: ExOfficioRule.Location) {
    exOfficioRules.append(
      ExOfficioRule(role: role, post: post, location: location, origin: nextOrigin("kengen.yaml")))
  }

  package mutating func deputyOrder(
    _ role: RoleID, _ post: PostID, rank: Int = 1, when triggers: Set<DeputyTrigger> = [.absence]
  ) {
    deputyRules.append(
      DeputyRule(
        role: role, post: post, rank: rank, triggers: triggers, instrument: "見本代決規程",
        origin: nextOrigin("kengen.yaml")))
  }

  package mutating func group(_ role: RoleID, chair: RoleID? = nil, members: [RoleID] = [], anyMemberDecides: Bool = false) {
    groupRules.append(
      GroupRule(
        role: role, chair: chair, members: members, anyMemberDecides: anyMemberDecides, origin: nextOrigin("kengen.yaml")))
  }

  package mutating func contactPoint(_ role: RoleID, _ unit: UnitCode) {
    contactPointRules.append(ContactPointRule(role: role, unit: unit, origin: nextOrigin("kengen.yaml")))
  }

  @discardableResult
  package mutating func exception(
    _ id: ExceptionID, _ rule: String, at place: Place, under provision: ProvisionKey? = nil,
    for beneficiaries: [StaffNumber] = [], permittedBy: StaffNumber, permittedOn: Int = 0,
    performer: StaffNumber, reviewer: StaffNumber, _ period: Period = .always, reviewOn: Int = 300
  ) -> Origin {
    let origin = nextOrigin("body/exceptions.csv")
    contents[RuleException.self].append(
      RuleException(
        id: id, rule: rule, place: place, provision: provision, beneficiaries: beneficiaries,
        reason: "見本のため", control: "月ごとの照合", controlPerformer: performer, reviewer: reviewer,
        permittedBy: permittedBy, permittedOn: day(permittedOn), document: "見本決裁", period: period,
        reviewOn: day(reviewOn), origin: origin))
    return origin
  }

  @discardableResult
  package mutating func emergencyEntry(
    _ id: EmergencyID, by person: StaffNumber, on: Int = 0, reviewedBy reviewer: StaffNumber? = nil, reviewedOn: Int = 1
  ) -> Origin {
    let origin = nextOrigin("body/emergencies.csv")
    contents[EmergencyEntry.self].append(
      EmergencyEntry(
        id: id, on: day(on), person: person, reason: "見本のため",
        reviewedBy: reviewer, reviewedOn: reviewer.map { _ in day(reviewedOn) }, origin: origin))
    return origin
  }

  @discardableResult
  package mutating func approval(
    _ areas: Set<ChangeArea>, by roles: [RoleID], persons: Int = 1, unit: UnitCode? = nil, bothSides: Bool = false
  ) -> Origin {
    let origin = nextOrigin("kengen.yaml")
    approvalRules.append(
      ChangeApproval(areas: areas, roles: roles, persons: persons, unit: unit, needsBothSides: bothSides, origin: origin))
    return origin
  }

  @discardableResult
  package mutating func emergency(by roles: [RoleID], reviewedBy reviewRoles: [RoleID], days: Int = 14) -> Origin {
    let origin = nextOrigin("kengen.yaml")
    emergencyPolicy = EmergencyPolicy(roles: roles, reviewRoles: reviewRoles, reviewDays: days, origin: origin)
    return origin
  }
}
