import Messages
import Presentation
import RegistryModel

/// Pieces that many pages have.
extension PageContext {
  func person(_ person: PersonReference) -> HTML {
    let shown = person.name.isEmpty ? person.number : person.name
    let number: HTML = person.name.isEmpty ? .nothing : " <span class=\"number\">\(person.number)</span>"
    return "<a class=\"person\" href=\"\(link("/people/\(person.number)"))\"><bdi>\(shown)</bdi></a>\(number)"
  }

  func people(_ people: [PersonReference]) -> HTML {
    var result = HTML.nothing
    for (index, item) in people.enumerated() {
      if index > 0 { result += "\(say("、", ", "))" }
      result += person(item)
    }
    return result
  }

  /// A role and where it sits; the role leads to its holders, the place to its page.
  func seat(_ seat: SeatReference) -> HTML {
    "<a href=\"\(link("/roles/\(seat.role)"))\">\(say(seat.roleName))</a>\(say("(", " ("))\(place(seat.place, seat.placeName))\(say(")", ")"))"
  }

  func place(_ place: String, _ name: LocalizedText) -> HTML {
    if place.hasPrefix("unit:") { return "<a href=\"\(link("/units/\(place.dropFirst(5))"))\">\(say(name))</a>" }
    if place.hasPrefix("system:") { return "<a href=\"\(link("/systems/\(place.dropFirst(7))"))\">\(say(name))</a>" }
    return "\(say(name))"
  }

  func unit(_ place: NamedPlace) -> HTML { "<a href=\"\(link("/units/\(place.id)"))\">\(say(place.name))</a>" }
  func system(_ place: NamedPlace) -> HTML { "<a href=\"\(link("/systems/\(place.id)"))\">\(say(place.name))</a>" }

  func provision(_ provision: ProvisionReference) -> HTML {
    "<a href=\"\(link("/table/\(provision.key)"))\"><span class=\"label\">\(provision.label)</span> \(say(provision.title))</a>"
  }

  /// The lines of text that something rests on.
  func facts(_ facts: [FactReference]) -> HTML {
    guard !facts.isEmpty else { return .nothing }
    var lines: [HTML] = []
    var seen: Set<String> = []
    for fact in facts where seen.insert(fact.text).inserted {
      lines.append("\(line(fact)) ")
    }
    return "<p class=\"facts\"><span>\(say("根拠", "from"))</span> \(lines)</p>"
  }

  /// A line of the registry's text, which leads to who wrote it.
  func line(_ fact: FactReference) -> HTML {
    guard linksFacts else { return "<code>\(fact.text)</code>" }
    return "<a class=\"line\" href=\"\(link("/history", [("at", fact.text)]))\"><code>\(fact.text)</code></a>"
  }

  func section(_ title: String, id: String, _ content: HTML) -> HTML {
    content.isEmpty ? .nothing : "<section aria-labelledby=\"\(id)\"><h2 id=\"\(id)\">\(title)</h2>\(content)</section>"
  }

  /// Something that a reader who wants it opens.
  func folded(_ title: String, _ content: HTML) -> HTML {
    content.isEmpty ? .nothing : "<details><summary>\(title)</summary>\(content)</details>"
  }

  func list(_ items: [HTML], _ kind: String = "plain") -> HTML {
    guard !items.isEmpty else { return .nothing }
    return "<ul class=\"\(kind)\">\(items.map { "<li>\($0)</li>" as HTML })</ul>"
  }

  func table(_ heads: [String], _ rows: [[HTML]], caption: String) -> HTML {
    guard !rows.isEmpty else { return .nothing }
    let head = heads.map { "<th scope=\"col\">\($0)</th>" as HTML }
    // The heading goes with its cell where the columns do not fit beside each other.
    let body = rows.map { row in
      var cells = HTML.nothing
      for (index, pair) in zip(heads, row).enumerated() {
        if index == 0 {
          cells += "<th scope=\"row\" data-label=\"\(pair.0)\">\(pair.1)</th>"
        } else {
          cells += "<td data-label=\"\(pair.0)\">\(pair.1)</td>"
        }
      }
      return "<tr>\(cells)</tr>" as HTML
    }
    return
      "<div class=\"wide\" role=\"region\" aria-label=\"\(caption)\" tabindex=\"0\"><table><caption>\(caption)</caption><thead><tr>\(head)</tr></thead><tbody>\(body)</tbody></table></div>"
  }

  /// On what the page rests, and a link that goes on meaning the same.
  func foot(_ basis: Basis) -> HTML {
    let commit: HTML =
      basis.commit.map { "\(say("台帳の版", "registry at")) <code>\(String($0.prefix(12)))</code>" } ?? .nothing
    return """
      <footer class="basis">
      <p>\(say("基準日", "as of")) <time datetime="\(basis.on)">\(day(basis.on))</time> · \(commit)</p>
      <p><a href="\(lasting(basis))" data-copy-link>\(say("この答えに残るリンク", "lasting link to this answer"))</a>\(say("(この日・この版の答えを、あとからも示します)", " (shows the answer of this day and this state, later too)"))</p>
      </footer>
      """
  }
}
