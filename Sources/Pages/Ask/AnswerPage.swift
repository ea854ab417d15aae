import Messages
package import Presentation
import RegistryModel
import Validation

/// Who approves, as the person needs it who asks.
package enum AnswerPage {
  package static func page(
    _ context: PageContext, _ report: ApprovalReport, telling: NotificationReport?, _ asked: AskedWords, _ choices: AskChoices
  ) -> Page {
    let title = context.say(report.provision.title)
    let text = ApprovalText.lines(report, context.language).joined(separator: "\n")
    return Page(
      title, .ask,
      """
      <h1>\(title)</h1>
      \(question(context, report))
      \(verdict(context, report))
      \(place(context, report, asked, choices))
      \(slots(context, report))
      \(conditions(context, report))
      \(until(context, report))
      \(toTell(context, telling))
      \(passedOver(context, report))
      \(context.copyable(text))
      \(entitlementForm(context, report, asked))
      \(context.folded(context.say("条件を変えて調べる", "Change the question"), context.askForm(asked, choices, action: "/ask")))
      \(evidence(context, report))
      \(context.foot(report.basis))
      """)
  }

  private static func question(_ context: PageContext, _ report: ApprovalReport) -> HTML {
    var parts: [HTML] = ["\(context.provision(report.provision))"]
    parts.append("\(context.say("場所", "place")): \(context.place(report.question.place, report.question.placeName))")
    if let unit = report.question.unit { parts.append("\(context.say(unit))") }
    if let applicant = report.question.applicant { parts.append("\(context.say("申請者", "applicant")): \(context.person(applicant))") }
    if !report.question.assumedAbsent.isEmpty {
      parts.append("\(context.say("不在とみなす人", "taken as away")): \(context.people(report.question.assumedAbsent))")
    }
    if !report.appliers.isEmpty {
      parts.append(
        "\(context.say("申請するのは", "applied for by")): \(report.appliers.map { context.say($0) }.joined(separator: context.say("、", ", ")))")
    }
    var warning = HTML.nothing
    if report.question.applicantMayApply == false {
      warning =
        "<p class=\"remark\">\(context.say("注意: この申請者は、この規定で申請する人に当たりません。", "Note: this applicant is none of those who apply for it."))</p>"
    }
    return "<ul class=\"question\">\(parts.map { "<li>\($0)</li>" as HTML })</ul>\(warning)"
  }

  private static func verdict(_ context: PageContext, _ report: ApprovalReport) -> HTML {
    switch report.outcome {
    case .approvable:
      let several = report.slots.count > 1
      return
        "<p class=\"verdict yes\">\(several ? context.say("次の \(report.slots.count) 人(枠)がそれぞれ決めます。", "These \(report.slots.count) settle it, each in turn.") : context.say("次の人が決めます。", "This person settles it."))</p>"
    case .nobody:
      return "<p class=\"verdict no\">\(context.say("許可・承認できる人がいません。", "Nobody may approve it."))</p>\(shortage(context, report))"
    case .blocked:
      return
        "<p class=\"verdict no\">\(context.say("許可できません。先に必要な決定がありません。", "Nobody may permit it: a decision that must come first is not there."))</p>"
    case .undecided:
      return
        "<p class=\"verdict no\">\(context.say("この規定には、許可・承認・決定の定めがありません。", "This provision has no duty to permit, approve or decide."))</p>"
    case .needsPlace:
      return .nothing
    }
  }

  /// What still has to be said before there is an answer.
  private static func place(_ context: PageContext, _ report: ApprovalReport, _ asked: AskedWords, _ choices: AskChoices) -> HTML {
    guard report.outcome == .needsPlace, let needs = report.needs else { return .nothing }
    let isSystem = needs.option == .system
    let offered = isSystem ? choices.systems : choices.units
    var options = HTML.nothing
    for choice in offered { options += "<option value=\"\(choice.id)\">\(context.say(choice.name))</option>" }
    let name = isSystem ? "system" : "unit"
    var kept = HTML.nothing
    for (key, value) in asked.pairs() where key != name {
      if let value { kept += "<input type=\"hidden\" name=\"\(key)\" value=\"\(value)\">" }
    }
    let label = isSystem ? context.say("どのシステムですか", "Which system?") : context.say("どの所属ですか", "Which unit?")
    let why = context.say(
      "\(context.say(needs.role))は\(isSystem ? "システム" : "所属")ごとに置かれるので、選ぶと名前が出ます。",
      "There is one \(context.say(needs.role)) for each \(isSystem ? "system" : "unit"); choose yours to see the name.")
    return """
      <form class="ask needed" method="get" action="/ask" data-remembers>
      \(context.hidden(except: ["unit", "system", "me"]))\(kept)
      <p class="verdict open">\(why)</p>
      <div class="row"><div class="field"><label for="place">\(label)</label><select id="place" name="\(name)" required><option value="">\(context.say("選んでください", "choose"))</option>\(options)</select></div>
      <p class="actions"><button class="main">\(context.say("名前を見る", "See who"))</button></p></div>
      </form>
      """
  }

  private static func slots(_ context: PageContext, _ report: ApprovalReport) -> HTML {
    guard report.outcome == .approvable else { return .nothing }
    var items = HTML.nothing
    for slot in report.slots { items += "<li class=\"step\">\(self.slot(context, slot, report))</li>" }
    return "<ol class=\"steps\">\(items)</ol>"
  }

  private static func slot(_ context: PageContext, _ slot: ApprovalReport.Slot, _ report: ApprovalReport) -> HTML {
    let act = context.say(LocalizedText(ActWords.phrase(slot.duty.act)))
    var wanted: [HTML] = slot.seats.map { context.seat($0) }
    if wanted.isEmpty { wanted = slot.duty.roleNames.map { "\(context.say($0))" } }
    var seats = HTML.nothing
    for (index, seat) in wanted.enumerated() {
      if index > 0 { seats += "\(context.say("、", ", "))" }
      seats += seat
    }
    var result: HTML = "<p class=\"who\">\(seats) <span class=\"act\">\(act)</span></p>"
    if let approver = slot.approver { result += self.approver(context, approver) }
    if let group = slot.group {
      let chair = group.chair.map { context.person($0) } ?? "\(context.say("不明", "unknown"))"
      result +=
        "<p class=\"decider\">\(context.seat(group.seat))</p><p>\(context.say("長", "chair")): \(chair) · \(context.say("構成員 \(group.members.count) 人のうち \(group.able.count) 人が加われます", "\(group.able.count) of \(group.members.count) members can take part"))</p>"
      if let applicant = report.question.applicant, group.chair?.number == applicant.number {
        result += "<p class=\"remark\">\(context.say("注意: 申請者がこの会議体の長です。", "Note: the applicant chairs this group."))</p>"
      }
    }
    for alternate in slot.alternates {
      result +=
        "<p class=\"or\">\(context.say("または", "or")) \(context.person(alternate.person)) <span class=\"capacity\">\(context.say(alternate.capacity))</span></p>"
    }
    for unit in slot.climbedFrom {
      result +=
        "<p class=\"ground\">\(context.say("\(context.say(unit))にはこの役割がないので、上位の所属で探しました。", "\(context.say(unit)) has no such role, so it was looked for above."))</p>"
    }
    for role in slot.unseated {
      result +=
        "<p class=\"ground\">\(context.say("\(context.say(role))はここには置かれていないので、その上位を探しました。", "\(context.say(role)) does not sit here, so its superiors were asked."))</p>"
    }
    return result + context.facts([slot.duty.fact] + (slot.approver?.facts ?? []))
  }

  private static func approver(_ context: PageContext, _ approver: ApprovalReport.Approver) -> HTML {
    var result: HTML =
      "<p class=\"decider\">\(context.person(approver.person))</p><p class=\"capacity\">\(context.say(approver.capacity))</p>"
    if approver.isBelowApplicant {
      result +=
        "<p class=\"ground\">\(context.say("申請者より上に決められる人がいないので", "since nobody above the applicant can")): \(context.seat(approver.seat))</p>"
    } else if approver.escalation > 0 {
      result += "<p class=\"ground\">\(context.say("上位の者が決めます", "a superior settles it")): \(context.seat(approver.seat))</p>"
    }
    return result
  }

  private static func shortage(_ context: PageContext, _ report: ApprovalReport) -> HTML {
    guard let shortage = report.shortage else { return .nothing }
    var result: HTML =
      "<p>\(context.say("別々の \(shortage.slots.count) 人が必要です。残る人: ", "\(shortage.slots.count) different people are needed; these are left: "))\(shortage.people.isEmpty ? "\(context.say("いません", "nobody"))" : context.people(shortage.people))</p>"
    var items: [HTML] = []
    for index in shortage.slots where index < report.slots.count {
      let slot = report.slots[index]
      var line: HTML = "\(slot.duty.text(context.language))"
      for seat in slot.vacant { line += " <span class=\"missing\">\(context.say("欠員", "vacant")): \(context.seat(seat))</span>" }
      items.append(line + context.facts([slot.duty.fact]))
    }
    for shared in shortage.countAsOne {
      items.append(
        "\(context.people(shared.people)) \(context.say("は合わせて 1 人分です。次の人の権限で決めるためです: ", "count as one, deciding by the authority of "))\(context.person(shared.authority))"
      )
    }
    for group in shortage.groups {
      items.append(
        "\(context.seat(group.seat)): \(group.hasQuorum ? context.say("ひとつとして決めます", "decides as one") : context.say("定足数(過半数)に足りません", "has no quorum (more than half)"))(\(group.able.count)/\(group.members.count))"
      )
    }
    result += context.list(items, "reasons")
    return result
  }

  private static func conditions(_ context: PageContext, _ report: ApprovalReport) -> HTML {
    var items: [HTML] = []
    for condition in report.conditions {
      let under: HTML = condition.under.map { context.provision($0) } ?? .nothing
      let who: HTML = condition.decidedBy.map { context.person($0) } ?? .nothing
      let said: HTML
      switch condition.state {
      case .met:
        said = "<span class=\"good\">\(context.say("決定あり", "on record"))</span> \(under) \(who) \(condition.document ?? "")"
      case .forbidden: said = "<span class=\"missing\">\(context.say("決定により認められていません", "forbidden by decision"))</span> \(under)"
      case .notEntitled:
        said =
          "<span class=\"missing\">\(context.say("決定に権限がありません", "decided by somebody who could not"))</span> \(under) \(who)"
      case .missing: said = "<span class=\"missing\">\(context.say("決定がありません", "no decision on record"))</span> \(under)"
      }
      items.append(said + context.facts(condition.facts))
    }
    return context.section(context.say("先に要る決定", "What must be decided first"), id: "first", context.list(items))
  }

  private static func until(_ context: PageContext, _ report: ApprovalReport) -> HTML {
    guard let until = report.validUntil else { return .nothing }
    return
      "<p class=\"until\">\(context.say("この答えは \(context.lastDay(until)) まで有効です。", "This answer holds until \(context.lastDay(until)).")) <a href=\"\(Link(context.here.path, context.here.query.filter { $0.name != "on" } + [("on", until)]).text)\">\(context.say("その次の日の答え", "the answer of the day after"))</a></p>"
  }

  private static func toTell(_ context: PageContext, _ telling: NotificationReport?) -> HTML {
    guard let telling, !telling.steps.isEmpty else { return .nothing }
    var items: [HTML] = []
    for step in telling.steps {
      let people = step.to.flatMap(\.people)
      items.append("\(step.duty.text(context.language)) \(people.count > 8 ? .nothing : context.people(people))")
    }
    return context.section(context.say("知らせる相手", "Whom to tell"), id: "tell", context.list(items))
  }

  private static func passedOver(_ context: PageContext, _ report: ApprovalReport) -> HTML {
    var items: [HTML] = []
    var shown: Set<String> = []
    for slot in report.slots {
      // Seats above the one that settles it were never asked.
      let top = slot.approver?.escalation ?? Int.max
      for passed in slot.passedOver + (slot.group?.passedOver ?? []) where passed.escalation <= top {
        let rank = passed.deputyRank.map { context.say("代理 第\($0)順位、", "deputy no. \($0), ") } ?? ""
        let reason = context.say(passed.reason)
        guard shown.insert("\(passed.person.number) \(passed.seat.role) \(passed.seat.place) \(rank)\(reason)").inserted else { continue }
        items.append(
          "\(context.person(passed.person)) <span class=\"capacity\">\(context.seat(passed.seat))</span><br>\(rank)\(reason)\(context.facts(passed.facts))"
        )
      }
    }
    return context.section(context.say("なぜほかの人ではないか", "Why not the others"), id: "others", context.list(items, "reasons"))
  }

  private static func entitlementForm(_ context: PageContext, _ report: ApprovalReport, _ asked: AskedWords) -> HTML {
    guard report.outcome != .needsPlace, report.outcome != .undecided else { return .nothing }
    var kept = HTML.nothing
    for (key, value) in asked.pairs(words: report.provision.key) {
      if let value { kept += "<input type=\"hidden\" name=\"\(key)\" value=\"\(value)\">" }
    }
    return """
      <form class="ask small" method="get" action="/may">
      \(context.hidden(except: ["unit", "system", "me"]))\(kept)
      <div class="row"><div class="field"><label for="person">\(context.say("この人は許可できますか", "May this person permit it?"))</label><input id="person" name="person" required maxlength="60" autocomplete="off"></div>
      <p class="actions"><button>\(context.say("理由と答え", "Answer, and why"))</button></p></div>
      </form>
      """
  }

  private static func evidence(_ context: PageContext, _ report: ApprovalReport) -> HTML {
    let caveat: HTML = report.provision.caveat.isEmpty ? .nothing : " \(report.provision.caveat)"
    return "<p class=\"evidence\">\(report.provision.evidence(context.language))\(caveat)</p>"
  }
}

/// Whether somebody may, and why or why not.
package enum EntitlementPage {
  package static func page(
    _ context: PageContext, _ report: EntitlementReport, back: [(String, String?)]
  ) -> Page {
    let lines = report.lines(context.language, trace: true)
    let first = lines.first ?? ""
    var rest = HTML.nothing
    for line in lines.dropFirst() where !line.isEmpty { rest += "<li>\(line.trimmed)</li>" }
    return Page(
      context.say("許可できるか", "Whether a person may"), .ask,
      """
      <h1>\(context.say("この人は許可できますか", "May this person permit it?"))</h1>
      <p class="verdict \(report.verdict == .yes ? "yes" : "no")">\(first)</p>
      <ul class="reasons">\(rest)</ul>
      <p><a href="\(context.link("/ask", back))">\(context.say("誰が許可するかに戻る", "Back to who permits it"))</a></p>
      \(context.foot(report.approval.basis))
      """)
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    return String(text)
  }
}
