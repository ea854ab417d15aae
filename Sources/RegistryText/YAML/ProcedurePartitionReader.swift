import Messages
import RegistryModel
import Yams

/// Reads the partitions of a procedure.
enum ProcedurePartitionReader {
  static func partitions(_ nodes: [Node], _ reader: inout YAMLReader) -> [ProcedurePartition] {
    var seen: Set<PartitionID> = []
    return nodes.compactMap { node in
      guard let map = reader.mapping(node, allowed: ProcedureKeys.partition, required: ["id", "teams"]) else { return nil }
      let teamNodes = reader.list(map["teams"])
      let teams = teams(teamNodes, &reader)
      if let list = map["teams"], teamNodes.isEmpty {
        reader.report(list, PartitionMessages.noTeam, PartitionMessages.writeTeams)
      }
      guard let idNode = map["id"], let id: PartitionID = reader.identifier(idNode) else { return nil }
      if !seen.insert(id).inserted { reader.report(idNode, PartitionMessages.repeated(id), ProcedureMessages.anotherID) }
      let ja = reader.text(map["name"])
      return ProcedurePartition(
        id: id, name: Phrase(ja: ja.isEmpty ? id.text : ja, en: reader.text(map["name-en"])), teams: teams,
        origin: reader.origin(node))
    }
  }

  private static func teams(_ nodes: [Node], _ reader: inout YAMLReader) -> [ProcedurePartition.Team] {
    var seen: Set<TeamID> = []
    var placed: [StaffNumber: TeamID] = [:]
    return nodes.compactMap { node in
      guard let map = reader.mapping(node, allowed: ProcedureKeys.team, required: ["id", "people"]),
        let idNode = map["id"], let id: TeamID = reader.identifier(idNode)
      else { return nil }
      if !seen.insert(id).inserted { reader.report(idNode, PartitionMessages.repeated(id), ProcedureMessages.anotherID) }
      var people: [StaffNumber] = []
      for personNode in reader.list(map["people"]) {
        guard let person: StaffNumber = reader.identifier(personNode) else { continue }
        if let other = placed.updateValue(id, forKey: person) {
          reader.report(personNode, PartitionMessages.inTwoTeams(person, other), PartitionMessages.oneTeamEach)
        }
        people.append(person)
      }
      return ProcedurePartition.Team(id: id, people: people, origin: reader.origin(node))
    }
  }
}
