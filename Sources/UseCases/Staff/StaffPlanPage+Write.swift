import GitStore
package import Messages
package import Presentation
package import RegistryModel
import RegistryStore

extension StaffPlanPage {
  /// Writes the page to a file, whole or not at all.
  package static func write(_ report: StaffPlanReport, to path: String, _ language: Language) throws(Failure) {
    do throws(GitError) {
      try FileWriter.write(Array(html(report, language).utf8), to: FilePaths.absolute(path))
    } catch {
      throw GitFailure.failure(error)
    }
  }
}
