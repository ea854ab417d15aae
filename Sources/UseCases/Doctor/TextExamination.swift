import GitStore
import Messages
import RegistryModel
import RegistryStore
import RegistryText

/// What the registry's text is like in the last commit and in the work tree.
struct TextExamination {
  let setting: Setting
  let location: RegistryLocation
  let isFixing: Bool

  func items() -> [ExaminedItem] {
    var items: [ExaminedItem] = []
    if location.folder != nil { items.append(examined("leftovers", leftovers)) }
    if hasCommit { items.append(examined("committed-text") { try text("committed-text", .revision("HEAD")) }) }
    guard location.folder != nil else { return items }
    items.append(examined("text") { try text("text", .workTree) })
    if hasCommit { items.append(examined("uncommitted", uncommitted)) }
    return items
  }

  private var hasCommit: Bool {
    guard let repository = location.repository, let head = try? repository.head() else { return false }
    if case .unborn = head { return false }
    return true
  }

  /// Drafts of files whose writer died before it put them in place: the files themselves are whole.
  private func leftovers() throws -> ExaminedItem {
    let folder = location.folder ?? ""
    // A sparse checkout may keep out the whole folder.
    let files =
      try !FilePaths.fileExists(folder) ? [] : FileWriter.drafts(below: folder, in: RegistryPath.managedFolders).filter { !isKeptByGit($0) }
    let drafts = files.map { FilePaths.join(folder, $0) } + (location.repository?.abandonedLockDrafts() ?? [])
    if drafts.isEmpty { return ExaminedItem("leftovers", .ok, TextMessages.noDrafts) }
    let names = drafts.map { Phrase($0) }
    guard isFixing else {
      return ExaminedItem(
        "leftovers", .wrong, TextMessages.draftsLeft,
        remedy: TextMessages.draftsRemovable, details: names,
        isFixable: true)
    }
    for draft in drafts { try FileWriter.remove(draft) }
    return ExaminedItem(
      "leftovers", .fixed, TextMessages.draftsRemoved, details: names)
  }

  /// What git keeps under such a name is somebody's; an index that cannot be read may hold anything.
  private func isKeptByGit(_ path: String) -> Bool {
    guard location.repository != nil else { return false }
    do { return try location.snapshot(.staged).files.bytes(at: path) != nil } catch { return true }
  }

  private func text(_ id: String, _ state: RegistryState) throws -> ExaminedItem {
    let defects = try defects(state)
    guard !defects.isEmpty else { return ExaminedItem(id, .ok, TextMessages.noDefects) }
    let isUnsorted = state == .workTree && defects.allSatisfy { $0.code == .order }
    if isFixing, isUnsorted {
      let paths = try Sorting.sort(setting, onlyLook: false)
      return ExaminedItem(id, .fixed, TextMessages.sorted, details: paths.map { Phrase($0) })
    }
    let failure = StoreFailure.failure(.defective(defects))
    return ExaminedItem(
      id, .wrong, TextMessages.defects(defects.count),
      remedy: TextMessages.fixDefects(inWorkTree: state == .workTree),
      details: RepositoryExamination.shown(failure.details), isFixable: isUnsorted)
  }

  private func defects(_ state: RegistryState) throws -> [FormatDiagnostic] {
    do throws(StoreError) {
      return try RegistryLoader(files: try location.snapshot(state).files).whole().defects
    } catch {
      guard case .defective(let defects) = error else { throw error }
      return defects
    }
  }

  private func uncommitted() throws -> ExaminedItem {
    let committed = try HeldFiles(try location.snapshot(.revision("HEAD")).files)
    let staged = try HeldFiles(try location.snapshot(.staged).files)
    let present = try HeldFiles(try location.snapshot(.workTree).files)
    let paths = Set(present.paths(differingFrom: committed) + staged.paths(differingFrom: committed)).sorted()
    if paths.isEmpty {
      return ExaminedItem("uncommitted", .ok, TextMessages.nothingUncommitted)
    }
    return ExaminedItem(
      "uncommitted", .warning,
      TextMessages.uncommitted(paths.count),
      remedy: TextMessages.commitOrRestore,
      details: RepositoryExamination.shown(paths.map { Phrase($0) }))
  }
}
