import GitStore
package import Messages
import OfficeFiles
package import RegistryModel
import RegistryStore
import RegistryText
import StaffChanges
import Validation

/// What an import is told besides the file.
package struct StaffImportOptions {
  package var effective: CalendarDate
  /// The sheet of a workbook, by name or number; nil = its only one with values.
  package var sheet: String?
  /// A mapping file; nil = `hr/mapping.csv` of the registry.
  package var mapping: String?
  /// A mapping that is at hand, and goes before both.
  package var mappingText: String?
  package var isComplete: Bool
  /// Units, by code or name, of which the list is complete.
  package var completeFor: [String]
  /// What the clerk has said is right: renamings, people of one name, figures.
  let accepted: StaffAccepted

  package init(
    effective: CalendarDate, sheet: String? = nil, mapping: String?, isComplete: Bool, completeFor: [String], accepted: StaffAccepted
  ) {
    self.effective = effective
    self.sheet = sheet
    self.mapping = mapping
    self.isComplete = isComplete
    self.completeFor = completeFor
    self.accepted = accepted
  }
}

/// What the clerk has confirmed.
package struct StaffConfirmation {
  /// Fingerprints of findings that may come in.
  package var accepted: Set<String>
  /// A branch to propose on, instead of landing.
  package var branch: String?

  package init(accepted: Set<String> = [], branch: String? = nil) {
    self.accepted = accepted
    self.branch = branch
  }
}

/// HR's file against the registry: what it changes, what comes of it, and the commit.
package struct StaffImport {
  let change: ChangeSetting
  let options: StaffImportOptions
  let location: RegistryLocation
  let table: OfficeTable
  let mapping: StaffMapping
  let digest: String
  /// A list of units that is made in the same commit, before the staff.
  let units: UnitListImport?
  /// Where the mapping was read from, when that is the newest commit.
  let mappingWatch: Uncommitted?
  /// What must be told of a mapping that nobody wrote.
  let mappingNote: Phrase?

  /// Reads the file and the mapping.
  package init(_ change: ChangeSetting, file: String, options: StaffImportOptions, units: UnitListImport? = nil) throws(Failure) {
    try self.init(change, name: FileBytes.name(file), bytes: try FileBytes.read(file), options: options, units: units)
  }

  /// The same with a file that is at hand and on no disk; `name` = what it is called in what is told.
  package init(
    _ change: ChangeSetting, name: String, bytes: [UInt8], options: StaffImportOptions, units: UnitListImport? = nil
  ) throws(Failure) {
    self.change = change.onNewestCommit
    self.options = options
    self.units = units
    (location, table, mapping, digest, mappingWatch, mappingNote) = try translating {
      let location = try RegistryLocation.open(at: change.setting.path, subfolder: change.setting.subfolder)
      let (mapping, watch, note) = try Self.mapping(options, location, file: name, bytes)
      let table = OfficeTable(file: name, bytes: bytes, sheet: options.sheet, isHeading: mapping.knows)
      let digest = try ObjectID(hashOfBlob: bytes).description
      return (location, table, mapping, digest, watch, note)
    }
  }

  /// The mapping that is named, else that of the registry, else one made of the file's headings where nothing is left open.
  private static func mapping(
    _ options: StaffImportOptions, _ location: RegistryLocation, file: String, _ list: [UInt8]
  ) throws -> (StaffMapping, Uncommitted?, Phrase?) {
    let usual = "hr/mapping.csv"
    let bytes: [UInt8]
    let name: String
    let head = Uncommitted.watching(try location.snapshot(.revision("HEAD")).files, location)
    if let text = options.mappingText {
      bytes = Array(text.utf8)
      name = usual
    } else if let path = options.mapping {
      bytes = try FileBytes.read(path)
      name = path
    } else if let committed = try head.files.bytes(at: usual) {
      bytes = committed
      name = usual
    } else {
      let table = OfficeTable(file: file, bytes: list, sheet: options.sheet, isHeading: StaffMapping().knows)
      let proposal = MappingProposal.propose(table, try WholeReading(head.files).registry())
      guard table.problems.isEmpty else { throw TableFailure.failure(table.problems) }
      guard proposal.problems.isEmpty else { throw TableFailure.failure(proposal.problems) }
      let made = StaffMapping.read(file: usual, bytes: Array(proposal.text.utf8))
      guard proposal.open == 0, made.problems.isEmpty else {
        let open = [StaffPlanMessages.mappingOpen(proposal.open)] + proposal.remarks
        throw Failure(
          .usage, StaffPlanMessages.noMapping(usual), details: open + [head.watch?.note(canRead: false)].compactMap(\.self))
      }
      return (made.mapping, nil, StaffPlanMessages.mappingMade(Self.headings(proposal.text), usual))
    }
    let result = StaffMapping.read(file: name, bytes: bytes)
    guard result.problems.isEmpty else { throw TableFailure.failure(result.problems) }
    return (result.mapping, options.mapping == nil && options.mappingText == nil ? head.watch : nil, nil)
  }

  /// Whether the newest commit has a mapping of its own.
  package static func hasMapping(_ setting: Setting) throws(Failure) -> Bool {
    try translating {
      let location = try RegistryLocation.open(at: setting.path, subfolder: setting.subfolder)
      return try location.snapshot(.revision("HEAD")).files.bytes(at: "hr/mapping.csv") != nil
    }
  }

  /// The columns that a mapping reads, as it has them.
  private static func headings(_ mapping: String) -> [String] {
    mapping.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      guard fields.count == 3, fields[0] == "column", fields[2] != "-" else { return nil }
      return "\(fields[1])=\(fields[2])"
    }
  }

  /// The plan against some state; a failure with every problem where the file has any.
  func plan(on reading: WholeReading) throws -> StaffPlan {
    guard !options.isComplete || mapping.list == .full else {
      throw Failure(.usage, StaffPlanMessages.notAListOfEverybody)
    }
    let registry = try reading.registry()
    let places = PlaceFinder(registry: registry, date: options.effective)
    var units: Set<UnitCode> = []
    for word in options.completeFor { units.insert(try places.unitThere(word)) }
    let plan = Planner.plan(
      table, mapping, registry, effective: options.effective,
      completeness: Completeness(isWhole: options.isComplete, units: units), accepted: options.accepted.value,
      names: try change.setting.namesFile.map(NamesFile.read) ?? [:])
    guard plan.problems.isEmpty else { throw TableFailure.failure(plan.problems) }
    return plan
  }

  /// What an import makes of one state: the units first, then the staff on them.
  struct Worked {
    let units: UnitListPlan?
    let staff: StaffPlan
    /// The state after both.
    let after: any FileSnapshot
  }

  func work(on reading: WholeReading) throws -> Worked {
    guard let list = units else {
      let plan = try plan(on: reading)
      return Worked(
        units: nil, staff: plan, after: plan.edits.isEmpty ? reading.files : try RegistryEdit.applying(plan.edits, to: reading.files))
    }
    let reorganised = try list.plan(on: reading)
    let between = try RegistryEdit.applying(reorganised.reorganisation.edits, to: reading.files)
    let plan = try plan(on: WholeReading(between))
    return Worked(units: reorganised, staff: plan, after: try RegistryEdit.applying(plan.edits, to: between))
  }

  /// Works out the plan and what comes of it; writes nothing.
  package func plan() throws(Failure) -> StaffPlanOutcome {
    try translating {
      let head = try location.snapshot(.revision("HEAD"))
      let watched = Uncommitted.watching(head.files, location)
      let before = WholeReading(watched.files)
      let worked: Worked
      do { worked = try work(on: before) } catch let failure as Failure { throw failure.adding(uncommitted(watched.watch)) }
      let rows = StaffRowsByPlace(worked.staff)
      let come = try ChangeConsequences(
        change.setting, before: before, after: worked.after, effective: options.effective, rows: rows.rows)
      return StaffPlanOutcome(
        plan: worked.staff, units: worked.units, file: table.file, encoding: table.encoding.rawValue, sheet: table.sheet,
        digest: digest, commit: head.commit?.description, unconfirmed: worked.staff.unconfirmed(options.accepted.value.figures),
        consequences: come, today: change.setting.on, notes: uncommitted(watched.watch))
    }
  }

  /// What was edited and not committed of all that was read.
  private func uncommitted(_ watch: Uncommitted?) -> [Phrase] {
    [mappingNote, mappingWatch?.note(canRead: false), watch?.note(canRead: false)].compactMap(\.self)
  }
}
