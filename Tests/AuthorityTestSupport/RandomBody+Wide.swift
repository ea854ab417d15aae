import RegistryModel

/// What random bodies have besides, where the resolver as a whole is tried.
extension RandomBody {
  private static let wideUnits: [UnitCode] = ["0101", "0102", "0201", "0202", "0301", "0106", "010101", "01", "02"]

  mutating func widen() {
    addUnits()
    addWideTable()
    addWideHoldings()
    addWideDeputies()
    for _ in 0..<source.pick([0, 1, 2]) {
      body.decision(
        under: source.pick(["local-plan", "manager-plan", "breach"]), allows: source.chance(80),
        by: source.pick(RandomBody.people), period())
    }
  }

  /// Cases of the wide table, with units beside systems and people taken as away.
  package mutating func wideCases(_ count: Int) -> [RandomCase] {
    let units = RandomBody.wideUnits.map(Place.unit)
    let systems: [Place] = [.system("tax"), .system("water")]
    let places: [(ProvisionKey, [Place])] = [
      ("section-if-bureau", units + systems), ("bureau-or-section-if-top", units), ("top-or-general", [.body]),
      ("general-waits", [.body]), ("chain-of-absence", units), ("committee-or-section", units + systems),
      ("committee-or-general-and-top", [.body]), ("committee-twice", [.body]), ("panel-or-top", [.body]),
      ("board", [.body]), ("three", units), ("two-duties", units), ("two-sections", units + systems),
      ("local", units + systems), ("managed", systems), ("manager-and-section", systems), ("warden", units),
      ("section-and-bureau", systems + units), ("section", systems + units), ("keeper-or-section", systems),
      ("software", systems), ("bureau-and-general", units), ("above-all", [.body]),
    ]
    return (0..<count).map { _ in
      let (provision, options) = source.pick(places)
      let place = source.pick(options)
      let applicants = (0..<source.pick([0, 1, 1, 1, 2])).map { _ in source.pick(RandomBody.people) }
      let absent = source.chance(30) ? [source.pick(RandomBody.people)] : []
      var unit: UnitCode?
      if case .system = place, source.chance(40) { unit = source.pick(RandomBody.wideUnits) }
      return RandomCase(
        provision: provision, place: place, applicants: Set(applicants), unit: unit, absent: Set(absent))
    }
  }

  private mutating func addUnits() {
    // A section without a bureau, and a unit that changes its kind.
    body.unit("0301", .section, in: "0000")
    let change = Int.random(in: 1..<RandomBody.lastDay, using: &source)
    body.unit("0106", .section, in: "01", .days(nil, change))
    body.unit("0106", source.pick([.subsection, .branch, .division]), in: "01", .days(change, nil))
  }

  private mutating func addWideTable() {
    body.role("warden", .section, superior: "bureau")
    body.exOfficio("warden", "chief", .unitOfKind([.section, .bureau]))
    body.askedUpwards = source.chance(50) ? ["warden"] : []
    // At a unit of another kind a rule by unit gives nothing.
    body.exOfficio("section", "chief", .unit(source.pick(["01", "0301", "010101"])))
    body.exOfficio("general", "chief", .unit("0202"))
    body.role("panel", .body, kind: .group, seats: "0..*", superior: "top")
    body.role("board", .body, kind: .group, seats: "0..*")
    body.role("summit", .body, kind: .group, seats: "0..*")
    body.role("under-summit", .body, superior: "summit")
    body.group("panel", chair: "general", members: ["committee", "warden"])
    body.group("board", members: ["general", "bureau"], anyMemberDecides: source.chance(70))
    body.group("summit", chair: "top", members: ["bureau"], anyMemberDecides: source.chance(30))
    body.provision("section-if-bureau", .permit, "section", when: .ifAbsent("bureau"))
    body.provision("bureau-or-section-if-top", .permit, "bureau|section", when: .ifAbsent("top"))
    body.provision("top-or-general")
    body.duty("top-or-general", .decide, "top")
    body.duty("top-or-general", .decide, "general", when: .ifAbsent("top"), acting: source.chance(80))
    body.provision("general-waits")
    body.duty("general-waits", .permit, "general", when: .ifAbsent("top"))
    body.duty("general-waits", .approve, "keeper|general", when: .ifAbsent("top"))
    body.duty("general-waits", .permit, "committee")
    body.provision("chain-of-absence")
    body.duty("chain-of-absence", .permit, "section", when: .ifAbsent("bureau"))
    body.duty("chain-of-absence", .permit, "bureau", when: .ifAbsent("general"))
    body.duty("chain-of-absence", .permit, "general+warden")
    body.provision("committee-or-section", .permit, "committee|section")
    body.provision("committee-or-general-and-top")
    body.duty("committee-or-general-and-top", .permit, "committee|general")
    body.duty("committee-or-general-and-top", .approve, "top")
    body.provision("committee-twice", .permit, "committee|general|panel", persons: source.pick([2, 3]))
    body.provision("panel-or-top", .permit, "top|panel")
    body.provision("board", .permit, "board", persons: source.pick([1, 2]))
    body.provision("three", .permit, "general+bureau+section")
    body.provision("two-duties")
    body.duty("two-duties", .permit, "section")
    body.duty("two-duties", .approve, "bureau")
    body.provision("two-sections", .permit, "section", persons: 2)
    body.provision("local-plan", .decide, "section|bureau")
    body.provision("manager-plan", .decide, "manager")
    body.provision("local", .permit, "bureau", when: .after("local-plan"))
    body.provision("managed", .permit, "manager|general", when: .after("manager-plan"))
    body.provision("manager-and-section", .permit, "manager+section")
    body.provision("keeper-or-section", .permit, "keeper|section", persons: 2)
    body.provision("warden", .permit, "warden", persons: source.pick([1, 1, 2]))
    body.provision("bureau-and-general", .permit, "bureau+general")
    body.provision("above-all", .permit, "under-summit")
  }

  private mutating func addWideHoldings() {
    for _ in 0..<source.pick([2, 5, 8]) {
      let units: [UnitCode] = ["0301", "0106", "010101", "01", "0000", "0202", "0101"]
      body.appoint(
        source.pick(RandomBody.people), source.pick(["section-head", "chief", "bureau-head", "director", "vice-mayor"]),
        at: source.pick(units), source.pick([.regular, .concurrent, .substitute]), period())
    }
    // One person in several seats, so that capacities compete.
    let busy = source.pick(RandomBody.people)
    for _ in 0..<source.pick([0, 2, 4]) {
      let (role, place) = source.pick(RandomBody.wideSeats)
      body.assign(role, busy, at: place, .member, period())
    }
    for _ in 0..<source.pick([0, 1, 3]) {
      body.assign(
        source.pick(["committee", "panel", "board", "summit", "under-summit"]), source.pick(RandomBody.people), at: .body,
        source.pick([.member, .member, .chair, .viceChair]), period())
    }
  }

  private static let wideSeats: [(RoleID, Place)] = [
    ("top", .body), ("general", .body), ("bureau", .unit("01")), ("bureau", .unit("02")), ("section", .unit("0101")),
    ("section", .unit("0301")), ("section", .unit("0106")), ("manager", .system("tax")), ("keeper", .system("tax")),
    ("keeper", .system("water")), ("warden", .unit("0101")), ("under-summit", .body),
  ]

  private mutating func addWideDeputies() {
    let deputy = source.pick(RandomBody.people)
    for _ in 0..<source.pick([0, 4, 8]) {
      let (role, place) = source.pick(RandomBody.wideSeats)
      // Often the same deputy or the same seats, so that principals and deputies meet in one case.
      body.deputy(
        role, source.chance(40) ? deputy : source.pick(RandomBody.people), at: place,
        rank: Int.random(in: 1...3, using: &source), when: triggers(),
        only: source.chance(15) ? [source.pick(["three", "two-duties", "board"])] : nil, period())
    }
    if source.chance(30) { body.deputyOrder("general", "chief", rank: 2, when: triggers()) }
    if source.chance(30) { body.deputyOrder("warden", "section-head", when: triggers()) }
  }
}
