import GitStore
import Messages
package import RegistryModel
import RegistryStore

/// Files that somebody has edited and not committed, and that an answer from the newest commit does not know.
struct Uncommitted {
  private let location: RegistryLocation
  private let watched: WatchedSnapshot

  /// The newest commit's files, watched; the same snapshot, and nothing to tell, where there is no work tree.
  static func watching(_ files: any FileSnapshot, _ location: RegistryLocation) -> (files: any FileSnapshot, watch: Uncommitted?) {
    guard location.folder != nil, location.repository != nil else { return (files, nil) }
    let watched = WatchedSnapshot(files)
    return (watched, Uncommitted(location: location, watched: watched))
  }

  /// What is to be said; nil where the files that were read are the same there. `canRead` = whether the command
  /// takes `--work-tree`.
  func note(canRead: Bool) -> Phrase? {
    guard let folder = location.folder else { return nil }
    let paths = watched.paths(differingIn: WorkTreeSnapshot(root: folder))
    guard !paths.isEmpty else { return nil }
    return UncommittedMessages.note(Array(paths), canRead: canRead)
  }
}

extension ChangeSetting {
  /// What somebody has edited and not committed of the registry that a change is about to be worked out on; nil where
  /// nothing is. To be asked for before the change is written, which changes files as well.
  ///
  /// Never fails: where the newest commit cannot be read, the change itself says so.
  package var uncommittedNote: Phrase? {
    guard let location = try? RegistryLocation.open(at: setting.path, subfolder: setting.subfolder),
      let newest = try? location.snapshot(.revision("HEAD")).files
    else { return nil }
    let watched = Uncommitted.watching(newest, location)
    guard let watch = watched.watch, (try? HeldFiles(watched.files)) != nil else { return nil }
    return watch.note(canRead: false)
  }
}

extension Workbench {
  /// What somebody has edited and not committed, among what the answer was read from; nil where nothing is.
  package var uncommittedNote: Phrase? { watch?.note(canRead: true) }
}
