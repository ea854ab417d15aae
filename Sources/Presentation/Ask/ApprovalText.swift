import Messages
package import RegistryModel

/// "Who approves?" as text.
package struct ApprovalText {
  private let report: ApprovalReport
  private let language: Language
  private var lines: [String] = []

  package static func lines(_ report: ApprovalReport, _ language: Language) -> [String] {
    var text = ApprovalText(report: report, language: language)
    text.write()
    return text.lines
  }

  private init(report: ApprovalReport, language: Language) {
    self.report = report
    self.language = language
  }

  /// That a unit or a system must be named, and for which role.
  private static func placeNeeded(_ report: ApprovalReport) -> Phrase {
    let role = report.needs.map { Phrase(ja: $0.role.ja, en: $0.role.en) } ?? Phrase("")
    return PlaceMessages.needs(role, atSystem: report.needs?.option == .system)
  }

  private func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }

  private mutating func write() {
    writeHeading()
    lines.append("")
    switch report.outcome {
    case .approvable:
      lines.append(say("次の人が決めます。", "These people settle it:"))
      writeSlots()
    case .nobody: writeShortage()
    case .blocked:
      lines.append(
        say("許可できません。先に必要な決定がありません。", "Nobody may permit it: a decision that must come first is not there."))
    case .undecided:
      lines.append(
        say(
          "この規定には、許可・承認・決定の定めがありません。", "This provision has no duty to permit, approve or decide."))
    case .needsPlace:
      lines.append(Self.placeNeeded(report).text(language))
    }
    writeConditions()
    writePassedOver()
    lines.append("")
    lines.append(report.provision.evidence(language))
    if let until = report.validUntil {
      lines.append(
        say(
          "この答えの根拠は \(until) に変わります(その前日までこの答えです)。",
          "What this answer rests on changes on \(until); until the day before, it stands."))
    }
    lines.append(report.basis.text(language))
  }

  private mutating func writeHeading() {
    lines.append(report.provision.heading(language) + "  [\(report.provision.key)]")
    var asked = say("  場所: ", "  place: ") + report.question.placeName.text(language)
    if let unit = report.question.unit { asked += "  " + unit.text(language) }
    if let applicant = report.question.applicant {
      asked += say("  申請者: ", "  applicant: ") + applicant.text
    }
    if !report.question.assumedAbsent.isEmpty {
      let names = report.question.assumedAbsent.map(\.text).joined(separator: say("、", ", "))
      asked += say("  不在と仮定: ", "  taken as away: ") + names
    }
    lines.append(asked)
    if !report.appliers.isEmpty {
      let names = report.appliers.map { $0.text(language) }.joined(separator: say("、", ", "))
      lines.append(say("  申請するのは: ", "  applied for by: ") + names)
    }
    if report.question.applicantMayApply == false {
      lines.append(
        say(
          "  注意: この申請者は、この規定で申請する人に当たりません",
          "  note: this applicant is none of those who apply for it"))
    }
  }

  private mutating func writeSlots() {
    for (index, slot) in report.slots.enumerated() {
      let verb = ActWords.phrase(slot.duty.act).text(language)
      let seats = slot.seats.map { $0.text(language) }.joined(separator: say("、", ", "))
      let wanted =
        seats.isEmpty
        ? slot.duty.roleNames.map { $0.text(language) }.joined(separator: say(" 又は ", " or ")) : seats
      lines.append("  \(index + 1). \(wanted): \(verb)  [\(slot.duty.fact.text)]")
      if !slot.climbedFrom.isEmpty {
        let names = slot.climbedFrom.map { $0.text(language) }.joined(separator: say("、", ", "))
        lines.append(
          say("     \(names)にはこの役割がないので、上位の所属で探しました", "     \(names) has no such role, so it was looked for above"))
      }
      for role in slot.unseated {
        lines.append(
          say(
            "     \(role.ja)はここには置かれていないので、その上位を探しました",
            "     \(role.en) does not sit here, so its superiors were asked"))
      }
      if let approver = slot.approver { writeApprover(approver, slot) }
      for alternate in slot.alternates {
        lines.append(say("     または ", "     or ") + "\(alternate.person.text)  \(alternate.capacity.text(language))")
        writeFacts(alternate.facts)
      }
      if let group = slot.group { writeGroup(group) }
    }
  }

  private mutating func writeApprover(_ approver: ApprovalReport.Approver, _ slot: ApprovalReport.Slot) {
    lines.append("     → \(approver.person.text)  \(approver.capacity.text(language))")
    if approver.escalation > 0 || approver.isBelowApplicant {
      let role = approver.seat.text(language)
      lines.append(
        approver.isBelowApplicant
          ? say(
            "       申請者より上に決められる人がいないので: \(role)として",
            "       since nobody above the applicant can: as \(role)")
          : say(
            "       上位への申請: \(role)として(\(escalationGround(slot)))",
            "       escalation: as \(role) (\(escalationGround(slot)))"))
    }
    writeFacts(approver.facts)
  }

  /// Why the seat asked for does not settle it itself.
  private func escalationGround(_ slot: ApprovalReport.Slot) -> String {
    let first = slot.passedOver.first { $0.escalation == 0 && $0.deputyRank == nil }
    if let first { return "\(first.person.text): \(first.reason.text(language))" }
    if slot.unseated.isEmpty == false { return say("その役割がここにない", "the role does not sit here") }
    if !slot.vacant.isEmpty { return say("欠員", "the seat is vacant") }
    return say("ほかの枠を務めるため", "the holder fills another slot")
  }

  private mutating func writeGroup(_ group: ApprovalReport.Group) {
    let chair = group.chair.map { say("長 \($0.text)", "chair \($0.text)") } ?? say("長は不明", "no chair")
    lines.append(
      "     → \(group.seat.text(language))  \(chair)、"
        + say(
          "構成員 \(group.members.count) 人のうち \(group.able.count) 人が加われます",
          "\(group.able.count) of \(Counted.members.en(group.members.count)) can take part"))
    if let applicant = report.question.applicant, group.chair?.number == applicant.number {
      lines.append(
        say("       注意: 申請者がこの会議体の長です", "       note: the applicant chairs this group"))
    }
  }

  private mutating func writeFacts(_ facts: [FactReference]) {
    guard !facts.isEmpty else { return }
    lines.append(say("       根拠 ", "       facts ") + facts.map(\.text).joined(separator: "  "))
  }

  private mutating func writeShortage() {
    let count = report.shortage?.slots.count ?? 0
    let people = report.shortage?.people ?? []
    lines.append(say("許可・承認できる人がいません。", "Nobody may approve it."))
    let names = (ja: people.map(\.text).joined(separator: "、"), en: people.map(\.text).joined(separator: ", "))
    // People enough may still be too few, where some count as one.
    let isShort = people.count < count
    lines.append(
      say(
        "  別々の \(count) 人が必要な枠に、残る人は\(isShort ? " \(people.count) 人です" : "次のとおりです")" + (people.isEmpty ? "" : ": \(names.ja)"),
        "  \(count == 1 ? "this slot needs" : "these slots need") \(count) distinct \(Counted.people.noun(count)), and \(isShort ? "only \(people.count) \(Counted.verb(people.count)) left" : "these are left")"
          + (people.isEmpty ? "" : ": \(names.en)")))
    for group in report.shortage?.groups ?? [] {
      let attendance = say(
        "構成員 \(group.members.count) 人のうち \(group.able.count) 人",
        "\(group.able.count) of \(Counted.members.en(group.members.count)) can take part")
      lines.append(
        "  \(group.seat.text(language)): "
          + (group.hasQuorum
            ? say("ひとつとして決めるので、1 枠だけに就けます(\(attendance))", "decides as one, so it fills one slot (\(attendance))")
            : say("定足数(過半数)に足りません(\(attendance))", "has no quorum, more than half (\(attendance))")))
    }
    for shared in report.shortage?.countAsOne ?? [] {
      lines.append(
        say(
          "  \(shared.people.map(\.text).joined(separator: "、")) は合わせて 1 人分です(\(shared.authority.text) の権限で決める)",
          "  \(shared.people.map(\.text).joined(separator: ", ")) count as one: they decide by the authority of \(shared.authority.text)"))
    }
    for index in report.shortage?.slots ?? [] where index < report.slots.count {
      let slot = report.slots[index]
      let seats = slot.seats.map { $0.text(language) }.joined(separator: say("、", ", "))
      lines.append("  - \(seats.isEmpty ? slot.duty.text(language) : seats)  [\(slot.duty.fact.text)]")
      for seat in slot.vacant { lines.append(say("      欠員: ", "      vacant: ") + seat.text(language)) }
    }
  }

  private mutating func writeConditions() {
    for condition in report.conditions {
      let label = condition.under?.label ?? ""
      let facts = condition.facts.map(\.text).joined(separator: "  ")
      switch condition.state {
      case .met:
        let who = condition.decidedBy?.text ?? ""
        lines.append(
          say(
            "  前提: \(label) の方針の決定あり(\(who) \(condition.document ?? ""))  \(facts)",
            "  condition: the policy decision under \(label) is on record (\(who) \(condition.document ?? ""))  \(facts)"))
      case .notEntitled:
        let who = condition.decidedBy?.text ?? ""
        lines.append(
          say(
            "  前提: \(label) の決定は、その権限のない \(who) によるもので効きません  \(facts)",
            "  condition: the decision under \(label) is by \(who), who could not decide it; it counts for nothing  \(facts)"))
      case .forbidden:
        lines.append(
          say("  前提: \(label) の決定により認められていません  \(facts)", "  condition: forbidden by the decision under \(label)  \(facts)"))
      case .missing:
        lines.append(
          say(
            "  前提: \(label) の方針の決定が台帳(body/decisions.csv)にありません  \(facts)",
            "  condition: no decision under \(label) is on record in body/decisions.csv  \(facts)"))
      }
    }
  }

  private mutating func writePassedOver() {
    var shown: Set<String> = []
    var rows: [String] = []
    for slot in report.slots {
      // Seats above the one that settles it were never asked.
      let top = slot.approver?.escalation ?? Int.max
      for passed in slot.passedOver + (slot.group?.passedOver ?? []) where passed.escalation <= top {
        let rank = passed.deputyRank.map { say("代理 第\($0)順位、", "deputy no. \($0), ") } ?? ""
        let line =
          "  - \(passed.person.text)  \(passed.seat.text(language)): \(rank)\(passed.reason.text(language))"
        guard shown.insert(line).inserted else { continue }
        rows.append(line)
        if !passed.facts.isEmpty {
          rows.append(say("      根拠 ", "      facts ") + passed.facts.map(\.text).joined(separator: "  "))
        }
      }
    }
    guard !rows.isEmpty else { return }
    lines.append("")
    lines.append(say("見送られた人と理由:", "Passed over, and why:"))
    lines += rows
  }
}
