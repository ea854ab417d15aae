package import GitStore
import Glibc
package import RegistryModel
import RegistryText
package import Validation

/// Summaries of checks that this user made, kept in the user's own cache: of each registry the newest.
package struct CheckSummaries {
  private let cache: CacheFolder
  private let subject: CheckSummary.Subject
  private let repository: Repository

  /// nil where nothing can be kept: no repository, no cache, no telling which program this is.
  package init?(_ location: RegistryLocation, day: CalendarDate, cache: CacheFolder?) {
    guard let cache, let repository = location.repository, let program = Self.program else { return nil }
    self.cache = cache
    self.repository = repository
    let place = "\(FilePaths.absolute(repository.commonDirectory))\n\(location.prefix)"
    subject = CheckSummary.Subject(place: place, program: program, day: day)
  }

  /// This very build of the program: what other code found is not what this one finds.
  private static var program: String? {
    var status = stat()
    guard stat("/proc/self/exe", &status) == 0 else { return nil }
    return "\(status.st_dev) \(status.st_ino) \(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
  }

  private var name: String { "check-" + String(StableMixing.hash(subject.place.utf8), radix: 16) }

  /// The newest summary; nil where there is none of this program and day that can be believed.
  package func newest() -> CheckSummary? { cache.file(name).flatMap { CheckSummary($0, of: subject) } }

  package func keep(_ bytes: [UInt8]) -> Bool { cache.write(bytes, as: name) }

  /// What a summary is to be written of besides the check: the state's files.
  package struct Draft: Sendable {
    fileprivate let subject: CheckSummary.Subject
    fileprivate let tree: ObjectID?
    fileprivate let files: [CheckSummary.File]

    /// The summary as a file; nil where it cannot be written.
    package func summary(
      _ check: ItemisedCheck, _ registry: Registry, singledOut: Set<ProvisionKey>, settled: [Finding]
    ) -> [UInt8]? {
      CheckSummary(check, of: registry, subject: subject, tree: tree, files: files, singledOut: singledOut, settled: settled)
        .fileBytes
    }
  }

  /// The frame for a summary of a commit or of the index; nil for other states, and where a file is none.
  package func draft(of files: any FileSnapshot) throws(StoreError) -> Draft? {
    guard let state = FiledState(files) else { return nil }
    do throws(GitError) {
      guard let list = try state.list() else { return nil }
      return Draft(subject: subject, tree: try state.tree(), files: list)
    } catch {
      throw .git(error)
    }
  }

  /// Checks a commit or the index by what the summary says.
  package func check(_ files: any FileSnapshot, after summary: CheckSummary) throws(StoreError) -> IncrementalCheck.Outcome {
    guard let state = FiledState(files) else { return .fullCheckNeeded(.otherState) }
    // Whatever is missing or odd there is for the full check to tell.
    guard let paths = try? state.differences(from: summary, repository) else { return .fullCheckNeeded(.damaged) }
    var changes: [IncrementalCheck.Change] = []
    for (path, old) in paths {
      do throws(GitError) {
        let before: [UInt8]? = if let old { try repository.blob(old, subject: path) } else { nil }
        changes.append(.init(path: path, old: before, new: try files.bytes(at: path)))
      } catch {
        return .fullCheckNeeded(.otherFile(path))
      }
    }
    return try IncrementalCheck.check(files, changes, after: summary)
  }
}

/// The files of a commit or of the index that a check reads, with their contents' ids.
private struct FiledState {
  private let files: PrefixedSnapshot

  /// nil for other states.
  init?(_ files: any FileSnapshot) {
    guard let files = files as? PrefixedSnapshot, files.base is IndexSnapshot || files.base is TreeSnapshot else { return nil }
    self.files = files
  }

  /// The tree of the registry's folder; nil in the index.
  func tree() throws(GitError) -> ObjectID? {
    files.base is TreeSnapshot ? try files.base.objectID(at: String(files.prefix.dropLast())) : nil
  }

  /// Every file that a check reads, by path; nil where something in its place is no file.
  func list() throws(GitError) -> [CheckSummary.File]? {
    var result: [CheckSummary.File] = []
    if let index = files.base as? IndexSnapshot {
      for file in index.files(under: files.prefix) {
        guard let path = String(validating: file.path.dropFirst(files.prefix.utf8.count), as: UTF8.self) else { return nil }
        guard FiledState.isRead(path) else { continue }
        guard file.isFile else { return nil }
        result.append(.init(path: path, content: file.id))
      }
      return result
    }
    var pending = RegistryPath.managedFolders
    if let id = try files.objectID(at: RegistryPath.manifest) { result.append(.init(path: RegistryPath.manifest, content: id)) }
    while let folder = pending.popLast() {
      for entry in try files.names(in: folder) where !RegistryPath.isHarmless(entry.name) {
        let path = "\(folder)/\(entry.name)"
        guard entry.isText, entry.kind != .other else { return nil }
        if entry.kind == .directory {
          pending.append(path)
        } else if let id = try files.objectID(at: path) {
          result.append(.init(path: path, content: id))
        }
      }
    }
    return result.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Paths whose content is not the summary's, with what that was; nil = there was none. nil in all where it cannot be told.
  func differences(from summary: CheckSummary, _ repository: Repository) throws(GitError) -> [(path: String, old: ObjectID?)]? {
    if let tree = try tree(), let other = summary.tree {
      return try repository.diff(fromTree: other, toTree: tree, under: "").filter { FiledState.isRead($0.path) }.map { ($0.path, $0.old) }
    }
    guard let list = try list() else { return nil }
    var result: [(path: String, old: ObjectID?)] = []
    var (left, right) = (0, 0)
    while left < summary.files.count || right < list.count {
      let was = left < summary.files.count ? summary.files[left] : nil
      let becomes = right < list.count ? list[right] : nil
      if let was, let becomes, was.path == becomes.path {
        if was.content != becomes.content { result.append((was.path, was.content)) }
        (left, right) = (left + 1, right + 1)
      } else if let was, becomes.map({ was.path.utf8.lexicographicallyPrecedes($0.path.utf8) }) ?? true {
        result.append((was.path, was.content))
        left += 1
      } else if let becomes {
        result.append((becomes.path, nil))
        right += 1
      }
    }
    return result
  }

  /// Whether a check reads the file: the manifest, and whatever stands in the format's folders and is not harmless there.
  private static func isRead(_ path: String) -> Bool {
    if path == RegistryPath.manifest { return true }
    let names = path.split(separator: "/")
    guard let folder = names.first, names.count > 1, RegistryPath.managedFolders.contains(String(folder)) else { return false }
    return !names.dropFirst().contains { RegistryPath.isHarmless(String($0)) }
  }
}
