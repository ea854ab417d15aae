import Messages
import Presentation
import RegistryModel
import RegistryStore
import UseCases

extension SyncReport {
  init(_ outcome: SyncOutcome) {
    self.init(
      remote: outcome.remote, branch: outcome.branch, isRehearsal: outcome.isDryRun, before: outcome.before,
      remoteBefore: outcome.remoteBefore, commits: (outcome.commitsSent, outcome.commitsReceived), attempts: outcome.attempts)
    self.outcome = Outcome(outcome.kind)
    after = outcome.after
    received = outcome.received.map(File.init)
    sent = outcome.sent.map(File.init)
    conflicts = outcome.conflicts.map(ConflictReport.init)
    findings = outcome.refused.map { FindingsReport($0.run, commit: nil).keeping($0.refusal) }
    said = outcome.said
    record = outcome.record.map(Record.init)
  }
}

extension SyncReport.Outcome {
  init(_ kind: SyncOutcome.Kind) {
    self =
      switch kind {
      case .upToDate: .upToDate
      case .received: .received
      case .sent: .sent
      case .merged: .merged
      case .conflict: .conflict
      case .refused: .refused
      case .declined: .declined
      }
  }
}

extension SyncReport.Record {
  init(_ record: FetchedRecord) {
    switch record {
    case .none: self.init(state: "none")
    case .unreachable: self.init(state: "unreachable")
    case .upToDate: self.init(state: "up-to-date")
    case .taken(let entries): self.init(state: "taken", entries: entries)
    case .refused(let refusal): self.init(state: "refused", problems: refusal.phrases)
    }
  }
}

extension FileMergeOutcome {
  /// Which facts or lines conflict; empty where none does.
  func lines(_ language: Language) -> [String] {
    switch self {
    case .merged: []
    case .conflicts(let conflicts): conflicts.flatMap { ConflictReport($0).lines(language) }
    case .linesConflict(let path, let places): [FileMergeMessages.linesConflict(path, places: places).text(language)]
    }
  }
}
