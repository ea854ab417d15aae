package import Messages
package import RegistryModel
package import UseCases

/// Rows of the table, ready to be shown.
package struct TableReport: Encodable, Sendable {
  package struct Row: Encodable, Sendable {
    package let provision: ProvisionReference
    package let chapter: Int
    package let scope: String
    package let keywords: String
    /// What the provision says, in English; nil where it was not asked for or is not there.
    package let gist: String?
    package let duties: [DutyReference]
  }
  package let edition: String
  package let rows: [Row]

  package init(edition: String, provisions: [Provision], registry: Registry, names: Names) {
    self.edition = edition
    let gists = Dictionary(registry.gists.map { ($0.provision, $0.text) }) { first, _ in first }
    rows = provisions.map { provision in
      Row(
        provision: ProvisionReference(provision), chapter: provision.chapter, scope: provision.scope.rawValue,
        keywords: provision.keywords, gist: gists[provision.key],
        duties: registry.duties(of: provision.key).map { DutyReference($0, names) })
    }
  }

  /// One line a row.
  package func list(_ language: Language) -> [String] {
    let width = rows.map { DisplayWidth.of($0.provision.label) }.max() ?? 0
    let keyWidth = rows.map(\.provision.key.count).max() ?? 0
    return rows.map { row in
      let key = DisplayWidth.padded(row.provision.key, to: keyWidth)
      return "\(key)  \(DisplayWidth.padded(row.provision.label, to: width))  \(row.provision.title.text(language))"
    }
  }

  /// Everything about each row.
  package func details(_ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    var lines: [String] = []
    for row in rows {
      if !lines.isEmpty { lines.append("") }
      lines.append("\(row.provision.heading(language))  [\(row.provision.key)]  \(row.provision.fact.text)")
      if language == .english, let gist = row.gist { lines.append("  \(gist)") }
      for duty in row.duties { lines.append("  \(duty.number). \(duty.text(language))  [\(duty.fact.text)]") }
      lines.append("  " + row.provision.evidence(language))
      if !row.provision.caveat.isEmpty { lines.append(say("  留保: ", "  caveat: ") + row.provision.caveat) }
    }
    lines.append("")
    lines.append(
      say(
        "この表(\(edition) 版相当)は公式の印刷物を手元に置かずに編まれたものです。自団体の規程と照合してください。",
        "This table (edition \(edition)) was compiled without the official print at hand; check it against your own policy."))
    return lines
  }
}

extension TableReport {
  package init(_ outcome: TableOutcome, names: Names) {
    self.init(edition: outcome.edition, provisions: outcome.provisions, registry: names.registry, names: names)
  }
}
