import GitStore
import Messages
import Presentation
import RegistryModel
import RegistryStore

/// What a repository is like, apart from its text.
struct RepositoryExamination {
  let repository: Repository
  let location: RegistryLocation
  let isMending: Bool

  /// A lock this old, in seconds, is hardly anybody's any more.
  private static let oldLock = 600
  private static let scarceBytes: UInt64 = 64 << 20

  func items() -> [DoctorReport.Item] {
    // What was cut short comes first: the others look at what it left.
    var items = repository.isBare ? [] : [examined("interrupted-write", interruptedWrite)]
    items += [
      examined("head", head), examined("objects", objects), examined("history", history), examined("locks", locks),
      examined("storage", storage), examined("line-endings", lineEndings),
    ]
    if repository.isBare { items.append(examined("received-objects", receivedObjects)) }
    if let record = examinedRecord() { items.append(record) }
    if !repository.isBare {
      items += [examined("operation", operation), examined("index", index), examined("identity", identity)]
    }
    return items
  }

  /// nil where there is no record of what a server received.
  private func examinedRecord() -> DoctorReport.Item? {
    let record = ReceivedRecord(repository)
    if let tip = try? record.tip() { return tip.map { _ in examined("received-record") { try receivedRecord(record) } } }
    return examined("received-record") { try receivedRecord(record) }
  }

  private func receivedRecord(_ record: ReceivedRecord) throws -> DoctorReport.Item {
    let links = try record.links()
    let found = ReceivedVerification(try record.problems(links), entries: links.count, newest: links.last?.id)
    guard !found.isSound else {
      return DoctorReport.Item("received-record", .ok, ReceivedMessages.sound(links.count, links.last?.id ?? ""))
    }
    return DoctorReport.Item(
      "received-record", .wrong, ReceivedMessages.broken(found.problems.count), remedy: Phrase("kengen received verify"))
  }

  private func interruptedWrite() throws -> DoctorReport.Item {
    let id = "interrupted-write"
    guard try repository.hasInterruptedWrite() else {
      return DoctorReport.Item(id, .ok, Phrase(ja: "途中で切れた書き込みはありません", en: "no write was cut short"))
    }
    if isMending, try repository.recoverInterruptedWrite() {
      return DoctorReport.Item(
        id, .mended, Phrase(ja: "途中で切れた書き込みを終えました", en: "a write that was cut short has been finished, or cleared away"))
    }
    return DoctorReport.Item(
      id, .wrong, Phrase(ja: "kengen の書き込みが途中で切れています", en: "a write of kengen's was cut short"),
      remedy: Phrase(ja: "kengen doctor --mend か、次の書き込みが仕上げます", en: "kengen doctor --mend finishes it, and so does the next write"),
      isMendable: true)
  }

  private func head() throws -> DoctorReport.Item {
    switch try repository.head() {
    case .branch(let name, let tip):
      let short = String(tip.description.prefix(10))
      return DoctorReport.Item("head", .ok, Phrase(ja: "\(name) は \(short)", en: "\(name) at \(short)"))
    case .unborn(let name):
      return DoctorReport.Item(
        "head", .warning, Phrase(ja: "\(name) にまだコミットがありません", en: "\(name) has no commit yet"),
        remedy: Phrase(ja: "git add -A と git commit で最初のコミットを作ってください", en: "make the first commit with git add -A and git commit"))
    case .detached(let id):
      return DoctorReport.Item(
        "head", .warning,
        Phrase(
          ja: "HEAD がブランチを指していません(\(id.description.prefix(10)))。読めますが書けません",
          en: "HEAD is detached (\(id.description.prefix(10))): it can be read and not written to"),
        remedy: Phrase(ja: "git switch ブランチ名", en: "git switch BRANCH"))
    }
  }

  /// Every file of the last commit's registry; older commits are for `git fsck`.
  private func objects() throws -> DoctorReport.Item {
    guard let tip = try tip() else {
      return DoctorReport.Item("objects", .ok, Phrase(ja: "読むものはまだありません", en: "there is nothing to read yet"))
    }
    let files = PrefixedSnapshot(try repository.snapshot(ofCommit: tip), prefix: location.prefix)
    var (count, broken) = (0, [Phrase]())
    var pending = [""]
    while let folder = pending.popLast() {
      do throws(GitError) {
        for entry in try files.names(in: folder) where entry.isText {
          let path = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
          switch entry.kind {
          case .directory: pending.append(path)
          case .file:
            count += 1
            do throws(GitError) { _ = try files.bytes(at: path) } catch { broken.append(Self.words(error, path)) }
          case .other: continue
          }
        }
      } catch {
        broken.append(Self.words(error, folder + "/"))
      }
    }
    if broken.isEmpty {
      return DoctorReport.Item(
        "objects", .ok, Phrase(ja: "最後のコミットの \(count) 個のファイルが読めます", en: "the \(count) files of the last commit can be read"))
    }
    return DoctorReport.Item(
      "objects", .wrong, Phrase(ja: "最後のコミットの \(broken.count) 箇所が読めません", en: "\(broken.count) places of the last commit cannot be read"),
      remedy: Phrase(
        ja: "壊れたオブジェクトをよけ、無事な写しから取り直してください: git fsck --full で名を確かめ、git fetch --refetch か、写しの .git/objects の同じ名のファイル",
        en:
          "move the broken objects aside and take them from a sound copy: git fsck --full names them; git fetch --refetch, or the file of that name in a copy's .git/objects"
      ), details: Self.shown(broken))
  }

  private func history() throws -> DoctorReport.Item {
    guard repository.isShallow else {
      return DoctorReport.Item("history", .ok, Phrase(ja: "履歴は切り詰められていません", en: "history is not cut off"))
    }
    return DoctorReport.Item(
      "history", .warning,
      Phrase(
        ja: "履歴が途中で切れています(shallow)。昔の答えと log・blame はそこまでです", en: "history is cut off (shallow): past answers, log and blame end there"),
      remedy: Phrase(ja: "git fetch --unshallow", en: "git fetch --unshallow"))
  }

  private func locks() throws -> DoctorReport.Item {
    let left = repository.abandonedBranchLocks(clearing: isMending)
    if !left.isEmpty {
      let paths = left.map { Phrase($0) }
      if isMending {
        return DoctorReport.Item(
          "locks", .mended,
          Phrase(ja: "途中で切れた kengen の書き込みのロックファイルを消しました", en: "lock files of kengen's writes that were cut short are removed"),
          details: paths)
      }
      return DoctorReport.Item(
        "locks", .wrong, Phrase(ja: "途中で切れた kengen の書き込みのロックファイルがあります", en: "lock files of kengen's writes that were cut short"),
        remedy: Phrase(ja: "kengen doctor --mend か、次の書き込みが消します", en: "kengen doctor --mend removes them, and so does the next write"),
        details: paths,
        isMendable: true)
    }
    // A lock of ours whose maker died is an interrupted write, and told as such.
    let isCutShort = try repository.hasInterruptedWrite()
    let locks = try repository.lockFiles().filter { !($0.isOurs && isCutShort) }
    if locks.isEmpty { return DoctorReport.Item("locks", .ok, Phrase(ja: "ロックファイルはありません", en: "there is no lock file")) }
    // One of ours that is not taken over here is being written behind, or belongs to somebody else: never to be removed by hand.
    if let own = locks.first(where: \.isOurs) {
      return DoctorReport.Item(
        "locks", .warning,
        Phrase(
          ja: "kengen のロックファイルがあります。kengen が書いているところか、ほかの利用者の書き込みが途中で切れています",
          en: "a lock file of kengen's: it is writing, or a write of another user's was cut short"),
        remedy: Phrase(
          ja: "終わるのを待ってください。残るなら、持ち主(ls -l \(ShellWord.quoted(own.path)))が kengen doctor --mend を実行してください。手で消さないでください",
          en:
            "wait for it; if it stays, its owner (ls -l \(ShellWord.quoted(own.path))) runs kengen doctor --mend. Do not remove it by hand"
        ),
        details: locks.map { Phrase(ja: "\($0.path)  \($0.age) 秒前", en: "\($0.path)  \($0.age) s old") })
    }
    let words = locks.map { ShellWord.quoted($0.path) }.joined(separator: " ")
    let isOld = locks.contains { $0.age >= Self.oldLock }
    return DoctorReport.Item(
      "locks", isOld ? .wrong : .warning,
      Phrase(
        ja: "ロックファイルが \(locks.count) 個あります。誰かが書いているか、途中で死んでいます", en: "\(locks.count) lock files: somebody is writing, or died doing so"),
      remedy: Phrase(
        ja: "git も kengen も動いていないことを確かめて(ps aux | grep git)、消してください: rm \(words)",
        en: "make sure that no git and no kengen is running (ps aux | grep git), then: rm \(words)"),
      details: locks.map { Phrase(ja: "\($0.path)  \($0.age) 秒前", en: "\($0.path)  \($0.age) s old") })
  }

  private func storage() throws -> DoctorReport.Item {
    try repository.checkWritable()
    guard let free = repository.freeBytes, free < Self.scarceBytes else {
      return DoctorReport.Item("storage", .ok, Phrase(ja: "書き込めます", en: "it can be written to"))
    }
    return DoctorReport.Item(
      "storage", .warning, Phrase(ja: "空きが \(free >> 20) MiB しかありません", en: "only \(free >> 20) MiB are free"),
      remedy: Phrase(ja: "場所を空けてください。足りなければ何も書かれません", en: "make room; where it does not suffice nothing is written"))
  }

  private func lineEndings() throws -> DoctorReport.Item {
    guard let value = try repository.configValue("core.autocrlf"), value.lowercased() == "true" else {
      return DoctorReport.Item("line-endings", .ok, Phrase(ja: "改行は変えられません", en: "line ends are left as they are"))
    }
    return DoctorReport.Item(
      "line-endings", .ok,
      Phrase(
        ja: "core.autocrlf が true です。取り出したファイルの改行は CRLF ですが、git がコミットするとおりに LF として読みます",
        en: "core.autocrlf is true: files are checked out with CR LF, and read with LF, as git commits them"))
  }

  /// Whether git examines what a push brings; without it one tree may read differently for different readers.
  private func receivedObjects() throws -> DoctorReport.Item {
    let id = "received-objects"
    let values = try ["receive.fsckObjects", "transfer.fsckObjects"].map { try repository.configValue($0)?.lowercased() }
    if let value = values[0] ?? values[1], ["true", "yes", "on", "1", ""].contains(value) {
      return DoctorReport.Item(id, .ok, Phrase(ja: "push で届くオブジェクトを git が調べます", en: "git examines what a push brings"))
    }
    return DoctorReport.Item(
      id, .warning, Phrase(ja: "push で届くオブジェクトを git が調べません", en: "git does not examine what a push brings"),
      remedy: Phrase("git config receive.fsckObjects true"))
  }

  private func operation() throws -> DoctorReport.Item {
    guard let name = try repository.operationInProgress() else {
      return DoctorReport.Item("operation", .ok, Phrase(ja: "git の作業は途中ではありません", en: "git is in the middle of nothing"))
    }
    let failure = GitFailure.failure(GitError(.operationInProgress, operation: "write", subject: name))
    return DoctorReport.Item("operation", .warning, failure)
  }

  private func index() throws -> DoctorReport.Item {
    _ = try location.snapshot(.staged).files.names(in: "")
    return DoctorReport.Item("index", .ok, Phrase(ja: "インデックスが読めます", en: "the index can be read"))
  }

  private func identity() throws -> DoctorReport.Item {
    let name = try repository.identity().author.name
    return DoctorReport.Item("identity", .ok, Phrase(ja: "コミットする人: \(name)", en: "commits are by \(name)"))
  }

  private func tip() throws(GitError) -> ObjectID? {
    switch try repository.head() {
    case .branch(_, let tip), .detached(let tip): tip
    case .unborn: nil
    }
  }

  private static func words(_ error: GitError, _ path: String) -> Phrase {
    let message = GitFailure.failure(error).message
    return Phrase(ja: "\(path): \(message.ja)", en: "\(path): \(message.text(.english))")
  }

  static func shown(_ details: [Phrase]) -> [Phrase] {
    let limit = 20
    guard details.count > limit else { return details }
    let rest = details.count - limit
    return details.prefix(limit) + [Phrase(ja: "ほか \(rest) 件", en: "and \(rest) more")]
  }
}
