import RegistryModel

/// Every rule there is, in the order in which they are documented.
package enum RuleTable {
  package static let rules: [any Rule.Type] = [
    UnknownReference.self,
    UnitTree.self,
    SuperiorChain.self,
    MisplacedRole.self,
    OverlappingRows.self,
    TwoRegularPosts.self,
    TenureOutside.self,
    ProcedureReference.self,
    TablePin.self,
    TableDeparture.self,
    AmendmentOutdated.self,
    AmendmentIdle.self,
    ConfirmationStale.self,
    ConfirmationDiffers.self,
    MeasureRecordUntrue.self,
    VacantSeat.self,
    DoublyHeldSeat.self,
    SystemWithoutManager.self,
    EmptyGroup.self,
    MissingContactPoint.self,
    UnmeetableApproval.self,
    UnguardedArea.self,
    UnusableSigner.self,
    MeasureOverdue.self,
    MeasureWithoutPerformer.self,
    MeasureFailed.self,
    MeasuresNotBegun.self,
    NoIndependentApprover.self,
    AuditorNotIndependent.self,
    AuditHeadNotIndependent.self,
    JointPermissionCollapsed.self,
    SeveralPersonsMissing.self,
    ProcedureUnstaffable.self,
    ProcedureFragile.self,
    DecisionNotEntitled.self,
    OutsidePartyDecides.self,
    ExclusiveRoles.self,
    RolesHeldByTooFew.self,
    HoldersShareUnit.self,
    ActsNotSeparable.self,
    MeasureCheckedByDoer.self,
    ChainCollapsed.self,
    CommitteeLoop.self,
    ContractChainCircle.self,
    ContractTierWrong.self,
    ContractOutlivesParent.self,
    SubcontractUnconsented.self,
    ConsentNotEntitled.self,
    CheckSheetLacking.self,
    RosterVersionsMixed.self,
    RosterOutdated.self,
    RosterConfirmationDue.self,
    WorkerUnidentified.self,
    WorkerUntrained.self,
    WorkerBeyondContract.self,
    WorkerIsStaff.self,
    WorkerTwoNumbers.self,
    WorkersTooFew.self,
    AreaUnwatched.self,
    ExceptionNotPermitted.self,
    ExceptionIneffective.self,
    ExceptionOver.self,
    ExceptionReviewDue.self,
    ExceptionUnused.self,
    UnreviewedEmergencyEntry.self,
  ]

  package static func rule(_ id: String) -> (any Rule.Type)? { rules.first { $0.id == id } }
}

/// A check of the whole registry.
package enum Check {
  /// Runs every rule, lets exceptions cover what they may, sorts by file, line and rule, and drops duplicates.
  ///
  /// Rules that judge authority run only if references lead somewhere: nobody can say who holds a role that does not
  /// exist. Otherwise the structural findings alone are returned (`hidesOthers`).
  ///
  /// With `only`, the findings of these rules are wanted, and others may be missing. Structural rules run all the
  /// same, since the others depend on them. Rules about exceptions depend on all findings, so if one of them is
  /// wanted, every rule runs.
  package static func findings(in context: CheckContext, only: Set<String>? = nil) -> [Finding] {
    let hangsOnAll = RuleTable.rules.contains { $0.kind == .exception && only?.contains($0.id) ?? true }
    let isWanted = { (rule: any Rule.Type) in hangsOnAll || only?.contains(rule.id) ?? true }
    var findings: [Finding] = []
    for rule in RuleTable.rules where rule.kind == .structure { findings += rule.findings(in: context) }
    if !findings.contains(where: \.hidesOthers) {
      for rule in RuleTable.rules where isWanted(rule) && (rule.kind != .structure && rule.kind != .exception) {
        findings += rule.findings(in: context)
      }
      findings = settled(findings, context, hangsOnAll: hangsOnAll)
    }
    return sorted(findings)
  }

  /// Lets exceptions cover what they may, and adds what is to be said of exceptions.
  private static func settled(_ findings: [Finding], _ context: CheckContext, hangsOnAll: Bool = true) -> [Finding] {
    let outcome = ExceptionCover(context: context).apply(to: findings)
    guard hangsOnAll else { return outcome.findings }
    return RuleTable.rules.filter { $0.kind == .exception }.reduce(into: outcome.findings) { findings, rule in
      findings += rule.findings(in: context) + rule.findings(in: context, after: outcome)
    }
  }

  /// The check's findings, from what the other rules find before exceptions are applied, none of which hides others.
  package static func findings(settling found: [Finding], in context: CheckContext) -> [Finding] {
    sorted(settled(found, context))
  }

  static func sorted(_ findings: [Finding]) -> [Finding] {
    var seen: Set<String> = []
    return findings.sorted { left, right in
      let a = left.location.origin
      let b = right.location.origin
      if a != b { return a < b }
      if left.rule != right.rule { return left.rule < right.rule }
      if left.subject != right.subject { return left.subject < right.subject }
      // Of one problem the earlier days first; blank is before every day.
      return (left.period.from?.dayNumber ?? .min) < (right.period.from?.dayNumber ?? .min)
    }.filter { finding in
      let line = "\(finding.location.origin.file):\(finding.location.origin.line)"
      return seen.insert("\(finding.fingerprint) \(finding.exceptedBy?.id.text ?? "") \(line)").inserted
    }
  }
}
