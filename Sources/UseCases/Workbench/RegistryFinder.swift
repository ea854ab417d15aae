import GitStore
import Messages
import RegistryModel
import RegistryText

/// Where in a repository registries stand (`kengen.yaml`), by git's own reading.
///
/// Configuration is not cloned, and hooks that all repositories share meet repositories that libgit2 cannot open: so nobody
/// has to say where a registry is, and where none is costs two short commands.
struct RegistryFinder {
  let git: GitCommand

  /// In what a commit would add, and take away, against `HEAD`.
  struct Change {
    var added: [String] = []
    var removed: [String] = []
  }

  private static let pattern = ":(top,glob)**/\(RegistryPath.manifest)"

  /// The folders of the registries in the index, sorted: each empty, or ending with `/`.
  func staged() throws(Failure) -> [String] {
    try folders(try git.output(["ls-files", "-z", "--cached", "--", Self.pattern]).split(separator: 0))
  }

  /// Registries that only one of `HEAD` and the index has.
  func stagedChange() throws(Failure) -> Change {
    let arguments = ["diff-index", "--cached", "--name-status", "--no-renames", "-z", "HEAD", "--", Self.pattern]
    let ran = try git.run(arguments)
    guard ran.code == 0 else {
      // Without a commit everything is new, and nothing is taken away.
      guard try git.run(["rev-parse", "--verify", "--quiet", "HEAD"]).code != 0 else { throw GitCommand.failure(ran) }
      return Change(added: try staged(), removed: [])
    }
    var change = Change()
    let fields = ran.output.split(separator: 0)
    for (kind, path) in zip(stride(from: 0, to: fields.count, by: 2), stride(from: 1, to: fields.count, by: 2)) {
      let found = try folders([fields[path]])
      if fields[kind].elementsEqual("D".utf8) { change.removed += found }
      if fields[kind].elementsEqual("A".utf8) { change.added += found }
    }
    return change
  }

  /// The folders of the registries of a commit.
  func committed(_ revision: String) throws(Failure) -> [String] {
    try folders(try git.output(["ls-tree", "-r", "-z", "--full-tree", "--name-only", revision]).split(separator: 0))
  }

  private func folders(_ paths: [ArraySlice<UInt8>]) throws(Failure) -> [String] {
    let name = Array(RegistryPath.manifest.utf8)
    var result: Set<String> = []
    for path in paths {
      let isWhole = path.count == name.count || path.dropLast(name.count).last == UInt8(ascii: "/")
      guard path.suffix(name.count).elementsEqual(name), isWhole else { continue }
      guard let folder = String(validating: path.dropLast(name.count), as: UTF8.self) else {
        let shown = String(decoding: path, as: UTF8.self)
        throw Failure(.environment, OutsideFileMessages.folderNotUTF8(shown))
      }
      result.insert(folder)
    }
    return result.sorted()
  }
}
