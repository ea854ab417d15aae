package import Messages
import OfficeFiles
package import RegistryModel
import RegistryStore
import StaffChanges

/// A mapping file proposed for a file of HR's.
package struct StaffMappingProposal {
  /// The mapping as CSV.
  package let mapping: String
  /// Rows that somebody must fill in; they have `?`.
  package let open: Int
  /// Why the list is taken for what it is taken for.
  package let remarks: [Phrase]

  /// Proposes a mapping of a file, or of a sheet of a workbook; `units` = a list of units that will be made first.
  package init(
    _ setting: Setting, file: String, sheet: String? = nil, units: String? = nil, unitsSheet: String? = nil
  ) throws(Failure) {
    try self.init(
      setting, name: FileBytes.name(file), bytes: try FileBytes.read(file), sheet: sheet, units: units, unitsSheet: unitsSheet)
  }

  /// The same with a file that is at hand and on no disk.
  package init(
    _ setting: Setting, name: String, bytes: [UInt8], sheet: String? = nil, units: String? = nil, unitsSheet: String? = nil
  ) throws(Failure) {
    (mapping, open, remarks) = try translating {
      let location = try RegistryLocation.open(at: setting.path, subfolder: setting.subfolder)
      let head = Uncommitted.watching(try location.snapshot(.revision("HEAD")).files, location)
      let whole = try RegistryLoader(files: head.files).whole()
      guard whole.defects.isEmpty else { throw StoreError.defective(whole.defects) }
      let table = OfficeTable(file: name, bytes: bytes, sheet: sheet, isHeading: StaffMapping().knows)
      let coming = try units.map {
        UnitListPlanner.codes(
          OfficeTable(file: FileBytes.name($0), bytes: try FileBytes.read($0), sheet: unitsSheet, isHeading: UnitMapping().knows),
          whole.registry)
      }
      let proposal = MappingProposal.propose(table, whole.registry, coming: coming ?? [])
      guard proposal.problems.isEmpty else { throw TableFailure.failure(proposal.problems) }
      let unknown = [head.watch?.note(canRead: false)].compactMap(\.self)
      return (proposal.text, proposal.open, unknown + proposal.remarks)
    }
  }
}
