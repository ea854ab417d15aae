import Messages
import RegistryModel
package import RegistryText

/// Defects as they are shown: the first of each file, and how many more there are.
///
/// One slip of an editor (line ends, a separator) makes a defect of every line; nobody reads them all, and what reads
/// them for somebody chokes on them.
package enum BoundedDefects {
  /// How many of one file are shown.
  static let ofFile = 20
  /// How many are shown in all.
  static let inAll = 500

  package static func of(_ defects: [FormatDiagnostic]) -> [FormatDiagnostic] {
    guard defects.count > ofFile else { return defects }
    var counts: [String: Int] = [:]
    var result: [FormatDiagnostic] = []
    var last: [String: FormatDiagnostic] = [:]
    var omitted = 0
    for defect in defects {
      counts[defect.file, default: 0] += 1
      if (counts[defect.file] ?? 0) > ofFile {
        last[defect.file] = defect
      } else if result.count < inAll {
        result.append(defect)
      } else {
        omitted += 1
      }
    }
    for (file, defect) in last.sorted(by: { $0.key < $1.key }).prefix(inAll) {
      // How many more there are is not known where the file was not looked at to its end.
      result.append(defect.code == .tooMany ? defect : more((counts[file] ?? 0) - ofFile, defect.code, file))
    }
    if omitted > 0, let first = defects.first { result.append(more(omitted, first.code, RegistryPath.manifest, elsewhere: true)) }
    return result
  }

  private static func more(_ count: Int, _ code: FormatCode, _ file: String, elsewhere: Bool = false) -> FormatDiagnostic {
    FormatDiagnostic(
      code: code, file: file, line: 0, column: 0,
      problem: elsewhere
        ? DefectMessages.moreInOtherFiles(count)
        : DefectMessages.moreInFile(count),
      fix: DefectMessages.fixAndCheckAgain)
  }
}
