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
  /// Notes what is looked up, where somebody wants to know what an answer rests on.
  package var recorder: LookupRecorder?
  /// Reads what is asked for and is not there; nil where that is noted in `missing` instead.
  private let supply: (any ShardSupply)?

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
  /// Contracts with what hangs on them; empty unless they were read.
  package private(set) lazy var outsourcing = Outsourcing(self)
  private lazy var childrenByParent = Registry.children(units)
  private lazy var systemsByUnitEver = everInCharge()
  private let postsByID: FactIndex<PostID, Post>
  private let systemsByID: FactIndex<SystemID, InformationSystem>
  private let exOfficioByRole: FactIndex<RoleID, [ExOfficioRule]>
  private let deputyOrderByRole: FactIndex<RoleID, [DeputyRule]>
  private let decisionsByProvision: FactIndex<ProvisionKey, [PolicyDecision]>

  private var peopleByNumber = FactIndex<StaffNumber, Person>()
  /// Sorted once, by whoever asks first; only a complete registry is asked.
  private lazy var sortedPeople = peopleByNumber.values.sorted { $0.number < $1.number }
  /// The same of everybody whom any of these rows names.
  private lazy var sortedNamed = findNamed()
  private var absencesByPerson = FactIndex<StaffNumber, [Absence]>()
  private var appointmentsByUnit = FactIndex<UnitCode, [Appointment]>()
  private var appointmentsByPerson = FactIndex<StaffNumber, [Appointment]>()
  private var assignmentsBySeat = FactIndex<Seat, [Assignment]>()
  private var assignmentsByPerson = FactIndex<StaffNumber, [Assignment]>()
  private var deputiesBySeat = FactIndex<Seat, [Deputy]>()
  private var deputiesByPerson = FactIndex<StaffNumber, [Deputy]>()

  /// Takes in the head (table, organisation, body-wide facts) and, when `isComplete`, all the rest.
  ///
  /// Of two facts with one key the first is kept; that there are two is a defect that the text layer reports.
  /// With a `supply` shards are read when they are first asked for, and everything that names one person can be asked for;
  /// views of the whole cannot.
  package init(manifest: Manifest, contents: RegistryContents, isComplete: Bool, supply: (any ShardSupply)? = nil) {
    self.manifest = manifest
    self.isComplete = isComplete
    self.supply = isComplete ? nil : supply
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
      if knowsWhoIsNamed { appointmentsByPerson[appointment.person, default: []].append(appointment) }
    }
    for assignment in contents.assignments {
      assignmentsBySeat[assignment.seat, default: []].append(assignment)
      if knowsWhoIsNamed { assignmentsByPerson[assignment.person, default: []].append(assignment) }
    }
    for deputy in contents.deputies {
      deputiesBySeat[deputy.seat, default: []].append(deputy)
      if knowsWhoIsNamed { deputiesByPerson[deputy.person, default: []].append(deputy) }
    }
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

  /// Where a place stands among those of its kind in the text; constant for units, linear for systems.
  package func position(of place: Place) -> Int {
    switch place {
    case .body: 0
    case .unit(let code): versions(of: code).startIndex
    case .system(let id): systems.firstIndex { $0.id == id } ?? systems.count
    }
  }

  /// Codes of units that have ever had this parent, in the order of the text.
  package func children(of code: UnitCode) -> [UnitCode] { childrenByParent[code] ?? [] }
}

// MARK: - Systems by the units that answer for them

extension Registry {
  /// Systems for which a rule could find its post at the unit on some day: entrusted to it, or to a unit below it, or to one
  /// that it took over from. In the order of the text.
  package func systemsEver(inChargeOf unit: UnitCode) -> [SystemID] { systemsByUnitEver[unit] ?? [] }

  private func everInCharge() -> [UnitCode: [SystemID]] {
    var result: [UnitCode: [SystemID]] = [:]
    for system in systems {
      var reached: Set<UnitCode> = [system.unit]
      var pending = [system.unit]
      while let code = pending.popLast() {
        for version in versions(of: code) {
          // Above it, and whoever took over first.
          for next in [version.parent, version.successors.first].compactMap(\.self) where reached.insert(next).inserted {
            pending.append(next)
          }
        }
      }
      for code in reached { result[code, default: []].append(system.id) }
    }
    return result
  }
}

// MARK: - Facts in shards

extension Registry {
  package func appointments(at unit: UnitCode) -> [Appointment] {
    recorder?.note(LookupRecorder.number(.appointments, unit))
    require(unit: unit)
    return appointmentsByUnit[unit] ?? []
  }

  package func assignments(to seat: Seat) -> [Assignment] {
    recorder?.note(LookupRecorder.number(.assignments, seat))
    require(place: seat.place)
    return assignmentsBySeat[seat] ?? []
  }

  package func deputies(of seat: Seat) -> [Deputy] {
    recorder?.note(LookupRecorder.number(.deputies, seat))
    require(place: seat.place)
    return deputiesBySeat[seat] ?? []
  }

  package func person(_ number: StaffNumber) -> Person? {
    recorder?.note(LookupRecorder.number(.person, number))
    require(person: number)
    return peopleByNumber[number]
  }

  package func absences(of number: StaffNumber) -> [Absence] {
    recorder?.note(LookupRecorder.number(.absences, number))
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
    guard !loaded.contains(shard) else { return }
    guard let supply else {
      missing.insert(shard)
      return
    }
    // Before it is read, so that whatever reading it asks for finds it there.
    loaded.insert(shard)
    if let contents = supply.contents(of: shard) { index(contents) }
  }
}

// MARK: - What names a person: a complete registry knows it, and one with a supply

extension Registry {
  /// Whether it can be asked what names a person.
  package var knowsWhoIsNamed: Bool { isComplete || supply != nil }

  /// In the order of the text; none unless `knowsWhoIsNamed`.
  package func appointments(of person: StaffNumber) -> [Appointment] {
    requireAll(naming: person)
    return inOrder(appointmentsByPerson[person] ?? [], by: \.origin)
  }

  /// In the order of the text; none unless `knowsWhoIsNamed`.
  package func assignments(of person: StaffNumber) -> [Assignment] {
    requireAll(naming: person)
    return inOrder(assignmentsByPerson[person] ?? [], by: \.origin)
  }

  /// Deputyships of the person, in the order of the text; none unless `knowsWhoIsNamed`.
  package func deputyships(of person: StaffNumber) -> [Deputy] {
    requireAll(naming: person)
    return inOrder(deputiesByPerson[person] ?? [], by: \.origin)
  }

  /// Sees to it that whoever has the name and reading is there, as far as it is known who that is.
  func require(alike form: NameForm) {
    let number = LookupRecorder.number(.alike, form)
    recorder?.note(number)
    if let supply { for shard in supply.shards(alike: number) { note(shard) } }
  }

  /// Everybody who is there by now, in the order in which they came.
  var peopleHeld: some Collection<Person> { peopleByNumber.values }

  private func requireAll(naming person: StaffNumber) {
    recorder?.note(LookupRecorder.number(.naming, person))
    if let supply { for shard in supply.shards(naming: person) { note(shard) } }
  }

  /// What was read shard by shard as it is asked for, in the order in which all would have been read.
  private func inOrder<Fact>(_ facts: [Fact], by origin: (Fact) -> Origin) -> [Fact] {
    guard supply != nil, facts.count > 1 else { return facts }
    return facts.sorted { origin($0).isReadBefore(origin($1)) }
  }
}

// MARK: - For several threads

extension Registry {
  /// Works out what is else worked out when it is first asked for. A complete registry changes nothing of itself after
  /// that, so that several threads may ask it at once.
  package func settle() {
    _ = sortedPeople
    _ = childrenByParent
    _ = outsourcing
    _ = systemsByUnitEver
  }
}

// MARK: - Whole-registry views: only a complete registry has them

extension Registry {
  /// Everybody, by staff number; empty unless complete.
  package var people: [Person] {
    askForEverything()
    return isComplete ? sortedPeople : []
  }

  /// Everybody whom a row of the divided files names, known or not, sorted; empty unless complete.
  package var everybodyNamed: [StaffNumber] {
    askForEverything()
    return isComplete ? sortedNamed : []
  }

  package var allAppointments: [Appointment] {
    askForEverything()
    return appointmentsByUnit.values.flatMap(\.self)
  }
  package var allAssignments: [Assignment] {
    askForEverything()
    return assignmentsBySeat.values.flatMap(\.self)
  }
  package var allDeputies: [Deputy] {
    askForEverything()
    return deputiesBySeat.values.flatMap(\.self)
  }
  package var allAbsences: [Absence] {
    askForEverything()
    return absencesByPerson.values.flatMap(\.self)
  }

  private func findNamed() -> [StaffNumber] {
    var result = Set(peopleByNumber.keys)
    result.formUnion(absencesByPerson.keys)
    result.formUnion(appointmentsByPerson.keys)
    result.formUnion(assignmentsByPerson.keys)
    result.formUnion(deputiesByPerson.keys)
    return result.sorted()
  }

  private func askForEverything() {
    recorder?.note(LookupRecorder.everything)
    supply?.refuseEverything()
  }
}

/// Reads shards for a registry that is not complete, when they are asked for. For one thread.
package protocol ShardSupply: AnyObject {
  /// What stands there; nil where it cannot be read, of which the supply keeps the reason: whatever was worked out is to be
  /// thrown away.
  func contents(of shard: Shard) -> RegistryContents?
  /// Shards of places that name the person; there may be more.
  func shards(naming person: StaffNumber) -> [Shard]
  /// Shards of people of a name and reading, by the number of the look-up; there may be more.
  func shards(alike number: UInt64) -> [Shard]
  /// All there is was asked for, which is not there: whatever was worked out is to be thrown away.
  func refuseEverything()
}
