/// Facts as read from text, in the order of the text; `Registry` gives them their indexes.
package struct RegistryContents: Sendable {
  package var roles: [Role] = []
  package var provisions: [Provision] = []
  package var duties: [Duty] = []
  package var separations: [Separation] = []
  package var gists: [Gist] = []
  package var sources: [Source] = []
  package var events: [Event] = []
  package var units: [Unit] = []
  package var posts: [Post] = []
  package var systems: [InformationSystem] = []
  package var people: [Person] = []
  package var absences: [Absence] = []
  package var appointments: [Appointment] = []
  package var assignments: [Assignment] = []
  package var deputies: [Deputy] = []
  package var decisions: [PolicyDecision] = []
  package var exceptions: [RuleException] = []
  package var emergencies: [EmergencyEntry] = []
  package var contracts: [Contract] = []
  package var workers: [Worker] = []
  package var procedures: [Procedure] = []

  package init() {}
}
