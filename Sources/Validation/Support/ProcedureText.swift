import Messages
package import RegistryModel

/// A procedure's constraints in words.
package enum ProcedureText {
  package static func demand(_ constraint: ProcedureConstraint, _ procedure: Procedure) -> Phrase {
    let names = constraint.steps.map { procedure.step($0)?.name ?? Phrase($0.text) }
    let steps = ConstraintMessages.steps(names)
    switch constraint.demand {
    case .distinct: return ConstraintMessages.distinct(steps)
    case .same: return ConstraintMessages.same(steps)
    case .differentUnit: return ConstraintMessages.differentUnit(steps)
    case .sameUnit: return ConstraintMessages.sameUnit(steps)
    case .differentTeam(let id):
      let partition = partition(id, procedure)
      return ConstraintMessages.differentTeam(steps, of: partition)
    case .sameTeam(let id):
      let partition = partition(id, procedure)
      return ConstraintMessages.sameTeam(steps, of: partition)
    case .differentFirm: return ConstraintMessages.differentFirm(steps)
    case .atMost(let limit): return ConstraintMessages.atMost(limit, steps)
    case .atLeast(let limit): return ConstraintMessages.atLeast(limit, steps)
    case .senior:
      return ConstraintMessages.senior(names.first ?? Phrase(""), over: names.last ?? Phrase(""))
    case .staff: return ConstraintMessages.staff(steps)
    }
  }
}

extension ProcedureText {
  private static func partition(_ id: PartitionID, _ procedure: Procedure) -> Phrase {
    procedure.partitions.first { $0.id == id }?.name ?? Phrase(id.text)
  }

  /// Provisions from which its steps come.
  static func provisions(_ procedure: Procedure) -> [ProvisionKey] {
    var result: [ProvisionKey] = []
    for step in procedure.steps {
      for case .provision(let key, _) in step.sources where !result.contains(key) { result.append(key) }
    }
    return result
  }
}
