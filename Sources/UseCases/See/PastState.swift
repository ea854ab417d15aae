import GitStore
package import Messages
import RegistryModel
import RegistryStore

/// Earlier states that somebody may name from outside.
package enum PastState {
  /// Throws unless `commit` is `tip` or one of its ancestors: what was merely proposed, or taken back, is no state of the
  /// registry, though its commit may still be there.
  package static func check(_ setting: Setting, commit: String, before tip: String) throws(Failure) {
    let isPast = try translating {
      let location = try RegistryLocation.open(at: setting.path, subfolder: setting.subfolder)
      guard let repository = location.repository else { throw GitError(.notARepository, operation: "open", subject: setting.path) }
      return try repository.isAncestor(repository.commitID(commit), of: repository.commitID(tip))
    }
    guard isPast else { throw Failure(.inexact, PageMessages.notAState(commit)) }
  }
}
