import GitStore
package import Messages
import Presentation
import RegistryModel
import RegistryStore
import RegistryText

/// What git calls to merge one file of the registry (merge driver, gitattributes(5)).
package enum MergingFiles {
  /// Merges into the file at `ours`, and says which facts conflict; empty where none does.
  ///
  /// `base`, `ours` and `theirs` are files that git made, `path` is where the file lies in the repository. What
  /// cannot be taken apart by key is merged by lines, as git itself would.
  package static func merge(
    _ setting: Setting, base: String, ours: String, theirs: String, path: String
  ) throws(Failure) -> [String] {
    try translating {
      let repository = try Repository.openFromEnvironment()
      let prefix = try repository.configValue("kengen.folder") ?? ""
      let inside = path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : ""
      let texts = try [base, ours, theirs].map { name -> [UInt8] in
        let full = FilePaths.absolute(name)
        let folder = WorkTreeSnapshot(root: FilePaths.parent(full))
        guard let bytes = try folder.bytes(at: String(full.split(separator: "/").last ?? "")) else {
          throw Failure(.environment, Phrase(ja: "\(name) がありません", en: "there is no \(name)"))
        }
        return bytes
      }
      guard let schema = RegistrySchemas.schema(of: inside),
        let merged = ThreeWayMerge(file: inside, base: texts[0], ours: texts[1], theirs: texts[2], schema: schema)
      else { return try byLines(setting, repository, base: base, ours: ours, theirs: theirs, path: path) }
      try FileWriter.write(merged.bytes, to: FilePaths.absolute(ours))
      return merged.conflicts.flatMap { conflict in
        ConflictReport(FactConflict(conflict, inside, schema, isDeletion: false)).lines(setting.language)
      }
    }
  }

  private static func byLines(
    _ setting: Setting, _ repository: Repository, base: String, ours: String, theirs: String, path: String
  ) throws -> [String] {
    let ran = try GitCommand(gitFolder: repository.gitDirectory).run(
      ["merge-file", "-L", "ours", "-L", "base", "-L", "theirs", ours, base, theirs])
    // 1 to 127 counts conflicts; anything else is an error.
    let code = ran.code
    guard (0...127).contains(code) else {
      throw Failure(
        .environment, Phrase(ja: "\(path) を併合できません", en: "\(path) cannot be merged"), details: GitCommandMessages.quoted(ran.errorLines))
    }
    guard code > 0 else { return [] }
    return [
      Phrase(ja: "\(path): 行どうしが競合しています(\(code) か所)", en: "\(path): lines conflict (\(Counted.places.en(Int(code))))").text(
        setting.language)
    ]
  }
}
