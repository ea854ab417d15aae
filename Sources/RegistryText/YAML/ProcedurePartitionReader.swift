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
        reader.report(
          list, Phrase(ja: "班がありません", en: "there is no team"),
          Phrase(ja: "teams: [{id: a, people: [職員番号]}] のように書いてください", en: "write teams: [{id: a, people: [staff number]}] or the like"))
      }
      guard let idNode = map["id"], let id: PartitionID = reader.identifier(idNode) else { return nil }
      if !seen.insert(id).inserted { refuseTwice(idNode, Phrase(ja: "班分け「\(id)」", en: "partition '\(id)'"), &reader) }
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
      if !seen.insert(id).inserted { refuseTwice(idNode, Phrase(ja: "班「\(id)」", en: "team '\(id)'"), &reader) }
      var people: [StaffNumber] = []
      for personNode in reader.list(map["people"]) {
        guard let person: StaffNumber = reader.identifier(personNode) else { continue }
        if let other = placed.updateValue(id, forKey: person) {
          reader.report(
            personNode,
            Phrase(ja: "\(person) はすでに班「\(other)」にいます", en: "\(person) is in team '\(other)' already"),
            Phrase(
              ja: "ひとつの班にだけ書くか、別の班分けにしてください", en: "keep one team for each person, or make another partition"))
        }
        people.append(person)
      }
      return ProcedurePartition.Team(id: id, people: people, origin: reader.origin(node))
    }
  }

  private static func refuseTwice(_ node: Node, _ what: Phrase, _ reader: inout YAMLReader) {
    reader.report(
      node, Phrase(ja: "\(what.ja)が二度あります", en: "\(what.text(.english)) stands twice"),
      Phrase(ja: "別の id にしてください", en: "give it another id"))
  }
}
