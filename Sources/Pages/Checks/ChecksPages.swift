import Messages
package import Presentation
import RegistryModel
import Validation

package enum ChecksPages {
  /// What the check says in sum, and ways to each list.
  package static func overview(_ context: PageContext, _ report: FindingsReport) -> Page {
    let vacancies = report.covering().standing.count { $0.severity != .note }
    let warnings = report.standing.count { $0.severity == .warning }
    let figures: [(Int, String, String, String)] = [
      (report.presentErrors.count, context.say("いま違反", "errors now"), "/findings", report.presentErrors.isEmpty ? "good" : "missing"),
      (report.comingErrors.count, context.say("これから違反", "errors to come"), "/findings", report.comingErrors.isEmpty ? "good" : "open"),
      (warnings, context.say("注意", "warnings"), "/findings", "plain"), (vacancies, context.say("欠員", "vacancies"), "/vacancies", "plain"),
      (report.excepted.count, context.say("例外で認めたもの", "excepted"), "/findings", "plain"),
    ]
    var cards = HTML.nothing
    for (count, name, path, tone) in figures {
      cards += "<li class=\"\(tone)\"><a href=\"\(context.link(path))\"><strong>\(count)</strong><span>\(name)</span></a></li>"
    }
    let ways: [(String, String, String)] = [
      ("/vacancies", context.say("欠員", "Vacancies"), context.say("いまと、これから空く役割", "roles without a holder, now or later")),
      (
        "/expiring", context.say("まもなく終わるもの", "What ends soon"),
        context.say("発令・指名・代理・契約・例外", "posts, assignments, deputies, contracts, exceptions")
      ),
      (
        "/spof", context.say("ひとりに頼るもの", "Single points of failure"),
        context.say("その人がいないと決められないこと", "what cannot be settled without one person")
      ),
      ("/findings", context.say("すべての指摘", "All findings"), context.say("どの日に、なぜ、どう直すか", "on which day, why, and how to mend it")),
      ("/diff", context.say("ふたつの日の違い", "Between two days"), context.say("台帳の何が変わったか", "what changed in the registry")),
    ]
    var links = HTML.nothing
    for (path, name, what) in ways {
      links += "<li><a href=\"\(context.link(path))\"><strong>\(name)</strong><span>\(what)</span></a></li>"
    }
    return Page(
      context.say("点検", "Checks"), .checks,
      """
      <h1>\(context.say("点検", "Checks"))</h1>
      <p class="lead">\(context.say("\(context.day(report.start)) 以降のすべての日を調べた結果です。人 \(report.people)、所属 \(report.units)、規定 \(report.provisions)。", "Every date from \(report.start) on was checked: \(report.people) people, \(report.units) units, \(report.provisions) provisions."))</p>
      <ul class="figures">\(cards)</ul>
      <ul class="cards">\(links)</ul>
      \(foot(context, report))
      """)
  }

  private static func foot(_ context: PageContext, _ report: FindingsReport) -> HTML {
    guard let start = CalendarDate(report.start) else { return .nothing }
    return context.foot(Basis(on: start, commit: report.commit))
  }

  /// Findings in full; `title` says which.
  package static func findings(_ context: PageContext, _ report: FindingsReport, title: String, none: String) -> Page {
    let shown = report.standing.filter { $0.severity != .note }
    let errors = shown.filter { $0.severity == .error && $0.from == nil }
    let coming = shown.filter { $0.severity == .error && $0.from != nil }.sorted { ($0.from ?? "") < ($1.from ?? "") }
    let warnings = shown.filter { $0.severity == .warning }
    let empty: HTML = shown.isEmpty ? "<p class=\"verdict yes\">\(none)</p>" : .nothing
    return Page(
      title, .checks,
      """
      <p class="crumb"><a href="\(context.link("/checks"))">\(context.say("点検", "Checks"))</a></p>
      <h1>\(title)</h1>\(empty)
      \(context.section(context.say("いま", "Now"), id: "now", list(context, errors)))
      \(context.section(context.say("これから", "To come"), id: "coming", list(context, coming)))
      \(context.section(context.say("注意", "Warnings"), id: "warnings", list(context, warnings)))
      \(context.section(context.say("例外で認めたもの", "Excepted"), id: "excepted", list(context, report.excepted)))
      \(foot(context, report))
      """)
  }

  /// A page holds no more than people read; the rest is in the JSON.
  private static let most = 300

  private static func list(_ context: PageContext, _ items: [FindingsReport.Item]) -> HTML {
    var result = HTML.nothing
    for item in items.prefix(most) {
      let from: HTML =
        item.from.map { "<time datetime=\"\($0)\">\(context.day($0))</time> \(context.say("から", "on"))" } ?? .nothing
      let until: HTML = item.until.map { " \(context.say("\(context.lastDay($0)) まで", "until \(context.lastDay($0))"))" } ?? .nothing
      let notes = item.notes.map { note in "<li>\(context.say(note.message)) <code>\(note.at?.text ?? "")</code></li>" as HTML }
      result += """
        <li class="finding \(item.severity.rawValue)"><p><strong>\(context.say(item.message))</strong></p>
        <p class="period">\(from)\(until)</p>
        \(notes.isEmpty ? .nothing : context.folded(context.say("理由", "Why"), "<ul class=\"reasons\">\(notes)</ul>"))
        <p class="mend">\(context.say("直し方: ", "fix: "))\(context.say(item.mend))</p>
        <p class="facts"><code>\(item.at.text)</code> <code>\(item.rule)</code></p></li>
        """
    }
    guard !result.isEmpty else { return .nothing }
    let more: HTML =
      items.count > most
      ? "<p>\(context.say("ほか \(items.count - most) 件(JSON にはすべてあります)", "and \(items.count - most) more, all of them in the JSON"))</p>"
      : .nothing
    return "<ul class=\"findings\">\(result)</ul>\(more)"
  }

  package static func expiring(_ context: PageContext, _ report: ExpiringReport, within: Int) -> Page {
    var days: [(String, [[HTML]])] = []
    for item in report.items {
      let row: [HTML] = [
        "\(context.say(item.what))", item.person.map { context.person($0) } ?? .nothing, "\(context.say(item.kindName))",
        "<code>\(item.fact.text)</code>",
      ]
      if days.last?.0 == item.until { days[days.count - 1].1.append(row) } else { days.append((item.until, [row])) }
    }
    var sections = HTML.nothing
    for (day, rows) in days {
      sections +=
        "<h2><time datetime=\"\(day)\">\(context.lastDay(day))</time> \(context.say("で終わるもの", "is the last day"))</h2>"
        + context.table(
          [context.say("もの", "What"), context.say("人", "Person"), context.say("種類", "Kind"), context.say("根拠", "From")], rows,
          caption: context.say("\(context.lastDay(day))で終わるもの", "Ends on \(day)"))
    }
    let none: HTML =
      report.items.isEmpty
      ? "<p class=\"verdict yes\">\(context.say("\(context.day(report.through)) までに終わるものはありません。", "Nothing ends up to \(report.through)."))</p>"
      : .nothing
    return Page(
      context.say("まもなく終わるもの", "What ends soon"), .checks,
      """
      <p class="crumb"><a href="\(context.link("/checks"))">\(context.say("点検", "Checks"))</a></p>
      <h1>\(context.say("まもなく終わるもの", "What ends soon"))</h1>
      <form class="ask small" method="get" action="/expiring">\(context.hidden(except: []))<div class="row"><div class="field"><label for="within">\(context.say("何日先まで", "Days ahead"))</label><input id="within" name="within" type="number" min="0" max="3650" value="\(within)"></div><p class="actions"><button>\(context.say("見る", "Show"))</button></p></div></form>
      \(none)\(sections)
      \(context.foot(report.basis))
      """)
  }

  package static func singlePoints(_ context: PageContext, _ report: SinglePointsReport) -> Page {
    var items = HTML.nothing
    for group in report.sets.prefix(200) {
      var things: [HTML] = []
      for thing in group.breaks.prefix(30) { things.append("\(context.place(thing.place, thing.placeName)): \(context.say(thing.name))") }
      if group.breaks.count > 30 {
        things.append("\(context.say("ほか \(group.breaks.count - 30) 件", "and \(group.breaks.count - 30) more"))")
      }
      items += """
        <li><p>\(context.people(group.persons)) <strong>\(group.weight)</strong> \(context.say("件が止まる", "stop without"))</p>
        \(context.folded(context.say("何が止まるか", "What stops"), context.list(things)))</li>
        """
    }
    let list: HTML =
      items.isEmpty
      ? "<p class=\"verdict yes\">\(context.say("ひとりで止まるものはありません。", "Nothing hangs on one person."))</p>"
      : "<ol class=\"ranked\">\(items)</ol>"
    let broken = report.broken.map { "\(context.place($0.place, $0.placeName)): \(context.say($0.name))" as HTML }
    return Page(
      context.say("ひとりに頼るもの", "Single points of failure"), .checks,
      """
      <p class="crumb"><a href="\(context.link("/checks"))">\(context.say("点検", "Checks"))</a></p>
      <h1>\(context.say("ひとりに頼るもの", "Single points of failure"))</h1>
      <p class="lead">\(context.say("規定と手続 \(report.examined) 件(場所ごと)を調べました。代理や上位の者が代われるものは数えません。", "\(report.examined) provisions and procedures at each place were looked at; where a deputy or a superior can step in, nothing breaks."))</p>
      \(list)
      \(context.section(context.say("全員がいても決められないもの", "Not even with everybody there"), id: "broken", context.list(broken)))
      \(context.foot(report.basis))
      """)
  }

  /// Who wrote a fact, field by field, and every commit that changed it.
  package static func history(_ context: PageContext, _ report: BlameReport) -> Page {
    let rows = report.fields.map { field -> [HTML] in
      let step = report.steps.first { $0.commit.commit == field.commit }?.commit
      let day = step.map { context.day(String($0.date.prefix(10))) } ?? ""
      return ["<code>\(field.column)</code>", "\(field.value)", "\(day)", "\(step?.author.name ?? "")"]
    }
    var steps = HTML.nothing
    for step in report.steps.prefix(200) {
      let lines = (step.commit.lines(context.language) + step.change.lines(context.language)).joined(separator: "\n")
      steps += "<li><pre class=\"text\">\(lines)</pre></li>"
    }
    return Page(
      context.say("この行の履歴", "History of a line"), .checks, showsDay: false,
      """
      <h1>\(context.say(report.text))</h1>
      <p class="crumb"><code>\(report.at.text)</code></p>
      \(context.section(context.say("いまの値を書いた人", "Who wrote what stands there"), id: "fields", context.table([context.say("欄", "Field"), context.say("値", "Value"), context.say("日", "Day"), context.say("書いた人", "By")], rows, caption: context.say("欄ごとの由来", "Origin of each field"))))
      \(context.section(context.say("変えたコミット(新しい順)", "Commits that changed it, newest first"), id: "steps", steps.isEmpty ? .nothing : "<ol class=\"plain\">\(steps)</ol>"))
      """)
  }

  package static func diff(_ context: PageContext, _ report: DiffReport?, from: String, to: String) -> Page {
    var rows: [[HTML]] = []
    for fact in (report?.changes.facts ?? []).prefix(2000) {
      let mark: HTML
      switch fact.change {
      case .added: mark = "<span class=\"plus\">\(context.say("追加", "added"))</span>"
      case .removed: mark = "<span class=\"minus\">\(context.say("削除", "removed"))</span>"
      case .changed: mark = "<span class=\"open\">\(context.say("変更", "changed"))</span>"
      }
      var fields = HTML.nothing
      for field in fact.change == .changed ? fact.fields : [] {
        fields += "<br><code>\(field.column)</code> \(field.before ?? "–") → \(field.after ?? "–")"
      }
      rows.append(["\(context.say(fact.text))\(fields)", mark, "<code>\((fact.at ?? fact.was)?.text ?? "")</code>"])
    }
    let none: HTML =
      report != nil && rows.isEmpty
      ? "<p class=\"verdict yes\">\(context.say("事実は変わっていません。", "No fact changed."))</p>" : .nothing
    return Page(
      context.say("ふたつの日の違い", "Between two days"), .checks, showsDay: false,
      """
      <p class="crumb"><a href="\(context.link("/checks"))">\(context.say("点検", "Checks"))</a></p>
      <h1>\(context.say("台帳はふたつの日で何が違うか", "What the registry says differently on two days"))</h1>
      <form class="ask small" method="get" action="/diff">\(context.hidden(except: ["on", "as-of"]))<div class="row">
      <div class="field"><label for="from">\(context.say("この日の終わりの台帳", "As recorded by the end of"))</label><input id="from" name="from" type="date" required value="\(from)"></div>
      <div class="field"><label for="to">\(context.say("この日の終わりの台帳", "and by the end of"))</label><input id="to" name="to" type="date" required value="\(to)"></div>
      <p class="actions"><button>\(context.say("比べる", "Compare"))</button></p></div></form>
      \(none)
      \(context.table([context.say("事実", "Fact"), context.say("変化", "Change"), context.say("根拠", "From")], rows, caption: context.say("違い", "Differences")))
      """)
  }
}
