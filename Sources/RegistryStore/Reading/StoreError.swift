package import GitStore
package import RegistryText
package import Validation

/// Why the registry could not be read or written.
package enum StoreError: Error {
  case git(GitError)
  /// The text has defects; nothing is answered from it.
  case defective([FormatDiagnostic])
  /// There is no `kengen.yaml` there.
  case notARegistry(path: String)
  /// The change would bring in these findings, so it was not written.
  case refused([Finding])
  /// A row that the change concerns is not there, or is there more than once.
  case rowNotFound(String)
  case rowAmbiguous(String, lines: [String])
}
