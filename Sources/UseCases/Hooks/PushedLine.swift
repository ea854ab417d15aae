import GitStore
import RegistryModel
import RegistryStore

/// The states through which a push would take the branch, one commit after the other.
///
/// `--as-of` a day and ledgers believe what stood on this line: so whatever stood there, if only until the next commit,
/// needs its approvals, and no commit is dated before the one that it follows, or into the future.
struct PushedLine {
  /// How far clocks may differ, in seconds.
  private static let clockSkew: Int64 = 3600

  let commits: [PushedCommits.Entry]
  /// What each commit changed against its first parent.
  let facts: [String: [ChangedFact]]

  /// Facts as some commit left them, and neither the state before the push nor the one after it has them.
  var passing: [ChangedFact] {
    var values: [ChangedFact.ID: (first: [String]?, last: [String]?, all: [ChangedFact])] = [:]
    var order: [ChangedFact.ID] = []
    for commit in commits {
      for fact in facts[commit.id] ?? [] {
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

  /// Commits whose date cannot be right, each with why.
  func misdated(after old: Int64, now: Int64) -> [Phrase] {
    var result: [Phrase] = []
    var before = old
    for commit in commits {
      let name = "\(commit.id.prefix(12))「\(commit.summary)」"
      if commit.seconds < before - Self.clockSkew {
        result.append(
          Phrase(
            ja: "コミット \(name)の日時(committer)が、その前のコミットより前です", en: "commit \(name) is dated before the one that it follows (committer)"))
      } else if commit.seconds > now + Self.clockSkew {
        result.append(Phrase(ja: "コミット \(name)の日時(committer)が未来です", en: "commit \(name) is dated into the future (committer)"))
      }
      before = max(before, commit.seconds)
    }
    if !result.isEmpty {
      result.append(
        Phrase(
          ja: "どうするか: 時計を合わせ、git commit --amend --no-edit か git rebase で作り直してください",
          en: "what to do: set the clock, and make them anew (git commit --amend --no-edit, or git rebase)"))
    }
    return result
  }
}
