import GitStore
import Guard
import Messages
import RegistryModel
import RegistryStore

/// What the registry said at the end of a day: by what the server had received by then, where its record is at hand; else by the
/// dates of commits, which are their makers' word.
struct RecordAxis {
  /// On what an answer of the past rests.
  enum Ground {
    /// An entry of the record.
    case received(number: Int, seconds: Int64)
    /// There is no record here.
    case noRecord
    /// The record begins later.
    case before(start: Int64)
    /// The record does not speak of this branch.
    case otherBranch
  }

  let repository: Repository

  /// The commit, nil where none is as old; and on what that rests.
  func commit(asOf seconds: Int64) throws -> (commit: ObjectID?, ground: Ground) {
    let head = try repository.commitID("HEAD")
    let record = ReceivedRecord(repository)
    func byDate(_ ground: Ground) throws -> (commit: ObjectID?, ground: Ground) {
      (try repository.commitID(asOf: seconds, from: head), ground)
    }
    guard try record.tip() != nil else { return try byDate(.noRecord) }
    guard let entry = try record.entry(asOf: seconds) else {
      let start = try record.start() ?? 0
      // Nothing that came in since is believed to be older.
      guard let first = try record.links().first?.entry, let tip = tip(of: first) else { return try byDate(.before(start: start)) }
      return (try repository.commitID(asOf: seconds, from: tip), .before(start: start))
    }
    guard let tip = tip(of: entry) else { return try byDate(.otherBranch) }
    guard let found = try? repository.commitID(tip.description) else {
      throw Failure(.environment, ReceivedMessages.notHere(tip.description), remedy: Phrase("git fetch"))
    }
    // The first entry's own state is as old as its commits say.
    if entry.kind == .begin { return (try repository.commitID(asOf: seconds, from: found), .received(number: 0, seconds: entry.seconds)) }
    return (found, .received(number: entry.number, seconds: entry.seconds))
  }

  /// The branch at hand in an entry: that of `HEAD`, that which it follows, or the only one.
  private func tip(of entry: ReceivedEntry) -> ObjectID? {
    var names: [String] = []
    if case .branch(let name, _)? = try? repository.head() {
      names.append(name.hasPrefix("refs/") ? name : "refs/heads/" + name)
      if let merge = try? repository.configValue("branch.\(GuardedBranches.short(names[0])).merge") { names.insert(merge, at: 0) }
    }
    let found = names.lazy.compactMap { entry.tips[$0] }.first ?? (entry.tips.count == 1 ? entry.tips.values.first : nil)
    return found.flatMap { ObjectID(hex: $0) }
  }
}

extension RecordAxis.Ground {
  /// What whoever reads the answer must know; nil where the record bears it.
  var note: Phrase? {
    switch self {
    case .received: nil
    case .noRecord: ReceivedMessages.noRecord
    case .before(let start): ReceivedMessages.recordBegins(CalendarDate(secondsSinceEpoch: start))
    case .otherBranch: ReceivedMessages.otherBranch
    }
  }
}
