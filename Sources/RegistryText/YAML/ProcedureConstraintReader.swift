import Messages
import RegistryModel
import Yams

/// Reads the constraints of a procedure.
enum ProcedureConstraintReader {
  static func constraint(
    _ node: Node, _ known: [StepID], _ partitions: [PartitionID], _ reader: inout YAMLReader
  ) -> ProcedureConstraint? {
    guard let map = reader.mapping(node, allowed: ProcedureKeys.constraint) else { return nil }
    let kinds = ProcedureKeys.demands.filter { map[$0] != nil }
    guard kinds.count == 1, let kind = kinds.first, let value = map[kind] else {
      reader.report(
        node, ProcedureMessages.constraintUnclear, ProcedureMessages.writeOneConstraint(ProcedureKeys.demands.joined(separator: ", ")))
      return nil
    }
    let counts = kind == "at-most" || kind == "at-least"
    guard counts == (map["of"] != nil) else {
      reader.report(
        map["of"] ?? node,
        counts
          ? ProcedureMessages.noSteps
          : ProcedureMessages.needsNoSteps(kind),
        counts
          ? ProcedureMessages.writeOf
          : ProcedureMessages.writeStepsDirectly(kind))
      return nil
    }
    let divides = kind == "different-team" || kind == "same-team"
    guard divides == (map["partition"] != nil) else {
      reader.report(
        map["partition"] ?? node,
        divides ? PartitionMessages.noPartition : ProcedureMessages.doesNotGo("partition", with: kind),
        divides ? PartitionMessages.writePartition : ProcedureMessages.deleteIt)
      return nil
    }
    let list = counts ? map["of"] ?? value : value
    let before = reader.defects.count
    let steps = reader.list(list).compactMap { reader.step($0, known) }
    guard reader.defects.count == before else { return nil }
    var division: PartitionID?
    if let node = map["partition"] { division = partition(node, partitions, &reader) }
    guard let demand = demand(kind, value, steps, division, &reader) else { return nil }
    let least = kind == "staff" ? 1 : 2
    let most = kind == "senior" ? 2 : Int.max
    guard (least...most).contains(steps.count), Set(steps).count == steps.count else {
      reader.report(
        list, ProcedureMessages.stepsDoNotFit(kind),
        kind == "senior"
          ? ProcedureMessages.seniorFirst
          : ProcedureMessages.differentSteps(atLeast: least))
      return nil
    }
    return ProcedureConstraint(demand: demand, steps: steps, origin: reader.origin(node))
  }

  private static func partition(
    _ node: Node, _ known: [PartitionID], _ reader: inout YAMLReader
  ) -> PartitionID? {
    guard let id: PartitionID = reader.identifier(node) else { return nil }
    if known.contains(id) { return id }
    let names = known.map(\.text)
    reader.report(
      node, PartitionMessages.unknown(id),
      PartitionMessages.nearest(Nearest.word(to: id.text, among: names), among: names.joined(separator: ", ")))
    return nil
  }

  private static func demand(
    _ kind: String, _ value: Node, _ steps: [StepID], _ partition: PartitionID?, _ reader: inout YAMLReader
  ) -> ProcedureDemand? {
    switch kind {
    case "distinct": return .distinct
    case "same": return .same
    case "different-unit": return .differentUnit
    case "same-unit": return .sameUnit
    case "different-team": return partition.map { .differentTeam($0) }
    case "same-team": return partition.map { .sameTeam($0) }
    case "different-firm": return .differentFirm
    case "senior": return .senior
    case "staff": return .staff
    default:
      let before = reader.defects.count
      let number = reader.number(value, in: 1...max(1, steps.count), default: 1)
      guard reader.defects.count == before else { return nil }
      return kind == "at-most" ? .atMost(number) : .atLeast(number)
    }
  }
}
