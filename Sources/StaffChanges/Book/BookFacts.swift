package import OfficeFiles
package import RegistryModel

/// What a workbook of a body's own facts says, as values; each stands at the sheet's row it comes from.
package struct BookFacts: Sendable {
  package var bodyName = ""
  package var bodyNameEnglish = ""
  package var bodyUnit = UnitCode("0000")
  package var networkModel = NetworkModel.alpha
  package var units: [Unit] = []
  package var posts: [Post] = []
  package var people: [Person] = []
  package var appointments: [Appointment] = []
  package var systems: [InformationSystem] = []
  package var assignments: [Assignment] = []
  package var deputies: [Deputy] = []
  /// Roles that come with a post (充て職).
  package var exOfficio: [ExOfficioRule] = []
  /// The standing order of deputies by post (代決の順序).
  package var deputyOrder: [DeputyRule] = []
  package var contactPoints: [ContactPointRule] = []

  package init() {}
}

/// A workbook of a body's own facts, read: with everything that must be put right, or told.
package struct BookReading: Sendable {
  package let facts: BookFacts
  package let problems: [TableProblem]
  package let remarks: [Phrase]
}
