import Authority
import GitStore
package import Messages
package import Presentation
package import RegistryModel
import RegistryStore

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
  /// What else follows that somebody may not expect.
  package let consequences: [LocalizedText]

  package func lines(_ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    var lines = [summary.text(language)]
    // Nobody reads thousands of lines on a screen.
    let isBrief = files.reduce(0) { $0 + $1.removed.count + $1.added.count } > 200
    for file in files {
      lines.append("  \(file.path)" + (isBrief ? "  -\(file.removed.count) +\(file.added.count)" : ""))
      if isBrief { continue }
      lines += file.removed.map { "    - \($0)" } + file.added.map { "    + \($0)" }
    }
    lines += consequences.map { "  " + $0.text(language) }
    if files.isEmpty { lines.append(say("変わるところはありません。", "Nothing changes.")) }
    if isRehearsal {
      lines.append(say("試しただけで、何も書いていません。", "Only tried; nothing was written."))
    } else if let commit {
      lines.append(say("コミット \(commit.prefix(12))", "commit \(commit.prefix(12))"))
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
    let consequences = try displaced(by: fact)
    do {
      return try commit(fact, summary: summary, consequences: consequences)
    } catch {
      throw try explained(error, of: fact)
    }
  }

  /// Those who hold the seat through a post, and no longer do once somebody is assigned to it.
  private func displaced(by fact: FactChange) throws(Failure) -> [Phrase] {
    guard case .assign(let seat, let person, _, let from, _, _) = fact else { return [] }
    return try workbench.resolve { registry, names in
      guard registry.role(seat.role)?.kind == .person else { return [] }
      var moment = Moment(registry: registry, date: from)
      return moment.holders(of: seat).compactMap { holding in
        guard case .exOfficio = holding.ground, holding.person != person else { return nil }
        let name = names.person(holding.person).text
        return Phrase(
          ja: "注意: 充て職で就いている \(name) は、指名の間この役割を持たなくなります(指名は充て職に優先します)",
          en: "note: \(name), who holds it through a post, does not hold it during the assignment (which goes before)")
      }
    }
  }

  /// Says of a holding that no row gives where it comes from.
  private func explained(_ failure: Failure, of fact: FactChange) throws(Failure) -> Failure {
    guard failure.kind == .inexact, case .end(let seat, let person, _, _, false) = fact else { return failure }
    let on = change.setting.on
    let origin: Origin? = try workbench.resolve { registry, _ in
      var moment = Moment(registry: registry, date: on)
      for holding in moment.holders(of: seat) where holding.person == person {
        if case .exOfficio(_, let appointment) = holding.ground { return appointment.origin }
      }
      return nil
    }
    guard let origin else { return failure }
    return Failure(
      .inexact,
      Phrase(
        ja: "\(person) は充て職でこの役割に就いているので、終える指名の行はありません(\(origin.file):\(origin.line))",
        en: "\(person) holds the role through a post, so there is no assignment to end (\(origin.file):\(origin.line))"),
      remedy: Phrase(
        ja: "発令の until を書くか、別の人を指名してください: kengen assign \(seat.role) 職員番号",
        en: "end the appointment, or assign somebody else: kengen assign \(seat.role) NUMBER"))
  }

  /// Writes one change of one fact.
  func commit(
    _ fact: FactChange, summary: Phrase, consequences: [Phrase] = []
  ) throws(Failure) -> ChangeReport {
    try commit(summary, consequences) { edit throws(StoreError) in try fact.apply(to: &edit) }
  }

  private func commit(
    _ summary: Phrase, _ consequences: [Phrase], _ edit: (inout RegistryEdit) throws(StoreError) -> Void
  ) throws(Failure) -> ChangeReport {
    let report: WriteReport
    do {
      let writer = RegistryWriter(location: workbench.location, start: change.setting.on)
      report = try writer.commit(
        message: change.message ?? summary.text(change.setting.language), isDryRun: change.rehearse, edit: edit)
    } catch {
      guard case .defective(let defects) = error else { throw StoreFailure.failure(error) }
      throw Failure(
        .findings,
        Phrase(
          ja: "この変更を書くと台帳の文面に欠陥が \(defects.count) 件ある状態になるので、書きませんでした",
          en: "with this change the text would have \(Counted.defects.en(defects.count)), so it was not written"),
        details: StoreFailure.failure(error).details)
    }
    return ChangeReport(
      summary: LocalizedText(summary), commit: report.commit?.description, isRehearsal: change.rehearse,
      files: report.changes.map { .init(path: $0.path, removed: $0.removed, added: $0.added) },
      consequences: consequences.map { LocalizedText($0) })
  }
}
