import RegistryModel
import RegistryStore
package import Report
import StaffChanges

/// A mapping file proposed for a file of HR's.
package struct StaffMappingProposal: Encodable {
  /// The mapping as CSV.
  package let mapping: String
  /// Rows that somebody must fill in; they have `?`.
  package let open: Int

  package init(_ setting: Setting, file: String) throws(Failure) {
    (mapping, open) = try translating {
      let location = try RegistryLocation.open(at: setting.path, subfolder: setting.subfolder)
      let whole = try RegistryLoader(files: location.snapshot(.revision("HEAD")).files).whole()
      guard whole.defects.isEmpty else { throw StoreError.defective(whole.defects) }
      let table = HRTable(file: FileBytes.name(file), bytes: try FileBytes.read(file))
      let proposal = MappingProposal.propose(table, whole.registry)
      guard proposal.problems.isEmpty else { throw TableProblems.failure(proposal.problems) }
      return (proposal.text, proposal.open)
    }
  }
}
