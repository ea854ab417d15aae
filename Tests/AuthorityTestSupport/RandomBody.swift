package import RegistryModel

/// A case that can be put to a random body.
package struct RandomCase: Sendable {
  package let provision: ProvisionKey
  package let place: Place
  package let applicants: Set<StaffNumber>
  /// Beside a system: the unit whose section and bureau roles are meant.
  package let unit: UnitCode?
  package let absent: Set<StaffNumber>

  package init(
    provision: ProvisionKey, place: Place, applicants: Set<StaffNumber>, unit: UnitCode? = nil,
    absent: Set<StaffNumber> = []
  ) {
    self.provision = provision
    self.place = place
    self.applicants = applicants
    self.unit = unit
    self.absent = absent
  }
}

/// A small body in which everything is left to chance: who holds what, who deputises, who is away, and when.
///
/// What happens lies between day 0 and day 20. The table and most of the organisation are the same in all.
package struct RandomBody {
  package internal(set) var body = Body()
  var source: RandomSource

  package static let lastDay = 20
  package static let people = (1...12).map { StaffNumber($0 < 10 ? "p0\($0)" : "p\($0)") }
  package static let sections: [UnitCode] = ["0101", "0102", "0201", "0202"]
  private static let bureaus: [UnitCode] = ["01", "02"]

  /// With `isWide` there is more of everything: groups beside persons, acting by the provision, several capacities.
  package init(seed: UInt64, isWide: Bool = false) {
    source = RandomSource(seed: seed)
    addOrganisation()
    addTable()
    addPeople()
    addHoldings()
    addDeputies()
    addDecisions()
    if isWide { widen() }
  }

  /// Some cases, each at a place where it can arise.
  package mutating func cases(_ count: Int) -> [RandomCase] {
    let places: [(ProvisionKey, [Place])] = [
      (
        "section",
        [.unit("0101"), .unit("0102"), .unit("0201"), .unit("010101"), .unit("01"), .system("tax")]
      ),
      ("section-or-bureau", [.unit("0101"), .unit("0201"), .unit("010101")]),
      ("section-and-bureau", [.unit("0101"), .unit("0201"), .unit("010101"), .unit("02")]),
      ("device", [.unit("0101"), .unit("0102")]),
      ("software", [.system("tax"), .system("water")]),
      ("two-keepers", [.system("tax"), .system("water")]),
      ("link", [.body]), ("breach", [.body]), ("plan", [.body]), ("plan-and-top", [.body]),
    ]
    return (0..<count).map { _ in
      let (provision, options) = source.pick(places)
      let applicants = (0..<source.pick([0, 1, 1, 1, 2])).map { _ in source.pick(RandomBody.people) }
      return RandomCase(provision: provision, place: source.pick(options), applicants: Set(applicants))
    }
  }

  // MARK: What is much the same in all

  private mutating func addOrganisation() {
    body.unit("0000", .body, in: nil)
    for bureau in RandomBody.bureaus { body.unit(bureau, .bureau, in: "0000") }
    body.unit("0101", .section, in: "01")
    let move = Int.random(in: 1..<RandomBody.lastDay, using: &source)
    body.unit("0102", .section, in: "01", .days(nil, move))
    body.unit("0102", .section, in: "02", .days(move, nil))
    body.unit("0201", .section, in: "02")
    body.unit("0202", .section, in: "02", source.chance(50) ? .days(nil, move) : .always)
    let regroup = Int.random(in: 1..<RandomBody.lastDay, using: &source)
    body.unit("010101", .subsection, in: "0101", .days(nil, regroup))
    body.unit("010101", .subsection, in: "0201", .days(regroup, nil))
    for post in ["vice-mayor", "director", "bureau-head", "section-head", "chief"] { body.post(PostID(post)) }
    // A unit that ends, whoever takes over, and a system that nobody has entrusted to another since.
    let end = Int.random(in: 1..<RandomBody.lastDay, using: &source)
    let heirs: [[UnitCode]] = [[], ["0101"], ["0202", "0101"], ["0105"], ["0104"]]
    body.unit("0103", .section, in: "01", .days(nil, end), successors: source.pick(heirs))
    body.unit("0105", .section, in: "02", .days(end, end + 3), successors: source.pick([["0201"], ["0103"], []]))
    body.system("tax", unit: source.pick(["0101", "0103"]), period())
    body.system("water", unit: "010101")
  }

  private mutating func addTable() {
    body.role("top", .body)
    body.role("general", .body, superior: "top")
    body.role("bureau", .bureau, superior: "general")
    body.role("section", .section, superior: "bureau")
    body.role("manager", .system, superior: "bureau")
    body.role("keeper", .system, seats: "0..*", superior: "manager")
    body.role("committee", .body, kind: .group, seats: "1..*")
    body.role("staff", .body, kind: .everyone, seats: "0..*")
    body.exOfficio("top", "vice-mayor", .unit("0000"))
    body.exOfficio("general", "director", .unit("0000"))
    body.exOfficio("bureau", "bureau-head", .unitOfKind([.bureau]))
    body.exOfficio("section", "section-head", .unitOfKind([.section]))
    body.exOfficio("manager", "section-head", .unitInCharge)
    body.group("committee", chair: "top", members: ["general", "bureau"])
    body.provision("section", .permit, "section")
    body.provision("section-or-bureau", .permit, "section|bureau")
    body.provision("section-and-bureau", .permit, "section+bureau", acting: false)
    body.provision("device", .permit, "section", when: .after("breach"))
    body.provision("software", .permit, "general+manager")
    body.provision("two-keepers", .approve, "keeper", persons: 2)
    body.provision("link", .permit, "top+general")
    body.provision("breach", .decide, "general", when: .ifAbsent("top"))
    body.provision("plan", .approve, "committee")
    body.provision("plan-and-top")
    body.duty("plan-and-top", .approve, "committee")
    body.duty("plan-and-top", .permit, "top")
  }

  // MARK: What is left to chance

  mutating func period() -> Period {
    let first = Int.random(in: 0..<18, using: &source)
    switch Int.random(in: 0..<100, using: &source) {
    case 0..<40: return .always
    case 40..<60: return .days(first, nil)
    case 60..<75: return .days(nil, first + 1)
    default: return .days(first, first + Int.random(in: 1...8, using: &source))
    }
  }

  private mutating func addPeople() {
    for person in RandomBody.people {
      let employment: Employment =
        source.chance(90) ? .regular : source.pick([.contractor, .external, .special])
      body.person(person, employment, source.chance(75) ? .always : period())
      while source.chance(35) { body.absent(person, period()) }
    }
  }

  private mutating func addHoldings() {
    for _ in 0..<source.pick([6, 10, 14, 18]) {
      let posts: [(PostID, [UnitCode])] = [
        ("vice-mayor", ["0000"]), ("director", ["0000"]), ("bureau-head", RandomBody.bureaus),
        ("section-head", RandomBody.sections), ("chief", RandomBody.sections),
      ]
      let (post, units) = source.pick(posts)
      body.appoint(
        source.pick(RandomBody.people), post, at: source.pick(units), source.pick(AppointmentKind.allCases),
        period())
    }
    for _ in 0..<source.pick([0, 2, 5]) {
      let (role, place) = seat()
      body.assign(role, source.pick(RandomBody.people), at: place, .member, period())
    }
    for _ in 0..<source.pick([1, 2, 3]) {
      body.assign(
        "keeper", source.pick(RandomBody.people), at: .system(source.pick(["tax", "water"])), .member,
        period())
    }
    if source.chance(30) {
      body.assign("committee", source.pick(RandomBody.people), at: .body, .member, period())
    }
  }

  private mutating func seat() -> (RoleID, Place) {
    let seats: [(RoleID, Place)] = [
      ("top", .body), ("general", .body), ("bureau", .unit(source.pick(RandomBody.bureaus))),
      ("section", .unit(source.pick(RandomBody.sections))),
      ("manager", .system(source.pick(["tax", "water"]))),
      ("keeper", .system(source.pick(["tax", "water"]))),
    ]
    return source.pick(seats)
  }

  private mutating func addDeputies() {
    for _ in 0..<source.pick([0, 4, 8, 12]) {
      let (role, place) = seat()
      body.deputy(
        role, source.pick(RandomBody.people), at: place, rank: Int.random(in: 1...3, using: &source),
        when: triggers(),
        only: source.chance(20) ? [source.pick(["section", "link", "software", "two-keepers"])] : nil,
        period())
    }
    for rank in 1...2 where source.chance(50) {
      body.deputyOrder(source.pick(["section", "manager"]), "chief", rank: rank, when: triggers())
    }
  }

  mutating func triggers() -> Set<DeputyTrigger> {
    let first = source.pick([DeputyTrigger.absence, .absence, .absence, .vacancy, .conflict, .always])
    return source.chance(50) ? [first, source.pick([.absence, .vacancy, .conflict])] : [first]
  }

  private mutating func addDecisions() {
    for _ in 0..<source.pick([0, 1, 2]) {
      // Mostly somebody who may at some time decide it.
      let holders = body.contents.assignments.filter { $0.seat.role == "top" || $0.seat.role == "general" }.map(\.person)
      let decider = holders.isEmpty || source.chance(15) ? "p01" : source.pick(holders)
      body.decision(under: "breach", allows: source.chance(75), by: decider, period())
    }
  }
}
