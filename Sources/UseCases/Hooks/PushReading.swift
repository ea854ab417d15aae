import GitStore
import Glibc
import Guard
import Messages
import RegistryModel
import RegistryStore
import RegistryText

/// Reads from git what the guard judges of a push.
struct PushReading {
  let location: RegistryLocation
  let repository: Repository
  let git: GitCommand
  /// The registry before the push: its policy, its roles, its keys.
  let before: Registry
  /// The registry that would stand there.
  let after: Registry
  let today: CalendarDate

  /// The push, and the first lines of its commits by their ids.
  func read(from old: ObjectID, to new: ObjectID) throws -> (push: Push, summaries: [String: String]) {
    let signers = try location.snapshot(.revision(old.description)).files.bytes(at: "allowed-signers") ?? []
    let reading = try CommitReading(["\(old)..\(new)"], signers: signers, today: today, git: git)
    let commits = try reading.entries.map { entry in
      guard let id = ObjectID(hex: entry.id) else { throw Failure(.internal, Phrase("commit \(entry.id)")) }
      return entry.pushed(entry.changesNothing ? [] : try facts(from: entry.parents.first.flatMap { ObjectID(hex: $0) }, to: id))
    }
    let paths = try repository.diff(from: old, to: new, under: "").filter { $0.new != nil }.map {
      PushedPath(text: $0.path, bytes: $0.pathBytes)
    }
    let record = try ReceivedRecord(repository).links()
    let push = Push(
      before: before, after: after, old: (old.description, try repository.link(old).seconds), tip: new.description,
      commits: PushedCommits(commits), facts: try facts(from: old, to: new),
      elsewhere: try elsewhere(signers, old: old, new: new),
      recorded: record.flatMap { $0.entry?.statements ?? [] }.filter { $0.kind != .approve },
      record: record.isEmpty ? nil : Set(ReceivedRecord.own(record).map(\.id)), paths: paths, folder: location.prefix, today: today,
      now: Int64(time(nil)))
    return (push, reading.summaries)
  }

  private func facts(from old: ObjectID?, to new: ObjectID) throws -> [ChangedFact] {
    let prefix = location.prefix
    let paths = try repository.diff(from: old, to: new, under: "").filter { $0.path.hasPrefix(prefix) }.map {
      String($0.path.dropFirst(prefix.count))
    }
    let after = try location.snapshot(.revision(new.description)).files
    // A commit without a parent has everything as new.
    let before: any FileSnapshot = try old.map { try location.snapshot(.revision($0.description)).files } ?? NoFiles()
    return try ChangedFacts.between(before, after, paths: paths) + above(from: old, to: new)
  }

  /// Commits of other refs that take a statement back: whoever withdraws an approval need not have the branch on which others
  /// push it.
  private func elsewhere(_ signers: [UInt8], old: ObjectID, new: ObjectID) throws -> [PushedCommit] {
    let range = [
      "--grep=^Kengen-Withdraws: ", "--exclude=\(ReceivedRecord.reference)", "--all", "--not", old.description, new.description,
    ]
    return try CommitReading(range, signers: signers, today: today, git: git).entries.filter(\.changesNothing).map { $0.pushed([]) }
  }

  /// Files above the registry's folder that say what git makes of the files in it.
  private func above(from old: ObjectID?, to new: ObjectID) throws -> [ChangedFact] {
    guard !location.prefix.isEmpty else { return [] }
    var folder = ""
    var paths: Set<String> = []
    for name in location.prefix.split(separator: "/") {
      paths.insert("/\(folder).gitattributes")
      folder += "\(name)/"
    }
    let changed = try repository.diff(from: old, to: new, under: "").map { "/" + $0.path }.filter { path in
      paths.contains { $0 == path.lowercased() || $0.lowercased() == path.lowercased() }
    }
    guard !changed.isEmpty else { return [] }
    let before: any FileSnapshot = try old.map { Rooted(try repository.snapshot(ofCommit: $0)) } ?? NoFiles()
    return try ChangedFacts.between(before, Rooted(try repository.snapshot(ofCommit: new)), paths: changed)
  }
}

/// A whole repository, whose paths begin with a slash: beside those of a registry in a folder of it.
private final class Rooted: FileSnapshot {
  private let files: TreeSnapshot

  init(_ files: TreeSnapshot) { self.files = files }

  func bytes(at path: String) throws(GitError) -> [UInt8]? { try files.bytes(at: String(path.dropFirst())) }
  func names(in directory: String) throws(GitError) -> [Entry] { try files.names(in: String(directory.dropFirst())) }
  func objectID(at path: String) throws(GitError) -> ObjectID? { try files.objectID(at: String(path.dropFirst())) }
}

/// A state without anything.
private final class NoFiles: FileSnapshot {
  func bytes(at path: String) throws(GitError) -> [UInt8]? { nil }
  func names(in directory: String) throws(GitError) -> [Entry] { [] }
  func objectID(at path: String) throws(GitError) -> ObjectID? { nil }
}
