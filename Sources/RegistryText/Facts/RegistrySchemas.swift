import RegistryModel

/// Every kind of file of the format.
package enum RegistrySchemas {
  package static let all: [FileSchema] = [
    Role.schema, Provision.schema, Duty.schema, Separation.schema, Gist.schema, Event.schema, SearchWord.schema, Source.schema,
    Unit.schema, Post.schema, InformationSystem.schema, Person.schema, Absence.schema, Appointment.schema,
    Assignment.schema, Deputy.schema, PolicyDecision.schema, RuleException.schema, EmergencyEntry.schema, Contract.schema, Worker.schema,
  ]

  /// The schema of the file at `path`; nil where the format knows no such file.
  package static func schema(of path: String) -> FileSchema? {
    if let exact = all.first(where: { $0.path == path }) { return exact }
    let parts = path.split(separator: "/").map(String.init)
    guard let name = parts.last else { return nil }
    switch (parts.count, parts.first ?? "", name) {
    case (2, "people", _) where RegistryPath.isShardFile(name): return Person.schema
    case (2, "absences", _) where RegistryPath.isShardFile(name): return Absence.schema
    case (3, "units", "appointments.csv"): return Appointment.schema
    case (2, "body", "assignments.csv"), (2, "systems", "assignments.csv"), (3, "units", "assignments.csv"):
      return Assignment.schema
    case (2, "body", "deputies.csv"), (2, "systems", "deputies.csv"), (3, "units", "deputies.csv"):
      return Deputy.schema
    default: return nil
    }
  }
}
