package import Authority
package import Messages
package import RegistryModel
package import UseCases
import Validation

/// The answer to "may this person approve?", ready to be shown.
package struct EntitlementReport: Encodable, Sendable {
  package enum Verdict: String, Encodable, Sendable {
    case yes, no
    /// Others come first.
    case notTheirTurn = "not-their-turn"
    case nobodyMay = "nobody-may"
  }

  package let person: PersonReference
  package let verdict: Verdict
  /// Slots from 0 that the person may fill.
  package let slots: [Int]
  /// What stands against the person.
  package let reasons: [ApprovalReport.Passed]
  /// Those who come before.
  package let first: [PersonReference]
  package let approval: ApprovalReport

  package init(
    _ entitlement: Entitlement, names: Names, commit: String?, unit: UnitCode? = nil, applicantMayApply: Bool? = nil
  ) {
    person = names.person(entitlement.person)
    approval = ApprovalReport(
      entitlement.answer, names: names, commit: commit, unit: unit, applicantMayApply: applicantMayApply)
    switch entitlement.verdict {
    case .yes(let slots):
      verdict = .yes
      self.slots = slots
      reasons = []
      first = []
    case .no(let reasons):
      verdict = .no
      slots = []
      self.reasons = reasons.map { ApprovalReport.Passed($0, names) }
      first = []
    case .notTheirTurn(let first):
      verdict = .notTheirTurn
      slots = []
      reasons = []
      self.first = first.map(names.person)
    case .nobodyMay:
      verdict = .nobodyMay
      slots = []
      reasons = []
      first = []
    }
  }

  /// The verdict; with `trace`, the whole answer it rests on.
  package func lines(_ language: Language, trace: Bool) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    let heading = approval.provision.heading(language)
    var lines: [String] = []
    switch verdict {
    case .yes:
      lines.append(say("はい。\(person.text) は \(heading) を決められます。", "Yes: \(person.text) may settle \(heading)."))
      for index in slots {
        let slot = approval.slots[index]
        for approver in [slot.approver].compactMap(\.self) + slot.alternates
        where approver.person.number == person.number {
          lines.append("  \(approver.seat.text(language))  \(approver.capacity.text(language))")
          lines.append(say("  根拠 ", "  facts ") + approver.facts.map(\.text).joined(separator: "  "))
        }
        if slot.approver == nil, let group = slot.group {
          lines.append(
            say(
              "  \(group.seat.text(language))の一員として(会議体がひとつとして決め、定足数は過半数です)",
              "  as a member of \(group.seat.text(language)), which decides as one, with more than half of its members"))
        }
      }
    case .notTheirTurn:
      let names = first.map(\.text).joined(separator: say("、", ", "))
      lines.append(
        say(
          "いいえ。\(person.text) の番ではありません。先に \(names) が決めます。",
          "No: it is not the turn of \(person.text); \(names) comes first."))
    case .nobodyMay:
      lines.append(say("いいえ。いまは誰も決められません。", "No: at present nobody may settle it."))
    case .no:
      lines.append(say("いいえ。\(person.text) は \(heading) を決められません。", "No: \(person.text) may not settle \(heading)."))
      if reasons.isEmpty {
        lines.append(
          say(
            "  この規定の役割にも、その代理にも、上位にも就いていません。",
            "  The person holds none of the roles, is no deputy, and stands nowhere above."))
      }
    }
    for reason in reasons {
      lines.append("  \(reason.seat.text(language)): \(reason.reason.text(language))")
      if !reason.facts.isEmpty {
        lines.append(say("    根拠 ", "    facts ") + reason.facts.map(\.text).joined(separator: "  "))
      }
    }
    if approval.question.applicantMayApply == false {
      lines.append(
        say("  注意: この申請者は、この規定で申請する人に当たりません", "  note: this applicant is none of those who apply for it"))
    }
    if trace || verdict == .nobodyMay {
      lines.append("")
      lines += ApprovalText.lines(approval, language)
    } else {
      lines.append(approval.basis.text(language))
    }
    return lines
  }
}

extension EntitlementReport {
  package init(_ outcome: EntitlementOutcome, names: Names) {
    self.init(
      outcome.entitlement, names: names, commit: outcome.basis.commit, unit: outcome.unit,
      applicantMayApply: outcome.applicantMayApply)
  }
}
