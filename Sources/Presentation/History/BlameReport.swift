import GitStore
import Guard
import Messages
package import RegistryModel
package import RegistryStore
import RegistryText
package import UseCases

/// Where one fact's text comes from, ready to be shown.
package struct BlameReport: Encodable, Sendable {
  package struct Step: Encodable, Sendable {
    package let commit: CommitReport
    package let change: ShownFact
  }
  package struct Field: Encodable, Sendable {
    package let column: String
    package let value: String
    /// The commit whose change stands; nil where history is cut off before.
    package let commit: String?
  }
  package let kind: String
  package let key: [String]
  package let text: LocalizedText
  package let at: FactReference
  /// Every commit that changed it, newest first.
  package let steps: [Step]
  package let fields: [Field]
  /// Files in which it stood before, newest first.
  package let formerFiles: [String]
  /// The commit at which a shallow clone was cut off, where the fact was there already.
  package let cutOffAt: String?
  /// The same tenure at the unit that a reorganisation made into this one.
  package let former: [BlameReport]

  package init(_ blame: FactBlame, words: FactWords, commit: (FactBlame.Step, FactWords) -> CommitReport) {
    kind = blame.fact.kind.rawValue
    key = blame.fact.name.key
    text = LocalizedText(words.statement(blame.fact))
    at = FactReference(blame.fact.origin)
    steps = blame.steps.map { Step(commit: commit($0, words), change: ShownFact($0.difference, words: words)) }
    fields = blame.fields.map { Field(column: $0.column, value: blame.fact[$0.column] ?? "", commit: $0.commit?.description) }
    formerFiles = blame.formerFiles
    cutOffAt = blame.cutOffAt?.description
    former = blame.former.map { BlameReport($0, words: words, commit: commit) }
  }

  /// Whether some of its text is older than what the clone holds.
  package var isCutOff: Bool { cutOffAt != nil || former.contains(where: \.isCutOff) }

  package func lines(_ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    var lines = ["\(at.text)  \(text.text(language))"]
    if !formerFiles.isEmpty { lines.append("  " + say("前にあったファイル: ", "stood before in ") + formerFiles.joined(separator: ", ")) }
    lines.append("")
    lines.append(say("欄ごとの、いまの値を書いたコミット:", "The commit that wrote each field:"))
    let width = fields.map { DisplayWidth.of($0.column) }.max() ?? 0
    let shown = fields.map { $0.value.isEmpty ? "\"\"" : $0.value }
    let wide = min(30, shown.map { DisplayWidth.of($0) }.max() ?? 0)
    for (field, value) in zip(fields, shown) {
      let source =
        field.commit.map { id in
          let step = steps.first { $0.commit.commit == id }?.commit
          return "\(id.prefix(12))  \(step?.date.prefix(10) ?? "")  \(step?.author.name ?? "")"
        } ?? say("分かりません(浅い複製)", "not known (shallow clone)")
      lines.append(
        "  \(DisplayWidth.padded(field.column, to: width))  \(DisplayWidth.padded(value, to: wide))  \(source)")
    }
    for (index, step) in steps.enumerated() {
      lines.append("")
      if index == 0 { lines.append(say("変えたコミット(新しい順):", "Commits that changed it, newest first:")) }
      lines += step.commit.lines(language) + step.change.lines(language)
    }
    if let cutOffAt {
      lines += [
        "",
        say(
          "! 浅い複製なので \(cutOffAt.prefix(12)) より前は分かりません。この事実はそこに既にありました(git fetch --unshallow)",
          "! the clone is shallow and says nothing before \(cutOffAt.prefix(12)), where the fact was there already (git fetch --unshallow)"),
      ]
    }
    for item in former {
      lines += ["", say("組織改正の前:", "Before the reorganisation:")] + item.lines(language)
    }
    return lines
  }
}

extension BlameReport {
  package init(_ outcome: BlameOutcome, _ words: FactWords) {
    self.init(outcome.blame, words: words) { step, words in
      CommitReport(
        step.commit, outcome.approvals[step.commit.id] ?? [], signers: outcome.signers, outcome.received, words)
    }
  }
}
