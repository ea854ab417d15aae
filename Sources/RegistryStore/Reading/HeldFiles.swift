package import GitStore
import RegistryText

/// The text of a registry held in memory, so that a thread can read it that must not touch the repository.
package final class HeldFiles: FileSnapshot, Sendable {
  private let contents: [String: [UInt8]]
  private let folders: [String: [Entry]]

  /// Reads all files that the format knows of.
  package init(_ files: any FileSnapshot) throws(StoreError) {
    var contents: [String: [UInt8]] = [:]
    var folders: [String: [Entry]] = [:]
    var pending = RegistryPath.managedFolders
    do {
      contents[RegistryPath.manifest] = try files.bytes(at: RegistryPath.manifest)
      while let folder = pending.popLast() {
        let entries = try files.names(in: folder)
        folders[folder] = entries
        for entry in entries where entry.isText {
          let path = "\(folder)/\(entry.name)"
          switch entry.kind {
          case .file: contents[path] = try files.bytes(at: path)
          case .directory: pending.append(path)
          case .other: break
          }
        }
      }
    } catch {
      throw .git(error)
    }
    self.contents = contents
    self.folders = folders
  }

  package func bytes(at path: String) -> [UInt8]? { contents[path] }
  package func names(in directory: String) -> [Entry] { folders[directory] ?? [] }
  package func objectID(at path: String) -> ObjectID? { nil }

  /// Paths whose files are not the same in both, sorted.
  package func paths(differingFrom other: HeldFiles) -> [String] {
    Set(contents.keys).union(other.contents.keys).filter { contents[$0] != other.contents[$0] }.sorted()
  }
}
