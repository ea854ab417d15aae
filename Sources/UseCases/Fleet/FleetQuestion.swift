package import GitStore
package import Messages
package import RegistryModel
import RegistryStore

/// One question put to many registries.
package struct FleetQuestion: Sendable {
  package var on: CalendarDate
  /// A revision or a day; nil = the newest commit of HEAD.
  package var asOf: String?
  /// Who holds this role; nil = a whole check.
  package var role: String?
  /// What is due within so many days; nil = not asked.
  package var due: Int?
  package var language: Language
  /// Where what earlier checks found is kept; nil = every registry is checked in full.
  package var cache: CacheFolder?

  package init(
    on: CalendarDate, asOf: String?, role: String?, due: Int? = nil, language: Language, cache: CacheFolder? = nil
  ) {
    self.cache = cache
    self.on = on
    self.asOf = asOf
    self.role = role
    self.due = due
    self.language = language
  }

  /// What one registry answers; a failure is an answer too.
  package func ask(_ path: String) -> FleetAnswer {
    do throws(Failure) {
      if let due { return try dueItems(path, within: due) }
      return role == nil ? try check(path) : try seats(path)
    } catch {
      return FleetAnswer(registry: path, bodyName: nil, commit: nil, people: nil, result: .failed(error))
    }
  }

  private func setting(_ path: String) -> Setting {
    Setting(path: path, asOf: asOf, on: on, language: language)
  }

  private func check(_ path: String) throws(Failure) -> FleetAnswer {
    let outcome = try Checking.check(setting(path), .revision(asOf ?? "HEAD"), since: nil, cache: cache)
    var result = FleetAnswer.Result.checked(outcome)
    do throws(Failure) {
      _ = try outcome.readable()
    } catch {
      result = .failed(error)
    }
    let outline = outcome.run.outline
    return FleetAnswer(
      registry: path, bodyName: outline?.bodyName, commit: outcome.commit, people: outline?.people ?? 0,
      result: result)
  }

  private func dueItems(_ path: String, within days: Int) throws(Failure) -> FleetAnswer {
    let bench = try Workbench(setting(path))
    let outcome = try bench.due(DueQuestion(days: days))
    return FleetAnswer(
      registry: path, bodyName: bench.registry.manifest.bodyName, commit: bench.commit, people: nil, result: .due(outcome))
  }

  /// Reads only what tells who sits there.
  private func seats(_ path: String) throws(Failure) -> FleetAnswer {
    let bench = try Workbench(setting(path))
    let holders = try bench.whoHolds(role ?? "", Asked())
    return FleetAnswer(
      registry: path, bodyName: bench.registry.manifest.bodyName, commit: bench.commit, people: nil, result: .seated(holders))
  }
}

/// What one registry of many answered.
package struct FleetAnswer {
  package enum Result {
    case checked(Checking.Outcome)
    case seated(HoldersOutcome)
    case due(DueOutcome)
    case failed(Failure)
  }

  /// Where the registry lies.
  package let registry: String
  /// nil where it could not be read.
  package let bodyName: Phrase?
  package let commit: String?
  package let people: Int?
  package let result: Result
}
