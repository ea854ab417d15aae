/// The record that a server keeps of what it received, held against itself and against the branches.
package enum ReceivedChain {
  /// An entry as it stands in the repository.
  package struct Link: Sendable {
    package let id: String
    package let parents: [String]
    /// The date of its commit, in seconds since the epoch.
    package let seconds: Int64
    package let isTreeEmpty: Bool
    /// nil where the message is no entry.
    package let entry: ReceivedEntry?

    package init(id: String, parents: [String], seconds: Int64, isTreeEmpty: Bool, entry: ReceivedEntry?) {
      (self.id, self.parents, self.seconds, self.isTreeEmpty, self.entry) = (id, parents, seconds, isTreeEmpty, entry)
    }
  }

  /// What is wrong with the record.
  package enum Problem: Hashable, Sendable {
    case unreadable(id: String)
    /// Its number does not follow the one before: entries are missing, or were put in.
    case numbered(id: String, number: Int, expected: Int)
    /// It is dated before the entry that it follows, or otherwise than its commit.
    case misdated(id: String, number: Int)
    /// It changes files, or does not begin the record although nothing is before it.
    case malformed(id: String, number: Int)
    /// The branch went to a commit that does not follow from the one before.
    case rewritten(number: Int, branch: String, from: String, to: String)
    /// The branch moved, and no push of this entry says so.
    case unexplained(number: Int, branch: String, to: String)
    /// A commit that the entry names, and does not keep.
    case notKept(number: Int, commit: String)
    /// The branch stands elsewhere than the newest entry says.
    case notRecorded(branch: String, recorded: String, is: String)
    /// Somebody's signed statement names an entry that the record does not have.
    case lost(entry: String, namedBy: String)
    /// The entry that whoever asks has kept is none of the record.
    case unknown(entry: String)
  }

  /// `links` = the record from its first entry on. `tips` = where the guarded branches stand, by their full names; `named` = the
  /// entries that signed statements name, each with the commit of a statement; `known` = entries that somebody has kept.
  /// `isAncestor` asks whether the first commit is the second, or comes before it.
  package static func problems(
    _ links: [Link], tips: [String: String], named: [(entry: String, by: String)] = [], known: [String] = [],
    isAncestor: (String, String) -> Bool
  ) -> [Problem] {
    var problems: [Problem] = []
    var last: [String: String] = [:]
    var seconds = Int64.min
    for (index, link) in links.enumerated() {
      guard let entry = link.entry else {
        problems.append(.unreadable(id: link.id))
        continue
      }
      if entry.number != index { problems.append(.numbered(id: link.id, number: entry.number, expected: index)) }
      if entry.seconds < seconds || entry.seconds != link.seconds { problems.append(.misdated(id: link.id, number: entry.number)) }
      seconds = max(seconds, entry.seconds)
      if !link.isTreeEmpty || (index == 0) != (entry.kind == .begin) { problems.append(.malformed(id: link.id, number: entry.number)) }
      problems += moves(entry, link, from: last, isAncestor)
      last.merge(entry.tips) { $1 }
    }
    for (branch, tip) in tips.sorted(by: { $0.key < $1.key }) where last[branch] != tip {
      problems.append(.notRecorded(branch: branch, recorded: last[branch] ?? "", is: tip))
    }
    let ids = Set(links.map(\.id))
    problems += named.filter { !ids.contains($0.entry) }.map { .lost(entry: $0.entry, namedBy: $0.by) }
    problems += known.filter { !ids.contains($0) }.map { .unknown(entry: $0) }
    return problems
  }

  private static func moves(
    _ entry: ReceivedEntry, _ link: Link, from last: [String: String], _ isAncestor: (String, String) -> Bool
  ) -> [Problem] {
    var problems: [Problem] = []
    for (branch, tip) in entry.tips.sorted(by: { $0.key < $1.key }) where last[branch] != tip {
      if let before = last[branch], !isAncestor(before, tip) {
        problems.append(.rewritten(number: entry.number, branch: branch, from: before, to: tip))
      }
      let isTold = entry.updates.contains { update in
        update.name == branch && update.new == tip && (last[branch].map { $0 == update.old } ?? update.old.allSatisfy { $0 == "0" })
      }
      if entry.kind == .refused || entry.kind == .received && !isTold {
        problems.append(.unexplained(number: entry.number, branch: branch, to: tip))
      }
      // The first has nobody before it, so that what it names would stand in that place.
      if entry.kind != .begin, !link.parents.dropFirst().contains(tip) { problems.append(.notKept(number: entry.number, commit: tip)) }
    }
    return problems
  }
}
