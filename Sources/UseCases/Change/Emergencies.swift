import GitStore
import Guard
package import Messages
package import RegistryModel
import RegistryStore
import RegistryText

/// Emergency entries (緊急の登録): putting one on record, and its review.
package enum Emergencies {
  /// Puts on record that what is about to be pushed could not wait for its approvals; the commit asks the server to
  /// take it.
  ///
  /// `person` nil = who commits here by git's configuration; `id` nil = the next one of the day.
  package static func enter(
    reason: String, person: String?, id: String?, _ change: ChangeSetting
  ) throws(Failure) -> ChangeReport {
    let (workbench, registry, policy) = try open(change)
    let writer = try self.person(person, workbench, option: "--person")
    let today = change.setting.on
    guard ApprovalPolicy(before: registry, after: registry, today: today).holds(writer, anyOf: policy.roles) else {
      throw notEntitled(
        Phrase(ja: "\(writer) は緊急の登録ができる役割に就いていません", en: "\(writer) holds no role that may make an emergency entry"), policy)
    }
    let number = try id.map { id throws(Failure) in try checked(id) } ?? next(workbench.registry, today)
    var change = change
    let summary = Phrase(ja: "緊急の登録 \(number): \(reason)", en: "Emergency entry \(number): \(reason)")
    change.message = "\(change.message ?? summary.text(change.setting.language))\n\n\(CommitTrailers.emergency): \(reason)"
    let told = Phrase(
      ja: "注意: 急ぐ変更は同じ push に入れてください。このコミットを最後にして送ります。事後の確認の期日は \(today.advanced(by: policy.reviewDays))",
      en: "note: push it with the change that is urgent, this commit last; the review is due by \(today.advanced(by: policy.reviewDays))")
    let entry = EmergencyEntry(id: number, on: today, person: writer, reason: reason, origin: Origin(file: "", line: 0))
    return try Writing(change).commit(
      .rows([.insert(entry, layout: registry.manifest.layout)]), summary: summary, consequences: [told])
  }

  /// Writes down what somebody else found of an entry.
  package static func review(
    _ id: String, by person: String?, outcome: String, on day: CalendarDate, _ change: ChangeSetting
  ) throws(Failure) -> ChangeReport {
    let (workbench, registry, policy) = try open(change)
    guard let entry = registry.emergencies.first(where: { $0.id.text == id }) else {
      throw Failure(
        .inexact, Phrase(ja: "緊急の登録 \(id) はありません", en: "there is no emergency entry \(id)"),
        remedy: Phrase(
          ja: "あるもの: \(registry.emergencies.map(\.id.text).joined(separator: " "))",
          en: "there are: \(registry.emergencies.map(\.id.text).joined(separator: " "))"))
    }
    if let review = entry.review {
      throw Failure(
        .inexact, Phrase(ja: "\(id) は \(review.on) に \(review.by) が確認しています", en: "\(id) was reviewed by \(review.by) on \(review.on)"))
    }
    let reviewer = try self.person(person, workbench, option: "--by")
    guard reviewer != entry.person else {
      throw Failure(
        .no, Phrase(ja: "\(reviewer) は登録した本人です", en: "\(reviewer) is who made the entry"),
        remedy: Phrase(ja: "別の人が確認してください", en: "let another person review it"))
    }
    guard ApprovalPolicy(before: registry, after: registry, today: day).holds(reviewer, anyOf: policy.reviewRoles) else {
      throw notEntitled(Phrase(ja: "\(reviewer) は確認する役割に就いていません", en: "\(reviewer) holds no role that reviews"), policy)
    }
    let summary = Phrase(ja: "緊急の登録 \(id) を確認: \(outcome)", en: "Review emergency entry \(id): \(outcome)")
    let columns = EmergencyEntry.columns
    return try Writing(change).commit(
      .rows([
        .set(entry.origin, columns.reviewedBy, reviewer), .set(entry.origin, columns.reviewedOn, day),
        .set(entry.origin, columns.outcome, outcome),
      ]), summary: summary)
  }

  // MARK: Who may

  private static func open(_ change: ChangeSetting) throws(Failure) -> (Workbench, Registry, EmergencyPolicy) {
    var setting = change.setting
    setting.asOf = nil
    setting.readsWorkTree = false
    let workbench = try Workbench(setting)
    let registry = try workbench.whole()
    guard let policy = registry.manifest.emergency else {
      throw Failure(
        .no, Phrase(ja: "この団体は緊急の登録を認めていません", en: "the body allows no emergency entry"),
        remedy: Phrase(
          ja: "kengen.yaml に emergency を書き、承認を得てください", en: "write emergency into kengen.yaml, and have it approved"))
    }
    return (workbench, registry, policy)
  }

  private static func notEntitled(_ message: Phrase, _ policy: EmergencyPolicy) -> Failure {
    Failure(
      .no, message,
      remedy: Phrase(
        ja: "誰ができるかは kengen.yaml:\(policy.origin.line) にあります", en: "who may is written in kengen.yaml:\(policy.origin.line)"))
  }

  private static func person(_ word: String?, _ workbench: Workbench, option: String) throws(Failure) -> StaffNumber {
    if let word { return try workbench.person(word) }
    let found = try translating {
      try workbench.location.repository.flatMap { repository in
        try Committer.person(repository, signers: try workbench.session.loader.files.bytes(at: "allowed-signers") ?? [])
      }
    }
    guard let found else {
      throw Failure(
        .usage, Phrase(ja: "誰がするのか分かりません", en: "who does it is not known"),
        remedy: Phrase(
          ja: "\(option) 職員番号 を付けるか、git config kengen.person 職員番号 を実行してください",
          en: "add \(option) NUMBER, or run git config kengen.person NUMBER"))
    }
    return found
  }

  private static func checked(_ id: String) throws(Failure) -> EmergencyID {
    guard EmergencyID.isWellFormed(id.utf8) else {
      throw Failure(.usage, Phrase(ja: "「\(id)」は識別子ではありません", en: "'\(id)' is no identifier"))
    }
    return EmergencyID(id)
  }

  private static func next(_ registry: Registry, _ day: CalendarDate) -> EmergencyID {
    let start = "EM-\(day.description.filter { $0 != "-" })-"
    let taken = Set(registry.emergencies.map(\.id.text))
    var number = 1
    while taken.contains("\(start)\(number)") { number += 1 }
    return EmergencyID("\(start)\(number)")
  }
}
