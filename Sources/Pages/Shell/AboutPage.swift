/// What the site is, where its answers come from, and what becomes of what a reader writes.
package enum AboutPage {
  package static func page(_ context: PageContext, commit: String) -> Page {
    let paragraphs: [(String, String)] = [
      (
        context.say("何に答えるか", "What it answers"),
        context.say(
          "情報セキュリティポリシーの権限・責任等一覧表と人事の台帳から、誰が許可するか、誰に知らせるか、誰がどの役割に就いているかを答えます。決めるのは規程と、規程が決める人です。急ぐときは、画面を待たずに電話してください。",
          "From the table of authority and responsibility and the staff registry it answers who permits, whom to tell and who holds which role. The policy decides, and the people whom it names. When it is urgent, call before you read."
        )
      ),
      (
        context.say("どこから来た答えか", "Where answers come from"),
        context.say(
          "どの答えも台帳のひとつの版から出ています。ページの下に基準日と版があり、「残るリンク」はその答えをあとからも示します。根拠の行を選ぶと、誰がいつ書いたかが出ます。",
          "Every answer is from one state of the registry. The foot of a page names the day and the state, and the lasting link shows that answer later too. A line that an answer rests on leads to who wrote it, and when."
        )
      ),
      (
        context.say("書いたものの行方", "What becomes of what you write"),
        context.say(
          "所属・システム・職員番号は、この端末のブラウザーとアドレスの中にだけ残ります。クッキーは使いません。誰が何を聞いたかは記録されません。",
          "Unit, system and staff number stay in this device's browser and in the address. There are no cookies. Nothing is recorded of who asked what."
        )
      ),
      (
        context.say("使いやすさ", "Accessibility"),
        context.say(
          "JIS X 8341-3:2016(WCAG 2.2)のレベル AA を目標にしています。キーボードだけで、400 % に拡大して、スクリプトなしで、暗い配色でも使えます。",
          "Level AA of WCAG 2.2 (JIS X 8341-3:2016) is the aim. Everything works by keyboard alone, at 400 % zoom, without a script, and in dark colours."
        )
      ),
    ]
    var content = HTML.nothing
    for (title, text) in paragraphs { content += "<h2>\(title)</h2><p>\(text)</p>" }
    return Page(
      context.say("この案内について", "About this guide"), nil, showsDay: false,
      """
      <h1>\(context.say("この案内について", "About this guide"))</h1>
      \(content)
      <p class="facts">\(context.say("台帳の版", "registry at")) <code>\(commit)</code></p>
      """)
  }
}
