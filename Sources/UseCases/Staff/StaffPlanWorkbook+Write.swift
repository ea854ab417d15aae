import GitStore
package import Messages
package import Presentation
package import RegistryModel
import RegistryStore
import Workbooks

extension StaffPlanWorkbook {
  /// Writes the workbook to a file, whole or not at all.
  package static func write(_ report: StaffPlanReport, to path: String, _ language: Language) throws(Failure) {
    let bytes: [UInt8]
    do throws(WorkbookProblem) {
      bytes = try Self.bytes(report, language)
    } catch {
      throw Failure(.environment, error.problem, remedy: error.fix)
    }
    do throws(GitError) {
      try FileWriter.write(bytes, to: FilePaths.absolute(path))
    } catch {
      throw GitFailure.failure(error)
    }
  }
}
