package import Messages
import RegistryModel
import RegistryStore
import StaffChanges

extension StaffImport {
  /// Makes the change on the newest commit, validates the whole and commits; or writes nothing.
  ///
  /// The plan is worked out anew on each tip, so what others committed meanwhile is kept.
  package func apply(_ confirmed: StaffConfirmation) throws(Failure) -> ChangeOutcome {
    // The plan that is written; the message and the summary speak of no other.
    var written: StaffPlan?
    var organised: UnitListPlan?
    let landing = Landing(location: location, change: change, branch: confirmed.branch, accepting: confirmed.accepted)
    let message = { written.map { self.message($0, confirmed) } ?? "" }
    let report = try landing.commit(message: message()) { edit in
      if self.units == nil {
        let plan = try self.plan(on: edit.reading)
        try self.confirm(plan)
        try edit.apply(plan.edits)
        written = plan
      } else {
        let worked = try self.work(on: edit.reading)
        if let units = worked.units {
          try UnitListImport.refuseUndecided(units)
          try edit.apply(units.reorganisation.edits)
          organised = units
        }
        try self.confirm(worked.staff)
        try edit.apply(worked.staff.edits)
        written = worked.staff
      }
    }
    var told = organised?.notes ?? []
    told += (written?.remarks ?? []).map { StaffPlanMessages.toLookAt($0.message, row: $0.line) }
    told += [mappingNote, mappingWatch?.note(canRead: false)].compactMap(\.self)
    return ChangeOutcome(report, written.map(summary) ?? Phrase(""), isDryRun: change.isDryRun, consequences: told)
  }

  private func confirm(_ plan: StaffPlan) throws(Failure) {
    let unconfirmed = plan.unconfirmed(options.accepted.value.figures)
    guard unconfirmed.isEmpty else { throw Failure(.no, StaffPlanMessages.tooManyChange, details: unconfirmed.map(\.words)) }
  }

  private func summary(_ plan: StaffPlan) -> Phrase {
    func people(_ kind: PlannedChange.Kind) -> Int { Set(plan.changes.filter { $0.kind == kind }.map(\.person)).count }
    let opened = plan.changes.count { $0.kind == .open }
    let closed = plan.changes.count { $0.kind == .close }
    return StaffPlanMessages.summary(
      on: options.effective, join: people(.join) + people(.rejoin), leave: people(.leave), begin: opened, end: closed)
  }

  private func message(_ plan: StaffPlan, _ confirmed: StaffConfirmation) -> String {
    // No names and no words of the file.
    let orders = Set(plan.changes.compactMap(\.order)).filter { !$0.isEmpty }.sorted()
    let counts = PlannedChange.Kind.allCases.map { kind in "\(kind.rawValue)=\(plan.changes.count { $0.kind == kind })" }
    return change.commitMessage(
      summary(plan),
      [
        ("Change", "staff"), ("Effective", options.effective.description), ("Source", digest), ("Rows", String(plan.rows)),
        ("Counts", counts.joined(separator: " ")), ("Units", units?.digest),
      ] + orders.prefix(50).map { ("Order", $0) },
      accepted: confirmed.accepted)
  }
}
