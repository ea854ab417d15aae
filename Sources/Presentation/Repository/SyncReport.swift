import Messages
package import RegistryModel
package import RegistryStore
package import UseCases
import Validation

/// What bringing two repositories together came to, ready to be shown.
package struct SyncReport: Encodable, Sendable {
  package struct File: Encodable, Sendable {
    package let path: String
    package let removed: [String]
    package let added: [String]

    package init(_ file: FileDifference) {
      (path, removed, added) = (file.path, file.removed, file.added)
    }
  }
  package let remote: String
  package let branch: String
  package var outcome: SyncOutcome.Kind
  package var isRehearsal: Bool
  /// The branch here, before and afterwards.
  package let before: String
  package var after: String
  /// The other side's branch as it was found; nil where it had none.
  package let remoteBefore: String?
  /// Commits that only the other side, and only this side, had.
  package let commitsReceived: Int
  package let commitsSent: Int
  /// Lines that came in here, and lines that went to the other side.
  package var received: [File]
  package var sent: [File]
  package var conflicts: [ConflictReport]
  /// Why the rules do not allow it.
  package var findings: FindingsReport?
  /// What the other side said.
  package var said: [String]
  /// How often it was tried because somebody else was faster.
  package var attempts: Int

  package init(
    remote: String, branch: String, isRehearsal: Bool, before: String, remoteBefore: String?, commits: (here: Int, there: Int),
    attempts: Int
  ) {
    (self.remote, self.branch, self.isRehearsal) = (remote, branch, isRehearsal)
    (self.before, self.remoteBefore, self.attempts) = (before, remoteBefore, attempts)
    after = before
    (commitsReceived, commitsSent) = (commits.there, commits.here)
    outcome = .upToDate
    (received, sent, conflicts, said) = ([], [], [], [])
  }

  package func lines(_ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    let place = "\(remote) \(branch)"
    var lines: [String] = []
    switch outcome {
    case .upToDate: lines = [say("\(place) と同じです。", "The same as \(place).")]
    case .received:
      lines = [say("\(place) から受け取りました(コミット \(commitsReceived))。", "Received from \(place) (\(Counted.commits.en(commitsReceived))).")]
    case .sent: lines = [say("\(place) へ送りました(コミット \(commitsSent))。", "Sent to \(place) (\(Counted.commits.en(commitsSent))).")]
    case .merged:
      lines = [
        say(
          "\(place) と合わせて送りました(受け取り \(commitsReceived)、送り \(commitsSent))。",
          "Merged with \(place) and sent (\(Counted.commits.en(commitsReceived)) received, \(commitsSent) sent).")
      ]
    case .conflict:
      lines = [
        say(
          "\(place) と同じ事実を違うように変えています(\(conflicts.count) 件)。何も変えず、何も送っていません。",
          "Both sides changed the same facts differently (\(conflicts.count)), here and at \(place). Nothing was changed or sent.")
      ]
      lines += conflicts.flatMap { $0.lines(language) }.map { "  \($0)" }
      lines.append(
        say(
          "  どうするか: どちらが正しいかを相手と決め、こちらの行を相手と同じに直してコミットし、もう一度 sync してください。"
            + "そのあとで正しい値にする変更を書けます。",
          "  what to do: agree on which is right, make the row here the same as theirs, commit, and sync again;"
            + " then write the right value as a change."))
    case .refused:
      lines = [
        say(
          "\(place) へ送ると新しい誤りが入るので、何も変えず、何も送っていません。",
          "This would bring new errors to \(place), so nothing was changed or sent.")
      ]
      if let findings {
        for item in findings.items { lines += findings.itemLines(item, language) }
        lines.append(
          say(
            "  どうするか: こちらを直してコミットし、もう一度 sync してください。相手の変更は kengen sync --dry-run で見られます。",
            "  what to do: mend it here, commit, and sync again; kengen sync --dry-run shows the other side's changes."))
      }
    case .declined:
      lines = [say("\(place) は受け取りませんでした。", "\(place) did not take it.")] + said.map { "  \($0)" }
      lines.append(
        say(
          "  どうするか: 相手の言うとおりに直して、もう一度 sync してください。手元のコミットは残っています。",
          "  what to do: do as the other side says, and sync again; your commits are still here."))
    }
    // A server has a word for what it takes, as of an emergency entry.
    if outcome != .declined, !said.isEmpty { lines += [say("相手の言葉:", "The other side says:")] + said.map { "  \($0)" } }
    lines += fileLines(received, say("受け取ったもの:", "Received:")) + fileLines(sent, say("送ったもの:", "Sent:"))
    if attempts > 1 { lines.append(say("ほかの人が先だったので、\(attempts) 回試しました。", "Somebody else was faster: tried \(attempts) times.")) }
    if isRehearsal { lines.append(say("試しただけで、ブランチは動かしていません。", "Only tried; no branch was moved.")) }
    return lines
  }

  private func fileLines(_ files: [File], _ title: String) -> [String] {
    guard !files.isEmpty else { return [] }
    return [title] + files.flatMap { ["  \($0.path)"] + $0.removed.map { "    - \($0)" } + $0.added.map { "    + \($0)" } }
  }
}

extension SyncReport {
  package init(_ outcome: SyncOutcome) {
    self.init(
      remote: outcome.remote, branch: outcome.branch, isRehearsal: outcome.isDryRun, before: outcome.before,
      remoteBefore: outcome.remoteBefore, commits: (outcome.commitsSent, outcome.commitsReceived), attempts: outcome.attempts)
    self.outcome = outcome.kind
    after = outcome.after
    received = outcome.received.map(File.init)
    sent = outcome.sent.map(File.init)
    conflicts = outcome.conflicts.map(ConflictReport.init)
    findings = outcome.refused.map { FindingsReport($0.run, commit: nil).keeping($0.refusal) }
    said = outcome.said
  }
}

extension SyncOutcome.Kind: Encodable {}
