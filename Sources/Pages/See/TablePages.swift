import Messages
package import Presentation
import RegistryModel

package enum TablePages {
  package static func list(_ context: PageContext, _ report: TableReport, words: String) -> Page {
    var chapters: [Int] = []
    for row in report.rows where !chapters.contains(row.chapter) { chapters.append(row.chapter) }
    var sections = HTML.nothing
    for chapter in chapters {
      var items = HTML.nothing
      for row in report.rows where row.chapter == chapter { items += "<li>\(context.provision(row.provision))</li>" }
      let isOpen: HTML = words.isEmpty ? .nothing : " open"
      sections +=
        "<details class=\"chapter\"\(isOpen)><summary><h2>\(context.say("第 \(chapter) 章", "Chapter \(chapter)"))</h2></summary><ul class=\"plain\">\(items)</ul><p><a href=\"\(context.link("/sheet", [("chapter", String(chapter))]))\">\(context.say("この章を名前入りで見る", "This chapter with names"))</a></p></details>"
    }
    return Page(
      context.say("権限の表", "Table of authority"), .table,
      """
      <h1>\(context.say("権限・責任等一覧表", "Table of authority and responsibility"))</h1>
      <p class="lead">\(context.say("\(report.edition) 版相当の \(report.rows.count) 件。公式の印刷物を手元に置かずに編まれたものです。自団体の規程と照合してください。", "\(report.rows.count) rows, edition \(report.edition). It was compiled without the official print at hand; check it against your own policy."))</p>
      <form class="ask small" method="get" action="/table" role="search">\(context.hidden(except: []))
      <div class="row"><div class="field"><label for="words">\(context.say("言葉か番号で探す", "Find by words or label"))</label><input id="words" name="q" type="search" value="\(words)" maxlength="120" autocomplete="off"></div>
      <p class="actions"><button>\(context.say("探す", "Find"))</button></p></div></form>
      <p><a href="\(context.link("/sheet", [("chapter", "1")]))">\(context.say("いまの名前を入れた表", "The table with today's names"))</a></p>
      \(sections)
      """)
  }

  package static func provision(_ context: PageContext, _ report: TableReport, sheet: SheetReport?) -> Page {
    guard let row = report.rows.first else { return Page(context.say("規定", "Provision"), .table, .nothing) }
    let lines = sheet?.rows.first { $0.provision.key == row.provision.key }?.lines ?? []
    var duties = HTML.nothing
    for duty in row.duties {
      let cells = lines.first { $0.duty.number == duty.number }?.cells ?? []
      var names: [HTML] = []
      for cell in cells where cell.seat != nil {
        guard cell.isVacant || !cell.holders.isEmpty, cell.holders.count <= 8 else { continue }
        let who: HTML = cell.isVacant ? "<span class=\"missing\">\(context.say("欠員", "vacant"))</span>" : context.people(cell.holders)
        names.append("\(context.say(cell.roleName)): \(who)")
      }
      duties += "<li><p>\(duty.text(context.language))</p>\(context.list(names, "names"))\(context.facts([duty.fact]))</li>"
    }
    let gist: HTML = row.gist.map { "<p lang=\"en\" class=\"gist\">\($0)</p>" } ?? .nothing
    let caveat: HTML =
      row.provision.caveat.isEmpty ? .nothing : "<p class=\"remark\">\(context.say("留保: ", "Caveat: "))\(row.provision.caveat)</p>"
    let placeNote: HTML =
      sheet.map {
        "<p class=\"hint\">\(context.say("名前は\(context.say($0.placeName))のものです。所属を選ぶと、その所属の名前になります。", "Names are those for \(context.say($0.placeName)); choose a unit for its own."))</p>"
      } ?? .nothing
    return Page(
      context.say(row.provision.title), .table,
      """
      <p class="crumb"><a href="\(context.link("/table"))">\(context.say("権限の表", "Table"))</a></p>
      <h1><span class="label">\(row.provision.label)</span> \(context.say(row.provision.title))</h1>
      <p class="actions"><a class="button" href="\(context.link("/ask", [("q", row.provision.key)]))">\(context.say("誰が決めるか", "Who settles it"))</a></p>
      \(gist)
      <h2>\(context.say("義務と権限", "Duties"))</h2>
      \(placeNote)
      <ol class="duties">\(duties)</ol>
      <p class="evidence">\(row.provision.evidence(context.language))</p>\(caveat)
      \(context.facts([row.provision.fact]))
      \(sheet.map { context.foot($0.basis) })
      """)
  }

  package static func sheet(_ context: PageContext, _ report: SheetReport, chapter: Int?, _ choices: AskChoices) -> Page {
    var rows: [[HTML]] = []
    for row in report.rows {
      var duties = HTML.nothing
      for line in row.lines {
        var who = HTML.nothing
        for (index, cell) in line.cells.enumerated() {
          if index > 0 { who += "<br>" }
          who += "<span class=\"role\">\(context.say(cell.roleName))</span> "
          if cell.isVacant {
            who += "<span class=\"missing\">\(context.say("欠員", "vacant"))</span>"
          } else if cell.holders.count <= 3 {
            who += context.people(cell.holders)
          } else {
            who += "\(context.say("\(cell.holders.count) 人", "\(cell.holders.count) people"))"
          }
        }
        duties += "<p><span class=\"act\">\(context.say(LocalizedText(ActWords.phrase(line.duty.act))))</span> \(who)</p>"
      }
      rows.append([context.provision(row.provision), duties])
    }
    var options = HTML.nothing
    for number in 1...9 {
      let chosen: HTML = chapter == number ? " selected" : .nothing
      options += "<option value=\"\(number)\"\(chosen)>\(context.say("第 \(number) 章", "Chapter \(number)"))</option>"
    }
    return Page(
      context.say("名前入りの表", "Table with names"), .table,
      """
      <p class="crumb"><a href="\(context.link("/table"))">\(context.say("権限の表", "Table"))</a></p>
      <h1>\(context.say("いまの名前を入れた表", "The table with today's names"))</h1>
      <p class="question">\(context.say("場所", "place")): \(context.say(report.placeName))</p>
      <form class="ask small" method="get" action="/sheet">\(context.hidden(except: ["unit"]))
      <div class="row"><div class="field"><label for="chapter">\(context.say("章", "Chapter"))</label><select id="chapter" name="chapter">\(options)</select></div>
      <div class="field"><label for="unit">\(context.say("所属", "Unit"))</label><input id="unit" name="unit" value="\(context.unit ?? "")" maxlength="120" autocomplete="off"></div>
      <p class="actions"><button>\(context.say("見る", "Show"))</button></p></div></form>
      \(context.table([context.say("規定", "Provision"), context.say("役割といまの人", "Roles and holders")], rows, caption: context.say("権限・責任等一覧表", "Table of authority")))
      \(context.foot(report.basis))
      """)
  }
}
