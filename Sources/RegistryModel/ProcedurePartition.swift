/// 班分け: people of a procedure by teams; somebody may be in one team at most, and in none.
package struct ProcedurePartition: Sendable {
  package struct Team: Sendable {
    package let id: TeamID
    package let people: [StaffNumber]
    package let origin: Origin

    package init(id: TeamID, people: [StaffNumber], origin: Origin) {
      self.id = id
      self.people = people
      self.origin = origin
    }
  }

  package let id: PartitionID
  package let name: Phrase
  package let teams: [Team]
  package let origin: Origin

  package init(id: PartitionID, name: Phrase, teams: [Team], origin: Origin) {
    self.id = id
    self.name = name
    self.teams = teams
    self.origin = origin
  }

  /// nil where the person is in none.
  package func team(of person: StaffNumber) -> TeamID? { teams.first { $0.people.contains(person) }?.id }
}
