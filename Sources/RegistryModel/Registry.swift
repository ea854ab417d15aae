/// A part of the registry's text that is read as one: facts are divided so that a question reads few of them.
package enum Shard: Hashable, Sendable {
  /// Appointments, assignments and deputies at the units whose code begins so.
  case units(prefix: String)
  /// Persons and absences of the staff numbers that begin so.
  case people(prefix: String)
  /// Assignments and deputies at systems.
  case systems
}

/// The facts with their indexes; pure values in, look-ups out.
///
/// It may hold only some shards. A look-up into a shard that is not there answers with nothing and notes the
/// shard in `missing`; an answer worked out while `missing` is not empty must be thrown away, the shards
/// loaded, and the answer worked out anew. So whoever asks stays free of files, and nothing is taken for
/// absent that was merely not read.
package final class Registry {
  package let manifest: Manifest
  /// True when every shard there is has been taken in.
  package let isComplete: Bool
  /// Shards that a look-up needed and did not find.
  package private(set) var missing: Set<Shard> = []
  private var loaded: Set<Shard> = []

  package let roles: [Role]
  package let provisions: [Provision]
  package let allDuties: [Duty]
  package let units: [Unit]
  package let posts: [Post]
  package let systems: [InformationSystem]
  package let decisions: [PolicyDecision]
  private let lists: FactLists

  private let rolesByID: FactIndex<RoleID, Role>
  private let provisionsByKey: FactIndex<ProvisionKey, Provision>
  private let dutiesByProvision: FactIndex<ProvisionKey, [Duty]>
  /// Units with the versions of one code beside each other, as a valid text has them, and where they stand.
  private let gatheredUnits: [Unit]
  private let unitsByCode: FactIndex<UnitCode, Range<Int>>
  private lazy var childrenByParent = Registry.children(units)
  private let postsByID: FactIndex<PostID, Post>
  private let systemsByID: FactIndex<SystemID, InformationSystem>
  private let exOfficioByRole: FactIndex<RoleID, [ExOfficioRule]>
  private let deputyOrderByRole: FactIndex<RoleID, [DeputyRule]>
  private let decisionsByProvision: FactIndex<ProvisionKey, [PolicyDecision]>

  private var peopleByNumber = FactIndex<StaffNumber, Person>()
  /// Sorted once, by whoever asks first; only a complete registry is asked.
  private lazy var sortedPeople = peopleByNumber.values.sorted { $0.number < $1.number }
  private var absencesByPerson = FactIndex<StaffNumber, [Absence]>()
  private var appointmentsByUnit = FactIndex<UnitCode, [Appointment]>()
  private var appointmentsByPerson = FactIndex<StaffNumber, [Appointment]>()
  private var assignmentsBySeat = FactIndex<Seat, [Assignment]>()
  private var assignmentsByPerson = FactIndex<StaffNumber, [Assignment]>()
  private var deputiesBySeat = FactIndex<Seat, [Deputy]>()

  /// Takes in the head (table, organisation, body-wide facts) and, when `isComplete`, all the rest.
  ///
  /// Of two facts with one key the first is kept; that there are two is a defect that the text layer reports.
  package init(manifest: Manifest, contents: RegistryContents, isComplete: Bool) {
    self.manifest = manifest
    self.isComplete = isComplete
    roles = contents.roles
    provisions = contents.provisions
    allDuties = contents.duties
    units = contents.units
    posts = contents.posts
    systems = contents.systems
    decisions = contents.decisions
    lists = contents.lists
    rolesByID = FactIndex(contents.roles) { $0.id }
    provisionsByKey = FactIndex(contents.provisions) { $0.key }
    dutiesByProvision = FactIndex(grouping: contents.duties) { $0.provision }
    (gatheredUnits, unitsByCode) = Registry.gathered(contents.units)
    postsByID = FactIndex(contents.posts) { $0.id }
    systemsByID = FactIndex(contents.systems) { $0.id }
    exOfficioByRole = FactIndex(grouping: manifest.exOfficio) { $0.role }
    deputyOrderByRole = FactIndex(grouping: manifest.deputyOrder) { $0.role }
    decisionsByProvision = FactIndex(grouping: contents.decisions) { $0.provision }
    index(contents)
  }

  private static func gathered(_ units: [Unit]) -> ([Unit], FactIndex<UnitCode, Range<Int>>) {
    var places = FactIndex<UnitCode, Range<Int>>(minimumCapacity: units.count)
    for (index, unit) in units.enumerated() {
      guard let known = places[unit.code] else {
        places[unit.code, default: index..<index + 1] = index..<index + 1
        continue
      }
      if known.upperBound < index {
        // Not sorted by code.
        let order = units.enumerated().sorted { ($0.element.code, $0.offset) < ($1.element.code, $1.offset) }
        return gathered(order.map(\.element))
      }
      places[unit.code, default: known] = known.lowerBound..<index + 1
    }
    return (units, places)
  }

  private static func children(_ units: [Unit]) -> [UnitCode: [UnitCode]] {
    var result: [UnitCode: [UnitCode]] = [:]
    for unit in units {
      guard let parent = unit.parent, result[parent]?.last != unit.code else { continue }
      result[parent, default: []].append(unit.code)
    }
    return result
  }

  /// Takes in the facts of one more shard.
  package func absorb(_ contents: RegistryContents, of shard: Shard) {
    loaded.insert(shard)
    missing.remove(shard)
    index(contents)
  }

  private func index(_ contents: RegistryContents) {
    for person in contents.people { peopleByNumber.keep(person, by: person.number) }
    for absence in contents.absences { absencesByPerson[absence.person, default: []].append(absence) }
    for appointment in contents.appointments {
      appointmentsByUnit[appointment.unit, default: []].append(appointment)
      if isComplete { appointmentsByPerson[appointment.person, default: []].append(appointment) }
    }
    for assignment in contents.assignments {
      assignmentsBySeat[assignment.seat, default: []].append(assignment)
      if isComplete { assignmentsByPerson[assignment.person, default: []].append(assignment) }
    }
    for deputy in contents.deputies { deputiesBySeat[deputy.seat, default: []].append(deputy) }
  }
}

// MARK: - The table and the organisation: always there

extension Registry {
  /// The facts of a kind that is merely listed, in the order of the text; empty unless they were read.
  package subscript<Fact: ListedFact>(kind: Fact.Type) -> [Fact] { lists[kind] }

  package func role(_ id: RoleID) -> Role? { rolesByID[id] }
  package func provision(_ key: ProvisionKey) -> Provision? { provisionsByKey[key] }
  package func duties(of key: ProvisionKey) -> [Duty] { dutiesByProvision[key] ?? [] }
  package func post(_ id: PostID) -> Post? { postsByID[id] }
  package func system(_ id: SystemID) -> InformationSystem? { systemsByID[id] }
  package func exOfficioRules(for role: RoleID) -> [ExOfficioRule] { exOfficioByRole[role] ?? [] }
  package func deputyRules(for role: RoleID) -> [DeputyRule] { deputyOrderByRole[role] ?? [] }
  package func decisions(under key: ProvisionKey) -> [PolicyDecision] { decisionsByProvision[key] ?? [] }
  package func groupRule(for role: RoleID) -> GroupRule? { manifest.groups.first { $0.role == role } }
  package func contactPointRule(for role: RoleID) -> ContactPointRule? { manifest.contactPoints.first { $0.role == role } }

  /// The versions of a unit, in the order of the text; their periods do not overlap in a valid registry.
  package func versions(of code: UnitCode) -> ArraySlice<Unit> { gatheredUnits[unitsByCode[code] ?? 0..<0] }

  /// The unit as it is on `date`; failing that, the version nearest in time, so that it can be named.
  package func unit(_ code: UnitCode, on date: CalendarDate) -> Unit? {
    let versions = versions(of: code)
    if versions.count == 1 { return versions.first }
    return versions.first { $0.period.contains(date) } ?? versions.last
  }

  /// Codes of units that have ever had this parent, in the order of the text.
  package func children(of code: UnitCode) -> [UnitCode] { childrenByParent[code] ?? [] }
}

// MARK: - Facts in shards

extension Registry {
  package func appointments(at unit: UnitCode) -> [Appointment] {
    require(unit: unit)
    return appointmentsByUnit[unit] ?? []
  }

  package func assignments(to seat: Seat) -> [Assignment] {
    require(place: seat.place)
    return assignmentsBySeat[seat] ?? []
  }

  package func deputies(of seat: Seat) -> [Deputy] {
    require(place: seat.place)
    return deputiesBySeat[seat] ?? []
  }

  package func person(_ number: StaffNumber) -> Person? {
    require(person: number)
    return peopleByNumber[number]
  }

  package func absences(of number: StaffNumber) -> [Absence] {
    require(person: number)
    return absencesByPerson[number] ?? []
  }

  private func require(place: Place) {
    switch place {
    case .body: break
    case .unit(let code): require(unit: code)
    case .system: if !isComplete { note(.systems) }
    }
  }

  private func require(unit code: UnitCode) {
    guard !isComplete else { return }
    note(.units(prefix: String(code.text.prefix(manifest.layout.unitPrefix))))
  }

  private func require(person number: StaffNumber) {
    guard !isComplete else { return }
    note(.people(prefix: String(number.text.prefix(manifest.layout.personPrefix))))
  }

  private func note(_ shard: Shard) {
    if !loaded.contains(shard) { missing.insert(shard) }
  }
}

// MARK: - Whole-registry views: only a complete registry has them

extension Registry {
  /// Everybody, by staff number; empty unless complete.
  package var people: [Person] { isComplete ? sortedPeople : [] }

  package func appointments(of person: StaffNumber) -> [Appointment] { appointmentsByPerson[person] ?? [] }
  package func assignments(of person: StaffNumber) -> [Assignment] { assignmentsByPerson[person] ?? [] }

  package var allAppointments: [Appointment] { appointmentsByUnit.values.flatMap(\.self) }
  package var allAssignments: [Assignment] { assignmentsBySeat.values.flatMap(\.self) }
  package var allDeputies: [Deputy] { deputiesBySeat.values.flatMap(\.self) }
  package var allAbsences: [Absence] { absencesByPerson.values.flatMap(\.self) }
}
