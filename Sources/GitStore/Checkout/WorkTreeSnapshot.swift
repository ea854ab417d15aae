/// Plain files under a folder, as they are at the moment of each question; needs no repository.
///
/// Every symbolic link below the root is refused, wherever it points: a registry has no use for one, and a
/// link is the way out of the folder. Ids are never known. `.git` is not listed. An empty folder, which git
/// could not hold, is listed as a child and has no children.
package final class WorkTreeSnapshot: FileSnapshot {
  /// The root folder.
  package let root: String
  private var opened: WorkFolder?

  /// Reads the files under `root`, which is opened at the first question.
  package init(root: String) {
    self.root = root
  }

  /// The file's content; nil when there is no such file.
  package func bytes(at path: String) throws(GitError) -> [UInt8]? {
    try folder().read(PathBytes(path), operation: "read file")
  }

  /// The folder's children in byte order; empty when there is no such folder.
  package func names(in directory: String) throws(GitError) -> [Entry] {
    let git = Array(".git".utf8)
    return try folder().list(directory, operation: "list folder")
      .filter { $0.nameBytes != git }
      .sorted { $0.nameBytes.lexicographicallyPrecedes($1.nameBytes) }
  }

  /// Always nil: the id would cost reading the file.
  package func objectID(at path: String) throws(GitError) -> ObjectID? {
    _ = try RepositoryPath.components(of: path, operation: "find file")
    return nil
  }

  private func folder() throws(GitError) -> WorkFolder {
    if let opened { return opened }
    let folder = try WorkFolder(root: root, operation: "open folder")
    opened = folder
    return folder
  }
}
