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
    VacantSeat.self,
    DoublyHeldSeat.self,
    SystemWithoutManager.self,
    EmptyGroup.self,
    MissingDesk.self,
    UnmeetableApproval.self,
    UnguardedArea.self,
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
  /// Runs every rule, lets exceptions cover what they may, sorts by file, line and rule, and drops repeats.
  ///
  /// Rules that judge authority run only where the facts hang together, since what hangs on a dangling id has
  /// no meaning; the structural findings then say why (`hidesOthers`).
  ///
  /// With `only`, findings of these rules are wanted and others may be missing. The rules that hold the facts together
  /// still run, since the others hang on them; what exceptions lead to hangs on everything, so then nothing is left out.
  package static func findings(in context: CheckContext, only: Set<String>? = nil) -> [Finding] {
    let hangsOnAll = RuleTable.rules.contains { $0.kind == .exception && only?.contains($0.id) ?? true }
    let isWanted = { (rule: any Rule.Type) in hangsOnAll || only?.contains(rule.id) ?? true }
    var findings: [Finding] = []
    for rule in RuleTable.rules where rule.kind == .structure { findings += rule.findings(in: context) }
    if !findings.contains(where: \.hidesOthers) {
      for rule in RuleTable.rules where isWanted(rule) && (rule.kind == .coverage || rule.kind == .separation) {
        findings += rule.findings(in: context)
      }
      let outcome = ExceptionCover(context: context).apply(to: findings)
      findings = outcome.findings
      if hangsOnAll {
        for rule in RuleTable.rules where rule.kind == .exception { findings += rule.findings(in: context) }
        findings += ExceptionIneffective.findings(in: context, after: outcome)
        findings += ExceptionUnused.findings(in: context, after: outcome)
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
