import GitStore
import Guard
import Messages
import RegistryModel
import RegistryStore

/// What a repository is like, apart from its text.
struct RepositoryExamination {
  let repository: Repository
  let location: RegistryLocation
  let isFixing: Bool

  /// A lock this old, in seconds, is hardly anybody's any more.
  private static let oldLock = 600
  private static let scarceBytes: UInt64 = 64 << 20

  func items() -> [ExaminedItem] {
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
  private func examinedRecord() -> ExaminedItem? {
    let record = ReceivedRecord(repository)
    do {
      if try record.tip() == nil { return nil }
    } catch {
      return examined("received-record") { throw error }
    }
    return examined("received-record") { try receivedRecord(record) }
  }

  private func receivedRecord(_ record: ReceivedRecord) throws -> ExaminedItem {
    let links = try record.links()
    let problems = try record.problems(links)
    if problems.isEmpty, try record.isCopy() {
      return ExaminedItem("received-record", .warning, ReceivedMessages.copied, remedy: ReceivedMessages.copiedRemedy)
    }
    guard !problems.isEmpty else {
      return ExaminedItem("received-record", .ok, ReceivedMessages.whole(links.count, links.last?.id ?? ""))
    }
    return ExaminedItem(
      "received-record", .wrong, ReceivedMessages.broken(problems.count), remedy: Phrase("kengen received verify"))
  }

  private func interruptedWrite() throws -> ExaminedItem {
    let id = "interrupted-write"
    guard try repository.hasInterruptedWrite() else {
      return ExaminedItem(id, .ok, WriteMessages.noneCutShort)
    }
    if isFixing, try repository.recoverInterruptedWrite() {
      return ExaminedItem(
        id, .fixed, WriteMessages.finished)
    }
    return ExaminedItem(
      id, .wrong, WriteMessages.cutShort,
      remedy: WriteMessages.finishedByDoctor,
      isFixable: true)
  }

  private func head() throws -> ExaminedItem {
    switch try repository.head() {
    case .branch(let name, let tip):
      let short = String(tip.description.prefix(10))
      return ExaminedItem("head", .ok, DoctorMessages.branch(name, at: short))
    case .unborn(let name):
      return ExaminedItem(
        "head", .warning, DoctorMessages.unborn(name),
        remedy: DoctorMessages.makeFirstCommit)
    case .detached(let id):
      return ExaminedItem(
        "head", .warning,
        DoctorMessages.detached(at: String(id.description.prefix(10))),
        remedy: DoctorMessages.switchToBranch)
    }
  }

  /// Every file of the last commit's registry; older commits are for `git fsck`.
  private func objects() throws -> ExaminedItem {
    guard let tip = try tip() else {
      return ExaminedItem("objects", .ok, DoctorMessages.nothingToRead)
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
      return ExaminedItem(
        "objects", .ok, DoctorMessages.filesReadable(count))
    }
    return ExaminedItem(
      "objects", .wrong, DoctorMessages.placesUnreadable(broken.count),
      remedy: DoctorMessages.takeFromCopy, details: Self.shown(broken))
  }

  private func history() throws -> ExaminedItem {
    guard repository.isShallow else {
      return ExaminedItem("history", .ok, DoctorMessages.wholeHistory)
    }
    return ExaminedItem(
      "history", .warning,
      DoctorMessages.shallowHistory,
      remedy: DoctorMessages.unshallow)
  }

  private func locks() throws -> ExaminedItem {
    var gone = repository.abandonedBranchLocks(clearing: isFixing)
    // A lock of ours whose maker died is an interrupted write, and told as such.
    let isCutShort = try repository.hasInterruptedWrite()
    var locks: [(file: LockFile, doubt: AbandonedLock.Doubt)] = []
    for file in try repository.lockFiles() where !(file.isOurs && isCutShort) && !gone.contains(file.path) {
      let doubt: AbandonedLock.Doubt? =
        file.isOurs ? .open : isFixing ? AbandonedLock.clear(file.path, in: repository) : AbandonedLock.doubt(file.path, in: repository)
      if let doubt { locks.append((file, doubt)) } else { gone.append(file.path) }
    }
    guard !locks.isEmpty else {
      guard !gone.isEmpty else { return ExaminedItem("locks", .ok, LockMessages.none) }
      let paths = gone.sorted().map { Phrase($0) }
      return isFixing
        ? ExaminedItem("locks", .fixed, LockMessages.removed, details: paths)
        : ExaminedItem("locks", .wrong, LockMessages.left, remedy: LockMessages.removedByDoctor, details: paths, isFixable: true)
    }
    let details =
      gone.sorted().map { isFixing ? LockMessages.isRemoved($0) : LockMessages.isLeft($0) }
      + locks.map { LockMessages.doubtful($0.file.path, $0.file.age, $0.file.isOurs ? nil : LockMessages.doubt($0.doubt.told)) }
    // One of ours that is not taken over here is being written behind, or belongs to somebody else: never to be removed by hand.
    if let own = locks.first(where: \.file.isOurs) {
      return ExaminedItem(
        "locks", .warning, LockMessages.ownHeld, remedy: LockMessages.waitForOwner(of: own.file.path), details: details,
        isFixable: !gone.isEmpty && !isFixing)
    }
    let words = locks.map { ShellWord.quoted($0.file.path) }.joined(separator: " ")
    let isOld = locks.contains { $0.file.age >= Self.oldLock }
    return ExaminedItem(
      "locks", isOld ? .wrong : .warning, LockMessages.held(locks.count), remedy: LockMessages.remove(words), details: details,
      isFixable: !gone.isEmpty && !isFixing)
  }

  private func storage() throws -> ExaminedItem {
    try repository.checkWritable()
    guard let free = repository.freeBytes, free < Self.scarceBytes else {
      return ExaminedItem("storage", .ok, DoctorMessages.writable)
    }
    return ExaminedItem(
      "storage", .warning, DoctorMessages.scarce(mebibytes: free >> 20),
      remedy: DoctorMessages.makeRoom)
  }

  private func lineEndings() throws -> ExaminedItem {
    guard let value = try repository.configValue("core.autocrlf"), value.lowercased() == "true" else {
      return ExaminedItem("line-endings", .ok, DoctorMessages.plainLineEnds)
    }
    return ExaminedItem(
      "line-endings", .ok,
      DoctorMessages.convertedLineEnds)
  }

  /// Whether git examines what a push brings; without it one tree may read differently for different readers.
  private func receivedObjects() throws -> ExaminedItem {
    let id = "received-objects"
    let values = try ["receive.fsckObjects", "transfer.fsckObjects"].map { try repository.configValue($0)?.lowercased() }
    if let value = values[0] ?? values[1], ["true", "yes", "on", "1", ""].contains(value) {
      return ExaminedItem(id, .ok, DoctorMessages.pushesExamined)
    }
    return ExaminedItem(
      id, .warning, DoctorMessages.pushesNotExamined,
      remedy: Phrase("git config receive.fsckObjects true"))
  }

  private func operation() throws -> ExaminedItem {
    guard let name = try repository.operationInProgress() else {
      return ExaminedItem("operation", .ok, DoctorMessages.noOperation)
    }
    let failure = GitFailure.failure(GitError(.operationInProgress, operation: "write", subject: name))
    return ExaminedItem("operation", .warning, failure)
  }

  private func index() throws -> ExaminedItem {
    _ = try location.snapshot(.staged).files.names(in: "")
    return ExaminedItem("index", .ok, DoctorMessages.indexReadable)
  }

  private func identity() throws -> ExaminedItem {
    let name = try repository.identity().author.name
    return ExaminedItem("identity", .ok, DoctorMessages.committer(name))
  }

  private func tip() throws(GitError) -> ObjectID? {
    switch try repository.head() {
    case .branch(_, let tip), .detached(let tip): tip
    case .unborn: nil
    }
  }

  private static func words(_ error: GitError, _ path: String) -> Phrase {
    let message = GitFailure.failure(error).message
    return DoctorMessages.at(path, message)
  }

  static func shown(_ details: [Phrase]) -> [Phrase] {
    let limit = 20
    guard details.count > limit else { return details }
    let rest = details.count - limit
    return details.prefix(limit) + [DoctorMessages.more(rest)]
  }
}

extension AbandonedLock.Doubt {
  /// As the sentences take it.
  fileprivate var told: LockMessages.Doubt {
    switch self {
    case .fresh: .fresh
    case .othersProperty(let uid): .othersProperty(uid: uid)
    case .sharedFolder: .sharedFolder
    case .container: .container
    case .open: .open
    case .running(let pid, let name), .waitingForThis(let pid, let name): .running(pid: pid, name: name)
    case .unreadable: .unreadable
    }
  }
}
