import GitStore
import Messages
import RegistryModel
import RegistryStore

/// The tree that a hook has judged last, so that the commit of it need not be judged again.
package enum JudgedTree {
  private static let name = "kengen-judged"

  /// Notes what is about to be committed. Never fails: what is not noted is judged once more.
  package static func note() {
    guard let ran = try? GitCommand(gitFolder: nil).run(["write-tree"]), ran.code == 0,
      let repository = try? Repository.openFromEnvironment()
    else { return }
    try? FileWriter.write(Array(ran.output), to: FilePaths.join(repository.gitDirectory, name))
  }

  /// Whether the newest commit is of that tree.
  static func isHead(_ repository: Repository) -> Bool {
    guard let bytes = try? WorkTreeSnapshot(root: repository.gitDirectory).bytes(at: name), let noted = bytes.textLines.first,
      let tree = try? repository.commit(try repository.commitID("HEAD")).tree
    else { return false }
    return noted == tree.description
  }
}
