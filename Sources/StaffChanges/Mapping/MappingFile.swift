import Messages
import OfficeFiles
import RegistryModel

/// The file of a mapping (対応表): rows of what,theirs,ours, those that begin with # left out.
enum MappingFile {
  /// Hands each row to `take`, which says what is allowed there where the row means nothing; every problem of the file.
  /// `headerFix` = what to do where the header is another; `fix` = what to do about a row of such a kind.
  static func read(
    file: String, bytes: [UInt8], headerFix: Phrase, fix: (_ what: String, _ choices: String) -> Phrase,
    take: (_ what: String, _ theirs: String, _ ours: String) -> String?
  ) -> [TableProblem] {
    let table = OfficeTable(file: file, bytes: bytes)
    var problems = table.problems
    guard table.header == ["what", "theirs", "ours"] else {
      problems.append(
        TableProblem(
          .mapping, file: file, line: table.headerLine,
          StaffColumnMessages.badMappingHeader, fix: headerFix))
      return problems
    }
    for row in table.rows where !row.fields[0].hasPrefix("#") {
      let fields = row.fields.map(TextForms.trimmed)
      guard let choices = take(fields[0], fields[1], fields[2]) else { continue }
      problems.append(
        TableProblem(
          .mapping, file: file, line: row.line,
          StaffColumnMessages.meaningless(fields[0], fields[1], fields[2]), fix: fix(fields[0], choices)))
    }
    return problems
  }
}
