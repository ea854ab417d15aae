import GitStore
import Messages
import RegistryModel
import RegistryText

/// How much a push asks to be read, before anything of it is.
struct PushSize {
  /// No file of a registry is as large: everybody of the largest body in one file is 10 MiB.
  static let mostOfAFile = 32 << 20
  /// Of all versions of files that a push brings, those in between as well.
  static let mostInAll = 128 << 20

  /// Rows that come, go or change in the commits of a push that needs approvals; each is held several times.
  static let mostRows = 250_000

  let git: GitCommand
  /// The registry's folder; empty for the top of the repository.
  let folder: String

  /// Why it is not looked at; nil where it is. `old` nil = everything is new.
  func problem(from old: String?, to new: String) throws(Failure) -> Phrase? {
    let range = old.map { ["\($0)..\(new)"] } ?? [new]
    let listed = try git.output(["rev-list", "--objects"] + range + ["--"])
    var paths: [String: String] = [:]
    for line in listed.textLines {
      guard let space = line.firstIndex(of: " ") else { continue }
      paths[String(line[..<space])] = String(line[line.index(after: space)...])
    }
    let ids = paths.keys.joined(separator: "\n") + "\n"
    let sizes = try git.run(["cat-file", "--batch-check=%(objecttype) %(objectsize) %(objectname)"], input: Array(ids.utf8))
    guard sizes.code == 0 else { throw GitCommand.failure(sizes) }
    var all = 0
    for line in sizes.output.textLines {
      let words = line.split(separator: " ").map(String.init)
      guard words.count == 3, words[0] == "blob", let size = Int(words[1]), let path = paths[words[2]], isRead(path) else { continue }
      all += size
      if size > Self.mostOfAFile { return PushMessages.fileTooLarge(path, mebibytes: size >> 20, most: Self.mostOfAFile >> 20) }
    }
    return all > Self.mostInAll ? PushMessages.tooMuch(mebibytes: all >> 20, most: Self.mostInAll >> 20) : nil
  }

  /// Why the rows that a push changes are too many to be approved at once; nil where they are not. Commits are counted each by
  /// itself, a merge against each of its parents.
  func rowProblem(from old: String, to new: String) throws(Failure) -> Phrase? {
    let counted = try git.output(["log", "-m", "--text", "--no-renames", "--no-ext-diff", "--numstat", "--format=", "\(old)..\(new)", "--"])
    var rows = 0
    for line in counted.textLines {
      let fields = line.split(separator: "\t", maxSplits: 2)
      guard fields.count == 3, let added = Int(fields[0]), let removed = Int(fields[1]) else { continue }
      rows += added + removed
    }
    return rows > Self.mostRows ? PushMessages.tooManyRows(rows, most: Self.mostRows) : nil
  }

  private func isRead(_ path: String) -> Bool {
    path.hasPrefix(folder) && !ChangeArea.areas(of: String(path.dropFirst(folder.count))).isEmpty
  }
}
