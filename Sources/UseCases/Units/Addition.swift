import GitStore
package import Messages
package import RegistryModel
import RegistryStore
import RegistryText
import StaffChanges
import Validation

/// A unit, a post or a system that comes in, in words still to be looked up.
package struct Addition {
  package enum What {
    /// Blank code and kind are made of the name; blank parent = the body.
    case unit(name: String, code: String?, kind: UnitKind?, parent: String?)
    /// Blank id is made up.
    case post(name: String, id: String?, rank: Int)
    case system(name: String, id: String?, area: NetworkArea, unit: String)
  }
  package var what: What
  package var from: CalendarDate?
  package var order: String
  /// Whether it may come in though roles are vacant there.
  package var mayBeVacant: Bool

  package init(_ what: What, from: CalendarDate?, order: String = "", mayBeVacant: Bool = false) {
    self.what = what
    self.from = from
    self.order = order
    self.mayBeVacant = mayBeVacant
  }
}

/// Makes additions to the organisation, each one validated commit.
package struct Adding {
  private let change: ChangeSetting
  private let workbench: Workbench

  /// Opens the newest commit of the branch that HEAD names.
  package init(_ change: ChangeSetting) throws(Failure) {
    self.change = change.onNewestCommit
    workbench = try Workbench(self.change.setting)
  }

  /// Validates and commits, or writes nothing; `accepting` = fingerprints of findings that may come in.
  package func commit(_ addition: Addition, accepting: Set<String>) throws(Failure) -> ChangeOutcome {
    let planned = try row(addition)
    var accepted = accepting
    var told: [Phrase] = []
    if addition.mayBeVacant {
      let findings = try vacancies(planned.row, at: planned.place)
      accepted.formUnion(findings.map(\.fingerprint))
      told = findings.map { AdditionMessages.stillVacant($0.message) }
    }
    let message = change.commitMessage(
      planned.summary, [("Change", "unit"), ("Effective", addition.from?.description), ("Order", addition.order)], accepted: accepted)
    let landing = Landing(location: workbench.location, change: change, accepting: accepted)
    do {
      let report = try landing.commit(message: message) { edit in try edit.apply([planned.row]) }
      return ChangeOutcome(report, planned.summary, isDryRun: change.isDryRun, consequences: told)
    } catch {
      guard error.kind == .findings, !addition.mayBeVacant else { throw error }
      throw error.adding([AdditionMessages.vacantOffer])
    }
  }

  private struct Planned {
    let row: RowEdit
    let summary: Phrase
    /// Where nobody may be in charge yet.
    let place: Place?
  }

  /// What would be vacant at the place, and what follows from that.
  private func vacancies(_ row: RowEdit, at place: Place?) throws(Failure) -> [Finding] {
    guard let place else { return [] }
    return try translating {
      let files = try workbench.location.snapshot(.revision("HEAD")).files
      let run = try CheckRun(files: try RegistryEdit.applying([row], to: files), start: change.setting.on)
      return run.standingErrors.filter { $0.place == place && RuleTable.rule($0.rule)?.kind != .structure }
    }
  }

  private func row(_ addition: Addition) throws(Failure) -> Planned {
    let registry = try workbench.whole()
    let layout = registry.manifest.layout
    let places = PlaceFinder(registry: registry, date: addition.from ?? change.setting.on)
    let origin = Origin(file: "", line: 0)
    switch addition.what {
    case .unit(let name, let code, let kind, let parent):
      guard let kind = kind ?? NewNames.kind(ofUnit: name) else { throw Failure(.usage, AdditionMessages.kindUnclear(name)) }
      let id = try code.map { text throws(Failure) in UnitCode(try Self.checked(text)) } ?? NewNames.unitCode(in: registry)
      if let there = registry.versions(of: id).last { throw Failure(.usage, AdditionMessages.there(there.name.ja, id.text)) }
      let above = try parent.map { word throws(Failure) in try places.unit(word) } ?? registry.manifest.bodyUnit
      if let there = registry.units.first(where: { $0.name.ja == name && $0.parent == above && !$0.period.isOver(by: change.setting.on) }) {
        throw Failure(.usage, AdditionMessages.there(name, there.code.text))
      }
      let unit = Unit(
        code: id, name: Phrase(ja: name, en: ""), kind: kind, parent: above, period: addition.from.map(Period.starting) ?? .always,
        successors: [], origin: origin)
      return Planned(row: .insert(unit, layout: layout), summary: AdditionMessages.unit(id, name, from: addition.from), place: .unit(id))
    case .post(let name, let id, let rank):
      if let there = registry.posts.first(where: { $0.name.ja == name || $0.id.text == id }) {
        throw Failure(.usage, AdditionMessages.there(there.name.ja, there.id.text))
      }
      let new = try id.map { text throws(Failure) in PostID(try Self.checked(text)) } ?? NewNames.postID(name, in: registry)
      let post = Post(id: new, name: Phrase(ja: name, en: ""), rank: rank, origin: origin)
      return Planned(row: .insert(post, layout: layout), summary: AdditionMessages.post(new, name), place: nil)
    case .system(let name, let id, let area, let owner):
      if let there = registry.systems.first(where: { $0.name.ja == name || $0.id.text == id }) {
        throw Failure(.usage, AdditionMessages.there(there.name.ja, there.id.text))
      }
      let new = try id.map { text throws(Failure) in SystemID(try Self.checked(text)) } ?? NewNames.systemID(name, in: registry)
      let unit = try places.unit(owner)
      let system = InformationSystem(
        id: new, name: Phrase(ja: name, en: ""), area: area, unit: unit, period: addition.from.map(Period.starting) ?? .always,
        origin: origin)
      return Planned(
        row: .insert(system, layout: layout),
        summary: AdditionMessages.system(new, name, unit: Names(registry: registry, date: change.setting.on).unit(unit)),
        place: .system(new))
    }
  }

  private static func checked(_ text: String) throws(Failure) -> String {
    guard IdentifierText.isWellFormed(Array(text.utf8)[...]) else { throw Failure(.usage, AdditionMessages.noCode(text)) }
    return text
  }
}
