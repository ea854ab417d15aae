package import RegistryModel

/// `kengen.yaml` of a new registry, from the facts of a workbook.
package enum BookManifest {
  /// People and units up to here stand in one file each.
  private static let small = 300

  /// In how many files people and units are kept: one for a small body, else one for each of the first two characters.
  package static func layout(_ facts: BookFacts) -> Layout {
    let isSmall = facts.people.count <= small
    return Layout(personPrefix: isSmall ? 0 : 2, unitPrefix: isSmall ? 0 : 2)
  }

  /// The text; `edition` = the edition that the table follows. Of the groups of the table, the committee consists of those in
  /// charge of bureaus, or of sections where there are no bureaus.
  package static func text(_ facts: BookFacts, edition: String) -> String {
    let layout = layout(facts)
    let hasBureaus = facts.units.contains { $0.kind.level == .bureau && $0.kind != .secretariat }
    var lines = [
      "# 台帳の設定。書き方は docs/format.md。", "format: 1", "body:", "  name: \(quoted(facts.bodyName))",
    ]
    if !facts.bodyNameEnglish.isEmpty { lines.append("  name-en: \(quoted(facts.bodyNameEnglish))") }
    lines += [
      "  unit: \(quoted(facts.bodyUnit.text))", "table:", "  edition: \(edition)", "network-model: \(quoted(facts.networkModel.rawValue))",
      "layout:", "  people: \(layout.personPrefix)", "  units: \(layout.unitPrefix)", "",
      "# 充て職: この職にある人が、この役割に就く。",
    ]
    lines += section("ex-officio", facts.exOfficio.map(entry))
    lines += ["", "# 代決の順序: この職にある人が、その所属の役割を代わる。"]
    lines += section("deputies", facts.deputyOrder.map(entry))
    lines += [
      "", "# 会議体の構成", "groups:", "  - role: committee", "    chair: ciso",
      "    members: [general-manager, \(hasBureaus ? "bureau-manager" : "section-manager")]", "  - role: csirt", "    chair: csirt-head",
      "    members: []", "", "# 窓口・部門を担う所属",
    ]
    lines += section("desks", facts.contactPoints.map { ["role: \($0.role)", "unit: \(quoted($0.unit.text))"] })
    return lines.joined(separator: "\n") + "\n"
  }

  private static func section(_ key: String, _ entries: [[String]]) -> [String] {
    guard !entries.isEmpty else { return ["\(key): []"] }
    return ["\(key):"] + entries.flatMap { entry in entry.enumerated().map { ($0.offset == 0 ? "  - " : "    ") + $0.element } }
  }

  private static func entry(_ rule: ExOfficioRule) -> [String] {
    let place: String =
      switch rule.location {
      case .unitOfKind(let kinds): "unit-kinds: [\(UnitKind.allCases.filter(kinds.contains).map(\.rawValue).joined(separator: ", "))]"
      case .unit(let code): "unit: \(quoted(code.text))"
      case .unitInCharge: "at: unit-in-charge"
      }
    return ["role: \(rule.role)", "post: \(rule.post)", place]
  }

  private static func entry(_ rule: DeputyRule) -> [String] {
    let when = DeputyTrigger.allCases.filter(rule.triggers.contains).map(\.rawValue).joined(separator: ", ")
    return ["role: \(rule.role)", "post: \(rule.post)", "rank: \(rule.rank)", "when: [\(when)]"]
      + (rule.instrument.isEmpty ? [] : ["instrument: \(quoted(rule.instrument))"])
  }

  /// A text in YAML's quotation marks.
  package static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
