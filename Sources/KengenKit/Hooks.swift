import GitStore
import RegistryModel
import RegistryStore
package import Report
import ShippedFiles

/// Hooks that guard a repository.
package enum Hooks {
  /// The hooks there are, by git's names for them.
  package static let all = ["pre-commit", "pre-merge-commit"]
  /// The hooks of a server, where nobody commits.
  package static let server = ["pre-receive"]

  /// Puts the hooks into the repository and says where.
  ///
  /// `program` is written into the repository's own configuration, so that the hooks find it. A hook that is
  /// there already and is not ours stays, none is put in, and the sentence says what to add to it.
  package static func install(_ setting: Setting, program: String) throws(Failure) -> [String] {
    try translating {
      let location = try RegistryLocation.open(at: setting.path, subfolder: setting.subfolder)
      guard let repository = location.repository else {
        throw GitError(.notARepository, operation: "install hook", subject: setting.path)
      }
      let folder = try repository.hooksDirectory()
      var scripts: [(path: String, bytes: [UInt8])] = []
      for name in repository.isBare ? server : all {
        let script = try shippedScript(name)
        let path = FilePaths.join(folder, name)
        if let present = try existing(name, in: folder), present != script, !isOurs(present) {
          throw Failure(
            .environment, Phrase(ja: "\(path) には別のフックがあります。そのままにしました", en: "there is another hook at \(path); it was left alone"),
            remedy: Phrase(
              ja: "そのフックの中に「kengen hook run \(name) || exit 1」を加えてください",
              en: "add 'kengen hook run \(name) || exit 1' to that hook"))
        }
        scripts.append((path, script))
      }
      try repository.setConfigValue("kengen.program", program)
      try repository.setConfigValue("kengen.folder", location.prefix)
      try FileWriter.makeFolder(folder)
      for script in scripts { try FileWriter.write(script.bytes, to: script.path, mode: 0o755) }
      return scripts.map(\.path)
    }
  }

  /// Judges what is being committed, against HEAD; called by the hook itself.
  ///
  /// nil where neither what is committed nor HEAD holds a registry, as on a branch for something else.
  package static func preCommit(_ setting: Setting) throws(Failure) -> Checking.Outcome? {
    let location = try translating {
      let repository = try Repository.openFromEnvironment()
      return try RegistryLocation.openFromEnvironment(
        subfolder: try repository.configValue("kengen.folder") ?? "")
    }
    guard try translating({ try holdsARegistry(location) }) else { return nil }
    return try Checking.check(setting, .staged, since: "HEAD", location: location)
  }

  private static func holdsARegistry(_ location: RegistryLocation) throws -> Bool {
    if try location.snapshot(.staged).files.bytes(at: "kengen.yaml") != nil { return true }
    do {
      return try location.snapshot(.revision("HEAD")).files.bytes(at: "kengen.yaml") != nil
    } catch StoreError.git(let error) where error.code == .unbornBranch {
      return false
    }
  }

  private static func shippedScript(_ name: String) throws(Failure) -> [UInt8] {
    guard let file = ShippedFile.all.first(where: { $0.path == "hooks/\(name)" }) else {
      throw Failure(.internal, Phrase("hooks/\(name)"))
    }
    return file.bytes
  }

  private static func existing(_ name: String, in folder: String) throws -> [UInt8]? {
    guard FilePaths.fileExists(FilePaths.join(folder, name)) else { return nil }
    return try WorkTreeSnapshot(root: folder).bytes(at: name)
  }

  private static func isOurs(_ script: [UInt8]) -> Bool {
    String(decoding: script, as: UTF8.self).contains("kengen hook run pre-")
  }
}
