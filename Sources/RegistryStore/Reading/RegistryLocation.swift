package import GitStore
import RegistryText

/// Which state of the registry is meant.
package enum RegistryState: Hashable, Sendable {
  /// The files as they lie there, committed or not.
  case workTree
  /// What the next `git commit` would commit.
  case staged
  /// A commit, by any revision that git understands.
  case revision(String)
}

/// A registry on disk: the root of a repository, or a folder in one.
package struct RegistryLocation {
  /// nil where the folder is in no repository; then only the work tree can be read.
  package let repository: Repository?
  /// The folder of the registry inside the repository: empty, or ending with `/`.
  package let prefix: String
  /// The registry's folder in the file system; nil in a bare repository.
  package let folder: String?

  package init(repository: Repository?, prefix: String, folder: String?) {
    self.repository = repository
    self.prefix = prefix
    self.folder = folder
  }

  /// Opens the registry at `path`: the folder itself, or the nearest one above it that has a `kengen.yaml`; where none
  /// has, the only registry of the repository that the index knows.
  ///
  /// In a bare repository `subfolder` says where the registry is; empty means the root. Errors of git other
  /// than "no repository" pass through.
  package static func open(at path: String, subfolder: String = "") throws(StoreError) -> RegistryLocation {
    let start = FilePaths.absolute(path)
    let repository: Repository?
    do {
      repository = try Repository.open(at: start)
    } catch {
      guard error.code == .notARepository else { throw .git(error) }
      repository = nil
    }
    if let repository, repository.isBare {
      return RegistryLocation(repository: repository, prefix: folderPrefix(subfolder), folder: nil)
    }
    return try located(FilePaths.join(start, subfolder), repository)
  }

  /// Opens the registry of the repository that git's own environment variables name, as hooks need.
  package static func openFromEnvironment(subfolder: String) throws(StoreError) -> RegistryLocation {
    do {
      let repository = try Repository.openFromEnvironment()
      let folder = repository.workDirectory.map { FilePaths.join($0, subfolder) }
      return RegistryLocation(repository: repository, prefix: folderPrefix(subfolder), folder: folder)
    } catch {
      throw .git(error)
    }
  }

  private static func located(_ start: String, _ repository: Repository?) throws(StoreError) -> RegistryLocation {
    let top = repository?.workDirectory.map(FilePaths.absolute)
    var folder = start
    while !FilePaths.fileExists(FilePaths.join(folder, "kengen.yaml")) {
      guard folder != "/", folder != top else {
        if let repository, let top {
          // The file may be missing in the work tree and still be in a commit; where nothing is known the root is assumed.
          let known = (try? repository.indexedFolders(of: RegistryPath.manifest)) ?? []
          let prefix = known.count == 1 ? known[0] : ""
          return RegistryLocation(repository: repository, prefix: prefix, folder: FilePaths.join(top, String(prefix.dropLast())))
        }
        throw .notARegistry(path: start)
      }
      folder = FilePaths.parent(folder)
    }
    guard let repository, let top else {
      return RegistryLocation(repository: nil, prefix: "", folder: folder)
    }
    let prefix = folder == top ? "" : folderPrefix(String(folder.dropFirst(top.count + 1)))
    return RegistryLocation(repository: repository, prefix: prefix, folder: folder)
  }

  /// A folder of a repository as it stands before paths: empty, or ending with `/`.
  package static func folderPrefix(_ folder: String) -> String {
    let trimmed = folder.split(separator: "/").joined(separator: "/")
    return trimmed.isEmpty ? "" : trimmed + "/"
  }

  /// The files of a state, and the commit when it is one.
  package func snapshot(_ state: RegistryState) throws(StoreError) -> (files: any FileSnapshot, commit: ObjectID?) {
    do throws(GitError) {
      switch state {
      case .workTree:
        guard let folder else { throw GitError(.bareWithoutWorkTree, operation: "read work tree") }
        if let repository, !repository.isBare { return (try CheckedOutSnapshot(root: folder, repository: repository, prefix: prefix), nil) }
        return (WorkTreeSnapshot(root: folder), nil)
      case .staged:
        return (PrefixedSnapshot(try requiredRepository().indexSnapshot(), prefix: prefix), nil)
      case .revision(let revision):
        let repository = try requiredRepository()
        let commit = try repository.commitID(revision)
        return (PrefixedSnapshot(try repository.snapshot(ofCommit: commit), prefix: prefix), commit)
      }
    } catch {
      throw .git(error)
    }
  }

  private func requiredRepository() throws(GitError) -> Repository {
    if let repository { return repository }
    throw GitError(.notARepository, operation: "open", subject: folder ?? "")
  }
}
