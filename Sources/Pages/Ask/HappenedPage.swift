import Messages
package import Presentation
import RegistryModel

/// Whom to tell when something happened.
package enum HappenedPage {
  /// What may have happened, each one click from whom to tell.
  static func panel(_ context: PageContext, _ events: [EventReference], limit: Int? = nil) -> HTML {
    var items = HTML.nothing
    for event in events.prefix(limit ?? events.count) {
      items += "<li><a href=\"\(context.link("/happened", [("q", event.id)]))\" data-remembers>\(context.say(event.name))</a></li>"
    }
    let more: HTML =
      limit.map { events.count > $0 } ?? false
      ? "<p><a href=\"\(context.link("/happened"))\">\(context.say("ほかのできごと", "Something else"))</a></p>" : .nothing
    return """
      <section class="incident" aria-labelledby="incident"><h2 id="incident">\(context.say("何か起きましたか", "Did something happen?"))</h2>
      <p>\(context.say("選ぶと、知らせる先が順に出ます。", "Choose one to see whom to tell, in order."))</p>
      <ul class="events">\(items)</ul>\(more)</section>
      """
  }

  package static func choose(_ context: PageContext, _ choices: AskChoices, _ events: [EventReference]) -> Page {
    let asked = AskedWords(unit: context.unit ?? "", system: context.system ?? "", me: context.me ?? "")
    return Page(
      context.say("何が起きましたか", "What happened?"), .happened,
      """
      <h1>\(context.say("何が起きましたか", "What happened?"))</h1>
      \(panel(context, events))
      <h2>\(context.say("言葉で探す", "In your own words"))</h2>
      \(context.askForm(asked, choices, action: "/happened", happened: true))
      """)
  }

  package static func answer(
    _ context: PageContext, _ report: NotificationReport, _ asked: AskedWords, _ choices: AskChoices
  ) -> Page {
    var steps = HTML.nothing
    for step in report.steps {
      var parties = HTML.nothing
      for party in step.to { parties += "<li>\(self.party(context, party))</li>" }
      let from = step.from.map { context.say($0.role) }.joined(separator: context.say("、", ", "))
      steps += """
        <li class="step"><p class="who">\(from) <span class="act">\(context.say(LocalizedText(ActWords.phrase(step.duty.act))))</span></p>
        <ul class="plain">\(parties)</ul>
        <p class="facts">\(context.provision(step.provision)) <code>\(step.duty.fact.text)</code></p></li>
        """
    }
    let none: HTML =
      report.steps.isEmpty
      ? "<p class=\"verdict no\">\(context.say("知らせる義務の定めはありません。", "There is no duty to tell anybody."))</p>" : .nothing
    let text = report.lines(context.language).joined(separator: "\n")
    return Page(
      context.say(report.title), .happened,
      """
      <p class="crumb"><a href="\(context.link("/happened"))">\(context.say("起きた", "It happened"))</a></p>
      <h1>\(context.say(report.title))</h1>
      <p class="question">\(context.say("場所", "place")): \(context.say(report.place))</p>
      \(none)
      <h2 id="order">\(context.say("この順に知らせます", "Tell them in this order"))</h2>
      <ol class="steps incident-steps" aria-labelledby="order">\(steps)</ol>
      \(context.copyable(text))
      \(context.folded(context.say("場所などを変えて調べる", "Change the place"), context.askForm(asked, choices, action: "/happened", happened: true)))
      \(context.foot(report.basis))
      """)
  }

  private static func party(_ context: PageContext, _ party: NotificationReport.Party) -> HTML {
    var result: HTML = "<span class=\"role\">\(context.say(party.role))</span>"
    if let desk = party.desk { result += " <strong class=\"person\">\(context.say(desk))</strong>" }
    if party.people.count > 8 {
      result += context.folded(
        context.say("\(party.people.count) 人", "\(party.people.count) people"), "<p>\(context.people(party.people))</p>")
    } else {
      for (person, capacity) in zip(party.people, party.capacities) {
        result += "<br><strong>\(context.person(person))</strong> <span class=\"capacity\">\(context.say(capacity))</span>"
      }
    }
    if let needs = party.needs {
      let what = needs == .system ? context.say("システム", "a system") : context.say("所属", "a unit")
      result += "<br><span class=\"missing\">\(context.say("\(what)を選ぶと名前が出ます", "name \(what) to see who"))</span>"
    }
    for person in party.away { result += "<br><span class=\"away\">\(context.person(person)) \(context.say("は不在です", "is away"))</span>" }
    for person in party.left {
      result += "<br><span class=\"away\">\(context.person(person)) \(context.say("はその日には在職していません", "is not employed on that day"))</span>"
    }
    return result
  }
}

extension PageContext {
  /// Text that goes into a mail or onto paper.
  func copyable(_ text: String) -> HTML {
    """
    <details class="copy"><summary>\(say("メールに写す・印刷する文", "As text, for a mail or on paper"))</summary>
    <pre id="as-text" tabindex="0" role="region" aria-label="\(say("答えの文", "The answer as text"))">\(text)</pre>
    <p><button type="button" data-copy="as-text" hidden>\(say("写す", "Copy"))</button> <span role="status" data-copied="\(say("写しました", "copied"))"></span></p></details>
    """
  }
}
