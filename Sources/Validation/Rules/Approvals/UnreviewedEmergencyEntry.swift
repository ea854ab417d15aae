import Authority
package import RegistryModel
import RegistryText

/// An emergency entry that nobody entitled has reviewed.
package enum UnreviewedEmergencyEntry: Rule {
  package static let id = "unreviewed-emergency-entry"
  package static let kind = RuleKind.exception
  package static let severity = Severity.warning
  package static let summary = Phrase(
    ja: "承認なしの緊急の登録が、事後に確認されていない", en: "An emergency entry without approvals has not been reviewed")
  package static let source = Phrase(
    ja: "1(8)①(申請する者と承認する者の分離)、7.4(例外措置の記録と確認)",
    en: "provision 1(8)①, who applies and who approves are two; 7.4, exceptions are recorded and checked")

  /// A warning until the review is due, an error from that day on.
  package static func findings(in context: CheckContext) -> [Finding] {
    let policy = context.registry.manifest.emergency
    return context.registry.emergencies.compactMap { entry in
      let problem = entry.review.map { unfit($0, of: entry, context) } ?? nil
      guard entry.review == nil || problem != nil else { return nil }
      let due = entry.on.advanced(by: policy?.reviewDays ?? EmergencyPolicy.usualReviewDays)
      let roles = policy?.reviewRoles.map(context.name) ?? []
      let notes =
        roles.isEmpty
        ? []
        : [
          FindingNote(
            Phrase(
              ja: "確認する役割: \(roles.map(\.ja).joined(separator: "・"))", en: "reviewed by: \(roles.map(\.en).joined(separator: ", "))"),
            at: policy.map { TextPosition($0.origin) })
        ]
      return Finding(
        rule: UnreviewedEmergencyEntry.self,
        message: Phrase(
          ja: "\(context.name(entry.person)) による \(entry.on) の緊急の登録 \(entry.id)(\(entry.reason))が、事後に確認されていません(期日 \(due))"
            + (problem.map { "。\($0.ja)" } ?? ""),
          en:
            "the emergency entry \(entry.id) by \(context.name(entry.person)) on \(entry.on) (\(entry.reason)) has not been reviewed, which is due by \(due)"
            + (problem.map { "; \($0.en)" } ?? "")),
        at: TextPosition(entry.origin, EmergencyEntry.columns.reviewedBy), notes: notes,
        fix: Phrase(
          ja: "別の人が中身を確かめ、reviewed-by と reviewed-on を書いてください(本人の署名付きのコミットで)",
          en: "let somebody else look at it and write reviewed-by and reviewed-on, in a commit that this person signs"),
        persons: [entry.person], subject: entry.id.text, severity: context.start >= due ? .error : .warning)
    }
  }

  /// Why a review does not count; nil where it does.
  private static func unfit(_ review: EmergencyEntry.Review, of entry: EmergencyEntry, _ context: CheckContext) -> Phrase? {
    if review.by == entry.person {
      return Phrase(ja: "登録した本人の確認です", en: "it was reviewed by who entered it")
    }
    if review.on < entry.on {
      return Phrase(ja: "確認の日が登録の日より前です", en: "the review is dated before the entry")
    }
    guard let policy = context.registry.manifest.emergency else { return nil }
    var moment = context.moment(on: review.on)
    let holds = policy.reviewRoles.contains { role in
      moment.holders(of: Seat(role: role, place: .body)).contains { $0.person == review.by }
    }
    return holds
      ? nil
      : Phrase(
        ja: "\(context.name(review.by)) は \(review.on) に確認する役割に就いていませんでした",
        en: "\(context.name(review.by)) held no role that reviews on \(review.on)")
  }
}
