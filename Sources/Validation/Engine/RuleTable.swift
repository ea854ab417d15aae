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
    MeasureRecordUntrue.self,
    VacantSeat.self,
    DoublyHeldSeat.self,
    SystemWithoutManager.self,
    EmptyGroup.self,
    MissingContactPoint.self,
    UnmeetableApproval.self,
    UnguardedArea.self,
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
      let kinds: Set<RuleKind> = [.coverage, .separation, .recurring]
      for rule in RuleTable.rules where isWanted(rule) && kinds.contains(rule.kind) {
        findings += rule.findings(in: context)
      }
      let outcome = ExceptionCover(context: context).apply(to: findings)
      findings = outcome.findings
      if hangsOnAll {
        for rule in RuleTable.rules where rule.kind == .exception {
          findings += rule.findings(in: context) + rule.findings(in: context, after: outcome)
        }
      }
    }
    return sorted(findings)
  }

  static func sorted(_ findings: [Finding]) -> [Finding] {
    var seen: Set<String> = []
    return findings.sorted { left, right in
      let a = left.location.origin
      let b = right.location.origin
      if a != b { return a < b }
      if left.rule != right.rule { return left.rule < right.rule }
      return left.subject < right.subject
    }.filter { finding in
      let line = "\(finding.location.origin.file):\(finding.location.origin.line)"
      return seen.insert("\(finding.fingerprint) \(finding.exceptedBy?.id.text ?? "") \(line)").inserted
    }
  }
}
