import Authority
import RegistryModel
import RegistryText
import Report

/// Finds provisions by key, printed label or words; one match or a list of them, never a guess.
struct ProvisionFinder {
  let registry: Registry

  /// Every provision that the words name: an exact key or label alone, else all whose title, keywords or label
  /// contain every word.
  func matches(_ words: [String]) -> [Provision] {
    let joined = words.joined(separator: " ")
    let asKey = ProvisionKey(joined)
    if let provision = registry.provision(asKey) { return [provision] }
    let key = SearchKey(joined)
    let exact = registry.provisions.filter { SearchKey($0.label) == key }
    if !exact.isEmpty { return exact }
    let keys = words.map(SearchKey.init).filter { !$0.text.isEmpty }
    guard !keys.isEmpty else { return [] }
    return registry.provisions.filter { provision in
      let haystack =
        [SearchKey(provision.title.ja), SearchKey(provision.label)]
        + provision.keywords.split(separator: " ").map { SearchKey(String($0)) }
      let english = provision.title.en.split(separator: " ").map { SearchKey(String($0)) }
      // English words are matched whole: "LINE" is not "lines".
      return keys.allSatisfy { word in haystack.contains { $0.contains(word) } || english.contains(word) }
    }
  }

  /// Provisions that share the most pairs of letters with the words, best first; what might have been meant.
  func near(_ words: [String], decides: Bool) -> [Provision] {
    func pairs(_ text: String) -> Set<String> {
      let letters = Array(SearchKey(text).text.unicodeScalars)
      return Set(zip(letters, letters.dropFirst()).map { String(String.UnicodeScalarView([$0, $1])) })
    }
    let wanted = pairs(words.joined())
    let scored = registry.provisions.compactMap { provision -> (provision: Provision, score: Int)? in
      if decides, Moment.decidingDuties(registry.duties(of: provision.key)).isEmpty { return nil }
      let score = pairs(provision.title.ja + "|" + provision.keywords).intersection(wanted).count
      return score > 0 ? (provision, score) : nil
    }
    let ordered = scored.enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
    return ordered.prefix(5).map(\.element.provision)
  }

  /// Provisions in force whose printed label or key begins so: `5.3(1)` names all of 5.3(1).
  func under(_ word: String) -> [Provision] {
    let key = SearchKey(word)
    return registry.provisions.filter {
      SearchKey($0.label).text.hasPrefix(key.text) || $0.key.text.hasPrefix(word + "-")
    }
  }

  /// The one provision meant; where `decides`, only those that somebody permits, approves or decides count.
  func one(_ words: [String], decides: Bool) throws(Failure) -> Provision {
    var found = matches(words)
    let shown = words.joined(separator: " ")
    if decides, found.count > 1 {
      let deciding = found.filter { !Moment.decidingDuties(registry.duties(of: $0.key)).isEmpty }
      if !deciding.isEmpty { found = deciding }
    }
    if found.count > 1, decides {
      // Where some are granted (permitted, approved), a mere "decides" is not what one asks for.
      let granting = found.filter { registry.duties(of: $0.key).contains { $0.act.isGranting } }
      if granting.count == 1 { found = granting }
    }
    if found.count == 1 { return found[0] }
    if found.isEmpty {
      throw Failure(
        .inexact, Phrase(ja: "「\(shown)」に当たる規定がありません", en: "no provision matches '\(shown)'"),
        remedy: Phrase(
          ja: "近いものの番号で指定するか、短い言葉に分けてください(USBメモリ 持ち出し)",
          en: "name one of the near ones by its label, or use short words"),
        details: near(words, decides: decides).map {
          Phrase(ja: "近いもの: \($0.key)  \($0.label)  \($0.title.ja)", en: "near: \($0.key)  \($0.label)  \($0.title.en)")
        })
    }
    throw Failure(
      .inexact,
      Phrase(ja: "「\(shown)」に当たる規定が \(found.count) 件あります", en: "\(found.count) provisions match '\(shown)'"),
      remedy: Phrase(ja: "番号か鍵で指定してください", en: "name one by its label or key"),
      details: found.map {
        Phrase(ja: "\($0.key)  \($0.label)  \($0.title.ja)", en: "\($0.key)  \($0.label)  \($0.title.en)")
      })
  }
}

/// Finds units, systems and roles by code or name.
struct PlaceFinder {
  let registry: Registry
  let date: CalendarDate

  func unit(_ word: String) throws(Failure) -> UnitCode {
    if !registry.versions(of: UnitCode(word)).isEmpty { return UnitCode(word) }
    let key = SearchKey(word)
    if !registry.versions(of: UnitCode(key.text)).isEmpty { return UnitCode(key.text) }
    let inForce = registry.units.filter { $0.period.contains(date) }
    let exact = inForce.filter { SearchKey($0.name.ja) == key || SearchKey($0.name.en) == key }
    let found = exact.isEmpty ? inForce.filter { SearchKey($0.name.ja).contains(key) } : exact
    if found.count == 1 { return found[0].code }
    if exact.isEmpty, let former = FormerUnits(registry: registry, date: date).failure(word) { throw former }
    try fail(
      word, Phrase(ja: "所属", en: "unit"),
      found.map { Phrase(ja: "\($0.code)  \($0.name.ja)", en: "\($0.code)  \($0.name.text(.english))") },
      near: Nearest.word(to: word, among: inForce.map(\.name.ja)))
  }

  func system(_ word: String) throws(Failure) -> SystemID {
    let id = SystemID(word)
    if registry.system(id) != nil { return id }
    let key = SearchKey(word)
    let found = registry.systems.filter {
      SearchKey($0.name.ja).contains(key) || SearchKey($0.name.en).contains(key)
    }
    if found.count == 1 { return found[0].id }
    try fail(
      word, Phrase(ja: "システム", en: "system"),
      found.map { Phrase(ja: "\($0.id)  \($0.name.ja)", en: "\($0.id)  \($0.name.text(.english))") },
      near: Nearest.word(to: word, among: registry.systems.map(\.id.text)))
  }

  func role(_ word: String) throws(Failure) -> Role {
    if let role = registry.role(RoleID(word)) { return role }
    let key = SearchKey(word)
    let exact = registry.roles.filter { SearchKey($0.name.ja) == key || SearchKey($0.name.en) == key }
    let found =
      exact.isEmpty
      ? registry.roles.filter { SearchKey($0.name.ja).contains(key) || SearchKey($0.name.en).contains(key) } : exact
    if found.count == 1 { return found[0] }
    try fail(
      word, Phrase(ja: "役割", en: "role"),
      found.map { Phrase(ja: "\($0.id)  \($0.name.ja)", en: "\($0.id)  \($0.name.en)") },
      near: Nearest.word(to: word, among: registry.roles.map(\.id.text)))
  }

  private func fail(_ word: String, _ kind: Phrase, _ found: [Phrase], near: String?) throws(Failure) -> Never {
    if found.isEmpty {
      throw Failure(
        .inexact, Phrase(ja: "「\(word)」という\(kind.ja)はありません", en: "there is no \(kind.en) '\(word)'"),
        remedy: Phrase(
          ja: near.map { "「\($0)」ではありませんか" } ?? "コードか名称を確かめてください",
          en: near.map { "did you mean '\($0)'?" } ?? "check the code or the name"))
    }
    throw Failure(
      .inexact, Phrase(ja: "「\(word)」に当たる\(kind.ja)が \(found.count) 件あります", en: "\(found.count) match '\(word)'"),
      remedy: Phrase(ja: "コードで指定してください", en: "name one by its code"), details: found)
  }
}

extension Workbench {
  /// A person by staff number or by name; a number reads one file, a name all of them.
  func person(_ word: String) throws(Failure) -> StaffNumber {
    // Full-width digits are what a Japanese keyboard gives.
    let narrow = SearchKey(word).text
    for candidate in [word, narrow] where StaffNumber.isWellFormed(candidate.utf8) {
      let number = StaffNumber(candidate)
      if try resolve({ registry, _ in registry.person(number) != nil }) { return number }
    }
    let registry = try whole()
    let key = SearchKey(word)
    func name(_ person: Person) -> String { overlayName(person.number) ?? person.name }
    let exact = registry.people.filter { SearchKey(name($0)) == key || SearchKey($0.kana) == key }
    let found =
      exact.isEmpty ? registry.people.filter { SearchKey(name($0)).contains(key) || SearchKey($0.kana).contains(key) } : exact
    if found.count == 1 { return found[0].number }
    if found.isEmpty {
      let bare = narrow.drop { $0 == "0" }
      let padded = registry.people.filter { !bare.isEmpty && $0.number.text.drop { $0 == "0" } == bare }
      throw Failure(
        .inexact, Phrase(ja: "「\(word)」という人はいません", en: "there is nobody '\(word)'"),
        remedy: Phrase(ja: "職員番号(先頭の0も)か氏名を確かめてください", en: "check the staff number (with leading zeros) or the name"),
        details: padded.prefix(5).map { Phrase(ja: "近いもの: \($0.number)  \(name($0))", en: "near: \($0.number)  \(name($0))") })
    }
    let rows = found.prefix(20).map { Phrase("\($0.number)  \(name($0))") }
    let more =
      found.count > rows.count
      ? [Phrase(ja: "ほか \(found.count - rows.count) 人", en: "and \(found.count - rows.count) more")] : []
    throw Failure(
      .inexact, Phrase(ja: "「\(word)」に当たる人が \(found.count) 人います", en: "\(found.count) people match '\(word)'"),
      remedy: Phrase(ja: "職員番号で指定してください", en: "name one by staff number"), details: rows + more)
  }
}
