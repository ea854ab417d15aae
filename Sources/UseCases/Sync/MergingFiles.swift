import GitStore
package import Messages
import RegistryModel
package import RegistryStore
import RegistryText

/// What merging one file came to.
package enum FileMergeOutcome {
  case merged
  /// Facts conflict; never empty.
  case conflicts([FactConflict])
  /// A file that is merged by lines has conflicts in so many places.
  case linesConflict(path: String, places: Int)
}

/// What git calls to merge one file of the registry (merge driver, gitattributes(5)).
package enum MergingFiles {
  /// Merges into the file at `ours`, and says which facts conflict.
  ///
  /// `base`, `ours` and `theirs` are files that git made, `path` is where the file lies in the repository. What
  /// cannot be taken apart by key is merged by lines, as git itself would.
  package static func merge(
    base: String, ours: String, theirs: String, path: String
  ) throws(Failure) -> FileMergeOutcome {
    try translating {
      let repository = try Repository.openFromEnvironment()
      let prefix = try repository.configValue("kengen.folder") ?? ""
      let inside = path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : ""
      let texts = try [base, ours, theirs].map { name -> [UInt8] in
        let full = FilePaths.absolute(name)
        let folder = WorkTreeSnapshot(root: FilePaths.parent(full))
        guard let bytes = try folder.bytes(at: String(full.split(separator: "/").last ?? "")) else {
          throw Failure(.environment, FileMergeMessages.missing(name))
        }
        return bytes
      }
      guard let schema = RegistrySchemas.schema(of: inside),
        let merged = ThreeWayMerge(file: inside, base: texts[0], ours: texts[1], theirs: texts[2], schema: schema)
      else { return try byLines(repository, base: base, ours: ours, theirs: theirs, path: path) }
      try FileWriter.write(merged.bytes, to: FilePaths.absolute(ours))
      let conflicts = merged.conflicts.map { FactConflict($0, inside, schema, isDeletion: false) }
      return conflicts.isEmpty ? .merged : .conflicts(conflicts)
    }
  }

  private static func byLines(
    _ repository: Repository, base: String, ours: String, theirs: String, path: String
  ) throws -> FileMergeOutcome {
    let ran = try GitCommand(gitFolder: repository.gitDirectory).run(
      ["merge-file", "-L", "ours", "-L", "base", "-L", "theirs", ours, base, theirs])
    // 1 to 127 counts conflicts; anything else is an error.
    let code = ran.code
    guard (0...127).contains(code) else {
      throw Failure(.environment, FileMergeMessages.failed(path), details: GitCommandMessages.quoted(ran.errorLines))
    }
    return code == 0 ? .merged : .linesConflict(path: path, places: Int(code))
  }
}
