import Messages
import Presentation
import RegistryModel

/// A whole page.
package struct Page: Sendable {
  /// Where in the site it belongs, for the navigation.
  package enum Area: String, Sendable, CaseIterable { case ask, happened, units, systems, table, checks, prepare }

  package let title: String
  package let area: Area?
  package let content: HTML
  /// Whether the reader's day and state may be changed here.
  package let showsDay: Bool

  package init(_ title: String, _ area: Area?, showsDay: Bool = true, _ content: HTML) {
    self.title = title
    self.area = area
    self.content = content
    self.showsDay = showsDay
  }

  package func html(_ context: PageContext) -> String {
    let page: HTML = """
      <!DOCTYPE html>
      <html lang="\(context.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(title) – \(context.say("権限", "kengen")) \(context.say(context.bodyName))</title>
      <link rel="stylesheet" href="\(context.offers.style)">
      <link rel="icon" href="/static/icon.svg" type="image/svg+xml">
      <script src="\(context.offers.script)" defer></script>
      </head>
      <body>
      <a class="skip" href="#main">\(context.say("本文へ", "Skip to the content"))</a>
      \(header(context))
      \(notice(context))
      <main id="main" tabindex="-1">
      \(content)
      </main>
      \(footer(context))
      </body>
      </html>

      """
    return page.text
  }

  private func header(_ context: PageContext) -> HTML {
    let areas: [(Area, String, String)] = [
      (.ask, "/", context.say("聞く", "Ask")), (.happened, "/happened", context.say("起きた", "It happened")),
      (.units, "/units", context.say("組織", "Units")), (.systems, "/systems", context.say("システム", "Systems")),
      (.table, "/table", context.say("権限の表", "Table")), (.checks, "/checks", context.say("点検", "Checks")),
    ]
    var items = HTML.nothing
    for (area, path, name) in areas + (context.offers.preparing ? [(.prepare, "/prepare", context.say("準備", "Prepare"))] : []) {
      let current: HTML = area == self.area ? " aria-current=\"page\"" : .nothing
      items += "<li class=\"to-\(area.rawValue)\"><a href=\"\(context.link(path))\"\(current)>\(name)</a></li>"
    }
    let other = context.say("English", "日本語")
    let otherLanguage = context.say("en", "ja")
    let reader: HTML = context.reader.map { "<span class=\"reader\">\($0.text)</span>" } ?? .nothing
    return """
      <header class="top">
      <p class="home"><a href="\(context.link("/"))"><span class="mark" aria-hidden="true">権</span><span>\(context.say("権限案内", "kengen")) <span class="body">\(context.say(context.bodyName))</span></span></a></p>
      <nav aria-label="\(context.say("おもなページ", "Main"))"><ul>\(items)</ul></nav>
      <p class="language">\(reader)<a href="\(context.translated)" lang="\(otherLanguage)" hreflang="\(otherLanguage)">\(other)</a></p>
      </header>
      """
  }

  /// That the page is not of now.
  private func notice(_ context: PageContext) -> HTML {
    guard showsDay else { return .nothing }
    var said: [String] = []
    if context.on != context.today {
      let day = context.day(context.on.description)
      said.append(context.say("\(day)時点の答えです。", "This is as of \(day)."))
    }
    if let asOf = context.asOf {
      said.append(
        context.say("台帳の古い版(\(asOf.prefix(12)))から答えています。", "This is answered from an earlier state of the registry (\(asOf.prefix(12)))."))
    }
    guard !said.isEmpty else { return .nothing }
    return """
      <aside class="then" aria-label="\(context.say("時点", "Point in time"))"><p>\(said.joined(separator: " ")) <a href="\(context.current)">\(context.say("いまの答えを見る", "See the answer of now"))</a></p></aside>
      """
  }

  private func footer(_ context: PageContext) -> HTML {
    let day: HTML =
      !showsDay
      ? .nothing
      : """
      <form class="day" method="get" action="\(context.here.path)">
      <label for="day">\(context.say("ほかの日で見る", "See another day"))</label>
      <input id="day" name="on" type="date" value="\(context.on.description)" required>
      \(hiddenHere(context))
      <button>\(context.say("見る", "Show"))</button>
      </form>
      """
    return """
      <footer class="bottom">
      \(day)
      <p>\(context.say("この案内は台帳(git)から作られています。決めるのは規程と人で、この画面ではありません。", "This guide is made from the registry (git). The policy and people decide, not this page."))</p>
      <p><a href="\(context.link("/about"))">\(context.say("この案内について", "About this guide"))</a> · <a href="/api">JSON</a></p>
      </footer>
      """
  }

  private func hiddenHere(_ context: PageContext) -> HTML {
    var result = HTML.nothing
    for item in context.here.query where item.name != "on" && !item.value.isEmpty {
      result += "<input type=\"hidden\" name=\"\(item.name)\" value=\"\(item.value)\">"
    }
    return result
  }
}
