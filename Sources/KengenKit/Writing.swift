import GitStore
package import RegistryModel
import RegistryStore
import RegistryText
package import Report

/// What a change of the registry did, ready to be shown.
package struct ChangeReport: Encodable, Sendable {
  package struct File: Encodable, Sendable {
    package let path: String
    package let removed: [String]
    package let added: [String]
  }
  package let summary: LocalizedText
  /// nil in a rehearsal and where nothing changed.
  package let commit: String?
  package let isRehearsal: Bool
  package let files: [File]

  package func lines(_ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    var lines = [summary.text(language)]
    for file in files {
      lines.append("  \(file.path)")
      lines += file.removed.map { "    - \($0)" } + file.added.map { "    + \($0)" }
    }
    if isRehearsal {
      lines.append(say("試しただけで、何も書いていません。", "Only tried; nothing was written."))
    } else if let commit {
      lines.append(say("コミット \(commit.prefix(12))", "commit \(commit.prefix(12))"))
    } else {
      lines.append(say("変わるところはありません。", "Nothing changes."))
    }
    return lines
  }
}

/// What every change is told besides its own facts.
package struct ChangeSetting {
  package var setting: Setting
  /// The commit message's own words; nil = the summary.
  package var message: String?
  package var rehearse: Bool

  package init(setting: Setting, message: String?, rehearse: Bool) {
    self.setting = setting
    self.message = message
    self.rehearse = rehearse
  }
}

/// The days of a tenure as the command line gives them.
package struct Tenure {
  package var from: CalendarDate?
  /// The first day on which it no longer holds.
  package var until: CalendarDate?

  package init(from: CalendarDate?, until: CalendarDate?) {
    self.from = from
    self.until = until
  }

  var untilText: String { until?.description ?? "" }
}

/// Changes of the registry, one fact at a time; each is validated and committed, or nothing is written.
package struct Writing {
  private let change: ChangeSetting
  private let workbench: Workbench

  /// Opens the newest commit of the branch that HEAD names.
  package init(_ change: ChangeSetting) throws(Failure) {
    var setting = change.setting
    setting.asOf = nil
    setting.readsWorkTree = false
    self.change = change
    workbench = try Workbench(setting)
  }

  private var layout: Layout { workbench.registry.manifest.layout }

  private func seat(_ role: String, _ asked: Asked) throws(Failure) -> (Role, Seat) {
    let places = PlaceFinder(registry: workbench.registry, date: change.setting.on)
    let found = try places.role(role)
    let place: Place =
      if let system = asked.system {
        .system(try places.system(system))
      } else if let unit = asked.unit { .unit(try places.unit(unit)) } else { .body }
    let fits =
      switch (found.scope, place) {
      case (.body, .body), (.system, .system), (.section, .unit), (.bureau, .unit): true
      // An auditor may be named for one unit.
      case (.body, .unit): true
      default: false
      }
    guard fits else {
      throw Failure(
        .inexact, Phrase(ja: "\(found.name.ja)はそこに置かれません", en: "\(found.name.en) does not sit there"),
        remedy: Phrase(
          ja: found.scope == .system ? "--system で指定してください" : "--unit で指定してください",
          en: found.scope == .system ? "name a system with --system" : "name a unit with --unit"))
    }
    return (found, Seat(role: found.id, place: place))
  }

  /// Assigns a role to a person.
  package func assign(
    role: String, person: String, _ asked: Asked, _ tenure: Tenure, position: String, order: String
  ) throws(Failure) -> ChangeReport {
    let (found, seat) = try seat(role, asked)
    let number = try workbench.person(person)
    // Without a first day it would hold on every day of the past as well.
    let from = (tenure.from ?? change.setting.on).description
    let path = RegistryPath.assignments(at: seat.place, layout: layout)
    let spot = placeName(seat.place)
    let summary = Phrase(
      ja: "\(number) を\(spot.ja)の\(found.name.ja)に指名", en: "assign \(found.name.en) of \(spot.en) to \(number)")
    return try commit(summary) { edit throws(StoreError) in
      try edit.insert(
        [
          seat.place.text, seat.role.text, number.text, position, from, tenure.untilText, order,
        ], into: path, Assignment.schema)
    }
  }

  /// Ends an assignment, or a deputyship, on a day.
  package func end(
    role: String, person: String, _ asked: Asked, until: CalendarDate, from: CalendarDate?, isDeputy: Bool
  ) throws(Failure) -> ChangeReport {
    let (found, seat) = try seat(role, asked)
    let number = try workbench.person(person)
    let path =
      isDeputy
      ? RegistryPath.deputies(at: seat.place, layout: layout)
      : RegistryPath.assignments(at: seat.place, layout: layout)
    let schema = isDeputy ? Deputy.schema : Assignment.schema
    let what = "\(seat.role) \(number) \(seat.place.text)"
    let summary = Phrase(
      ja: "\(number) の\(found.name.ja)\(isDeputy ? "の代理" : "")を \(until.advanced(by: -1)) までで終える",
      en: "end \(isDeputy ? "deputyship for " : "")\(found.name.en) of \(number) after \(until.advanced(by: -1))")
    return try commit(summary) { edit throws(StoreError) in
      try edit.replace("until", with: until.description, in: path, schema, what: what) { row in
        guard row["place"] == seat.place.text, row["role"] == seat.role.text, row["person"] == number.text
        else { return false }
        if let from, row["from"] != from.description { return false }
        let end = row["until"] ?? ""
        return end.isEmpty || from != nil || (CalendarDate(end).map { $0 > until } ?? false)
      }
    }
  }

  /// Names a deputy for a seat.
  package func deputy(
    role: String, person: String, _ asked: Asked, rank: Int, when: [String], provisions: [String],
    _ tenure: Tenure, instrument: String
  ) throws(Failure) -> ChangeReport {
    let (found, seat) = try seat(role, asked)
    let number = try workbench.person(person)
    let finder = ProvisionFinder(registry: workbench.registry)
    var keys: [ProvisionKey] = []
    for word in provisions { keys.append(try finder.one([word], decides: false).key) }
    let from = (tenure.from ?? change.setting.on).description
    let path = RegistryPath.deputies(at: seat.place, layout: layout)
    let spot = placeName(seat.place)
    let summary = Phrase(
      ja: "\(number) を\(spot.ja)の\(found.name.ja)の代理(第\(rank)順位)に指名",
      en: "name \(number) deputy no. \(rank) for \(found.name.en) of \(spot.en)")
    return try commit(summary) { edit throws(StoreError) in
      try edit.insert(
        [
          seat.place.text, seat.role.text, String(rank), number.text, when.joined(separator: "+"),
          keys.map(\.text).joined(separator: "+"), from, tenure.untilText, instrument,
        ], into: path, Deputy.schema)
    }
  }

  /// Notes that a person is away.
  package func absence(person: String, from: CalendarDate, until: CalendarDate) throws(Failure) -> ChangeReport {
    let number = try workbench.person(person)
    let path = RegistryPath.absences(number, layout: layout)
    let summary = Phrase(
      ja: "\(number) は \(from) から \(until.advanced(by: -1)) まで不在",
      en: "\(number) is away from \(from) to \(until.advanced(by: -1))")
    return try commit(summary) { edit throws(StoreError) in
      try edit.insert([number.text, from.description, until.description], into: path, Absence.schema)
    }
  }

  /// Takes back an absence, or lets it end on another day.
  package func endAbsence(person: String, from: CalendarDate, until: CalendarDate?) throws(Failure) -> ChangeReport {
    let number = try workbench.person(person)
    let path = RegistryPath.absences(number, layout: layout)
    let what = "\(number) \(from)"
    let isMeant: ([String: String]) -> Bool = {
      $0["person"] == number.text && $0["from"] == from.description
    }
    let summary =
      until.map {
        Phrase(
          ja: "\(number) の \(from) からの不在を \($0.advanced(by: -1)) までにする",
          en: "let the absence of \(number) from \(from) last to \($0.advanced(by: -1))")
      } ?? Phrase(ja: "\(number) の \(from) からの不在を取り消す", en: "take back the absence of \(number) from \(from)")
    return try commit(summary) { edit throws(StoreError) in
      if let until {
        try edit.replace("until", with: until.description, in: path, Absence.schema, what: what, matches: isMeant)
      } else {
        try edit.remove(from: path, Absence.schema, what: what, matches: isMeant)
      }
    }
  }

  private func placeName(_ place: Place) -> Phrase {
    let phrase = workbench.names(workbench.registry).place(place)
    return Phrase(ja: phrase.ja, en: phrase.text(.english))
  }

  private func commit(
    _ summary: Phrase, _ edit: (inout RegistryEdit) throws(StoreError) -> Void
  ) throws(Failure) -> ChangeReport {
    let report: WriteReport
    do {
      let writer = RegistryWriter(location: workbench.location, start: change.setting.on)
      report = try writer.commit(
        message: change.message ?? summary.text(change.setting.language), rehearse: change.rehearse, edit: edit)
    } catch {
      guard case .defective(let defects) = error else { throw StoreFailure.failure(error) }
      throw Failure(
        .findings,
        Phrase(
          ja: "この変更を書くと台帳の文面に欠陥が \(defects.count) 件ある状態になるので、書きませんでした",
          en: "with this change the text would have \(defects.count) defects, so it was not written"),
        details: StoreFailure.failure(error).details)
    }
    return ChangeReport(
      summary: LocalizedText(summary), commit: report.commit?.description, isRehearsal: change.rehearse,
      files: report.changes.map { .init(path: $0.path, removed: $0.removed, added: $0.added) })
  }
}
