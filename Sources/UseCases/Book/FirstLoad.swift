import GitStore
package import Messages
import OfficeFiles
package import RegistryModel
import RegistryStore
package import StaffChanges
import Validation

/// What a new registry that was made from a workbook holds, and what it still lacks.
package struct FirstLoadOutcome {
  package let facts: BookFacts
  package let commit: String
  /// What must be told of the workbook.
  package let remarks: [Phrase]
  package let steps: FirstSteps
}

/// Makes a registry of a workbook in which somebody typed a body's facts.
package enum FirstLoad {
  /// Reads the workbook, checks everything at once and commits it as one; or writes nothing.
  ///
  /// What the rules find keeps nothing out: a registry begins incomplete. What cannot be read does.
  package static func initialize(
    at path: String, from file: String, on day: CalendarDate, as identity: Initializing.Identity?,
    asking: () -> Initializing.Identity? = { nil }
  ) throws(Failure) -> FirstLoadOutcome {
    let bytes = try FileBytes.read(file)
    return try translating {
      let table = try NewRegistryFiles.table()
      let reading = BookReader.read(
        OfficeWorkbook(file: FileBytes.name(file), bytes: bytes), roles: table.roles, provisions: table.provisions)
      guard reading.problems.isEmpty else { throw TableFailure.failure(reading.problems) }
      let files = try NewRegistryFiles.files(reading.facts)
      let run = try CheckRun(files: MemoryFiles(files), start: day)
      guard run.defects.isEmpty, let registry = run.registry else { throw StoreError.defective(run.defects) }
      let commit = try Initializing.initialize(at: path, .files(files), as: identity, asking: asking)
      return FirstLoadOutcome(
        facts: reading.facts, commit: commit, remarks: reading.remarks, steps: FirstSteps(run.findings, registry, on: day))
    }
  }
}
