package import GitStore
package import RegistryText

/// Every fact of a version of the registry, for finding some by words.
package struct FactList {
  package private(set) var facts: [Fact] = []
  /// Files left out because they cannot be read, with their defects.
  package private(set) var unreadable: [(path: String, defects: [FormatDiagnostic])] = []

  /// Reads the files of these kinds: those at `paths`, and all others that the snapshot lists.
  package init(_ files: any FileSnapshot, kinds: Set<FactKind>, paths: [String] = []) throws(StoreError) {
    do throws(GitError) {
      for path in paths + (try FactFiles.paths(of: files)).filter({ !paths.contains($0) }) {
        guard let kind = FactKind(path: path), kinds.contains(kind), let bytes = try files.bytes(at: path) else { continue }
        let defects = FactFile.defects(path, kind, bytes)
        if defects.isEmpty { facts += FactFile.facts(path, kind, bytes) } else { unreadable.append((path, defects)) }
      }
    } catch {
      throw .git(error)
    }
  }
}
