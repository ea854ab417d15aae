package import Messages
package import RegistryModel
import StaffChanges
package import Workbooks

/// A body's own facts as the sheets of a workbook, in the form in which they are read back: a template to fill in, or what a
/// registry says.
package struct RegistryBook {
  private let registry: Registry
  private let commit: String?
  private let isTemplate: Bool
  private let language: Language

  /// `commit` = where the facts come from; with `isTemplate` only what somebody has to fill in is shown of them.
  package init(_ registry: Registry, commit: String?, isTemplate: Bool, _ language: Language) {
    self.registry = registry
    self.commit = commit
    self.isTemplate = isTemplate
    self.language = language
  }

  /// The bytes of the workbook; the same facts give the same bytes.
  package func bytes() throws(Failure) -> [UInt8] {
    do throws(WorkbookProblem) {
      return try WorkbookWriter.bytes(sheets(), title: BookNotes.title.text(language), created: 0) {
        DisplayWidth.of($0, ambiguousIsWide: true)
      }
    } catch {
      throw Failure(.environment, error.problem, remedy: error.fix)
    }
  }

  package func sheets() -> [WorkbookWriter.Sheet] { [notes()] + BookSheet.allCases.map(sheet) }

  private func notes() -> WorkbookWriter.Sheet {
    WorkbookWriter.Sheet(
      name: BookSheet.notes.text(language), titles: [BookNotes.title.text(language)],
      columns: [.init(BookNotes.sheet.text(language)), .init(BookNotes.what.text(language))],
      rows: BookNotes.lines.map { [text($0.sheet.text(language)), text($0.what.text(language))] })
  }

  private func sheet(_ kind: BookSheet) -> WorkbookWriter.Sheet {
    WorkbookWriter.Sheet(
      name: kind.name.text(language),
      columns: kind.columns.map { .init($0.heading.text(language), choices: choices($0.field, kind)) },
      rows: rows(kind).map { row in kind.columns.map { row[$0.field] ?? .blank } },
      spareRows: kind == .body ? 0 : kind == .people ? 2000 : 300,
      footer: footer)
  }

  private var footer: String {
    registry.manifest.edition + (commit.map { "  commit \($0.prefix(12))" } ?? "")
  }

  /// What cells of a column may hold, where that is a list.
  private func choices(_ field: BookField, _ sheet: BookSheet) -> [String] {
    switch (sheet, field) {
    case (.units, .kind): return UnitKind.names(language)
    case (.people, .employment): return Employment.names(language)
    case (.people, .appointment): return AppointmentKind.names(language)
    case (.systems, .area): return NetworkArea.names(language)
    case (.roles, .position): return Position.names(language)
    case (.roles, .role): return registry.roles.filter { $0.kind == .person || $0.kind == .group || $0.kind == .contactPoint }.map(roleName)
    case (.deputies, .role): return registry.roles.filter { $0.kind == .person || $0.kind == .group }.map(roleName)
    case (.deputies, .when):
      let sets: [Set<DeputyTrigger>] = [
        [.absence, .vacancy], [.absence], [.vacancy], [.conflict], [.absence, .vacancy, .conflict], [.always],
      ]
      return sets.map { $0.words.text(language) }
    default: return []
    }
  }

  private func roleName(_ role: Role) -> String { role.name.text(language) }

  private typealias Row = [BookField: WorkbookWriter.Cell]

  private func rows(_ sheet: BookSheet) -> [Row] {
    switch sheet {
    case .body: bodyRows()
    case .units: registry.units.filter { !isTemplate || $0.code != registry.manifest.bodyUnit }.map(row)
    case .posts: registry.posts.sorted { ($0.rank, $0.id) < ($1.rank, $1.id) }.map(row)
    case .people: peopleRows()
    case .systems: registry.systems.map(row)
    case .roles: roleRows()
    case .deputies: deputyRows()
    }
  }

  // MARK: Cells

  private func text(_ text: String) -> WorkbookWriter.Cell { text.isEmpty ? .blank : .text(text) }
  private func number(_ number: Int) -> WorkbookWriter.Cell { .text(String(number)) }
  private func first(_ period: Period) -> WorkbookWriter.Cell { period.from.map { .date($0) } ?? .blank }
  private func last(_ period: Period) -> WorkbookWriter.Cell { period.until.map { .date($0.advanced(by: -1)) } ?? .blank }

  /// A unit so that people and the program both know it.
  private func unit(_ code: UnitCode) -> String {
    guard let name = registry.versions(of: code).last?.name.ja, !name.isEmpty else { return code.text }
    return "\(code) \(name)"
  }

  private func postName(_ id: PostID) -> String {
    guard let name = registry.post(id)?.name.ja else { return id.text }
    // Of two posts of one name the id tells which.
    return registry.posts.count { $0.name.ja == name } > 1 ? id.text : name
  }

  private func systemName(_ id: SystemID) -> String {
    guard let name = registry.system(id)?.name.ja else { return id.text }
    return registry.systems.count { $0.name.ja == name } > 1 ? id.text : name
  }

  // MARK: Rows

  private func bodyRows() -> [Row] {
    let manifest = registry.manifest
    return BookItem.allCases.map { item in
      let value: String =
        switch item {
        case .name: isTemplate ? "" : manifest.bodyName.ja
        case .english: isTemplate ? "" : manifest.bodyName.en
        case .code: manifest.bodyUnit.text
        case .network: manifest.networkModel.rawValue
        }
      return [.item: text(item.heading.text(language)), .value: text(value)]
    }
  }

  private func row(_ unit: Unit) -> Row {
    [
      .code: text(unit.code.text), .name: text(unit.name.ja), .kind: text(unit.kind.name.text(language)),
      .parent: text(unit.parent.map(self.unit) ?? ""), .from: first(unit.period), .lastDay: last(unit.period),
      .successors: text(unit.successors.map(\.text).joined(separator: "+")), .english: text(unit.name.en),
    ]
  }

  private func row(_ post: Post) -> Row {
    [.name: text(post.name.ja), .rank: number(post.rank), .id: text(post.id.text), .english: text(post.name.en)]
  }

  private func row(_ system: InformationSystem) -> Row {
    [
      .name: text(system.name.ja), .area: text(system.area.name.text(language)), .unit: text(unit(system.unit)), .id: text(system.id.text),
      .from: first(system.period), .lastDay: last(system.period), .english: text(system.name.en),
    ]
  }

  /// One row for each appointment, regular posts first; somebody without one has a row too.
  private func peopleRows() -> [Row] {
    registry.people.flatMap { person -> [Row] in
      let who: Row = [
        .number: text(person.number.text), .person: text(person.name), .kana: text(person.kana),
        .employment: text(person.employment.name.text(language)), .employedFrom: first(person.period), .employedLast: last(person.period),
      ]
      let held = registry.appointments(of: person.number).sorted { left, right in
        let (a, b) = (left.kind == .regular ? 0 : 1, right.kind == .regular ? 0 : 1)
        if a != b { return a < b }
        if left.period.from != right.period.from {
          guard let begin = left.period.from, let other = right.period.from else { return left.period.from == nil }
          return begin < other
        }
        return (left.unit, left.post) < (right.unit, right.post)
      }
      if held.isEmpty { return [who] }
      return held.map { appointment in
        let name = registry.versions(of: appointment.unit).last?.name.ja ?? ""
        return who.merging(
          [
            .unit: text(appointment.unit.text), .unitName: text(name), .post: text(postName(appointment.post)),
            .appointment: text(appointment.kind.name.text(language)), .from: first(appointment.period), .lastDay: last(appointment.period),
            .order: text(appointment.order),
          ]) { _, new in new }
      }
    }
  }

  /// Who decides first, then who checks, then those below them.
  private static let order = [
    "mayor", "ciso", "deputy-ciso", "general-manager", "audit-head", "auditor", "csirt-head", "csirt", "service-permitter",
    "bureau-manager",
    "section-manager", "system-manager", "system-operator",
  ]

  private var sortedRoles: [Role] {
    registry.roles.enumerated().sorted { left, right in
      let (a, b) = (Self.order.firstIndex(of: left.element.id.text), Self.order.firstIndex(of: right.element.id.text))
      return (a ?? Self.order.count, left.offset) < (b ?? Self.order.count, right.offset)
    }.map(\.element)
  }

  private func roleRows() -> [Row] {
    let manifest = registry.manifest
    let assigned = Dictionary(grouping: registry.allAssignments, by: \.seat.role)
    return sortedRoles.flatMap { role -> [Row] in
      guard role.kind == .person || role.kind == .group || role.kind == .contactPoint else { return [] }
      let who: Row = [.role: text(roleName(role)), .remark: text(BookNotes.remark(role).text(language))]
      var rows = manifest.exOfficio.filter { $0.role == role.id }.map { rule -> Row in
        let place: String =
          switch rule.location {
          case .unitOfKind(let kinds): BookPlaces.words(kinds).text(language)
          case .unit(let code): unit(code)
          case .unitInCharge: BookPlaces.inCharge.text(language)
          }
        return who.merging([.unit: text(place), .post: text(postName(rule.post))]) { _, new in new }
      }
      rows += manifest.contactPoints.filter { $0.role == role.id }.map { rule in
        who.merging([.unit: text(unit(rule.unit))]) { _, new in new }
      }
      let sorted = (assigned[role.id] ?? []).sorted { left, right in
        if left.seat.place != right.seat.place { return left.seat.place.text < right.seat.place.text }
        if left.person != right.person { return left.person < right.person }
        return (left.period.from?.dayNumber ?? .min) < (right.period.from?.dayNumber ?? .min)
      }
      rows += sorted.map { assignment in
        who.merging(seat(assignment.seat.place)) { _, new in new }.merging(
          [
            .number: text(assignment.person.text), .person: text(registry.person(assignment.person)?.name ?? ""),
            .position: text(assignment.position == .member ? "" : assignment.position.name.text(language)), .from: first(assignment.period),
            .lastDay: last(assignment.period), .order: text(assignment.order),
          ]) { _, new in new }
      }
      guard isTemplate, rows.isEmpty, role.seats.minimum > 0, role.scope == .body else { return rows }
      if role.kind == .group, manifest.groups.contains(where: { $0.role == role.id && !$0.members.isEmpty }) { return [] }
      return Array(repeating: who, count: role.seats.maximum == 1 ? 1 : 2)
    }
  }

  private func seat(_ place: Place) -> Row {
    switch place {
    case .body: [:]
    case .unit(let code): [.unit: text(unit(code))]
    case .system(let id): [.system: text(systemName(id))]
    }
  }

  private func deputyRows() -> [Row] {
    let byPost = registry.manifest.deputyOrder.map { rule -> Row in
      [
        .role: text(registry.role(rule.role).map(roleName) ?? rule.role.text), .rank: number(rule.rank), .post: text(postName(rule.post)),
        .when: text(rule.triggers.words.text(language)), .instrument: text(rule.instrument),
        .remark: text(BookNotes.everywhere.text(language)),
      ]
    }
    let sorted = registry.allDeputies.sorted { left, right in
      if left.seat.place != right.seat.place { return left.seat.place.text < right.seat.place.text }
      if left.seat.role != right.seat.role { return left.seat.role < right.seat.role }
      if left.rank != right.rank { return left.rank < right.rank }
      if left.person != right.person { return left.person < right.person }
      return (left.period.from?.dayNumber ?? .min) < (right.period.from?.dayNumber ?? .min)
    }
    let byName = sorted.map { deputy -> Row in
      seat(deputy.seat.place).merging(
        [
          .role: text(registry.role(deputy.seat.role).map(roleName) ?? deputy.seat.role.text), .rank: number(deputy.rank),
          .number: text(deputy.person.text), .person: text(registry.person(deputy.person)?.name ?? ""),
          .when: text(deputy.triggers.words.text(language)), .from: first(deputy.period), .lastDay: last(deputy.period),
          .instrument: text(deputy.instrument), .provisions: text((deputy.provisions ?? []).map(\.text).joined(separator: "+")),
        ]) { _, new in new }
    }
    guard isTemplate, byName.isEmpty else { return byPost + byName }
    // Who decides for the CISO is what a first check asks for.
    let asked = registry.roles.filter { ["ciso", "general-manager"].contains($0.id.text) }.map { role -> Row in
      [
        .role: text(roleName(role)), .rank: number(1),
        .when: text(Set<DeputyTrigger>([.absence, .vacancy, .conflict]).words.text(language)),
        .remark: text(BookNotes.deputyOfTop.text(language)),
      ]
    }
    return byPost + asked
  }
}
