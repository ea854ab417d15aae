package import RegistryModel

/// What random bodies have besides, where contractors' workers are tried: contracts in chains, consents that are wanting,
/// and rosters that name outsiders and, wrongly, members of staff.
extension RandomBody {
  /// The person numbers are those of the body; some of them are no staff.
  package mutating func outsource() {
    body.role("contractor", .body, kind: .external, seats: "0..*")
    let contracts: [ContractID] = ["K-1", "K-2", "K-3"]
    for (index, id) in contracts.enumerated() {
      let parent: ContractID? = index == 0 ? nil : source.pick([nil, "K-1", "K-2", "K-3"])
      body.contract(
        id, unit: source.pick(RandomBody.sections + ["0103"]), tier: parent == nil ? source.pick([1, 1, 2]) : 2, under: parent,
        consent: source.pick(["", "c", "c", "c"]), on: source.pick([nil, 0, 6]), important: source.chance(60),
        systems: source.pick([[], ["tax"], ["tax", "water"]]), source.chance(60) ? .always : period())
    }
    for _ in 0..<source.pick([2, 4, 7]) {
      let person = source.pick(RandomBody.people)
      body.worker(
        person, source.pick(contracts), systems: source.pick([[], ["tax"], ["water"], ["tax", "water"]]),
        source.chance(60) ? .always : period())
      // Mostly whoever works for a firm is no member of staff.
      if source.chance(80), let known = body.contents.people.first(where: { $0.number == person }) {
        body.contents.people.removeAll { $0.number == person }
        body.person(person, .contractor, known.period)
      }
    }
    for (provision, roles, persons) in RandomBody.work {
      body.provision(provision)
      body.duty(provision, source.pick([.mutualCheck, .execute]), roles, persons: persons)
    }
    body.provision("contractor-or-section", .permit, "contractor|section")
    body.provision("contractor-and-section", .permit, "contractor+section")
    body.provision("contractor-twice", .approve, "contractor|manager", persons: 2)
  }

  /// Work in which workers of contractors take part, with the roles and how many it demands.
  package static let work: [(provision: ProvisionKey, roles: String, persons: Int)] = [
    ("handled-by-two", "contractor", 2), ("handled-by-three", "manager|contractor", 3), ("handled-jointly", "section+contractor", 1),
    ("handled-with-keeper", "contractor|keeper|section", 2),
  ]

  package mutating func outsourcedCases(_ count: Int) -> [RandomCase] {
    let places: [Place] = [.system("tax"), .system("water"), .unit("0101"), .unit("0202"), .unit("0103"), .body]
    let provisions: [ProvisionKey] =
      ["contractor-or-section", "contractor-and-section", "contractor-twice"] + RandomBody.work.map(\.provision)
    return (0..<count).map { _ in
      let applicants = (0..<source.pick([0, 1, 1, 2])).map { _ in source.pick(RandomBody.people) }
      return RandomCase(
        provision: source.pick(provisions), place: source.pick(places), applicants: Set(applicants), unit: nil,
        absent: source.chance(30) ? [source.pick(RandomBody.people)] : [])
    }
  }
}
