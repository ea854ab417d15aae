package import Messages
import RegistryModel
import RegistryStore

/// The id of a registry of its own (`id` of `kengen.yaml`).
package enum RegistryIdentityChange {
  /// Writes a new id into `kengen.yaml`, and commits: for registries from before there were ids, and for copies, in which what was
  /// approved for the original must not count.
  package static func renew(_ change: ChangeSetting) throws(Failure) -> ChangeOutcome {
    let id = RegistryIdentity.random()
    return try Writing(change).commit(
      .registryID(id), summary: StatementMessages.newID(id))
  }
}
