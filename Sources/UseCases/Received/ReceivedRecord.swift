import GitStore
import Glibc
import Guard
import Messages
import RegistryModel
import RegistryStore

/// The record of what a server received (受領の記録): a chain of commits under a ref of its own.
///
/// It is written by the hooks of the server, and read by anybody who has fetched it.
struct ReceivedRecord {
  static let reference = "refs/kengen/received"
  /// git's empty tree, in SHA-1 and SHA-256.
  private static let emptyTrees: Set<String> = [
    "4b825dc642cb6eb9a060e54bf8d69288fbee4904", "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321",
  ]
  /// How often an entry is tried where others write at the same time.
  private static let tries = 50

  let repository: Repository
  /// In the repository itself, also from within a hook: what is refused leaves its objects in quarantine, and the record must not.
  private let git: GitProgram

  init(_ repository: Repository) {
    self.repository = repository
    git = GitProgram(gitDirectory: FilePaths.absolute(repository.gitDirectory))
  }

  // MARK: Reading

  /// The newest entry's commit; nil where there is no record.
  func tip() throws -> ObjectID? {
    do throws(GitError) {
      return try repository.commitID(Self.reference)
    } catch {
      guard error.code == .unknownRevision else { throw error }
      return nil
    }
  }

  func link(_ id: ObjectID) throws(GitError) -> ReceivedChain.Link {
    let commit = try repository.commit(id)
    return ReceivedChain.Link(
      id: id.description, parents: commit.parents.map(\.description), seconds: commit.committer.seconds,
      isTreeEmpty: Self.emptyTrees.contains(commit.tree.description), entry: ReceivedEntry(message: commit.message))
  }

  /// Every entry, the first one first; empty where there is no record.
  func links() throws -> [ReceivedChain.Link] { try links(from: try tip()) }

  /// Every entry up to one, the first one first.
  func links(from tip: ObjectID?) throws -> [ReceivedChain.Link] {
    var result: [ReceivedChain.Link] = []
    var next = tip
    while let id = next {
      let link = try link(id)
      result.append(link)
      next = link.entry?.kind == .begin ? nil : link.parents.first.flatMap { ObjectID(hex: $0) }
    }
    return result.reversed()
  }

  /// The newest entry at or before a second; nil where the record begins later, or is not there.
  func entry(asOf seconds: Int64) throws -> ReceivedEntry? {
    guard let tip = try tip(), let found = try repository.commitID(asOf: seconds, from: tip) else { return nil }
    return try link(found).entry
  }

  /// When the record begins; nil where there is none.
  func start() throws -> Int64? {
    try links().first?.entry?.seconds
  }

  // MARK: Writing

  /// Begins the record where there is none, and puts it on record where this is a copy of the server that wrote it.
  func begin() throws {
    if try tip() == nil { try add(.begin, updates: [], from: "") } else { try noteCopy() }
  }

  /// Whether the newest entry was written by a repository of which this is a copy.
  func isCopy() throws -> Bool {
    guard let tip = try tip(), let last = try link(tip).entry else { return false }
    return isElsewhere(last)
  }

  /// Puts it on record where this is a copy of the server that wrote the entries so far.
  func noteCopy() throws {
    if try isCopy() { try add(.copied, updates: [], from: "") }
  }

  /// The entries that this very server wrote: those from the newest one on by which it found itself a copy.
  static func own(_ links: [ReceivedChain.Link]) -> ArraySlice<ReceivedChain.Link> {
    links[(links.lastIndex { $0.entry?.kind == .copied } ?? 0)...]
  }

  private func isElsewhere(_ entry: ReceivedEntry) -> Bool {
    let here = repository.place
    return repository.isBare && !entry.place.isEmpty && !here.isEmpty && entry.place != here
  }

  /// Adds an entry, made of the one before it and of where the guarded branches stand now.
  ///
  /// Where there is no record yet, it begins first; where branches stand elsewhere than the entry before says, that is put on
  /// record before.
  func add(
    _ kind: ReceivedEntry.Kind, updates: [ReceivedEntry.Update], from: String, statements: [ReceivedEntry.Stated] = [],
    reasons: [String] = []
  ) throws {
    for _ in 0..<Self.tries {
      let before = try tip()
      let last = try before.map { try link($0).entry } ?? nil
      if before != nil, last == nil { throw Self.unreadable }
      let now = max(Int64(time(nil)), last?.seconds ?? 0)
      let tips = try guardedTips()
      // Where the branches stood before this push, as far as it tells of them.
      let told = Dictionary(updates.filter { kind == .received && tips[$0.name] == $0.new }.map { ($0.name, $0.old) }) { first, _ in first }
      let standing = tips.reduce(into: [String: String]()) { result, item in
        let was = told[item.key] ?? item.value
        if was.contains(where: { $0 != "0" }) { result[item.key] = was }
      }
      let entry: ReceivedEntry
      let place = repository.isBare ? repository.place : ""
      if let last, isElsewhere(last) {
        entry = ReceivedEntry(
          number: last.number + 1, kind: .copied, seconds: now, tips: standing, server: RegistryIdentity.random(), place: place)
      } else if let last {
        // Another process has put it on record.
        if kind == .copied { return }
        // A push that nobody recorded, or whose own entry is still to come.
        let isStrange = kind != .found && standing.contains { last.tips[$0.key] != $0.value }
        entry =
          isStrange
          ? ReceivedEntry(number: last.number + 1, kind: .found, seconds: now, tips: standing, place: place)
          : ReceivedEntry(
            number: last.number + 1, kind: kind, seconds: now, updates: updates, tips: tips, from: from, statements: statements,
            reasons: reasons, place: place)
      } else {
        entry = ReceivedEntry(number: 0, kind: .begin, seconds: now, tips: standing, server: RegistryIdentity.random(), place: place)
      }
      let isDone = entry.kind == kind
      let fresh = entry.kind == .begin ? [] : Set(entry.tips.filter { last?.tips[$0.key] != $0.value }.map(\.value)).sorted()
      if try put(entry, before: before, keeping: fresh), isDone { return }
    }
    throw Failure(.environment, ReceivedMessages.cannotBeWritten)
  }

  private static let unreadable = Failure(
    .environment, ReceivedMessages.cannotBeRead(reference), remedy: Phrase("kengen received verify"))

  /// Whether the entry was put on top of `before`; false where another came first.
  private func put(_ entry: ReceivedEntry, before: ObjectID?, keeping: [String]) throws -> Bool {
    let date = "@\(entry.seconds) +0900"
    let who = [("NAME", "kengen"), ("EMAIL", "kengen@localhost"), ("DATE", date)]
    let variables = ["AUTHOR", "COMMITTER"].flatMap { role in who.map { ("GIT_\(role)_\($0.0)", $0.1) } }
    let tree = try output(["hash-object", "-t", "tree", "-w", "--stdin"])
    let parents = ([before?.description].compactMap(\.self) + keeping).flatMap { ["-p", $0] }
    let made = try git.run(
      ["-c", "i18n.commitEncoding=UTF-8", "-c", "commit.gpgSign=false", "-c", "core.fsync=objects", "commit-tree", tree]
        + parents,
      input: Array(entry.message.utf8), variables: variables)
    guard made.code == 0 else { throw GitCommand.failure(made) }
    guard let id = ObjectID(hex: made.line) else { throw Failure(.internal, Phrase("commit-tree: \(made.line)")) }
    // Not by git: what a kill leaves of this is cleared away by the next entry.
    return try repository.moveReference(
      Self.reference, from: before, to: id, reflog: "kengen: \(entry.kind.rawValue)",
      by: Signature(name: "kengen", email: "kengen@localhost", seconds: entry.seconds, offsetMinutes: 540))
  }

  private func output(_ arguments: [String]) throws -> String {
    let ran = try git.run(arguments)
    guard ran.code == 0 else { throw GitCommand.failure(ran) }
    return ran.line
  }

  /// Where the guarded branches stand; those that do not exist are left out.
  func guardedTips() throws -> [String: String] {
    let plain = GitCommand(in: repository)
    var tips: [String: String] = [:]
    for name in try GuardedBranches(plain).names {
      if let tip = try GuardedBranches(plain).tip(name) { tips[name] = tip }
    }
    return tips
  }
}
