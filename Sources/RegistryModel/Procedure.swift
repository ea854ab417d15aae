/// Who may do a step of a procedure.
package enum StepSource: Sendable {
  /// Holders of any of these roles, and their deputies: where the case is, or at a named unit.
  case roles([RoleID], at: UnitCode?)
  /// Whoever settles a case under the provision, as for the question who approves; of several joint roles this one.
  case provision(ProvisionKey, role: RoleID?)
  /// 所属の職員: everybody with a post at the unit of the case, or at a named one; with `isSubtree` also below it;
  /// where posts are named, only their holders.
  case everyone(at: UnitCode?, isSubtree: Bool, posts: [PostID])
  /// 委託先従事者: workers of the rosters for the system or the unit of the case; with a contract named, of that one.
  case contractors(ContractID?)
}

/// 工程: what one person does in a procedure.
package struct ProcedureStep: Sendable {
  package let id: StepID
  package let name: Phrase
  /// Any one of these makes somebody eligible; earlier ones are asked first.
  package let sources: [StepSource]
  /// Steps that come before.
  package let after: [StepID]
  package let origin: Origin

  package init(id: StepID, name: Phrase, sources: [StepSource], after: [StepID], origin: Origin) {
    self.id = id
    self.name = name
    self.sources = sources
    self.after = after
    self.origin = origin
  }
}

/// What must hold between the persons of steps.
package enum ProcedureDemand: Hashable, Sendable {
  /// All of them different persons.
  case distinct
  /// One person.
  case same
  /// 所属が異なる: any two of them of different units.
  case differentUnit
  case sameUnit
  /// 班が異なる: any two of them of different teams of the partition; who is in none meets it with nobody.
  case differentTeam(PartitionID)
  /// Of one team of the partition.
  case sameTeam(PartitionID)
  /// Any two of them of different firms; the body itself counts as one.
  case differentFirm
  case atMost(Int)
  case atLeast(Int)
  /// The first ranks above the second, by post.
  case senior
  /// 職員1名以上: at least one member of staff.
  case staff
}

package struct ProcedureConstraint: Sendable {
  package let demand: ProcedureDemand
  package let steps: [StepID]
  package let origin: Origin

  package init(demand: ProcedureDemand, steps: [StepID], origin: Origin) {
    self.demand = demand
    self.steps = steps
    self.origin = origin
  }
}

/// 手続: a body's own procedure, whose steps different people do.
package struct Procedure: ListedFact {
  package let id: ProcedureID
  package let name: Phrase
  /// The rule of the body from which it comes.
  package let source: String
  /// At what a case arises.
  package let scope: RoleScope
  /// Where given, a case arises only at these.
  package let units: [UnitCode]
  package let systems: [SystemID]
  package let period: Period
  /// The step that the applicant does.
  package let applicant: StepID?
  /// It must hold whichever so many people are away; 0 = nothing is demanded.
  package let resilience: Int
  package let steps: [ProcedureStep]
  package let constraints: [ProcedureConstraint]
  package let partitions: [ProcedurePartition]
  package let origin: Origin

  package init(
    id: ProcedureID, name: Phrase, source: String, scope: RoleScope, units: [UnitCode], systems: [SystemID],
    period: Period, applicant: StepID?, resilience: Int, steps: [ProcedureStep], constraints: [ProcedureConstraint],
    partitions: [ProcedurePartition] = [], origin: Origin
  ) {
    self.id = id
    self.name = name
    self.source = source
    self.scope = scope
    self.units = units
    self.systems = systems
    self.period = period
    self.applicant = applicant
    self.resilience = resilience
    self.steps = steps
    self.constraints = constraints
    self.partitions = partitions
    self.origin = origin
  }

  /// The steps by their places, each after those that come before it, else as written.
  package var order: [Int] {
    var result: [Int] = []
    var done: Set<StepID> = []
    var waiting = Array(steps.indices)
    while let next = waiting.first(where: { done.isSuperset(of: steps[$0].after) }) ?? waiting.first {
      waiting.removeAll { $0 == next }
      done.insert(steps[next].id)
      result.append(next)
    }
    return result
  }

  package func step(_ id: StepID) -> ProcedureStep? { steps.first { $0.id == id } }

  /// Steps whose person must be another than this step's, whatever else holds.
  package func stepsApart(from id: StepID) -> Set<StepID> {
    var result: Set<StepID> = []
    for constraint in constraints where constraint.steps.contains(id) {
      switch constraint.demand {
      case .distinct, .differentUnit, .differentTeam, .differentFirm, .senior: result.formUnion(constraint.steps)
      case .same, .sameUnit, .sameTeam, .atMost, .atLeast, .staff: continue
      }
    }
    return result.subtracting([id])
  }
}

extension Registry {
  /// The body's own procedures; empty unless they were read.
  package var procedures: [Procedure] { self[Procedure.self] }
}
