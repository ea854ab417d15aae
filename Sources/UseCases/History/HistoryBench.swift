import GitStore
import Messages
package import RegistryModel
import RegistryStore
import RegistryText

/// A registry with its history: one version for names, all of them for facts.
struct HistoryBench {
  let setting: Setting
  let location: RegistryLocation
  let repository: Repository
  /// The version that names are taken from; nil where it cannot be read.
  let workbench: Workbench?
  private let overlay: [StaffNumber: String]

  init(_ setting: Setting) throws(Failure) {
    self.setting = setting
    (location, repository, overlay) = try translating {
      let location = try RegistryLocation.open(at: setting.path, subfolder: setting.subfolder)
      guard let repository = location.repository else {
        throw GitError(.notARepository, operation: "open", subject: setting.path)
      }
      return (location, repository, try setting.namesFile.map(NamesFile.read) ?? [:])
    }
    do throws(Failure) {
      workbench = try Workbench(setting)
    } catch {
      // The history of a registry that cannot be read now is what is wanted then.
      guard error.kind == .unreadable else { throw error }
      workbench = nil
    }
  }

  var history: FactHistory { FactHistory(repository: repository, prefix: location.prefix) }

  /// The commit that a revision or a day names.
  func commit(_ word: String?) throws(Failure) -> ObjectID {
    try translating {
      var setting = setting
      setting.asOf = word
      setting.readsWorkTree = false
      guard case .revision(let revision) = try Workbench.state(setting, location) else {
        throw GitError(.unknownRevision, operation: "resolve revision", subject: word ?? "HEAD")
      }
      return try repository.commitID(revision)
    }
  }

  /// Shows something with what the version at hand calls things, or with codes where it cannot be read.
  func shown<Shown>(_ show: (HistoryNames) -> Shown) throws(Failure) -> Shown {
    func names(_ registry: Registry?) -> HistoryNames { HistoryNames(registry: registry, overlay: overlay, date: setting.on) }
    guard let workbench else { return show(names(nil)) }
    do throws(Failure) {
      return try workbench.resolve { registry, _ in show(names(registry)) }
    } catch {
      guard error.kind == .unreadable else { throw error }
      return show(names(nil))
    }
  }
}

/// What a history calls people and things.
package struct HistoryNames {
  /// nil where no version could be read: then codes stand for themselves.
  package let registry: Registry?
  /// Names laid over from a file outside the repository.
  package let overlay: [StaffNumber: String]
  /// The day for names of what has no first day.
  package let date: CalendarDate
}
