import GitStore
package import Presentation
import RegistryModel
import RegistryStore

/// Examines a repository with its registry, whatever state they are in.
package enum Doctor {
  /// Looks at everything that can be looked at: what cannot be read is itself an item. Never throws.
  ///
  /// Writes nothing unless `mending`; then only what is provably ours, or what loses nothing.
  package static func examine(_ setting: Setting, mending: Bool) -> DoctorReport {
    let location: RegistryLocation
    do throws(Failure) {
      location = try translating { try RegistryLocation.open(at: setting.path, subfolder: setting.subfolder) }
    } catch {
      return DoctorReport([DoctorReport.Item("repository", .wrong, error)])
    }
    var items: [DoctorReport.Item] = []
    if let repository = location.repository {
      let place = repository.workDirectory ?? repository.gitDirectory
      items.append(DoctorReport.Item("repository", .ok, Phrase(ja: "開けました: \(place)", en: "opened: \(place)")))
      items += RepositoryExamination(repository: repository, location: location, isMending: mending).items()
    } else {
      let error = GitFailure.failure(GitError(.notARepository, operation: "open", subject: location.folder ?? setting.path))
      items.append(DoctorReport.Item("repository", .wrong, error))
    }
    items += TextExamination(setting: setting, location: location, isMending: mending).items()
    if location.repository != nil { items += hooks(setting) }
    return DoctorReport(items)
  }

  /// Whether the hooks are in place, and what they guard.
  private static func hooks(_ setting: Setting) -> [DoctorReport.Item] {
    do throws(Failure) {
      let status = try Hooks.status(setting)
      let lines = zip(status.guardLines(.japanese), status.guardLines(.english)).map { Phrase(ja: $0, en: $1) }
      let remedy = Phrase(
        ja: "kengen hook status で確かめ、kengen hook install で置いてください",
        en: "look with kengen hook status, put them in with kengen hook install")
      let hooks =
        status.isInPlace
        ? DoctorReport.Item("hooks", .ok, Phrase(ja: "フックとマージドライバーは揃っています", en: "hooks and merge driver are in place"))
        : DoctorReport.Item(
          "hooks", .warning, Phrase(ja: "フックかマージドライバーが揃っていません", en: "a hook or the merge driver is missing"), remedy: remedy,
          details: status.hooks.filter { !$0.state.isSound }.map { hook in
            Phrase(ja: "\(hook.hook): \(hook.state.name.ja)", en: "\(hook.hook): \(hook.state.name.text(.english))")
          })
      let isGuarded = status.isOn && status.problems.isEmpty
      return [
        hooks,
        DoctorReport.Item(
          "guard", isGuarded ? .ok : .warning,
          isGuarded ? Phrase(ja: "守られています", en: "guarded") : Phrase(ja: "守られていません", en: "not guarded"), remedy: isGuarded ? nil : remedy,
          details: lines + status.problems.map { Phrase(ja: $0.ja, en: $0.en) }),
      ]
    } catch {
      return [DoctorReport.Item("hooks", .wrong, error)]
    }
  }
}

/// Looks at one thing; what it throws is what is wrong.
func examined(_ id: String, _ look: () throws -> DoctorReport.Item) -> DoctorReport.Item {
  do throws(Failure) {
    return try translating(look)
  } catch {
    return DoctorReport.Item(id, .wrong, error)
  }
}
