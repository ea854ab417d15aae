import GitStore
import Messages
import RegistryModel
import RegistryStore
import RegistryText
import ShippedFiles
import StaffChanges

/// The files of a new registry.
enum NewRegistryFiles {
  /// The shipped files below a folder of the project, by their paths in a registry.
  static func shipped(_ folder: String) -> [String: [UInt8]] {
    Dictionary(
      uniqueKeysWithValues: ShippedFile.all.filter { $0.path.hasPrefix(folder) }.map { (String($0.path.dropFirst(folder.count)), $0.bytes) }
    )
  }

  /// The base table with the facts of a workbook.
  static func files(_ facts: BookFacts) throws(StoreError) -> [String: [UInt8]] {
    var files = shipped("registry/base/")
    for schema in [Unit.schema, Post.schema] { files[schema.path] = Array((schema.headerLine + "\n").utf8) }
    files[RegistryPath.manifest] = Array(BookManifest.text(facts, edition: edition).utf8)
    let layout = BookManifest.layout(facts)
    var edits: [RowEdit] = []
    edits += facts.units.map { .insert($0, layout: layout) }
    edits += facts.posts.map { .insert($0, layout: layout) }
    edits += facts.people.map { .insert($0, layout: layout) }
    edits += facts.appointments.map { .insert($0, layout: layout) }
    edits += facts.systems.map { .insert($0, layout: layout) }
    edits += facts.assignments.map { .insert($0, layout: layout) }
    edits += facts.deputies.map { .insert($0, layout: layout) }
    let made = try RegistryEdit.files(with: edits, in: MemoryFiles(files), layout: layout)
    return files.merging(made) { _, new in new }
  }

  /// The small complete body under another name; its people are plainly samples, to be replaced.
  static func village(named name: String) throws(StoreError) -> [String: [UInt8]] {
    var files = shipped("registry/village/")
    let registry = try RegistryLoader(files: MemoryFiles(files)).whole().registry
    let edits = registry.units.filter { $0.code == registry.manifest.bodyUnit }.flatMap { unit -> [RowEdit] in
      [.set(unit.origin, Unit.columns.name, name), .set(unit.origin, Unit.columns.nameEnglish, "")]
    }
    let renamed = try RegistryEdit.files(with: edits, in: MemoryFiles(files), layout: registry.manifest.layout)
    let lines = String(decoding: files[RegistryPath.manifest] ?? [], as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    // Its first comment says that the sample does not exist, which the body does.
    let text = lines.drop { $0.hasPrefix("#") }.compactMap { line -> String? in
      if line.hasPrefix("  name-en: "), line.contains("Village") { return nil }
      return line.hasPrefix("  name: ") ? "  name: \(BookManifest.quoted(name))" : String(line)
    }
    files[RegistryPath.manifest] = Array(text.joined(separator: "\n").utf8)
    return files.merging(renamed) { _, new in new }
  }

  /// The table that the program carries, as a registry without a body.
  static func table() throws(StoreError) -> Registry {
    try RegistryLoader(files: MemoryFiles(shipped("registry/base/"))).whole().registry
  }

  /// The edition that the shipped table follows.
  private static var edition: String {
    let bytes = shipped("registry/base/")[RegistryPath.manifest] ?? []
    return ManifestReader.read(bytes).manifest?.edition ?? ""
  }
}
