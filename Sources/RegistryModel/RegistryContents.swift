/// Facts as read from text, in the order of the text; `Registry` gives them their indexes.
package struct RegistryContents: Sendable {
  package var roles: [Role] = []
  package var provisions: [Provision] = []
  package var duties: [Duty] = []
  package var separations: [Separation] = []
  package var gists: [Gist] = []
  package var sources: [Source] = []
  package var events: [Event] = []
  package var words: [SearchWord] = []
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
  package var measures: [Measure] = []
  package var measureRecords: [MeasureRecord] = []
  package var contracts: [Contract] = []
  package var workers: [Worker] = []
  package var procedures: [Procedure] = []

  package init() {}

  /// Adds the facts of other files behind these.
  package mutating func append(_ other: RegistryContents) {
    roles += other.roles
    provisions += other.provisions
    duties += other.duties
    separations += other.separations
    gists += other.gists
    sources += other.sources
    events += other.events
    words += other.words
    units += other.units
    posts += other.posts
    systems += other.systems
    people += other.people
    absences += other.absences
    appointments += other.appointments
    assignments += other.assignments
    deputies += other.deputies
    decisions += other.decisions
    exceptions += other.exceptions
    emergencies += other.emergencies
    measures += other.measures
    measureRecords += other.measureRecords
    contracts += other.contracts
    workers += other.workers
    procedures += other.procedures
  }
}
