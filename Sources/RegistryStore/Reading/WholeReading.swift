package import GitStore
package import RegistryModel
package import RegistryText

/// A state of the text that is read as a whole at most once, however many ask for it.
package final class WholeReading {
  package let files: any FileSnapshot
  private var known: (registry: Registry, defects: [FormatDiagnostic])?

  package init(_ files: any FileSnapshot) {
    self.files = files
  }

  /// A state that is read already and has no defect.
  package init(_ files: any FileSnapshot, read registry: Registry) {
    self.files = files
    known = (registry, [])
  }

  /// The registry with every defect of its text, as `RegistryLoader.whole` reads them.
  package func whole() throws(StoreError) -> (registry: Registry, defects: [FormatDiagnostic]) {
    if let known { return known }
    let read = try RegistryLoader(files: files).whole()
    known = read
    return read
  }

  /// The registry; an error where its text has a defect.
  package func registry() throws(StoreError) -> Registry {
    let whole = try whole()
    guard whole.defects.isEmpty else { throw .defective(whole.defects) }
    return whole.registry
  }
}
