import Messages
package import OfficeFiles
package import RegistryModel
import RegistryText

/// Compares a firm's roster with the workers whom the registry has under its contract.
package struct RosterPlanner {
  private let registry: Registry
  private let contract: Contract
  private let options: RosterOptions
  private let names: [StaffNumber: String]
  private let file: String
  private var plan: RosterPlan
  private var given: Set<StaffNumber> = []
  /// Who leaves at whatever share must be confirmed: the list may be another firm's.
  private static let leaversThreshold = 30

  /// Works out what the list changes; with any problem nothing is to be written. Made twice it changes nothing the second
  /// time. Linear, but for sorting; `names` = names kept outside the registry.
  package static func plan(
    _ table: OfficeTable, _ mapping: RosterMapping, _ registry: Registry, _ contract: Contract, _ options: RosterOptions,
    names: [StaffNumber: String] = [:]
  ) -> RosterPlan {
    let reader = RosterListReader(table, mapping, registry)
    var planner = RosterPlanner(registry, contract, options, names, table.file)
    planner.plan.problems = reader.problems
    planner.plan.add(table.remarks)
    planner.plan.rows = table.rows.count
    planner.plan.unread = reader.unread
    if reader.problems.isEmpty { planner.run(reader.rows) }
    planner.plan.problems.sort { ($0.line, $0.column) < ($1.line, $1.column) }
    return planner.plan
  }

  private init(
    _ registry: Registry, _ contract: Contract, _ options: RosterOptions, _ names: [StaffNumber: String], _ file: String
  ) {
    self.registry = registry
    self.contract = contract
    self.options = options
    self.names = names
    self.file = file
    plan = RosterPlan(options)
  }

  private mutating func run(_ rows: [RosterRow]) {
    checkVersion()
    var listed: [(row: RosterRow, person: StaffNumber)] = []
    var lines: [StaffNumber: Int] = [:]
    for row in rows {
      guard let person = person(of: row) else { continue }
      if let first = lines.updateValue(row.line, forKey: person) {
        problem(.contradiction, row, RosterMessages.listedTwice(person, first), RosterMessages.leaveOneRow)
        continue
      }
      listed.append((row, person))
    }
    guard plan.problems.isEmpty else { return }
    receive()
    let standing = registry.outsourcing.workers(of: contract.id).filter { $0.period.until.map { $0 > options.receivedOn } ?? true }
    for (row, person) in listed { checkDays(row, person, standing) }
    guard plan.problems.isEmpty else { return }
    for (row, person) in listed {
      // Of several rows of one person, that of now, else the next.
      let own = standing.filter { $0.person == person }
      if let worker = own.first(where: { $0.period.contains(options.receivedOn) }) ?? own.first {
        keep(worker, row)
      } else {
        join(row, person)
      }
    }
    for worker in standing where lines[worker.person] == nil { leave(worker) }
    let before = Set(standing.map(\.person)).count
    var leavers = SafetyFigure(.leavers, plan.count(.leave), of: before, threshold: Self.leaversThreshold)
    if before > 1, plan.count(.leave) == before { leavers.suspicion = .everybody }
    plan.figures.append(leavers)
    let order: [WorkerChange.Kind] = [.join, .leave, .change, .stay]
    plan.changes.sort { left, right in
      let (a, b) = (order.firstIndex(of: left.kind) ?? 0, order.firstIndex(of: right.kind) ?? 0)
      return (a, left.person) < (b, right.person)
    }
    if contract.isSublet, contract.consent.isEmpty { plan.add([RosterMessages.unconsented(contract.id, contract.firm)]) }
  }

  // MARK: The version

  private mutating func checkVersion() {
    let day = options.receivedOn
    if !contract.period.contains(day), contract.period.from.map({ day >= $0 }) ?? true {
      problem(.contradiction, nil, RosterMessages.contractNotThere(contract.id, day), RosterMessages.correctDay)
    }
    if let newest = registry.outsourcing.versions(of: contract.id).last, newest.since > day {
      problem(.contradiction, nil, RosterMessages.olderThanKnown(day, newest.version, newest.since), RosterMessages.correctDay)
    }
    let known = registry.outsourcing.versions(of: contract.id).first { $0.version == options.version }
    if let known, known.since != day {
      problem(.contradiction, nil, RosterMessages.versionKnown(known.version, known.since), RosterMessages.nameAnotherVersion)
    }
  }

  /// Whether the days of a row leave the worker any day under the contract.
  private mutating func checkDays(_ row: RosterRow, _ person: StaffNumber, _ standing: [Worker]) {
    let own = standing.filter { $0.person == person }
    let worker = own.first { $0.period.contains(options.receivedOn) } ?? own.first
    let from = row.from ?? worker?.period.from ?? max(options.receivedOn, contract.period.from ?? options.receivedOn)
    let until = row.until ?? worker?.period.until ?? contract.period.until
    if let until, from >= until {
      problem(.contradiction, row, RosterMessages.noDayLeft(from, until), RosterMessages.correctDays)
    }
  }

  private mutating func receive() {
    let receipts = registry.outsourcing.receipts(of: contract.id)
    guard !receipts.contains(where: { $0.version == options.version && $0.receivedOn == options.receivedOn }) else { return }
    if receipts.isEmpty {
      // What workers name has been received as well; without it the version would be unknown.
      for (version, since) in registry.outsourcing.versions(of: contract.id) where version != options.version {
        insert(
          RosterVersion(contract: contract.id, version: version, receivedOn: since, kind: .change, receivedBy: nil, origin: Self.nowhere))
      }
    }
    insert(
      RosterVersion(
        contract: contract.id, version: options.version, receivedOn: options.receivedOn, kind: options.kind,
        receivedBy: options.receivedBy, origin: Self.nowhere))
  }

  private mutating func insert<Record: FactRecord>(_ record: Record) {
    plan.edits.append(.insert(record, layout: registry.manifest.layout))
  }
  /// Where a record stands that is in no text yet.
  private static let nowhere = Origin(file: "", line: 0)

  // MARK: Who is meant

  private func name(of person: Person) -> String { person.name.isEmpty ? names[person.number] ?? "" : person.name }

  private mutating func person(of row: RosterRow) -> StaffNumber? {
    if let number = row.number {
      guard let known = registry.person(number) else { return namesake(of: row, besides: number) ? nil : number }
      return isSame(known, row) ? number : nil
    }
    let key = WordKey(row.name).text
    let alike = registry.people.filter { person in
      guard WordKey(name(of: person)).text == key, isOnTheBooks(person) else { return false }
      return row.kana.isEmpty || person.kana.isEmpty || WordKey(person.kana) == WordKey(row.kana)
    }
    let outside = alike.filter(\.employment.isOutsideParty)
    let own = outside.filter { person in registry.outsourcing.tenures(of: person.number).contains { $0.contract == contract.id } }
    let found = own.isEmpty ? outside : own
    if found.count > 1 {
      problem(.wrongPerson, row, RosterMessages.severalOfName(row.name, found.map(\.number)), RosterMessages.writeNumber)
      return nil
    }
    if let one = found.first { return one.number }
    guard let fresh = freshNumber() else {
      problem(.unknownPerson, row, RosterMessages.noNumberToGive, RosterMessages.firstNumber)
      return nil
    }
    if namesake(of: row, besides: fresh) { return nil }
    given.insert(fresh)
    return fresh
  }

  private func isOnTheBooks(_ person: Person) -> Bool { !person.period.isOver(by: options.receivedOn) }

  /// Whether a member of staff has the name of somebody new, and nobody has said that they are two people.
  private mutating func namesake(of row: RosterRow, besides number: StaffNumber) -> Bool {
    guard !options.accepted.namesakes.contains(number) else { return false }
    let key = WordKey(row.name).text
    let staff = registry.people.first { person in
      !person.employment.isOutsideParty && isOnTheBooks(person) && WordKey(name(of: person)).text == key
        && (row.kana.isEmpty || person.kana.isEmpty || WordKey(person.kana) == WordKey(row.kana))
    }
    guard let staff else { return false }
    problem(
      .wrongPerson, row, RosterMessages.namesakeOfStaff(row.name, staff.number), RosterMessages.sameNameOption(number))
    return true
  }

  /// Whether the row is about the person of that number: an outsider of that name.
  private mutating func isSame(_ known: Person, _ row: RosterRow) -> Bool {
    guard known.employment.isOutsideParty else {
      problem(.wrongPerson, row, RosterMessages.isStaff(known.number, name(of: known)), RosterMessages.correctPerson)
      return false
    }
    let registered = name(of: known)
    guard !registered.isEmpty, NameLikeness.of(registered, row.name) == .different, !options.accepted.renames.contains(known.number)
    else { return true }
    problem(
      .wrongPerson, row, RosterMessages.otherName(known.number, known: registered, listed: row.name),
      RosterMessages.renameOrCorrect(known.number))
    return false
  }

  /// The number after the greatest of those from outside, or the first that was named.
  private func freshNumber() -> StaffNumber? {
    func isFree(_ number: StaffNumber) -> Bool { registry.person(number) == nil && !given.contains(number) }
    func after(_ number: StaffNumber) -> StaffNumber? {
      guard let value = Int(number.text), number.text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      let digits = String(value + 1)
      guard digits.utf8.count <= number.text.utf8.count else { return nil }
      return StaffNumber(String(repeating: "0", count: number.text.utf8.count - digits.utf8.count) + digits)
    }
    var next = options.firstNumber
    if next == nil {
      let used = registry.people.filter { $0.employment == .contractor }.map(\.number) + given
      // Numbers of one width only: another width is another series.
      let width = used.map { $0.text.utf8.count }.max() ?? 0
      next = used.filter { $0.text.utf8.count == width }.max().flatMap(after)
    }
    while let number = next, !isFree(number) { next = after(number) }
    return next
  }

  // MARK: What becomes of them

  private func period(_ row: RosterRow, _ worker: Worker?) -> Period {
    let from = row.from ?? worker?.period.from ?? max(options.receivedOn, contract.period.from ?? options.receivedOn)
    return Period(from: from, until: row.until ?? worker?.period.until ?? contract.period.until) ?? .starting(from)
  }

  private mutating func join(_ row: RosterRow, _ person: StaffNumber) {
    let period = period(row, nil)
    let worker = Worker(
      contract: contract.id, person: person, roster: options.version, rosterOn: options.receivedOn, identityCheck: row.identity,
      identityCheckedOn: row.identity == nil ? nil : row.identityOn ?? options.receivedOn, trainedOn: row.trainedOn,
      confirmedOn: options.receivedOn, systems: row.systems ?? [], areas: row.areas ?? [], period: period, origin: Self.nowhere)
    insert(worker)
    record(row, person, period)
    note(.join, worker, row, before: nil, isNew: registry.person(person) == nil)
  }

  /// The person's own record: new, renamed where that was said, or lengthened to the end of the work.
  private mutating func record(_ row: RosterRow, _ person: StaffNumber, _ period: Period) {
    guard let known = registry.person(person) else {
      // Names that are kept outside the registry stay there.
      let isNamed = names.isEmpty
      insert(
        Person(
          number: person, name: isNamed ? row.name : "", kana: isNamed ? row.kana : "", employment: .contractor, period: period,
          origin: Self.nowhere))
      return
    }
    if !known.name.isEmpty, options.accepted.renames.contains(person), NameLikeness.of(known.name, row.name) == .different {
      plan.edits.append(.set(known.origin, Person.columns.name, row.name))
      if !row.kana.isEmpty { plan.edits.append(.set(known.origin, Person.columns.kana, row.kana)) }
    }
    if let until = known.period.until, period.until.map({ $0 > until }) ?? true { plan.edits.append(.end(known.origin, on: period.until)) }
    if let from = known.period.from, let first = period.from, first < from { plan.edits.append(.begin(known.origin, on: first)) }
  }

  private mutating func keep(_ worker: Worker, _ row: RosterRow) {
    let columns = Worker.columns
    let period = period(row, worker)
    let after = Worker(
      contract: worker.contract, person: worker.person, roster: options.version, rosterOn: options.receivedOn,
      identityCheck: row.identity ?? worker.identityCheck,
      identityCheckedOn: row.identity == nil ? worker.identityCheckedOn : row.identityOn ?? worker.identityCheckedOn ?? options.receivedOn,
      trainedOn: row.trainedOn ?? worker.trainedOn, confirmedOn: options.receivedOn, systems: row.systems ?? worker.systems,
      areas: row.areas ?? worker.areas, period: period, origin: worker.origin)
    func correct<Value>(_ column: Column<Worker, Value>, _ was: Value, _ now: Value) {
      if !column.text(was).utf8.elementsEqual(column.text(now).utf8) { plan.edits.append(.set(worker.origin, column, now)) }
    }
    correct(columns.roster, worker.roster, after.roster)
    correct(columns.rosterOn, worker.rosterOn, after.rosterOn)
    correct(columns.identity, worker.identityCheck, after.identityCheck)
    correct(columns.identityOn, worker.identityCheckedOn, after.identityCheckedOn)
    correct(columns.trainedOn, worker.trainedOn, after.trainedOn)
    correct(columns.confirmedOn, worker.confirmedOn, after.confirmedOn)
    correct(columns.systems, worker.systems, after.systems)
    correct(columns.areas, worker.areas, after.areas)
    if worker.period.from != period.from, let from = period.from { plan.edits.append(.begin(worker.origin, on: from)) }
    if worker.period.until != period.until { plan.edits.append(.end(worker.origin, on: period.until)) }
    record(row, worker.person, period)
    let isSame =
      Set(worker.systems) == Set(after.systems) && Set(worker.areas) == Set(after.areas) && worker.period == period
      && worker.identityCheck == after.identityCheck && worker.trainedOn == after.trainedOn
    note(isSame ? .stay : .change, after, row, before: worker, isNew: false)
  }

  private mutating func leave(_ worker: Worker) {
    let hasBegun = worker.period.from.map { $0 < options.receivedOn } ?? true
    plan.edits.append(hasBegun ? .end(worker.origin, on: options.receivedOn) : .remove(worker.origin))
    let name = registry.person(worker.person).map { self.name(of: $0) } ?? ""
    plan.changes.append(
      WorkerChange(
        kind: .leave, person: worker.person, name: name, line: nil, isNewPerson: false, gained: [], lost: Self.access(worker),
        period: Period(from: worker.period.from, until: options.receivedOn) ?? worker.period, isUnidentified: false, isUntrained: false))
  }

  private static func access(_ worker: Worker) -> [WorkerChange.Access] {
    (worker.systems.map(WorkerChange.Access.system) + worker.areas.map(WorkerChange.Access.area)).sorted()
  }

  private mutating func note(_ kind: WorkerChange.Kind, _ worker: Worker, _ row: RosterRow, before: Worker?, isNew: Bool) {
    let (old, new) = (before.map(Self.access) ?? [], Self.access(worker))
    let isUnidentified = worker.identityCheck == nil || worker.identityCheckedOn == nil
    plan.changes.append(
      WorkerChange(
        kind: kind, person: worker.person, name: row.name, line: row.line, isNewPerson: isNew,
        gained: new.filter { !old.contains($0) }, lost: old.filter { !new.contains($0) }, period: worker.period,
        isUnidentified: isUnidentified, isUntrained: worker.trainedOn == nil))
    let who = "\(row.name)(\(worker.person))"
    func remark(_ message: Phrase) { plan.remarks.append(PlanRemark(line: row.line, message)) }
    if isUnidentified { remark(RosterMessages.unidentified(who)) }
    if worker.trainedOn == nil { remark(RosterMessages.untrained(who)) }
    if new.isEmpty { remark(RosterMessages.nothingAllowed(who)) }
    let beyond = worker.systems.filter { !contract.covers($0) }.map(\.text) + worker.areas.filter { !contract.covers($0) }.map(\.text)
    if !beyond.isEmpty { remark(RosterMessages.beyondContract(who, beyond.joined(separator: "+"), contract.id)) }
    for other in registry.outsourcing.tenures(of: worker.person) where other.contract != contract.id && other.period.overlaps(worker.period)
    {
      guard kind == .join, let its = registry.outsourcing.contract(other.contract) else { continue }
      remark(RosterMessages.worksElsewhere(who, its.id, its.firm))
    }
  }

  private mutating func problem(_ code: TableCode, _ row: RosterRow?, _ problem: Phrase, _ fix: Phrase) {
    plan.problems.append(TableProblem(code, file: file, line: row?.line ?? 0, problem, fix: fix))
  }
}
