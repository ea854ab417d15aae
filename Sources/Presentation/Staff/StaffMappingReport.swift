import GitStore
import Messages
package import RegistryModel
import RegistryStore
package import UseCases

/// A mapping file proposed for a file of HR's, ready to be shown.
package struct StaffMappingReport: Encodable, Sendable {
  /// The mapping as CSV.
  package let mapping: String
  /// Rows that somebody must fill in; they have `?`.
  package let open: Int
  /// Why the list is taken for what it is taken for.
  package let remarks: [LocalizedText]

  package init(mapping: String, open: Int, remarks: [Phrase]) {
    (self.mapping, self.open, self.remarks) = (mapping, open, remarks.map { LocalizedText($0) })
  }
}

extension StaffMappingReport {
  package init(_ proposal: StaffMappingProposal) {
    self.init(mapping: proposal.mapping, open: proposal.open, remarks: proposal.remarks)
  }
}
