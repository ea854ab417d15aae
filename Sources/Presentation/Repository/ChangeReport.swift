package import RegistryModel
package import RegistryStore
package import UseCases

/// What a change of the registry did, ready to be shown.
package struct ChangeReport: Encodable, Sendable {
  package struct File: Encodable, Sendable {
    package let path: String
    package let removed: [String]
    package let added: [String]
  }
  package let summary: LocalizedText
  /// nil in a dry run and where nothing changed.
  package let commit: String?
  package let isRehearsal: Bool
  package let files: [File]
  /// What else follows that somebody may not expect.
  package let consequences: [LocalizedText]

  package init(summary: Phrase, commit: String?, isRehearsal: Bool, files: [FileDifference], consequences: [Phrase]) {
    self.summary = LocalizedText(summary)
    self.commit = commit
    self.isRehearsal = isRehearsal
    self.files = files.map { File(path: $0.path, removed: $0.removed, added: $0.added) }
    self.consequences = consequences.map { LocalizedText($0) }
  }

  package func lines(_ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    var lines = [summary.text(language)]
    // Nobody reads thousands of lines on a screen.
    let isBrief = files.reduce(0) { $0 + $1.removed.count + $1.added.count } > 200
    for file in files {
      lines.append("  \(file.path)" + (isBrief ? "  -\(file.removed.count) +\(file.added.count)" : ""))
      if isBrief { continue }
      lines += file.removed.map { "    - \($0)" } + file.added.map { "    + \($0)" }
    }
    lines += consequences.map { "  " + $0.text(language) }
    if files.isEmpty { lines.append(say("変わるところはありません。", "Nothing changes.")) }
    if isRehearsal {
      lines.append(say("試しただけで、何も書いていません。", "Only tried; nothing was written."))
    } else if let commit {
      lines.append(say("コミット \(commit.prefix(12))", "commit \(commit.prefix(12))"))
    }
    return lines
  }
}

extension ChangeReport {
  package init(_ outcome: ChangeOutcome) {
    self.init(
      summary: outcome.summary, commit: outcome.commit, isRehearsal: outcome.isDryRun, files: outcome.files,
      consequences: outcome.consequences)
  }
}
