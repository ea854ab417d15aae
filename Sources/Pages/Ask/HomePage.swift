import Messages
package import Presentation
import RegistryModel

/// What can have happened, by id.
package struct EventReference: Encodable, Sendable {
  package let id: String
  package let name: LocalizedText

  package init(id: String, name: LocalizedText) { (self.id, self.name) = (id, name) }
}

package enum HomePage {
  /// The first page: a question, what may have happened, and ways into the registry.
  package static func page(_ context: PageContext, _ choices: AskChoices, _ events: [EventReference]) -> Page {
    let examples = [
      (context.say("USBメモリを持ち出す", "take a USB stick home"), context.say("USBメモリ 持ち出し", "take USB home")),
      (context.say("ソフトを入れる", "install software"), context.say("ソフト インストール", "install software")),
      (context.say("サーバ室に入る", "enter the server room"), context.say("サーバ室 入室", "enter the server room")),
      (context.say("外部のクラウドを使う", "use a cloud service"), context.say("クラウドサービス 利用", "use a cloud service")),
    ]
    var links = HTML.nothing
    for (shown, words) in examples { links += "<li><a href=\"\(context.link("/ask", [("q", words)]))\" data-remembers>\(shown)</a></li>" }
    let ways: [(String, String, String)] = [
      ("/units", context.say("組織と人", "Units and people"), context.say("課・局の人と役割、組織図", "people and roles of each unit, the chart")),
      ("/systems", context.say("システム", "Systems"), context.say("所管課・管理者・担当者・委託先", "unit in charge, managers, operators, firms")),
      ("/table", context.say("権限の表", "The table"), context.say("規定ごとの権限と、いまの名前", "duties by provision, with today's names")),
      ("/checks", context.say("点検", "Checks"), context.say("欠員・まもなく終わるもの・ひとりに頼るもの", "vacancies, what ends soon, single points of failure")),
    ]
    var cards = HTML.nothing
    for (path, name, what) in ways {
      cards += "<li><a href=\"\(context.link(path))\"><strong>\(name)</strong><span>\(what)</span></a></li>"
    }
    return Page(
      context.say("誰が許可しますか", "Who permits this?"), .ask,
      """
      <h1>\(context.say("誰が許可しますか", "Who permits this?"))</h1>
      \(context.askForm(AskedWords(unit: context.unit ?? "", system: context.system ?? "", me: context.me ?? ""), choices, action: "/ask", isLarge: true))
      <p class="lead">\(context.say("よくある質問", "Often asked"))</p><ul class="chips">\(links)</ul>
      \(HappenedPage.panel(context, events, limit: 8))
      <section aria-labelledby="ways"><h2 id="ways">\(context.say("見る", "Look up"))</h2><ul class="cards">\(cards)</ul></section>
      """)
  }
}
