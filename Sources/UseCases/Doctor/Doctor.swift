import GitStore
import Messages
import RegistryModel
import RegistryStore

/// Examines a repository with its registry, whatever state they are in.
package enum Doctor {
  /// Looks at everything that can be looked at: what cannot be read is itself an item. Never throws.
  ///
  /// Writes nothing unless `fixing`; then only what is provably ours, or what loses nothing.
  package static func examine(_ setting: Setting, fixing: Bool) -> [ExaminedItem] {
    let location: RegistryLocation
    do throws(Failure) {
      location = try translating { try RegistryLocation.open(at: setting.path, subfolder: setting.subfolder) }
    } catch {
      return [ExaminedItem("repository", .wrong, error)]
    }
    var items: [ExaminedItem] = []
    if let repository = location.repository {
      let place = repository.workDirectory ?? repository.gitDirectory
      items.append(ExaminedItem("repository", .ok, DoctorMessages.opened(place)))
      items += RepositoryExamination(repository: repository, location: location, isFixing: fixing).items()
    } else {
      let error = GitFailure.failure(GitError(.notARepository, operation: "open", subject: location.folder ?? setting.path))
      items.append(ExaminedItem("repository", .wrong, error))
    }
    items += TextExamination(setting: setting, location: location, isFixing: fixing).items()
    if location.repository != nil { items += Hooks.examined(setting) }
    return items
  }
}

/// Looks at one thing; what it throws is what is wrong.
func examined(_ id: String, _ look: () throws -> ExaminedItem) -> ExaminedItem {
  do throws(Failure) {
    return try translating(look)
  } catch {
    return ExaminedItem(id, .wrong, error)
  }
}
