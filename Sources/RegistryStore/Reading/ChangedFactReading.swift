package import GitStore
package import Guard
import RegistryModel
import RegistryText

extension ChangedFacts {
  /// The facts that differ between two snapshots at these paths; reads only files from which answers come.
  package static func between(
    _ before: any FileSnapshot, _ after: any FileSnapshot, paths: [String]
  ) throws(StoreError) -> [ChangedFact] {
    var files: [FileVersions] = []
    for path in Set(paths).sorted() where !ChangeArea.areas(of: path).isEmpty {
      files.append(FileVersions(path: path, before: try bytes(path, before), after: try bytes(path, after)))
    }
    return between(files)
  }

  private static func bytes(_ path: String, _ files: any FileSnapshot) throws(StoreError) -> [UInt8]? {
    try RegistryLoader(files: files).bytes(at: path)
  }
}
