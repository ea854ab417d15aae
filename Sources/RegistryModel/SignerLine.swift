/// A line of `allowed-signers`: whose key is whose.
package struct SignerLine: ListedFact {
  /// Why git passes over a line, or what it says counts for nothing.
  package enum Flaw: Hashable, Sendable {
    /// It lacks a key, or the key is none.
    case noKey
    /// The key is of another type than the line says, or of one that git does not know.
    case otherType(String)
    case unknownOption(String)
    /// A day that is none.
    case badDay(String)
    /// The options let it sign other things than commits only.
    case notForGit
    /// What stands before the key is no staff number.
    case noNumber(String)
  }
  /// The numbers before the key.
  package let persons: [StaffNumber]
  /// nil where git takes it.
  package let flaw: Flaw?
  package let origin: Origin

  package init(persons: [StaffNumber], flaw: Flaw?, origin: Origin) {
    (self.persons, self.flaw, self.origin) = (persons, flaw, origin)
  }
}
