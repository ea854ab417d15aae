package import Messages
import Presentation
import RegistryModel

/// Where a question leads to several things, or to none.
package enum UnsurePage {
  /// `events` = what may have happened, where the words tell of something that did.
  package static func page(
    _ context: PageContext, _ failure: Failure, _ asked: AskedWords, _ choices: AskChoices, happened: Bool, events: [Choice] = []
  ) -> Page {
    let isOpen = failure.choices.contains { $0.kind == .provision || $0.kind == .event }
    var items: [HTML] = []
    for choice in failure.choices {
      var pairs = asked.pairs()
      switch choice.kind {
      case .provision, .event: pairs = asked.pairs(words: choice.id)
      case .unit: pairs = replaced(pairs, "unit", choice.id)
      case .system: pairs = replaced(pairs, "system", choice.id)
      case .person: pairs = replaced(pairs, "me", choice.id)
      case .role: continue
      }
      let path = choice.kind == .event || happened ? "/happened" : "/ask"
      items.append(
        "<a href=\"\(context.link(path, pairs))\">\(choice.name.text(context.language))</a> <code>\(choice.id)</code>")
    }
    let others = failure.details.dropFirst(failure.choices.count).map { "<p class=\"hint\">\($0.text(context.language))</p>" as HTML }
    let happenings = events.map { event in
      "<a href=\"\(context.link("/happened", asked.pairs(words: event.id)))\">\(event.name.text(context.language))</a>" as HTML
    }
    let title = isOpen ? context.say("どれのことですか", "Which of these?") : context.say("見つかりません", "Not found")
    let remedy = failure.choices.isEmpty ? failure.remedy.text(context.language) : ""
    return Page(
      title, happened ? .happened : .ask,
      """
      <h1>\(title)</h1>
      <p class="verdict open">\(failure.message.text(context.language))</p>
      \(context.list(items, "choices"))
      \(others)
      \(remedy.isEmpty ? .nothing : "<p>\(remedy)</p>")
      \(context.section(context.say("何か起きたのなら", "If something happened"), id: "happenings", context.list(happenings, "choices")))
      <h2>\(context.say("言い直す", "Say it differently"))</h2>
      \(context.askForm(asked, choices, action: happened ? "/happened" : "/ask", happened: happened))
      """)
  }

  private static func replaced(_ pairs: [(String, String?)], _ name: String, _ value: String) -> [(String, String?)] {
    pairs.map { $0.0 == name ? (name, value) : $0 }
  }
}

/// What went wrong, with what to do.
package enum FailurePage {
  package static func page(_ context: PageContext, title: String, _ failure: Failure, link: (String, String)? = nil) -> Page {
    let details = failure.details.prefix(50).map { "<li>\($0.text(context.language))</li>" as HTML }
    let remedy = failure.remedy.text(context.language)
    let way: HTML = link.map { "<p><a href=\"\($0.1)\">\($0.0)</a></p>" } ?? .nothing
    return Page(
      title, nil, showsDay: false,
      """
      <h1>\(title)</h1>
      <p class="verdict no">\(failure.message.text(context.language))</p>
      <ul class="reasons">\(details)</ul>
      \(remedy.isEmpty ? .nothing : "<p>\(remedy)</p>")
      \(way)
      <p><a href="\(context.link("/"))">\(context.say("はじめのページ", "First page"))</a></p>
      """)
  }
}
