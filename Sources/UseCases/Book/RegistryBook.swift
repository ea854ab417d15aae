package import Messages
package import RegistryModel
import RegistryStore

/// A registry to be shown as a workbook of its own facts.
package struct BookContents {
  package let registry: Registry
  /// The commit that the facts come from; nil for a template.
  package let commit: String?
  /// Nothing but what somebody has to fill in.
  package let isTemplate: Bool
}

/// Workbooks to type a body's facts into.
package enum BookTemplate {
  /// A template: of an empty body, or with a small complete one as a sample.
  package static func contents(asVillage: Bool) throws(Failure) -> BookContents {
    try translating {
      var files = NewRegistryFiles.shipped("registry/base/")
      // The sample's own roles are not in the table with which a registry begins.
      if asVillage { files = NewRegistryFiles.shipped("registry/village/").merging(files.filter { $0.key.hasPrefix("table/") }) { $1 } }
      return BookContents(registry: try RegistryLoader(files: MemoryFiles(files)).whole().registry, commit: nil, isTemplate: !asVillage)
    }
  }
}
