import Messages
package import Presentation
import RegistryModel

package enum UnitPages {
  /// The organisation as a tree that opens, and as a chart.
  package static func tree(_ context: PageContext, _ report: OrganisationReport) -> Page {
    let count = report.roots.reduce(0) { $0 + $1.units }
    let people = report.roots.reduce(0) { $0 + $1.peopleBelow }
    var roots = HTML.nothing
    for root in report.roots { roots += node(context, root, isOpen: true) }
    return Page(
      context.say("組織と人", "Units and people"), .units,
      """
      <h1>\(context.say("組織と人", "Units and people"))</h1>
      <p class="lead">\(context.say("所属 \(count)、職のある人 のべ \(people) 人。", "\(count) units, \(people) posts held.")) <a href="\(context.link("/chart"))">\(context.say("組織図(図)", "Chart"))</a></p>
      \(search(context, ""))
      <ul class="tree">\(roots)</ul>
      \(context.foot(report.basis))
      """)
  }

  static func search(_ context: PageContext, _ words: String) -> HTML {
    """
    <form class="ask small" method="get" action="/people" role="search">\(context.hidden(except: []))
    <div class="row"><div class="field"><label for="people">\(context.say("人を探す", "Find a person"))</label><input id="people" name="q" type="search" value="\(words)" required maxlength="60" autocomplete="off" aria-describedby="people-hint"><p id="people-hint" class="hint">\(context.say("氏名・よみ・職員番号", "name, reading or staff number"))</p></div>
    <p class="actions"><button>\(context.say("探す", "Find"))</button></p></div></form>
    """
  }

  private static func node(_ context: PageContext, _ node: OrganisationReport.Node, isOpen: Bool) -> HTML {
    let leads: HTML = node.leads.count > 3 ? .nothing : " <span class=\"leads\">\(context.people(node.leads))</span>"
    let line: HTML =
      "<a href=\"\(context.link("/units/\(node.code)"))\">\(context.say(node.name))</a>\(leads) <span class=\"count\">\(context.say("\(node.peopleBelow) 人", "\(node.peopleBelow)"))</span>"
    guard !node.children.isEmpty else { return "<li>\(line)</li>" }
    var children = HTML.nothing
    for child in node.children { children += self.node(context, child, isOpen: false) }
    // The link stands beside what opens, not within it: one thing does one thing.
    let open: HTML = isOpen ? " open" : .nothing
    return
      "<li>\(line)<details\(open)><summary>\(context.say("\(context.say(node.name))の下の所属 \(node.children.count)", "\(node.children.count) below \(context.say(node.name))"))</summary><ul>\(children)</ul></details></li>"
  }

  package static func unit(_ context: PageContext, _ report: UnitReport) -> Page {
    let path = report.above.reversed().map { context.unit($0) }
    var crumbs: HTML = "<a href=\"\(context.link("/units"))\">\(context.say("組織", "Units"))</a>"
    for crumb in path { crumbs += " › \(crumb)" }
    let members = report.members.map { member in
      [
        "\(context.person(member.person))\(member.isAway ? " <span class=\"away\">\(context.say("不在", "away"))</span>" : .nothing)" as HTML,
        "\(context.say(member.post))" as HTML, "\(context.say(member.kind))" as HTML, period(context, member.from, member.until),
      ]
    }
    let name = context.say(report.unit.name)
    return Page(
      name, .units,
      """
      <p class="crumb">\(crumbs)</p>
      <h1>\(name) <span class="number">\(report.unit.id)</span></h1>
      <p class="actions"><a class="button" href="\(context.link("/", [("unit", report.unit.id)]))">\(context.say("この所属で聞く", "Ask for this unit"))</a> <a class="button" href="\(context.link("/sheet", [("unit", report.unit.id)]))">\(context.say("権限の表に名前を入れて見る", "The table with names"))</a></p>
      \(context.section(context.say("役割", "Roles"), id: "roles", SeatParts.table(context, report.seats)))
      \(context.section(context.say("人", "People"), id: "people-of", context.table([context.say("氏名", "Name"), context.say("職", "Post"), context.say("発令", "Appointment"), context.say("期間", "Period")], members, caption: context.say("\(name)の人", "People of \(name)"))))
      \(context.section(context.say("所管するシステム", "Systems in charge of"), id: "systems-of", context.list(report.systems.map { context.system($0) })))
      \(context.section(context.say("下の所属", "Units below"), id: "below", context.list(report.below.map { context.unit($0) })))
      \(context.facts([report.fact]))
      \(context.foot(report.basis))
      """)
  }

  static func period(_ context: PageContext, _ from: String?, _ until: String?) -> HTML {
    let start = from.map { context.day($0) } ?? ""
    let end = until.map { context.lastDay($0) } ?? ""
    return "\(start) \(context.say("〜", "–")) \(end)"
  }
}

/// Seats with those who hold them.
enum SeatParts {
  static func table(_ context: PageContext, _ seats: [HeldSeat]) -> HTML {
    let rows = seats.map { seat -> [HTML] in
      var holders = HTML.nothing
      for holder in seat.holders {
        let away: HTML = holder.isAway ? " <span class=\"away\">\(context.say("不在", "away"))</span>" : .nothing
        holders += "<p>\(context.person(holder.person))\(away)<br><span class=\"capacity\">\(context.say(holder.ground))</span></p>"
      }
      if seat.holders.isEmpty { holders = "<span class=\"missing\">\(context.say("いません", "nobody"))</span>" }
      let ends = seat.holders.compactMap(\.until).min().map { context.lastDay($0) } ?? ""
      return [
        "<a href=\"\(context.link("/roles/\(seat.seat.role)"))\">\(context.say(seat.seat.roleName))</a>", holders,
        context.people(seat.deputies), "\(ends)",
      ]
    }
    return context.table(
      [context.say("役割", "Role"), context.say("いまの人", "Holder"), context.say("指名された代理", "Named deputies"), context.say("いつまで", "Until")],
      rows, caption: context.say("役割と人", "Roles and holders"))
  }
}

package enum SystemPages {
  package static func list(_ context: PageContext, _ report: SystemListReport) -> Page {
    let rows = report.systems.map { row -> [HTML] in
      [context.system(row.system), context.unit(row.unit), "\(area(context, row.area))"]
    }
    return Page(
      context.say("システム", "Systems"), .systems,
      """
      <h1>\(context.say("システム", "Systems"))</h1>
      \(context.table([context.say("システム", "System"), context.say("所管課", "Unit in charge"), context.say("区分", "Network")], rows, caption: context.say("システムの一覧", "All systems")))
      \(context.foot(report.basis))
      """)
  }

  static func area(_ context: PageContext, _ area: String) -> String {
    switch area {
    case "mynumber": context.say("マイナンバー利用事務系", "My Number network")
    case "lgwan": context.say("LGWAN接続系", "LGWAN network")
    case "internet": context.say("インターネット接続系", "internet network")
    case "service": context.say("外部サービス", "outside service")
    default: context.say("独立", "standalone")
    }
  }

  package static func system(_ context: PageContext, _ report: SystemReport) -> Page {
    let name = context.say(report.system.name)
    let parties = report.parties.map { party -> [HTML] in
      [
        "\(party.firm)", "\(party.title) <code>\(party.contract)</code>",
        "\(party.tier == 1 ? context.say("委託先", "contractor") : context.say("再委託先(\(party.tier) 次)", "sub-contractor, tier \(party.tier)"))",
        "\(party.until.map { context.lastDay($0) } ?? "")",
      ]
    }
    return Page(
      name, .systems,
      """
      <p class="crumb"><a href="\(context.link("/systems"))">\(context.say("システム", "Systems"))</a></p>
      <h1>\(name) <span class="number">\(report.system.id)</span></h1>
      <ul class="question"><li>\(context.say("所管課", "Unit in charge")): \(context.unit(report.unit))</li><li>\(area(context, report.area))</li></ul>
      <p class="actions"><a class="button" href="\(context.link("/", [("system", report.system.id)]))">\(context.say("このシステムで聞く", "Ask for this system"))</a></p>
      \(context.section(context.say("役割", "Roles"), id: "roles", SeatParts.table(context, report.seats)))
      \(context.section(context.say("従事する事業者", "Firms that work on it"), id: "parties", context.table([context.say("事業者", "Firm"), context.say("契約", "Contract"), context.say("立場", "Tier"), context.say("いつまで", "Until")], parties, caption: context.say("契約と事業者", "Contracts and firms"))))
      \(context.facts([report.fact]))
      \(context.foot(report.basis))
      """)
  }
}

package enum PersonPages {
  package static func search(_ context: PageContext, _ report: PeopleReport, _ words: String) -> Page {
    let more: HTML =
      report.count > report.people.count
      ? "<p>\(context.say("ほか \(report.count - report.people.count) 人。言葉を足してください。", "and \(report.count - report.people.count) more; say more of the name."))</p>"
      : .nothing
    return Page(
      context.say("人を探す", "Find a person"), .units,
      """
      <h1>\(context.say("人を探す", "Find a person"))</h1>
      \(UnitPages.search(context, words))
      <p role="status">\(report.count == 0 ? context.say("当たる人はいません。", "Nobody matches.") : context.say("\(report.count) 人", "\(report.count) found"))</p>
      \(context.list(report.people.map { context.person($0) }, "choices"))\(more)
      """)
  }

  package static func person(_ context: PageContext, _ report: PersonReport) -> Page {
    let now = report.now
    let name = now.person.name.isEmpty ? now.person.number : now.person.name
    var posts: [HTML] = []
    for post in now.posts {
      posts.append(
        "\(context.say(post.unit)) \(context.say(post.post)) <span class=\"capacity\">\(context.say(post.kind))</span> \(UnitPages.period(context, post.from, post.until))\(context.facts([post.fact]))"
      )
    }
    var roles = HTML.nothing
    for entry in now.roles {
      var duties = HTML.nothing
      for duty in entry.duties {
        duties +=
          "<li><span class=\"label\">\(duty.label)</span> \(context.say(LocalizedText(ActWords.phrase(duty.act)))): \(context.say(duty.title))</li>"
      }
      roles += """
        <li><p><strong>\(context.seat(entry.seat))</strong> <span class="capacity">\(context.say(entry.ground))</span></p>
        \(context.folded(context.say("この役割の義務・権限 \(entry.duties.count) 件", "\(entry.duties.count) duties of this role"), "<ul class=\"duties\">\(duties)</ul>"))\(context.facts(entry.facts))</li>
        """
    }
    let deputyships = now.deputyships.map { item in
      "\(context.seat(item.seat)) \(context.say("第\(item.rank)順位", "no. \(item.rank)"))\(context.facts([item.fact]))" as HTML
    }
    let away: HTML = now.isAway ? "<p class=\"verdict open\">\(context.say("この日は不在です。", "Away on this day."))</p>" : .nothing
    let none: HTML =
      now.roles.isEmpty && now.deputyships.isEmpty
      ? "<p>\(context.say("役割はありません(職員等としての義務のみ)。", "No role beyond that of staff."))</p>" : .nothing
    return Page(
      name, .units,
      """
      <p class="crumb"><a href="\(context.link("/units"))">\(context.say("組織と人", "Units and people"))</a></p>
      <h1><bdi>\(name)</bdi> <span class="number">\(now.person.number)</span></h1>
      \(away)
      <p class="actions"><a class="button" href="\(context.link("/", [("me", now.person.number)]))">\(context.say("この人が申請するとして聞く", "Ask with this person as the applicant"))</a></p>
      \(context.section(context.say("職", "Posts"), id: "posts", context.list(posts)))
      \(context.section(context.say("変わること", "What changes"), id: "changes", changes(context, report)))
      \(context.section(context.say("役割", "Roles"), id: "roles", roles.isEmpty ? .nothing : "<ul class=\"plain\">\(roles)</ul>"))
      \(context.section(context.say("代理をする役割", "Deputises for"), id: "deputises", context.list(deputyships)))
      \(context.section(context.say("従事する契約", "Contracts worked under"), id: "contracts", context.list(now.contracts.map { "<code>\($0)</code>" as HTML })))
      \(none)
      \(context.foot(now.basis))
      """)
  }

  private static func changes(_ context: PageContext, _ report: PersonReport) -> HTML {
    var items = HTML.nothing
    for change in report.changes {
      var lines: [HTML] = []
      for post in change.postsEnd {
        lines.append(
          "<span class=\"minus\">\(context.say("終わる職", "post ends"))</span> \(context.unit(post.unit)) \(context.say(post.post))")
      }
      for post in change.postsBegin {
        lines.append(
          "<span class=\"plus\">\(context.say("始まる職", "post begins"))</span> \(context.unit(post.unit)) \(context.say(post.post))")
      }
      for seat in change.ends { lines.append("<span class=\"minus\">\(context.say("なくなる役割", "role ends"))</span> \(context.seat(seat))") }
      for seat in change.begins { lines.append("<span class=\"plus\">\(context.say("加わる役割", "role begins"))</span> \(context.seat(seat))") }
      items +=
        "<li><p><a href=\"\(context.link("/people/\(report.now.person.number)", [("on", change.on)]))\"><time datetime=\"\(change.on)\">\(context.day(change.on))</time></a> \(context.say("から", "on"))</p>\(context.list(lines))</li>"
    }
    return items.isEmpty ? .nothing : "<ol class=\"timeline\">\(items)</ol>"
  }
}

package enum RolePage {
  package static func page(_ context: PageContext, _ report: HoldersReport) -> Page {
    let name = report.seatings.first.map { context.say($0.seat.roleName) } ?? context.say("役割", "Role")
    let rows = report.seatings.map { seating -> [HTML] in
      var holders = HTML.nothing
      if let desk = seating.desk { holders = "<strong>\(context.say(desk))</strong>" }
      for holder in seating.holders {
        let away: HTML = holder.isAway ? " <span class=\"away\">\(context.say("不在", "away"))</span>" : .nothing
        let chair: HTML = holder.position == .chair ? " <span class=\"capacity\">\(context.say("長", "chair"))</span>" : .nothing
        holders += "<p>\(context.person(holder.person))\(chair)\(away) <span class=\"capacity\">\(context.say(holder.ground))</span></p>"
      }
      if holders.isEmpty { holders = "<span class=\"missing\">\(context.say("いません", "nobody"))</span>" }
      return [context.place(seating.seat.place, seating.seat.placeName), holders]
    }
    return Page(
      name, .table,
      """
      <h1>\(name)</h1>
      \(context.table([context.say("どこの", "Where"), context.say("いまの人", "Holder")], rows, caption: name))
      \(context.foot(report.basis))
      """)
  }
}
