import GitStore
package import RegistryModel
package import RegistryStore

/// What a change of the registry did.
package struct ChangeOutcome {
  /// What it is, in a sentence.
  package let summary: Phrase
  /// nil in a dry run and where nothing changed.
  package let commit: String?
  package let isDryRun: Bool
  /// Lines taken out and put in, by file.
  package let files: [FileDifference]
  /// What else follows that somebody may not expect.
  package let consequences: [Phrase]

  /// What a write did, with its summary and what else follows.
  init(_ report: WriteReport, _ summary: Phrase, isDryRun: Bool, consequences: [Phrase] = []) {
    self.summary = summary
    self.isDryRun = isDryRun
    self.consequences = consequences
    commit = report.commit?.description
    files = report.changes
  }
}
