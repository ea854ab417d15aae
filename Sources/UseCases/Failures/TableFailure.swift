import Messages
import OfficeFiles
import RegistryModel

/// Problems of HR's file in words.
enum TableFailure {
  /// So many are shown; whoever has more has one cause for most of them.
  private static let shown = 200

  /// All of them as one failure; nothing was written.
  static func failure(_ problems: [TableProblem]) -> Failure {
    let rest = problems.count - shown
    return Failure(
      .unreadable, TableMessages.problems(problems.count),
      details: problems.prefix(shown).map(line) + (rest > 0 ? [TableMessages.more(rest)] : []))
  }

  private static func line(_ item: TableProblem) -> Phrase {
    let spot = item.line == 0 ? item.file : item.column == 0 ? "\(item.file):\(item.line)" : "\(item.file):\(item.line):\(item.column)"
    return TableMessages.line(spot, item.problem, fix: item.fix, code: item.code.rawValue)
  }
}
