package import RegistryModel

/// A local government being built fact by fact in memory; each fact gets the next line of its file.
package struct Body {
  package var contents = RegistryContents()
  package var exOfficioRules: [ExOfficioRule] = []
  package var deputyRules: [DeputyRule] = []
  package var groupRules: [GroupRule] = []
  package var contactPointRules: [ContactPointRule] = []
  package var separationRules: [RoleSeparation] = []
  package var approvalRules: [ChangeApproval] = []
  package var emergencyPolicy: EmergencyPolicy?
  package var id: String?
  package var askedUpwards: [RoleID] = []
  package var parameters = Parameters(exceptionDays: 3660)
  private var lastLine: [String: Int] = [:]

  package init() {}

  package var manifest: Manifest {
    Manifest(
      format: 1, id: id, bodyName: Phrase(ja: "見本市", en: "Mihon City"), bodyUnit: "0000", edition: "R5.3",
      networkModel: .beta, layout: Layout(personPrefix: 2, unitPrefix: 2), exOfficio: exOfficioRules,
      deputyOrder: deputyRules, groups: groupRules, contactPoints: contactPointRules,
      separations: separationRules, parameters: parameters, approvals: approvalRules,
      emergency: emergencyPolicy, askedUpwards: askedUpwards)
  }

  package func registry() -> Registry { Registry(manifest: manifest, contents: contents, isComplete: true) }

  /// The next line of a file, the first after the header being 2.
  package mutating func nextOrigin(_ file: String) -> Origin {
    let line = (lastLine[file] ?? 1) + 1
    lastLine[file] = line
    return Origin(file: file, line: line)
  }

  /// Leaves lines out, so that what follows stands further down.
  package mutating func skipLines(_ count: Int, in file: String) { lastLine[file, default: 1] += count }
}
