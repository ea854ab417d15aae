package import Messages
package import Presentation
package import RegistryModel
import Validation

/// A list of staff changes as a clerk handed it in. It is nowhere but in the page that answers: the form carries it on.
package struct HandedIn: Sendable {
  package var name: String
  /// The file as text of base 64.
  package var carried: String
  package var effective: String
  package var sheet: String
  package var isComplete: Bool
  package var mapping: String
  /// Figures that the clerk has confirmed, by their names.
  package var confirmed: [String: Int]
  /// Fingerprints of findings that may come in.
  package var accepted: Set<String>

  package init(
    name: String, carried: String, effective: String, sheet: String, isComplete: Bool, mapping: String, confirmed: [String: Int] = [:],
    accepted: Set<String> = []
  ) {
    self.name = name
    self.carried = carried
    self.effective = effective
    self.sheet = sheet
    self.isComplete = isComplete
    self.mapping = mapping
    self.confirmed = confirmed
    self.accepted = accepted
  }
}

package enum PreparePages {
  /// The form for a list, empty.
  package static func start(_ context: PageContext, token: String, effective: String) -> Page {
    Page(
      context.say("人事異動を準備する", "Prepare staff changes"), .prepare, showsDay: false,
      """
      <h1>\(context.say("人事異動を準備する", "Prepare staff changes"))</h1>
      <p class="lead">\(context.say("異動の一覧(Excel ブックか CSV)を渡すと、誰がどう変わり、何が起きるかを、何も書き込まずに見られます。渡したファイルはサーバーに残りません。", "Hand in the list of changes (an Excel workbook or CSV) and see who changes how and what comes of it, before anything is written. The file is not kept on the server."))</p>
      \(form(context, token: token, HandedIn(name: "", carried: "", effective: effective, sheet: "", isComplete: false, mapping: ""), canPropose: false, isFirst: true))
      <p><a href="\(context.link("/waiting"))">\(context.say("承認を待っている変更", "Changes that wait for approval"))</a></p>
      """)
  }

  private static func form(
    _ context: PageContext, token: String, _ handed: HandedIn, canPropose: Bool, isFirst: Bool = false, confirms: HTML = .nothing
  ) -> HTML {
    let file: HTML =
      isFirst
      ? "<div class=\"field\"><label for=\"file\">\(context.say("ファイル", "File"))</label><input id=\"file\" name=\"file\" type=\"file\" accept=\".xlsx,.csv,.tsv,.txt\" required></div>"
      : """
      <input type="hidden" name="kept" value="\(handed.carried)"><input type="hidden" name="kept-name" value="\(handed.name)">
      <div class="field"><label for="file">\(context.say("ファイルを替える(なければ \(handed.name) のまま)", "Another file (else \(handed.name) again)"))</label><input id="file" name="file" type="file" accept=".xlsx,.csv,.tsv,.txt"></div>
      """
    let checked: HTML = handed.isComplete ? " checked" : .nothing
    let open: HTML = handed.mapping.isEmpty ? .nothing : " open"
    let mapping: HTML = """
      <details\(open)><summary>\(context.say("対応表(列や職名の読み替え)", "Mapping of columns and posts"))</summary>
      <div class="field"><label for="mapping">\(context.say("空なら台帳の hr/mapping.csv、それもなければ見出しから推し量ります", "Empty: hr/mapping.csv of the registry; without one it is proposed from the headings"))</label><textarea id="mapping" name="mapping" rows="10" spellcheck="false">\(handed.mapping)</textarea></div></details>
      """
    let propose: HTML =
      canPropose
      ? "<button name=\"action\" value=\"propose\">\(context.say("この変更を提案する", "Propose this change"))</button>" : .nothing
    let reports: HTML =
      isFirst
      ? .nothing
      : "<button name=\"action\" value=\"report\">\(context.say("報告を保存(HTML)", "Save the report (HTML)"))</button><button name=\"action\" value=\"workbook\">\(context.say("報告を保存(Excel)", "Save the report (Excel)"))</button>"
    return """
      <form class="ask" method="post" action="\(context.link("/prepare"))" enctype="multipart/form-data">
      <input type="hidden" name="token" value="\(token)"><input type="hidden" name="lang" value="\(context.language.rawValue)">
      <div class="row">\(file)
      <div class="field"><label for="effective">\(context.say("いつの異動か", "As of"))</label><input id="effective" name="effective" type="date" value="\(handed.effective)" required></div>
      <div class="field"><label for="sheet">\(context.say("シート(ブックに複数あるとき)", "Sheet (of a workbook with several)"))</label><input id="sheet" name="sheet" value="\(handed.sheet)" maxlength="120"></div></div>
      <p><label class="check"><input type="checkbox" name="complete" value="yes"\(checked)>\(context.say("全職員の一覧である(載っていない人は退職)", "The list is of everybody: who is not in it has left"))</label></p>
      \(mapping)\(confirms)
      <p class="actions"><button class="main" name="action" value="plan">\(isFirst ? context.say("何が起きるか見る", "See what comes of it") : context.say("もう一度見る", "See again"))</button>\(reports)\(propose)</p>
      </form>
      """
  }

  /// The list could not be read as it is: every problem with its place, and the form again.
  package static func refused(_ context: PageContext, token: String, _ failure: Failure, _ handed: HandedIn) -> Page {
    let details = failure.details.prefix(300).map { "<li>\($0.text(context.language))</li>" as HTML }
    let remedy = failure.remedy.text(context.language)
    return Page(
      context.say("このままでは読めません", "It cannot be read as it is"), .prepare, showsDay: false,
      """
      <p class="crumb"><a href="\(context.link("/prepare"))">\(context.say("準備", "Prepare"))</a></p>
      <h1>\(context.say("このままでは読めません", "It cannot be read as it is"))</h1>
      <p class="verdict no">\(failure.message.text(context.language))</p>
      <ul class="reasons">\(details)</ul>
      <p>\(remedy)</p>
      \(form(context, token: token, handed, canPropose: false, isFirst: handed.carried.isEmpty))
      """)
  }

  /// The plan with what comes of it. `proposer` = whether whoever reads may propose it.
  package static func plan(
    _ context: PageContext, token: String, _ report: StaffPlanReport, _ handed: HandedIn, mayPropose: Bool, notes: [Phrase] = []
  ) -> Page {
    let errors = report.arising.filter { $0.finding.severity == .error }
    let isStopped = !report.brake.mustConfirm.isEmpty
    let verdict: HTML
    if report.isEmpty {
      verdict = "<p class=\"verdict open\">\(context.say("変わるところはありません。", "Nothing changes."))</p>"
    } else if isStopped || !errors.allSatisfy({ handed.accepted.contains($0.finding.fingerprint) }) {
      verdict =
        "<p class=\"verdict no\">\(context.say("このままでは提案できません。下を確かめて、一覧を直すか、承知の印を付けてください。", "It cannot be proposed as it is: look at what follows, and correct the list or say that it is meant."))</p>"
    } else {
      verdict = "<p class=\"verdict yes\">\(context.say("この異動で新たに生じる違反はありません。", "No error comes of it."))</p>"
    }
    var confirms = HTML.nothing
    for figure in report.brake.figures
    where report.brake.mustConfirm.contains("--" + figure.option) || handed.confirmed[figure.option] != nil {
      let isConfirmed: HTML = handed.confirmed[figure.option] == figure.count ? " checked" : .nothing
      confirms +=
        "<p><label class=\"check\"><input type=\"checkbox\" name=\"confirm-\(figure.option)\" value=\"\(figure.count)\"\(isConfirmed)>\(report.brake.sentence(figure).text(context.language))</label></p>"
    }
    for item in errors {
      let isAccepted: HTML = handed.accepted.contains(item.finding.fingerprint) ? " checked" : .nothing
      confirms +=
        "<p><label class=\"check\"><input type=\"checkbox\" name=\"accept\" value=\"\(item.finding.fingerprint)\"\(isAccepted)>\(context.say("承知: ", "Meant: "))\(context.say(item.finding.message))</label></p>"
    }
    if !confirms.isEmpty {
      confirms = "<fieldset><legend>\(context.say("承知のうえで進めること", "Go on knowing that"))</legend>\(confirms)</fieldset>"
    }
    let told = notes.map { "<p class=\"remark\">\($0.text(context.language))</p>" as HTML }
    return Page(
      context.say("異動の計画", "Plan of staff changes"), .prepare, showsDay: false,
      """
      <p class="crumb"><a href="\(context.link("/prepare"))">\(context.say("準備", "Prepare"))</a></p>
      <h1>\(context.say("\(context.day(report.effective)) の異動", "Staff changes as of \(report.effective)"))</h1>
      <p class="lead">\(report.countLine(context.language))</p>
      \(told)\(verdict)
      \(consequences(context, report))
      \(context.section(context.say("消える指摘", "Findings that it cures"), id: "cured", context.list(report.cured.map { "\(context.say($0.message))" as HTML })))
      \(context.section(context.say("確かめること", "To look at"), id: "remarks", context.list(report.remarks.map { remark(context, $0) }, "reasons")))
      \(organisation(context, report))
      \(groups(context, report))
      <h2 id="again">\(context.say("直す・進める", "Correct or go on"))</h2>
      \(form(context, token: token, handed, canPropose: mayPropose && !report.isEmpty, confirms: confirms))
      <p class="facts">\(report.source.file)(\(report.source.encoding)、\(context.say("\(report.source.rows) 行", "\(report.source.rows) rows"))) <code>\(report.source.digest.prefix(12))</code> \(report.commit.map { "<code>\($0.prefix(12))</code>" as HTML })</p>
      """)
  }

  private static func row(_ context: PageContext, _ line: Int?) -> HTML {
    line.map { "<span class=\"number\">\(context.say("\($0) 行目", "row \($0)"))</span> " } ?? .nothing
  }

  private static func remark(_ context: PageContext, _ remark: StaffPlanReport.Remark) -> HTML {
    "\(row(context, remark.row))\(context.say(remark.message))"
  }

  private static func consequences(_ context: PageContext, _ report: StaffPlanReport) -> HTML {
    var items = HTML.nothing
    for item in report.arising.prefix(300) {
      let from: HTML = item.finding.from.map { "<time datetime=\"\($0)\">\(context.day($0))</time> \(context.say("から", "on"))" } ?? .nothing
      items += """
        <li class="finding \(item.finding.severity.rawValue)"><p><strong>\(context.say(item.finding.message))</strong> \(item.rows.map { row(context, $0) })</p>
        <p class="period">\(from)</p>
        \(item.meanwhile.map { "<p class=\"ground\">\(context.say("その間: ", "meanwhile: "))\(context.say($0))</p>" as HTML })
        <p class="mend">\(context.say("直し方: ", "fix: "))\(context.say(item.finding.mend))</p></li>
        """
    }
    return context.section(
      context.say("この異動で生じること", "What comes of it"), id: "arising", items.isEmpty ? .nothing : "<ul class=\"findings\">\(items)</ul>")
  }

  private static func organisation(_ context: PageContext, _ report: StaffPlanReport) -> HTML {
    guard let organisation = report.organisation, !organisation.changes.isEmpty else { return .nothing }
    return context.section(
      context.say("組織改正", "Reorganisation"), id: "organisation", context.list(organisation.lines(context.language).map { "\($0)" as HTML }))
  }

  private static func groups(_ context: PageContext, _ report: StaffPlanReport) -> HTML {
    var result = HTML.nothing
    for group in report.groups {
      let rows = group.people.map { person -> [HTML] in
        let shown = person.person.name.isEmpty ? person.person.number : person.person.name
        var changes = HTML.nothing
        for change in person.changes { changes += "<p>\(report.changeLine(change, context.language))</p>" }
        return ["<bdi>\(shown)</bdi> <span class=\"number\">\(person.person.number)</span>", changes]
      }
      let name = context.say(group.name)
      result +=
        "<details open><summary><h3>\(name) <span class=\"count\">\(context.say("\(group.people.count) 人", "\(group.people.count)"))</span></h3></summary>"
        + context.table(
          [context.say("職員", "Person"), context.say("変わること", "What changes")], rows,
          caption: context.say("\(name)の異動", "Changes of \(name)"))
        + "</details>"
    }
    return context.section(context.say("誰がどう変わるか", "Who changes how"), id: "people", result)
  }

  /// What was proposed, and what happens next.
  package static func proposed(_ context: PageContext, branch: String, _ report: ChangeReport) -> Page {
    let consequences = report.consequences.map { "<li>\(context.say($0))</li>" as HTML }
    return Page(
      context.say("提案しました", "Proposed"), .prepare, showsDay: false,
      """
      <h1>\(context.say("提案しました", "Proposed"))</h1>
      <p class="verdict yes">\(context.say(report.summary))</p>
      <p>\(context.say("ブランチ", "branch")) <code>\(branch)</code> \(report.commit.map { "<code>\($0.prefix(12))</code>" as HTML })</p>
      <p>\(context.say("台帳はまだ変わっていません。承認する人が確かめて取り込むと変わります。", "The registry is still as it was; it changes when somebody who may approves and lands it."))</p>
      <ul class="reasons">\(consequences)</ul>
      <p><a href="\(context.link("/waiting"))">\(context.say("承認を待っている変更", "Changes that wait for approval"))</a></p>
      """)
  }
}

/// What waits for somebody's approval.
package struct WaitingReport: Encodable, Sendable {
  package struct Item: Encodable, Sendable {
    package let branch: String
    package let commit: String
    package let subject: String
    /// The day on which it was committed.
    package let on: String
    /// Facts, consequences and what is lacking, line by line.
    package let shown: LocalizedLines
    /// What an approver types, line by line.
    package let commands: [String]

    package init(branch: String, commit: String, subject: String, on: String, shown: LocalizedLines, commands: [String]) {
      (self.branch, self.commit, self.subject, self.on, self.shown, self.commands) = (branch, commit, subject, on, shown, commands)
    }
  }
  package struct LocalizedLines: Encodable, Sendable {
    package let ja: [String]
    package let en: [String]

    package init(ja: [String], en: [String]) { (self.ja, self.en) = (ja, en) }
  }
  package let items: [Item]

  package init(_ items: [Item]) { self.items = items }
}

package enum WaitingPage {
  package static func page(_ context: PageContext, _ report: WaitingReport) -> Page {
    var items = HTML.nothing
    for item in report.items {
      let lines = (context.language == .japanese ? item.shown.ja : item.shown.en).joined(separator: "\n")
      items += """
        <li class="step"><p><strong>\(item.subject)</strong></p><p class="capacity">\(context.day(item.on)) <code>\(item.branch)</code></p>
        <pre class="text" tabindex="0" role="region" aria-label="\(context.say("変わることと、まだ足りないもの", "What changes and what is lacking")): \(item.subject)">\(lines)</pre>
        \(context.folded(context.say("承認する人が打つもの", "What an approver types"), "<pre class=\"text\" tabindex=\"0\" role=\"region\" aria-label=\"\(context.say("コマンド", "Commands")): \(item.subject)\">\(item.commands.joined(separator: "\n"))</pre>"))</li>
        """
    }
    let none: HTML =
      report.items.isEmpty
      ? "<p class=\"verdict yes\">\(context.say("承認を待っている変更はありません。", "Nothing waits."))</p>" : .nothing
    return Page(
      context.say("承認を待っている変更", "Changes that wait for approval"), .prepare, showsDay: false,
      """
      <h1>\(context.say("承認を待っている変更", "Changes that wait for approval"))</h1>
      <p class="lead">\(context.say("提案されたまま台帳にまだ入っていないものです。承認は署名なので、この画面からはできません。", "Proposed, and not in the registry yet. An approval is a signature, which this page cannot give."))</p>
      \(none)<ol class="steps">\(items)</ol>
      """)
  }
}
