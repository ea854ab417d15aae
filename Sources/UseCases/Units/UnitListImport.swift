import GitStore
package import Messages
import OfficeFiles
package import RegistryModel
import RegistryStore
package import StaffChanges

/// What a list of units would change and what would come of it.
package struct UnitPlanOutcome {
  package let plan: UnitListPlan
  package let file: String
  package let encoding: String
  /// The sheet that was read; nil for a CSV.
  package let sheet: String?
  /// As `git hash-object FILE` gives it.
  package let digest: String
  package let effective: CalendarDate
  package let commit: String?
  package let consequences: ChangeConsequences
}

/// A list of units against the registry: what is reorganised, what comes of it, and the commit.
package struct UnitListImport {
  let change: ChangeSetting
  let effective: CalendarDate
  let location: RegistryLocation
  let table: OfficeTable
  let mapping: UnitMapping
  let digest: String
  let isComplete: Bool
  /// `OLD=NEW`: of a unit that is split, who takes the rest.
  let rest: [String]
  /// Where the mapping was read from, when that is the newest commit.
  let mappingWatch: Uncommitted?

  /// Reads the file, or the sheet of a workbook, and its mapping: the one named, else `hr/units-mapping.csv` of the registry, else none.
  package init(
    _ change: ChangeSetting, file: String, sheet: String? = nil, effective: CalendarDate, mapping path: String?, isComplete: Bool,
    rest: [String]
  ) throws(Failure) {
    self.change = change
    self.effective = effective
    self.isComplete = isComplete
    self.rest = rest
    (location, table, mapping, digest, mappingWatch) = try translating {
      let location = try RegistryLocation.open(at: change.setting.path, subfolder: change.setting.subfolder)
      let bytes = try FileBytes.read(file)
      let usual = "hr/units-mapping.csv"
      let head = Uncommitted.watching(try location.snapshot(.revision("HEAD")).files, location)
      let text = try path.map(FileBytes.read) ?? head.files.bytes(at: usual)
      let read = text.map { UnitMapping.read(file: path ?? usual, bytes: $0) }
      if let read, !read.problems.isEmpty { throw TableFailure.failure(read.problems) }
      let mapping = read?.mapping ?? UnitMapping()
      return (
        location, OfficeTable(file: FileBytes.name(file), bytes: bytes, sheet: sheet, isHeading: mapping.knows), mapping,
        try ObjectID(hashOfBlob: bytes).description, path == nil ? head.watch : nil
      )
    }
  }

  /// The plan against some state; a failure with every problem where the file has any.
  func plan(on reading: WholeReading) throws -> UnitListPlan {
    var successors: [UnitCode: UnitCode] = [:]
    for text in rest {
      let codes = text.split(separator: "=").map(String.init)
      guard codes.count == 2, codes.allSatisfy({ UnitCode.isWellFormed($0.utf8) }) else {
        throw Failure(.usage, ReorganisationMessages.unreadableRest(text))
      }
      successors[UnitCode(codes[0])] = UnitCode(codes[1])
    }
    let plan = UnitListPlanner.plan(
      table, mapping, try reading.registry(), on: effective, UnitListOptions(isComplete: isComplete, rest: successors))
    guard plan.problems.isEmpty else { throw TableFailure.failure(plan.problems) }
    return plan
  }

  static func refuseUndecided(_ plan: UnitListPlan) throws(Failure) {
    guard !plan.undecided.isEmpty else { return }
    throw Failure(.inexact, ReorganisationMessages.undecided, details: plan.undecided)
  }

  /// Works out the plan and what comes of it; writes nothing.
  package func plan() throws(Failure) -> UnitPlanOutcome {
    try translating {
      let head = try location.snapshot(.revision("HEAD"))
      let watched = Uncommitted.watching(head.files, location)
      let before = WholeReading(watched.files)
      var plan = try plan(on: before)
      let after = plan.isEmpty ? head.files : try RegistryEdit.applying(plan.reorganisation.edits, to: head.files)
      let come = try ChangeConsequences(change.setting, before: before, after: after, effective: effective) { _ in [] }
      plan.add([mappingWatch?.note(canRead: false), watched.watch?.note(canRead: false)].compactMap(\.self))
      return UnitPlanOutcome(
        plan: plan, file: table.file, encoding: table.encoding.rawValue, sheet: table.sheet, digest: digest, effective: effective,
        commit: head.commit?.description, consequences: come)
    }
  }

  /// Makes the reorganisation on the newest commit, validates the whole and commits; or writes nothing.
  package func apply(accepting: Set<String>, branch: String?) throws(Failure) -> ChangeOutcome {
    var written: UnitListPlan?
    let landing = Landing(location: location, change: change, branch: branch, accepting: accepting)
    let summary = { Self.summary(written, effective) }
    let message = {
      change.commitMessage(
        summary(), [("Change", "unit"), ("Effective", effective.description), ("Source", digest)], accepted: accepting)
    }
    let report = try landing.commit(message: message()) { edit in
      let plan = try self.plan(on: edit.reading)
      try Self.refuseUndecided(plan)
      try edit.apply(plan.reorganisation.edits)
      written = plan
    }
    return ChangeOutcome(
      report, summary(), isDryRun: change.isDryRun, consequences: written?.notes ?? [])
  }

  private static func summary(_ plan: UnitListPlan?, _ day: CalendarDate) -> Phrase {
    func count(_ kind: Reorganisation.Change.Kind) -> Int { plan?.reorganisation.changes.count { $0.kind == kind } ?? 0 }
    return ReorganisationMessages.counts(on: day, begin: count(.begin), end: count(.end), change: count(.change))
  }
}
