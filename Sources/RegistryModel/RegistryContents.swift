/// Facts as read from text, in the order of the text; `Registry` gives them their indexes.
package struct RegistryContents: Sendable {
  package var roles: [Role] = []
  package var provisions: [Provision] = []
  package var duties: [Duty] = []
  package var units: [Unit] = []
  package var posts: [Post] = []
  package var systems: [InformationSystem] = []
  package var people: [Person] = []
  package var absences: [Absence] = []
  package var appointments: [Appointment] = []
  package var assignments: [Assignment] = []
  package var deputies: [Deputy] = []
  package var decisions: [PolicyDecision] = []
  /// Of kinds that are merely listed.
  private(set) var lists = FactLists()

  package init() {}

  /// The facts of a kind that is merely listed.
  package subscript<Fact: ListedFact>(kind: Fact.Type) -> [Fact] {
    get { lists[kind] }
    set { lists[kind] = newValue }
  }

  /// Adds the facts of other files behind these.
  package mutating func append(_ other: RegistryContents) {
    roles += other.roles
    provisions += other.provisions
    duties += other.duties
    units += other.units
    posts += other.posts
    systems += other.systems
    people += other.people
    absences += other.absences
    appointments += other.appointments
    assignments += other.assignments
    deputies += other.deputies
    decisions += other.decisions
    lists.append(other.lists)
  }
}
