import GitStore
package import RegistryModel
import RegistryStore
package import Report

/// What a change of the registry did, ready to be shown.
package struct ChangeReport: Encodable, Sendable {
  package struct File: Encodable, Sendable {
    package let path: String
    package let removed: [String]
    package let added: [String]
  }
  package let summary: LocalizedText
  /// nil in a rehearsal and where nothing changed.
  package let commit: String?
  package let isRehearsal: Bool
  package let files: [File]

  package func lines(_ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    var lines = [summary.text(language)]
    for file in files {
      lines.append("  \(file.path)")
      lines += file.removed.map { "    - \($0)" } + file.added.map { "    + \($0)" }
    }
    if isRehearsal {
      lines.append(say("試しただけで、何も書いていません。", "Only tried; nothing was written."))
    } else if let commit {
      lines.append(say("コミット \(commit.prefix(12))", "commit \(commit.prefix(12))"))
    } else {
      lines.append(say("変わるところはありません。", "Nothing changes."))
    }
    return lines
  }
}

/// What every change is told besides its own facts.
package struct ChangeSetting {
  package var setting: Setting
  /// The commit message's own words; nil = the summary.
  package var message: String?
  package var rehearse: Bool

  package init(setting: Setting, message: String?, rehearse: Bool) {
    self.setting = setting
    self.message = message
    self.rehearse = rehearse
  }
}

/// The days of a tenure as the command line gives them.
package struct Tenure {
  package var from: CalendarDate?
  /// The first day on which it no longer holds.
  package var until: CalendarDate?

  package init(from: CalendarDate?, until: CalendarDate?) {
    self.from = from
    self.until = until
  }
}

/// Changes of the registry, one fact at a time; each is validated and committed, or nothing is written.
package struct Writing {
  private let change: ChangeSetting
  private let workbench: Workbench

  /// Opens the newest commit of the branch that HEAD names.
  package init(_ change: ChangeSetting) throws(Failure) {
    var setting = change.setting
    setting.asOf = nil
    setting.readsWorkTree = false
    self.change = change
    workbench = try Workbench(setting)
  }

  /// Looks up what is proposed, and writes it.
  package func commit(_ proposed: ProposedChange) throws(Failure) -> ChangeReport {
    let (fact, summary) = try workbench.resolve(proposed)
    return try commit(fact, summary: summary)
  }

  /// Writes one change of one fact.
  func commit(_ fact: FactChange, summary: Phrase) throws(Failure) -> ChangeReport {
    try commit(summary) { edit throws(StoreError) in try fact.apply(to: &edit) }
  }

  private func commit(
    _ summary: Phrase, _ edit: (inout RegistryEdit) throws(StoreError) -> Void
  ) throws(Failure) -> ChangeReport {
    let report: WriteReport
    do {
      let writer = RegistryWriter(location: workbench.location, start: change.setting.on)
      report = try writer.commit(
        message: change.message ?? summary.text(change.setting.language), rehearse: change.rehearse, edit: edit)
    } catch {
      guard case .defective(let defects) = error else { throw StoreFailure.failure(error) }
      throw Failure(
        .findings,
        Phrase(
          ja: "この変更を書くと台帳の文面に欠陥が \(defects.count) 件ある状態になるので、書きませんでした",
          en: "with this change the text would have \(defects.count) defects, so it was not written"),
        details: StoreFailure.failure(error).details)
    }
    return ChangeReport(
      summary: LocalizedText(summary), commit: report.commit?.description, isRehearsal: change.rehearse,
      files: report.changes.map { .init(path: $0.path, removed: $0.removed, added: $0.added) })
  }
}
