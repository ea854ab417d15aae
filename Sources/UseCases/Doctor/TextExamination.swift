import GitStore
import Presentation
import RegistryModel
import RegistryStore
import RegistryText

/// What the registry's text is like in the last commit and in the work tree.
struct TextExamination {
  let setting: Setting
  let location: RegistryLocation
  let isMending: Bool

  func items() -> [DoctorReport.Item] {
    var items: [DoctorReport.Item] = []
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
  private func leftovers() throws -> DoctorReport.Item {
    let folder = location.folder ?? ""
    // A sparse checkout may keep out the whole folder.
    let files =
      try !FilePaths.fileExists(folder) ? [] : FileWriter.drafts(below: folder, in: RegistryPath.managedFolders).filter { !isKeptByGit($0) }
    let drafts = files.map { FilePaths.join(folder, $0) } + (location.repository?.abandonedLockDrafts() ?? [])
    if drafts.isEmpty { return DoctorReport.Item("leftovers", .ok, Phrase(ja: "書きかけの残りはありません", en: "no draft was left behind")) }
    let names = drafts.map { Phrase($0) }
    guard isMending else {
      return DoctorReport.Item(
        "leftovers", .wrong, Phrase(ja: "書きかけのファイルが残っています。元のファイルは無事です", en: "drafts were left behind; the files themselves are whole"),
        remedy: Phrase(ja: "kengen が動いていなければ消せます", en: "unless kengen is running they can be removed"), details: names,
        isMendable: true)
    }
    for draft in drafts { try FileWriter.remove(draft) }
    return DoctorReport.Item(
      "leftovers", .mended, Phrase(ja: "書きかけの残りを消しました", en: "drafts that were left behind are removed"), details: names)
  }

  /// What git keeps under such a name is somebody's; an index that cannot be read may hold anything.
  private func isKeptByGit(_ path: String) -> Bool {
    guard location.repository != nil else { return false }
    do { return try location.snapshot(.staged).files.bytes(at: path) != nil } catch { return true }
  }

  private func text(_ id: String, _ state: RegistryState) throws -> DoctorReport.Item {
    let defects = try defects(state)
    guard !defects.isEmpty else { return DoctorReport.Item(id, .ok, Phrase(ja: "文面に欠陥はありません", en: "the text has no defects")) }
    let isUnsorted = state == .workTree && defects.allSatisfy { $0.code == .order }
    if isMending, isUnsorted {
      let paths = try Sorting.sort(setting, onlyLook: false)
      return DoctorReport.Item(id, .mended, Phrase(ja: "行を並べ直しました", en: "rows are sorted"), details: paths.map { Phrase($0) })
    }
    let failure = StoreFailure.failure(.defective(defects))
    return DoctorReport.Item(
      id, .wrong, Phrase(ja: "文面に欠陥が \(defects.count) 件あります", en: "the text has \(defects.count) defects"),
      remedy: Phrase(
        ja: state == .workTree ? "それぞれの行を直してください" : "直したものをコミットするか、無事な版から戻してください: git checkout 版 -- ファイル",
        en: state == .workTree ? "mend each line" : "commit what is mended, or bring back a sound version: git checkout REVISION -- FILE"),
      details: RepositoryExamination.shown(failure.details), isMendable: isUnsorted)
  }

  private func defects(_ state: RegistryState) throws -> [FormatDiagnostic] {
    do throws(StoreError) {
      return try RegistryLoader(files: try location.snapshot(state).files).whole().defects
    } catch {
      guard case .defective(let defects) = error else { throw error }
      return defects
    }
  }

  private func uncommitted() throws -> DoctorReport.Item {
    let committed = try HeldFiles(try location.snapshot(.revision("HEAD")).files)
    let staged = try HeldFiles(try location.snapshot(.staged).files)
    let present = try HeldFiles(try location.snapshot(.workTree).files)
    let paths = Set(present.paths(differingFrom: committed) + staged.paths(differingFrom: committed)).sorted()
    if paths.isEmpty {
      return DoctorReport.Item("uncommitted", .ok, Phrase(ja: "未コミットの変更はありません", en: "nothing is uncommitted"))
    }
    return DoctorReport.Item(
      "uncommitted", .warning,
      Phrase(
        ja: "\(paths.count) 個のファイルに未コミットの変更があります。答えは最後のコミットからです",
        en: "\(paths.count) files have uncommitted changes; answers come from the last commit"),
      remedy: Phrase(
        ja: "kengen diff で見て、git commit -a でコミットしてください。捨ててよい変更なら git restore --staged --worktree -- ファイル(元に戻せません)",
        en:
          "look with kengen diff, commit with git commit -a; or, where the change may be lost for good, git restore --staged --worktree -- FILE"
      ),
      details: RepositoryExamination.shown(paths.map { Phrase($0) }))
  }
}
