/// The states through which a push would take the branch, one commit after the other.
///
/// `--as-of` a day and ledgers believe what stood on this line: so whatever stood there, if only until the next commit,
/// needs its approvals, and no commit is dated before the one that it follows, or into the future.
struct PushedLine {
  /// How far clocks may differ, in seconds.
  private static let clockSkew: Int64 = 3600

  let commits: [PushedCommit]

  /// Facts as some commit left them, and neither the state before the push nor the one after it has them.
  var passing: [ChangedFact] {
    var values: [ChangedFact.ID: (first: [String]?, last: [String]?, all: [ChangedFact])] = [:]
    var order: [ChangedFact.ID] = []
    for commit in commits {
      for fact in commit.facts {
        if values[fact.id] == nil { order.append(fact.id) }
        values[fact.id, default: (fact.old, nil, [])].last = fact.new
        values[fact.id]?.all.append(fact)
      }
    }
    return order.flatMap { id -> [ChangedFact] in
      guard let (first, last, all) = values[id] else { return [] }
      var told: [ChangedFact] = []
      for fact in all
      where !ChangedFact.isSame(fact.new, first) && !ChangedFact.isSame(fact.new, last)
        && !told.contains(where: { $0.leaves(theSameAs: fact) })
      {
        told.append(fact)
      }
      return told
    }
  }

  /// Commits whose date cannot be right. `old` = the date of the commit that the line goes on from, `now` = the clock of who
  /// judges, both in seconds since the epoch.
  func misdated(after old: Int64, now: Int64) -> [PushProblem] {
    var result: [PushProblem] = []
    var before = old
    for commit in commits {
      if commit.seconds < before - Self.clockSkew {
        result.append(.datedBeforeItsParent(commit: commit.id))
      } else if commit.seconds > now + Self.clockSkew {
        result.append(.datedAhead(commit: commit.id))
      }
      before = max(before, commit.seconds)
    }
    return result
  }
}
