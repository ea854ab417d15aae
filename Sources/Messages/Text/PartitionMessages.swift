package import RegistryModel

/// What the partitions of a procedure (班分け), and constraints by them, cannot mean.
package enum PartitionMessages {
  package static let noPartition = Phrase(ja: "どの班分けによるかがありません", en: "it does not say by which partition")
  package static let writePartition = Phrase(ja: "partition: 班分けの id を書いてください", en: "write partition: and the id of one")
  package static func unknown(_ id: PartitionID) -> Phrase {
    Phrase(ja: "「\(id)」という班分けはありません", en: "there is no partition '\(id)'")
  }
  package static func nearest(_ near: String?, among list: String) -> Phrase {
    if let near { return Phrase(ja: "「\(near)」ではありませんか", en: "did you mean '\(near)'?") }
    if list.isEmpty { return Phrase(ja: "partitions に書いてください", en: "write it under partitions") }
    return Phrase(ja: "班分け: \(list)", en: "partitions: \(list)")
  }
  package static let noTeam = Phrase(ja: "班がありません", en: "there is no team")
  package static let writeTeams = Phrase(
    ja: "teams: [{id: a, people: [職員番号]}] のように書いてください", en: "write teams: [{id: a, people: [staff number]}] or the like")
  package static func repeated(_ id: PartitionID) -> Phrase {
    Phrase(ja: "班分け「\(id)」が二度あります", en: "partition '\(id)' stands twice")
  }
  package static func repeated(_ id: TeamID) -> Phrase {
    Phrase(ja: "班「\(id)」が二度あります", en: "team '\(id)' stands twice")
  }
  package static func inTwoTeams(_ person: StaffNumber, _ other: TeamID) -> Phrase {
    Phrase(ja: "\(person) はすでに班「\(other)」にいます", en: "\(person) is in team '\(other)' already")
  }
  package static let oneTeamEach = Phrase(
    ja: "ひとつの班にだけ書くか、別の班分けにしてください", en: "keep one team for each person, or make another partition")
}
