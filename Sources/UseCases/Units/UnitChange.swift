import GitStore
package import Messages
package import RegistryModel
import RegistryStore
import StaffChanges

/// Changes of the organisation (組織改正), each one validated commit.
package struct UnitChange {
  package enum Action {
    case rename(unit: String, name: String)
    /// The units end; `into` are `CODE` or `CODE=NAME`; `rest` takes what belongs to them.
    case end(units: [String], into: [String], rest: String?)
  }
  private let change: ChangeSetting
  private let location: RegistryLocation

  package init(_ change: ChangeSetting) throws(Failure) {
    self.change = change
    location = try translating { try RegistryLocation.open(at: change.setting.path, subfolder: change.setting.subfolder) }
  }

  /// Validates and commits, or writes nothing; `accepting` = fingerprints of findings that may come in.
  package func commit(_ action: Action, on day: CalendarDate, order: String, accepting: Set<String>) throws(Failure) -> ChangeOutcome {
    let summary = summary(action, day)
    let message = change.commitMessage(
      summary, [("Change", "unit"), ("Effective", day.description), ("Order", order)], accepted: accepting)
    var told: [Phrase] = []
    let landing = Landing(location: location, change: change, accepting: accepting)
    let report = try landing.commit(message: message) { edit in
      let plan = try self.plan(action, day, try edit.reading.registry())
      try edit.apply(plan.edits)
      told = plan.notes
    }
    return ChangeOutcome(report, summary, isDryRun: change.isDryRun, consequences: told)
  }

  private func plan(_ action: Action, _ day: CalendarDate, _ registry: Registry) throws -> Reorganisation {
    let places = PlaceFinder(registry: registry, date: day)
    let plan: Reorganisation
    switch action {
    case .rename(let unit, let name): plan = .renaming(try places.unit(unit), to: name, on: day, in: registry)
    case .end(let units, let into, let rest):
      plan = .ending(
        try units.map { try places.unit($0) }, successors: try into.map(successor), rest: rest.map { UnitCode($0) }, on: day, in: registry)
    }
    guard plan.problems.isEmpty else {
      throw Failure(.inexact, ReorganisationMessages.impossible, details: plan.problems)
    }
    return plan
  }

  private func successor(_ text: String) throws(Failure) -> Reorganisation.Successor {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard let code = parts.first, UnitCode.isWellFormed(code.utf8) else {
      throw Failure(.usage, ReorganisationMessages.noUnitCode(text))
    }
    return Reorganisation.Successor(code: UnitCode(code), name: parts.count > 1 ? parts[1] : nil)
  }

  private func summary(_ action: Action, _ day: CalendarDate) -> Phrase {
    switch action {
    case .rename(let unit, let name): ReorganisationMessages.renamed(unit, to: name, from: day)
    case .end(let units, let into, _): ReorganisationMessages.ended(units, successors: into, on: day)
    }
  }
}
