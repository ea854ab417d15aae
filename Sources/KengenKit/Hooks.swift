import GitStore
import RegistryModel
import RegistryStore
package import Report

/// Hooks that guard a repository.
package enum Hooks {
  /// The hooks there are, by git's names for them.
  package static let all = ["pre-commit", "pre-merge-commit", "commit-msg"] + notices
  /// Hooks that only say something, after the fact.
  package static let notices = ["post-merge", "post-checkout", "post-rewrite"]
  /// The hooks of a server, where nobody commits.
  package static let server = ["pre-receive"]

  /// Puts the hooks into the repository and says where.
  ///
  /// `program` is written into the repository's own configuration, so that the hooks find it. A hook that is
  /// there already and is not ours stays, none is put in, and the sentence says what to add to it; with
  /// `chaining` it gets another name instead, and ours runs it first.
  package static func install(_ setting: Setting, program: String, chaining: Bool = false) throws(Failure) -> [String] {
    try translating {
      let (repository, location) = try place(setting)
      let folder = try HookFolder(repository)
      var others: [String] = []
      var scripts: [(name: String, bytes: [UInt8])] = []
      for name in folder.wanted {
        let script = try HookFolder.shipped(name)
        switch try folder.state(name) {
        case .calls: continue
        case .other:
          try refuseUnlessChained(name, folder, chaining)
          others.append(name)
        default: break
        }
        scripts.append((name, script))
      }
      try repository.setConfigValue("kengen.program", program)
      try repository.setConfigValue("kengen.folder", location.prefix)
      // What git would not make itself, such as a tree with two entries of one name, shows different things to different readers.
      if repository.isBare, try repository.configValue("receive.fsckObjects") == nil {
        try repository.setConfigValue("receive.fsckObjects", "true")
      }
      try FileWriter.makeFolder(folder.path)
      for name in others { try FileWriter.move(folder.file(name), to: folder.chained(name)) }
      for script in scripts {
        // A copy that had lost its mode would keep having none.
        if try folder.state(script.name) == .notExecutable { try FileWriter.remove(folder.file(script.name)) }
        try FileWriter.write(script.bytes, to: folder.file(script.name), mode: 0o755)
      }
      let paths = scripts.map { folder.file($0.name) }
      guard !repository.isBare else { return paths }
      return try paths + [installMergeDriver(repository, prefix: location.prefix, program: program)]
    }
  }

  private static func refuseUnlessChained(_ name: String, _ folder: HookFolder, _ chaining: Bool) throws(Failure) {
    let path = folder.file(name)
    if chaining {
      guard FilePaths.fileExists(folder.chained(name)) else { return }
      throw Failure(
        .environment,
        Phrase(
          ja: "\(path) にも \(folder.chained(name)) にも別のフックがあります", en: "there are other hooks at \(path) and at \(folder.chained(name))"),
        remedy: Phrase(ja: "どちらかを取り除くか、ひとつにまとめてください", en: "take one of them away, or make one of the two"))
    }
    throw Failure(
      .environment, Phrase(ja: "\(path) には別のフックがあります。そのままにしました", en: "there is another hook at \(path); it was left alone"),
      remedy: Phrase(
        ja: "そのフックの中に「kengen hook run \(name) || exit 1」を加えるか、kengen hook install --chain を使ってください",
        en: "add 'kengen hook run \(name) || exit 1' to that hook, or use kengen hook install --chain"))
  }

  /// Lets git merge the registry's files by key, and says where that is written.
  private static func installMergeDriver(_ repository: Repository, prefix: String, program: String) throws -> String {
    try repository.setConfigValue("merge.kengen.name", "kengen: rows by key")
    try repository.setConfigValue("merge.kengen.driver", MergeDriverPlace.command(program))
    let driver = MergeDriverPlace(repository: repository, prefix: prefix)
    let path = try driver.attributes()
    let present = try driver.attributesText()
    guard !present.split(separator: "\n").contains(Substring(driver.line)) else { return path }
    let kept = present.isEmpty || present.hasSuffix("\n") ? present : present + "\n"
    try FileWriter.makeFolder(FilePaths.parent(path))
    try FileWriter.write(Array((kept + driver.line + "\n").utf8), to: path)
    return path
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
}
