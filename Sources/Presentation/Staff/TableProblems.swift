package import Messages
package import OfficeFiles
import RegistryModel

/// Problems of HR's file in words.
package enum TableProblems {
  /// All of them as one failure; nothing was written.
  package static func failure(_ problems: [TableProblem]) -> Failure {
    Failure(
      .unreadable,
      Phrase(
        ja: "ファイルに直すべきところが \(problems.count) 件あるので、何も書きませんでした",
        en: "the file has \(Counted("件", "problem").en(problems.count)), so nothing was written"),
      remedy: Phrase(ja: "直してからもう一度実行してください。一度にすべて示しています", en: "mend them and run it again; all are shown at once"),
      details: problems.prefix(shown).map(line) + more(problems.count - shown))
  }

  /// So many are shown; whoever has more has one cause for most of them.
  private static let shown = 200

  private static func more(_ count: Int) -> [Phrase] {
    count > 0 ? [Phrase(ja: "ほか \(count) 件", en: "and \(count) more")] : []
  }

  private static func line(_ item: TableProblem) -> Phrase {
    let spot = item.line == 0 ? item.file : item.column == 0 ? "\(item.file):\(item.line)" : "\(item.file):\(item.line):\(item.column)"
    let head = spot.isEmpty ? "" : spot + ": "
    return Phrase(
      ja: "\(head)\(item.problem.ja) — \(item.fix.ja) [\(item.code.rawValue)]",
      en: "\(head)\(item.problem.text(.english)) — \(item.fix.text(.english)) [\(item.code.rawValue)]")
  }
}
