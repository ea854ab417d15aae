import Clibgit2
import Glibc

extension Repository {
  /// Whether HEAD of this work tree names the branch.
  func isCheckedOutHere(_ branch: String) throws(GitError) -> Bool {
    guard !isBare else { return false }
    return try endOfSymbolicChain(from: "HEAD").utf8.elementsEqual(branch.utf8)
  }

  /// Throws `branchCheckedOutElsewhere` when another work tree has the branch checked out or is rebasing it,
  /// for its files and index would silently fall behind.
  func refuseIfCheckedOutElsewhere(_ branch: String) throws(GitError) {
    for place in try workTrees() {
      let isOwn = place.gitDirectory == gitDirectory
      let names = try heldBranches(place.gitDirectory, withHead: !isOwn)
      guard names.contains(where: { $0.utf8.elementsEqual(branch.utf8) }) else { continue }
      if isOwn { throw GitError(.operationInProgress, operation: "write", subject: "rebase") }
      throw GitError(
        .branchCheckedOutElsewhere, operation: "write", subject: place.folder, detail: branch)
    }
  }

  /// Throws `operationInProgress` during a merge, rebase, cherry-pick and so on in this work tree, when git
  /// itself would refuse to commit only some paths.
  func refuseDuringOperation() throws(GitError) {
    let state = git_repository_state(pointer)
    guard state != Int32(GIT_REPOSITORY_STATE_NONE.rawValue) else { return }
    let names: [(git_repository_state_t, String)] = [
      (GIT_REPOSITORY_STATE_MERGE, "merge"), (GIT_REPOSITORY_STATE_REVERT, "revert"),
      (GIT_REPOSITORY_STATE_REVERT_SEQUENCE, "revert"), (GIT_REPOSITORY_STATE_CHERRYPICK, "cherry-pick"),
      (GIT_REPOSITORY_STATE_CHERRYPICK_SEQUENCE, "cherry-pick"), (GIT_REPOSITORY_STATE_BISECT, "bisect"),
    ]
    let name = names.first { Int32($0.0.rawValue) == state }?.1 ?? "rebase"
    throw GitError(.operationInProgress, operation: "write", subject: name)
  }

  private struct WorkTree {
    let gitDirectory: String
    let folder: String
  }

  private func workTrees() throws(GitError) -> [WorkTree] {
    var result: [WorkTree] = []
    if try configFlag("core.bare") != true {
      result.append(
        WorkTree(gitDirectory: commonDirectory, folder: RepositoryPath.parent(of: commonDirectory)))
    }
    let list = WorkTreeSnapshot(root: commonDirectory)
    for entry in try list.names(in: "worktrees") where entry.kind == .directory {
      let directory = commonDirectory + "/worktrees/" + entry.name
      let pointer = try firstLine(directory + "/gitdir") ?? directory
      result.append(WorkTree(gitDirectory: directory, folder: RepositoryPath.parent(of: pointer)))
    }
    return result
  }

  private func heldBranches(_ directory: String, withHead: Bool) throws(GitError) -> [String] {
    var names: [String] = []
    let marker = "ref: "
    if withHead, let head = try firstLine(directory + "/HEAD"), head.hasPrefix(marker) {
      names.append(try endOfSymbolicChain(from: String(head.dropFirst(marker.count))))
    }
    for file in ["rebase-merge/head-name", "rebase-apply/head-name"] {
      if let name = try firstLine(directory + "/" + file) { names.append(name) }
    }
    return names
  }

  private func firstLine(_ path: String) throws(GitError) -> String? {
    try readWholeFile(path, operation: "read work trees").map { content in
      String(decoding: content.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    }
  }
}
