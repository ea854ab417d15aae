import GitStore
import Guard
import Messages
import Presentation
import RegistryModel
import RegistryStore
import UseCases

extension FactWords {
  init(_ names: HistoryNames) { self.init(registry: names.registry, overlay: names.overlay, date: names.date) }
}

extension CommitReport {
  init(
    _ commit: Commit, _ approvals: [CommitAbove], signers: [String: StaffNumber], _ received: ReceivedTimes, _ words: FactWords
  ) {
    self.init(
      commit, received: Received(received.when(commit.id.description)), approvals: approvals.map { ($0.commit, $0.later) },
      signers: signers, words: words)
  }
}

extension CommitReport.Received {
  init?(_ when: ReceivedTimes.When) {
    switch when {
    case .noRecord: return nil
    case .notReceived: self.init(entry: nil, time: nil, from: "")
    case .received(let entry):
      self.init(entry: entry.kind == .begin ? nil : entry.number, time: ReceivedReport.time(entry.seconds), from: entry.from)
    }
  }
}

extension LogReport {
  init(_ outcome: LogOutcome, _ words: FactWords) {
    self.init(
      tip: outcome.tip,
      entries: outcome.entries.map { item in
        Entry(
          commit: CommitReport(item.entry.commit, item.approvals, signers: outcome.signers, outcome.received, words),
          changes: FactsReport(item.entry.comparison, item.entry.differences, words: words), isCutOff: item.entry.isCutOff)
      }, isLimited: outcome.isLimited)
  }
}

extension DiffReport {
  init(_ outcome: DiffOutcome, _ words: FactWords) {
    self.init(
      before: Side(outcome.before), after: Side(outcome.after),
      changes: FactsReport(outcome.comparison, outcome.differences, words: words))
  }
}

extension DiffReport.Side {
  init(_ side: DiffOutcome.Side) {
    self =
      switch side {
      case .commit(let id): .commit(id)
      case .index: .index
      case .workTree: .workTree
      }
  }
}

extension BlameReport {
  init(_ outcome: BlameOutcome, _ words: FactWords) {
    self.init(outcome.blame, words: words) { step, words in
      CommitReport(
        step.commit, outcome.approvals[step.commit.id] ?? [], signers: outcome.signers, outcome.received, words)
    }
  }
}
