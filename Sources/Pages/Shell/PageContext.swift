package import Messages
package import Presentation
package import RegistryModel

/// What every page knows: whose registry, which day and commit, in which language, and what the reader said of himself.
package struct PageContext: Sendable {
  package var language: Language
  package let bodyName: LocalizedText
  /// The day answered for.
  package let on: CalendarDate
  package let today: CalendarDate
  /// The state that the address asks for: a day, or a commit; nil = the newest.
  package let asOf: String?
  /// Whether the address names the day.
  package let isDayAsked: Bool
  /// The commit answered from.
  package let commit: String?
  package let unit: String?
  package let system: String?
  /// Who asks, as the reader wrote it.
  package let me: String?
  /// Who is signed in; nil where nobody is.
  package let reader: PersonReference?
  /// The page itself, for the other language and the other day.
  package let here: Link
  /// What this server offers.
  package let offers: Offers
  /// Whether lines of the registry's text lead to their history.
  package var linksFacts = true

  package struct Offers: Sendable {
    /// Whether staff changes can be prepared.
    package let preparing: Bool
    /// Where the style sheet and the script are.
    package let style: String
    package let script: String

    package init(preparing: Bool, style: String, script: String) {
      (self.preparing, self.style, self.script) = (preparing, style, script)
    }
  }

  package init(
    language: Language, bodyName: LocalizedText, on: CalendarDate, today: CalendarDate, asOf: String?, isDayAsked: Bool, commit: String?,
    unit: String?, system: String?, me: String?, reader: PersonReference?, here: Link, offers: Offers
  ) {
    self.language = language
    self.bodyName = bodyName
    self.on = on
    self.today = today
    self.asOf = asOf
    self.isDayAsked = isDayAsked
    self.commit = commit
    self.unit = unit
    self.system = system
    self.me = me
    self.reader = reader
    self.here = here
    self.offers = offers
  }

  package func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }

  func say(_ text: LocalizedText) -> String { text.text(language) }

  /// What goes from page to page, but for what is given anew.
  package var carried: [(name: String, value: String)] {
    var pairs: [(name: String, value: String)] = [("lang", language.rawValue)]
    if isDayAsked { pairs.append(("on", on.description)) }
    if let asOf { pairs.append(("as-of", asOf)) }
    if let unit { pairs.append(("unit", unit)) }
    if let system { pairs.append(("system", system)) }
    if let me { pairs.append(("me", me)) }
    return pairs
  }

  /// A link that keeps the day, the language and the reader's place; nil takes a pair away.
  package func link(_ path: String, _ changes: [(String, String?)] = []) -> String {
    let changed = Set(changes.map(\.0))
    let kept = carried.filter { !changed.contains($0.name) }
    return Link(path, changes.compactMap { name, value in value.map { (name, $0) } } + kept).text
  }

  /// A link to this same page that goes on meaning the same: it names the day and the commit.
  func lasting(_ basis: Basis) -> String {
    var query = here.query.filter { !["lang", "on", "as-of"].contains($0.name) }
    query.append(("on", basis.on))
    if let commit = basis.commit { query.append(("as-of", commit)) }
    query.append(("lang", language.rawValue))
    return Link(here.path, query).text
  }

  /// The same page in the other language.
  var translated: String {
    let other: Language = language == .japanese ? .english : .japanese
    return Link(here.path, [("lang", other.rawValue)] + here.query.filter { $0.name != "lang" }).text
  }

  /// The same page in the state of now.
  var current: String { Link(here.path, here.query.filter { !["on", "as-of"].contains($0.name) }).text }

  /// The pairs that a form must carry in hidden fields, but for those it has itself.
  func hidden(except names: Set<String>) -> HTML {
    var result = HTML.nothing
    for pair in carried where !names.contains(pair.name) {
      result += "<input type=\"hidden\" name=\"\(pair.name)\" value=\"\(pair.value)\">"
    }
    return result
  }

  /// A day as people write it here.
  package func day(_ iso: String) -> String {
    guard language == .japanese, let date = CalendarDate(iso) else { return iso }
    let (year, month, day) = date.civil
    return "\(year)年\(month)月\(day)日"
  }

  /// The last day on which something holds, of the first on which it no longer does.
  package func lastDay(_ until: String) -> String {
    CalendarDate(until).map { day($0.advanced(by: -1).description) } ?? until
  }
}
