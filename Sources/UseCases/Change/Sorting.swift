import GitStore
package import Messages
import RegistryModel
import RegistryStore
import RegistryText

/// Sorts the rows of the files in the work tree.
package enum Sorting {
  /// Paths of files that were, or with `onlyLook` would be, sorted.
  package static func sort(_ setting: Setting, onlyLook: Bool) throws(Failure) -> [String] {
    try translating {
      let location = try RegistryLocation.open(at: setting.path, subfolder: setting.subfolder)
      guard let folder = location.folder else { throw GitError(.bareWithoutWorkTree, operation: "sort") }
      let files = try location.snapshot(.workTree).files
      var changed: [String] = []
      for managed in RegistryPath.managedFolders {
        for path in try paths(in: managed, files) {
          // What a sparse checkout keeps out of the work tree stays out.
          guard FilePaths.fileExists(FilePaths.join(folder, path)), let schema = RegistrySchemas.schema(of: path),
            let bytes = try files.bytes(at: path)
          else { continue }
          let table = CSVTable(file: path, bytes: bytes).current(schema)
          let defects = table.defects + HeaderCheck.defects(of: table, against: schema)
          guard defects.isEmpty else { throw StoreError.defective(defects) }
          let sorted = table.sorted(schema: schema)
          guard sorted != bytes else { continue }
          changed.append(path)
          if !onlyLook { try FileWriter.write(sorted, to: FilePaths.join(folder, path)) }
        }
      }
      return changed
    }
  }

  private static func paths(in folder: String, _ files: any FileSnapshot) throws -> [String] {
    var result: [String] = []
    for entry in try files.names(in: folder) where entry.isText && !entry.name.hasPrefix(".") {
      let path = "\(folder)/\(entry.name)"
      switch entry.kind {
      case .file: result.append(path)
      case .directory: result += try paths(in: path, files)
      case .other: continue
      }
    }
    return result
  }
}
