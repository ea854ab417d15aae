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
  package func commit(_ action: Action, on day: CalendarDate, order: String, accepting: Set<String>) throws(Failure) -> ChangeReport {
    let summary = summary(action, day)
    let message =
      (change.message ?? summary.text(change.setting.language)) + "\n\nKengen-Change: unit\nKengen-Effective: \(day)"
      + (order.isEmpty ? "" : "\nKengen-Order: \(order)")
      + accepting.sorted().map { "\nKengen-Accepted: \($0)" }.joined()
    var told: [Phrase] = []
    let landing = Landing(location: location, change: change, accepting: accepting)
    let report = try landing.commit(message: message) { edit in
      let plan = try self.plan(action, day, try edit.reading.registry())
      try edit.apply(plan.edits)
      told =
        plan.moved.map { Phrase(ja: "移ったもの: \($0.what.ja) \($0.count)", en: "moved along: \($0.count) \($0.what.en)") }
        + plan.hanging.map { Phrase(ja: "決めること: \($0.ja)", en: "to decide: \($0.en)") }
    }
    return ChangeReport(report, summary, isRehearsal: change.rehearse, consequences: told)
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
      throw Failure(
        .inexact, Phrase(ja: "この組織改正はできません", en: "this reorganisation cannot be made"), details: plan.problems)
    }
    return plan
  }

  private func successor(_ text: String) throws(Failure) -> Reorganisation.Successor {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard let code = parts.first, UnitCode.isWellFormed(code.utf8) else {
      throw Failure(
        .usage, Phrase(ja: "「\(text)」は所属コードではありません", en: "'\(text)' is no unit code"),
        remedy: Phrase(ja: "コード、または コード=名称 と書いてください", en: "write CODE, or CODE=NAME"))
    }
    return Reorganisation.Successor(code: UnitCode(code), name: parts.count > 1 ? parts[1] : nil)
  }

  private func summary(_ action: Action, _ day: CalendarDate) -> Phrase {
    switch action {
    case .rename(let unit, let name): Phrase(ja: "所属 \(unit) を \(day) から「\(name)」に", en: "Unit \(unit) is '\(name)' from \(day)")
    case .end(let units, let into, _):
      into.isEmpty
        ? Phrase(ja: "所属 \(units.joined(separator: "、")) を \(day) に廃止", en: "Units \(units.joined(separator: ", ")) end on \(day)")
        : Phrase(
          ja: "所属 \(units.joined(separator: "、")) を \(day) に \(into.joined(separator: "、")) へ",
          en: "Units \(units.joined(separator: ", ")) become \(into.joined(separator: ", ")) on \(day)")
    }
  }
}
