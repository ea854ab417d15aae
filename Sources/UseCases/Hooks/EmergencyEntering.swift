import GitStore
import RegistryModel
import RegistryStore

/// Whether a push that lacks approvals may pass as an emergency entry, and whether a review of one is one.
struct EmergencyEntering {
  /// Where emergency entries are on record.
  static let file = "body/emergencies.csv"
  let policy: ApprovalPolicy

  /// What stands for longer than an emergency lasts.
  private static let standing: Set<ChangeArea> = [.rules, .table, .organisation, .procedures, .decisions, .exceptions]

  private var emergency: EmergencyPolicy? { policy.before.manifest.emergency }

  /// What became of a request to pass.
  enum Verdict {
    /// Nobody asked.
    case notAsked
    case refused([Phrase])
    /// By whom, and the row on record.
    case taken(StaffNumber, EmergencyID, reason: String)
  }

  /// Judges the request in the last commit of a push, for those of its facts that lack approvals.
  ///
  /// The rules themselves are never changed in an emergency, else it could abolish its own review; nor the table and
  /// what gives roles by post, unit or system, by which a role of whoever makes the entry could come to decide more;
  /// nor exceptions and decisions, which say that somebody permitted something who need not know of it; nor what is
  /// about that person.
  func judge(_ tip: PushedCommits.Entry?, writer: StaffNumber?, facts: [ChangedFact], lacking: [ChangedFact]) -> Verdict {
    guard let tip, let reason = tip.trailers.emergencyReason else { return .notAsked }
    guard let emergency else {
      return .refused([
        Phrase(ja: "この団体は緊急の登録を認めていません(kengen.yaml の emergency)", en: "the body allows no emergency entry (emergency in kengen.yaml)")
      ])
    }
    guard let writer else {
      return .refused([Phrase(ja: "緊急の登録をする人の署名がありません", en: "the emergency entry is not signed by anybody known")])
    }
    guard policy.holds(writer, anyOf: emergency.roles) else {
      return .refused([
        Phrase(
          ja: "\(writer) は緊急の登録ができる役割に就いていません(kengen.yaml:\(emergency.origin.line))",
          en: "\(writer) holds no role that may make an emergency entry (kengen.yaml:\(emergency.origin.line))")
      ])
    }
    var problems: [Phrase] = []
    let rows = facts.filter { isRow($0, by: writer) }
    if rows.isEmpty { problems.append(missingRow(writer, reason)) }
    var seen: Set<ChangedFact.ID> = []
    for fact in lacking where !isRow(fact, by: writer) && seen.insert(fact.id).inserted {
      if !fact.areas.isDisjoint(with: Self.standing) {
        problems.append(Phrase(ja: "\(fact.file) は緊急の登録では変えられません", en: "\(fact.file) is never changed by an emergency entry"))
      } else if fact.persons.contains(writer) {
        problems.append(
          Phrase(
            ja: "\(fact.file):\(fact.line): 緊急の登録をする人 \(writer) 自身のことです",
            en: "\(fact.file):\(fact.line): it is about \(writer), who makes the emergency entry"))
      }
    }
    problems += deciders(lacking)
    guard problems.isEmpty, let row = rows.first, let id = row.newValue("id") else { return .refused(problems) }
    return .taken(writer, EmergencyID(id), reason: reason)
  }

  /// Who approves, enters and reviews stays who it was, else an entry could make its own reviewer, or its maker the
  /// approver of what comes next.
  private func deciders(_ facts: [ChangedFact]) -> [Phrase] {
    let dates = facts.flatMap { $0.values("from") + $0.values("until") }.compactMap { CalendarDate($0) }
    let days = [policy.today] + Set(dates.filter { $0 > policy.today }).sorted()
    var seen: Set<Seat> = []
    return DecidingSeats(before: policy.before, after: policy.after).differences(on: days).filter { seen.insert($0.seat).inserted }.map {
      let seat = "\($0.seat.role) \($0.seat.place.text)"
      func list(_ people: [StaffNumber]) -> String { people.isEmpty ? "–" : people.map(\.text).joined(separator: ", ") }
      return Phrase(
        ja: "承認・緊急の登録・確認をする席 \(seat) の人が変わります(\(list($0.before)) → \(list($0.after)))。緊急の登録では変えられません",
        en:
          "who sits in \(seat), which approves, enters or reviews, would change (\(list($0.before)) → \(list($0.after))); an emergency entry never changes that"
      )
    }
  }

  /// The row that puts the entry on record: new, of today or the day before, by this person, not yet reviewed.
  private func isRow(_ fact: ChangedFact, by writer: StaffNumber) -> Bool {
    guard fact.file == Self.file, fact.old == nil, fact.newValue("person") == writer.text else { return false }
    let days = [policy.today, policy.today.advanced(by: -1)].map(\.description)
    return fact.newValue("on").map(days.contains) ?? false && fact.newValue("reviewed-by") == nil && fact.newValue("reviewed-on") == nil
  }

  /// What to write where no fact puts the entry on record.
  func lackingRow(_ facts: [ChangedFact], by writer: StaffNumber, reason: String) -> Phrase? {
    facts.contains { isRow($0, by: writer) } ? nil : missingRow(writer, reason)
  }

  private func missingRow(_ writer: StaffNumber, _ reason: String) -> Phrase {
    let compact = policy.today.description.filter { $0 != "-" }
    let row = "EM-\(compact)-1,\(policy.today),\(writer),\(reason.contains(",") ? "\"\(reason)\"" : reason),,,"
    return Phrase(
      ja: "\(Self.file) に記録の行がありません。書くもの: \(row)", en: "\(Self.file) has no row that puts it on record; write: \(row)")
  }

  // MARK: Review

  /// Whether the fact merely writes down a review of an entry.
  func isReview(_ fact: ChangedFact) -> Bool {
    guard fact.file == Self.file, emergency != nil, let old = fact.old, let new = fact.new else { return false }
    let review = ["reviewed-by", "reviewed-on", "outcome"]
    return fact.oldValue("reviewed-by") == nil
      && fact.columns.indices.allSatisfy { old[$0] == new[$0] || review.contains(fact.columns[$0]) }
  }

  /// What a review lacks: whoever is named as its reviewer must have signed it, be entitled and be another person.
  func lacking(_ fact: ChangedFact, signed: Set<StaffNumber>) -> Phrase? {
    guard let emergency else { return nil }
    let place = "\(fact.file):\(fact.line)"
    guard let reviewer = fact.newValue("reviewed-by").map(StaffNumber.init) else {
      return Phrase(ja: "\(place): reviewed-by が空です", en: "\(place): reviewed-by is empty")
    }
    if reviewer.text == fact.newValue("person") {
      return Phrase(ja: "\(place): \(reviewer) は登録した本人です", en: "\(place): \(reviewer) is who made the entry")
    }
    guard fact.newValue("reviewed-on").flatMap({ CalendarDate($0) }).map({ $0 <= policy.today }) ?? false else {
      return Phrase(
        ja: "\(place): reviewed-on が空か、先の日付です", en: "\(place): reviewed-on is empty or a day to come")
    }
    guard policy.holds(reviewer, anyOf: emergency.reviewRoles) else {
      return Phrase(
        ja: "\(place): \(reviewer) は確認する役割に就いていません(kengen.yaml:\(emergency.origin.line))",
        en: "\(place): \(reviewer) holds no role that reviews (kengen.yaml:\(emergency.origin.line))")
    }
    guard signed.contains(reviewer) else {
      return Phrase(
        ja: "\(place): 確認した \(reviewer) 本人の署名がありません(git commit -S)",
        en: "\(place): \(reviewer), who reviewed it, has not signed it (git commit -S)")
    }
    return nil
  }
}
