package import Authority
package import Messages
package import RegistryModel
package import UseCases

/// Who may enter a controlled area on a day, ready to be shown.
package struct EntrantsReport: Encodable, Sendable {
  package struct Entrant: Encodable, Sendable {
    package let person: PersonReference
    package let contract: String
    package let firm: String
    package let tier: Int
    package let roster: String
    /// The day on which identity was checked; nil = never.
    package let identityOn: String?
    package let isTrained: Bool
    /// The first day on which it is no longer so by the roster.
    package let until: String?
    package let mayEnter: Bool
    package let reasons: [LocalizedText]
    package let facts: [FactReference]
  }
  package struct Area: Encodable, Sendable {
    package let id: String
    package let name: LocalizedText
    package let unit: String
    package let measures: [String]
    package let fact: FactReference
  }
  package let area: Area
  /// By person.
  package let entrants: [Entrant]
  package let basis: Basis
  private let rule: LocalizedText

  private enum CodingKeys: String, CodingKey { case area, entrants, basis }

  package init(_ area: ControlledArea, _ entries: [AreaEntry], names: Names, basis: Basis) {
    self.area = Area(
      id: area.id.text, name: LocalizedText(area.name), unit: area.unit.text, measures: area.measures.map(\.rawValue).sorted(),
      fact: FactReference(area.origin))
    rule = LocalizedText(AreaWords.rule(area.measures))
    self.basis = basis
    entrants = entries.map { entry in
      Entrant(
        person: names.person(entry.worker.person), contract: entry.contract.id.text, firm: entry.contract.firm,
        tier: entry.contract.tier, roster: entry.worker.roster, identityOn: entry.worker.identityCheckedOn?.description,
        isTrained: entry.isTrained, until: entry.worker.period.until?.description, mayEnter: entry.isAllowed,
        reasons: entry.bars.map { LocalizedText(ContractMessages.bar($0, entry.contract.id)) },
        facts: [entry.worker.origin, entry.contract.origin].map(FactReference.init))
    }
  }

  package func lines(_ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    var lines = [
      say("\(area.name.ja)に入れる従事者", "Workers who may enter \(area.name.text(language))"), "  " + rule.text(language), "",
    ]
    let allowed = entrants.filter(\.mayEnter)
    for entrant in allowed { lines.append("  " + line(entrant, language)) }
    if allowed.isEmpty { lines.append(say("  ひとりもいません。", "  nobody")) }
    let barred = entrants.filter { !$0.mayEnter }
    if !barred.isEmpty {
      lines += ["", say("名簿にあっても入れない人:", "On a roster, and may not enter:")]
      for entrant in barred {
        lines.append("  " + line(entrant, language))
        lines += entrant.reasons.map { "    " + $0.text(language) }
      }
    }
    return lines + [basis.text(language)]
  }

  private func line(_ entrant: Entrant, _ language: Language) -> String {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    var parts = [entrant.person.text, entrant.firm, say("契約 \(entrant.contract)", "contract \(entrant.contract)")]
    parts.append(say("名簿 \(entrant.roster)", "roster \(entrant.roster)"))
    if let day = entrant.identityOn { parts.append(say("本人確認 \(day)", "identity checked \(day)")) }
    if !entrant.isTrained { parts.append(say("研修なし", "not trained")) }
    return parts.joined(separator: "  ")
  }

  /// A list for the gate, to be printed: with a column for the hand.
  package func html(_ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    let title = say("入室者名簿 \(area.name.ja)", "Gate list: \(area.name.text(language))")
    var lines = [
      "<!DOCTYPE html>", "<html lang=\"\(language.rawValue)\">", "<head>", "<meta charset=\"utf-8\">",
      "<title>\(HTMLText.escaped(title))</title>",
      "<style>body{font-family:sans-serif;font-size:11pt}table{border-collapse:collapse;margin:1em 0;width:100%}"
        + "td,th{border:1px solid #555;padding:4px 6px;vertical-align:top;text-align:left}.hand{min-width:8em}"
        + "thead{display:table-header-group}tr{break-inside:avoid}</style>", "</head>", "<body>",
      "<h1>\(HTMLText.escaped(title))</h1>", "<p>\(HTMLText.escaped(rule.text(language)))</p>",
    ]
    let heads = [
      say("番号", "number"), say("氏名", "name"), say("委託先", "firm"), say("契約", "contract"), say("名簿の版", "roster"),
      say("本人確認の日", "identity checked"), say("研修", "trained"), say("いつまで", "until"), say("入室・退室・立会い", "in, out, escort"),
    ]
    lines.append("<table><thead><tr>" + heads.map { "<th>\(HTMLText.escaped($0))</th>" }.joined() + "</tr></thead><tbody>")
    for entrant in entrants where entrant.mayEnter {
      let cells = [
        entrant.person.number, entrant.person.name, entrant.firm, entrant.contract, entrant.roster, entrant.identityOn ?? "",
        entrant.isTrained ? say("済", "yes") : say("未", "no"), entrant.until.map { say("\($0) の前日", "before \($0)") } ?? "",
      ]
      lines.append("<tr>" + cells.map { "<td>\(HTMLText.escaped($0))</td>" }.joined() + "<td class=\"hand\"></td></tr>")
    }
    lines += ["</tbody></table>", "<p>\(HTMLText.escaped(basis.text(language)))</p>", "</body>", "</html>"]
    return lines
  }
}

/// Rules of controlled areas in words.
enum AreaWords {
  static func rule(_ measures: Set<AreaMeasure>) -> Phrase {
    let words = AreaMeasure.allCases.filter(measures.contains).map(word)
    return words.isEmpty
      ? Phrase(ja: "求めること: なし", en: "demands: nothing")
      : Phrase(
        ja: "求めること: " + words.map(\.ja).joined(separator: "、"), en: "demands: " + words.map { $0.text(.english) }.joined(separator: ", "))
  }

  private static func word(_ measure: AreaMeasure) -> Phrase {
    switch measure {
    case .escort: Phrase(ja: "職員の立会い", en: "an escort of staff")
    case .camera: Phrase(ja: "監視カメラ", en: "cameras")
    case .twoPersons: Phrase(ja: "二人以上", en: "two persons or more")
    case .staff: Phrase(ja: "職員一名以上の在室", en: "a member of staff inside")
    }
  }
}

extension EntrantsReport {
  package init(_ outcome: EntrantsOutcome) {
    self.init(outcome.area, outcome.entries, names: outcome.names, basis: Basis(outcome.basis))
  }
}
