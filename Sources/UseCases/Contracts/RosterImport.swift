import GitStore
package import Messages
import OfficeFiles
package import RegistryModel
import RegistryStore
import RegistryText
package import StaffChanges
import Validation

/// What a firm's roster would change and what would come of it.
package struct RosterPlanOutcome {
  package let plan: RosterPlan
  package let contract: Contract
  package let file: String
  package let encoding: String
  /// The sheet that was read; nil for a CSV.
  package let sheet: String?
  /// As `git hash-object FILE` gives it.
  package let digest: String
  package let commit: String?
  package let consequences: ChangeConsequences

  /// Whether it could be applied as it is.
  package var isRefused: Bool { !plan.unconfirmed.isEmpty || consequences.bringsInErrors }
}

/// What an import of a roster is told besides the file, in the words of the command line.
package struct RosterImportOptions {
  package var contract: String
  package var version: String?
  package var receivedOn: CalendarDate
  package var kind: RosterKind
  package var receivedBy: String?
  package var firstNumber: String?
  package var sheet: String?
  /// A mapping file; nil = `hr/roster-mapping.csv` of the registry, else none.
  package var mapping: String?
  package let accepted: StaffAccepted

  package init(
    contract: String, version: String?, receivedOn: CalendarDate, kind: RosterKind, receivedBy: String?, firstNumber: String?,
    sheet: String?, mapping: String?, accepted: StaffAccepted
  ) {
    self.contract = contract
    self.version = version
    self.receivedOn = receivedOn
    self.kind = kind
    self.receivedBy = receivedBy
    self.firstNumber = firstNumber
    self.sheet = sheet
    self.mapping = mapping
    self.accepted = accepted
  }
}

/// A firm's roster of workers against the registry: who comes and goes, what comes of it, and the commit.
package struct RosterImport {
  private let change: ChangeSetting
  private let options: RosterImportOptions
  private let location: RegistryLocation
  private let table: OfficeTable
  private let mapping: RosterMapping
  private let digest: String

  /// Reads the file, or the sheet of a workbook, and its mapping: the one named, else `hr/roster-mapping.csv` of the
  /// registry, else none.
  package init(_ change: ChangeSetting, file: String, _ options: RosterImportOptions) throws(Failure) {
    self.change = change.onNewestCommit
    self.options = options
    (location, table, mapping, digest) = try translating {
      let location = try RegistryLocation.open(at: change.setting.path, subfolder: change.setting.subfolder)
      let bytes = try FileBytes.read(file)
      let usual = "hr/roster-mapping.csv"
      let text = try options.mapping.map(FileBytes.read) ?? location.snapshot(.revision("HEAD")).files.bytes(at: usual)
      let read = text.map { RosterMapping.read(file: options.mapping ?? usual, bytes: $0) }
      if let read, !read.problems.isEmpty { throw TableFailure.failure(read.problems) }
      let mapping = read?.mapping ?? RosterMapping()
      return (
        location, OfficeTable(file: FileBytes.name(file), bytes: bytes, sheet: options.sheet, isHeading: mapping.knows), mapping,
        try ObjectID(hashOfBlob: bytes).description
      )
    }
  }

  /// The plan against some state; a failure with every problem where the file has any.
  private func plan(on reading: WholeReading) throws -> (RosterPlan, Contract) {
    let registry = try reading.registry()
    let contract = try ContractFinder(registry: registry).contract(options.contract)
    for number in [options.receivedBy, options.firstNumber].compactMap(\.self) where !StaffNumber.isWellFormed(number.utf8) {
      throw Failure(.usage, RosterMessages.notANumber(number))
    }
    try ContractWriting.checkReceiver(options.receivedBy, on: options.receivedOn, in: registry)
    let version = options.version ?? Self.nextVersion(contract, registry, options.receivedOn)
    let plan = RosterPlanner.plan(
      table, mapping, registry, contract,
      RosterOptions(
        contract: contract.id, version: version, receivedOn: options.receivedOn, kind: options.kind,
        receivedBy: options.receivedBy.map { StaffNumber($0) }, firstNumber: options.firstNumber.map { StaffNumber($0) },
        accepted: options.accepted.value),
      names: try change.setting.namesFile.map(NamesFile.read) ?? [:])
    guard plan.problems.isEmpty else { throw TableFailure.failure(plan.problems) }
    return (plan, contract)
  }

  /// 第3版 after 第2版: the newest version's last number and one more; the version of that day where there is one already.
  private static func nextVersion(_ contract: Contract, _ registry: Registry, _ day: CalendarDate) -> String {
    let versions = registry.outsourcing.versions(of: contract.id)
    if let same = versions.last, same.since == day { return same.version }
    guard let newest = versions.last?.version, let digits = newest.firstRange(of: /[0-9]+(?=[^0-9]*$)/), let number = Int(newest[digits])
    else { return "第\(versions.count + 1)版" }
    return newest.replacingCharacters(in: digits, with: String(number + 1))
  }

  /// Works out the plan and what comes of it; writes nothing.
  package func plan() throws(Failure) -> RosterPlanOutcome {
    try translating {
      let head = try location.snapshot(.revision("HEAD"))
      let watched = Uncommitted.watching(head.files, location)
      let before = WholeReading(watched.files)
      var (plan, contract) = try plan(on: before)
      let after = plan.edits.isEmpty ? head.files : try RegistryEdit.applying(plan.edits, to: head.files)
      let come = try ChangeConsequences(change.setting, before: before, after: after, effective: options.receivedOn) { finding in
        plan.changes.filter { finding.persons.contains($0.person) }.compactMap(\.line)
      }
      plan.add([watched.watch?.note(canRead: false)].compactMap(\.self))
      return RosterPlanOutcome(
        plan: plan, contract: contract, file: table.file, encoding: table.encoding.rawValue, sheet: table.sheet, digest: digest,
        commit: head.commit?.description, consequences: come)
    }
  }

  /// Makes the roster the newest on the newest commit, validates the whole and commits; or writes nothing.
  package func apply(accepting: Set<String>, branch: String?) throws(Failure) -> ChangeOutcome {
    var written: RosterPlan?
    let landing = Landing(location: location, change: change, branch: branch, accepting: accepting)
    let message = {
      change.commitMessage(
        Self.summary(written), [("Change", "roster"), ("Effective", options.receivedOn.description), ("Source", digest)],
        accepted: accepting)
    }
    let report = try landing.commit(message: message()) { edit in
      let (plan, _) = try self.plan(on: edit.reading)
      guard plan.unconfirmed.isEmpty else {
        throw Failure(.no, RosterMessages.tooManyChange, details: plan.unconfirmed.map(RosterPlan.words))
      }
      try edit.apply(plan.edits)
      written = plan
    }
    let told = (written?.remarks ?? []).map { StaffPlanMessages.toLookAt($0.message, row: $0.line) }
    return ChangeOutcome(report, Self.summary(written), isDryRun: change.isDryRun, consequences: told)
  }

  private static func summary(_ plan: RosterPlan?) -> Phrase {
    guard let plan else { return Phrase("") }
    return RosterMessages.summary(
      plan.options.contract, plan.options.version, join: plan.count(.join), leave: plan.count(.leave), change: plan.count(.change))
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
