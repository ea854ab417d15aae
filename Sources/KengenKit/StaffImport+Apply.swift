import GitStore
import RegistryModel
import RegistryStore
package import Report
import StaffChanges
import Validation

extension StaffImport {
  /// Makes the change on the newest commit, validates the whole and commits; or writes nothing.
  ///
  /// The plan is worked out anew on each tip, so what others committed meanwhile is kept.
  package func apply(_ confirmed: StaffConfirmation) throws(Failure) -> ChangeReport {
    var failure: Failure?
    var summary = Phrase(ja: "人事異動 \(options.effective)", en: "Staff changes of \(options.effective)")
    do {
      let head = try translating { try plan(on: try location.snapshot(.revision("HEAD")).files) }
      try confirm(head, confirmed)
      summary = self.summary(head)
      let writer = RegistryWriter(location: location, start: change.setting.on)
      let message = change.message.map { $0 + "\n\n" + trailers(head, confirmed) } ?? self.message(summary, head, confirmed)
      let report = try writer.commit(
        message: message, rehearse: change.rehearse, branch: confirmed.branch, accepting: confirmed.accepted
      ) { edit throws(StoreError) in
        do {
          let plan = try self.plan(on: edit.base)
          try self.confirm(plan, confirmed)
          try edit.apply(plan.edits)
        } catch let error as StoreError {
          throw error
        } catch {
          failure = (error as? Failure) ?? Failure(.internal, Phrase("\(error)"))
          throw .rowNotFound("")
        }
      }
      return ChangeReport(
        summary: LocalizedText(summary), commit: report.commit?.description, isRehearsal: change.rehearse,
        files: report.changes.map { .init(path: $0.path, removed: $0.removed, added: $0.added) }, consequences: [])
    } catch let error as Failure {
      throw error
    } catch {
      if let failure { throw failure }
      if let error = error as? StoreError { throw StoreFailure.failure(error) }
      throw Failure(.internal, Phrase("\(error)"))
    }
  }

  private func confirm(_ plan: StaffPlan, _ confirmed: StaffConfirmation) throws(Failure) {
    let brake = brake(plan, confirmed)
    guard !brake.mustConfirm.isEmpty else { return }
    let report = StaffBrakeText(brake: brake)
    throw Failure(
      .no, Phrase(ja: "一度に変わる人が多いので、書きませんでした", en: "so many people change at once that nothing was written"),
      remedy: Phrase(
        ja: "ファイルが正しく、全員分あるかを確かめてください", en: "check that the file is the right one and is whole"),
      details: report.phrases)
  }

  private func summary(_ plan: StaffPlan) -> Phrase {
    func people(_ kind: PlannedChange.Kind) -> Int { Set(plan.changes.filter { $0.kind == kind }.map(\.person)).count }
    let opened = plan.changes.count { $0.kind == .open }
    let closed = plan.changes.count { $0.kind == .close }
    return Phrase(
      ja: "人事異動 \(options.effective): 採用 \(people(.join) + people(.rejoin))、退職 \(people(.leave))、発令の始まり \(opened)、終わり \(closed)",
      en:
        "Staff changes of \(options.effective): \(people(.join) + people(.rejoin)) join, \(people(.leave)) leave, \(opened) appointments begin, \(closed) end"
    )
  }

  private func message(_ summary: Phrase, _ plan: StaffPlan, _ confirmed: StaffConfirmation) -> String {
    summary.text(change.setting.language) + "\n\n" + trailers(plan, confirmed)
  }

  /// What `git log` and `git interpret-trailers` can find again; no names and no words of the file.
  private func trailers(_ plan: StaffPlan, _ confirmed: StaffConfirmation) -> String {
    let orders = Set(plan.changes.compactMap(\.order)).filter { !$0.isEmpty }.sorted()
    var lines = [
      "Kengen-Change: staff", "Kengen-Effective: \(options.effective)", "Kengen-Source: \(digest)",
      "Kengen-Rows: \(plan.rows)",
      "Kengen-Counts: "
        + PlannedChange.Kind.allCases.map { kind in "\(kind.rawValue)=\(plan.changes.count { $0.kind == kind })" }
        .joined(separator: " "),
    ]
    lines += orders.prefix(50).map { "Kengen-Order: \($0)" }
    lines += confirmed.accepted.sorted().map { "Kengen-Accepted: \($0)" }
    return lines.joined(separator: "\n")
  }
}
