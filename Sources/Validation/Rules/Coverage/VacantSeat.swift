import Authority
package import RegistryModel
import RegistryText

/// Every role that the table demands is held, at every place and on every day.
package enum VacantSeat: Rule {
  package static let id = "seat-vacant"
  package static let kind = RuleKind.coverage
  package static let severity = Severity.error
  package static let isWaivable = true
  package static let summary = Phrase(
    ja: "置かなければならない役割に就いている人がいない(欠員)", en: "A role that must be held has no holder")
  package static let source = Phrase(
    ja: "ガイドライン第5編 権限・責任等一覧表(役割ごとの人数)", en: "the table's seats for each role (guideline, Part 5)")

  package static let grain = RuleGrain.places

  package static func findings(in context: CheckContext) -> [Finding] {
    var findings: [Finding] = []
    for role in context.registry.roles
    where role.kind == .person && role.scope != .system && role.seats.minimum > 0 {
      for place in SeatPlaces.ever(role, context) {
        findings += vacancies(of: role, at: place, context)
      }
    }
    return findings
  }

  private static func vacancies(of role: Role, at place: Place, _ context: CheckContext) -> [Finding] {
    let seat = Seat(role: role.id, place: place)
    return SeatPlaces.gaps(in: seat, role, context).map { gap in
      let spot = context.name(place)
      return Finding(
        rule: VacantSeat.self,
        message: Phrase(
          ja: "\(spot.ja)に\(role.name.ja)がいません" + (gap.problem > 0 ? "(\(gap.problem) 人のみ)" : ""),
          en: "\(spot.text(.english)) has no \(role.name.en)" + (gap.problem > 0 ? " (only \(gap.problem))" : "")),
        at: context.location(of: place), notes: SeatPlaces.rulesNotes(seat, role, context),
        fix: SeatPlaces.fix(seat, context, gap.period), period: gap.period, place: place,
        subject: "\(role.id)@\(place.text)",
        remedies: [.fill(seat, position: "")])
    }
  }
}

/// Where roles must be held, and how to say so.
enum SeatPlaces {
  /// Every place at which the role ever sits from the start of the check on.
  static func ever(_ role: Role, _ context: CheckContext) -> [Place] {
    context.among(everywhere(role, context)) { isEver(role, at: $0, context) }
  }

  private static func everywhere(_ role: Role, _ context: CheckContext) -> [Place] {
    switch role.scope {
    case .body: return [.body]
    case .system: return context.registry.systems.map { .system($0.id) }
    case .bureau, .section:
      var seen: Set<UnitCode> = []
      return context.registry.units.compactMap { unit in
        let moment = context.moment(on: context.start)
        guard moment.sits(role, at: unit), seen.insert(unit.code).inserted else { return nil }
        return .unit(unit.code)
      }
    }
  }

  /// Whether the role ever sits at the place.
  static func isEver(_ role: Role, at place: Place, _ context: CheckContext) -> Bool {
    switch (role.scope, place) {
    case (.body, .body): return true
    case (.system, .system(let id)): return context.registry.system(id) != nil
    case (.bureau, .unit(let code)), (.section, .unit(let code)):
      let moment = context.moment(on: context.start)
      return context.registry.versions(of: code).contains { moment.sits(role, at: $0) }
    default: return false
    }
  }

  /// The stretches on which fewer employed persons hold the seat than must, with how many there are.
  static func gaps(
    in seat: Seat, _ role: Role, _ context: CheckContext
  ) -> [(period: Period, problem: Int)] {
    context.sweep(
      { moment -> Int? in
        guard exists(role, seat.place, &moment) else { return nil }
        let count = moment.holders(of: seat).count { moment.isEmployed($0.person) }
        return count < role.seats.minimum ? count : nil
      }, key: { String($0) })
  }

  /// Whether the place exists on the moment's day with the role sitting there.
  static func exists(_ role: Role, _ place: Place, _ moment: inout Moment) -> Bool {
    switch place {
    case .body: return true
    case .unit(let code):
      guard let unit = moment.unit(code) else { return false }
      return moment.sits(role, at: unit)
    case .system(let id):
      guard let system = moment.registry.system(id) else { return false }
      return moment.isInForce(system.period)
    }
  }

  /// How many are demanded, and which ex officio rules could fill the seat there.
  static func rulesNotes(_ seat: Seat, _ role: Role, _ context: CheckContext) -> [FindingNote] {
    var notes = [
      FindingNote(
        Phrase(
          ja: "\(role.name.ja)は \(role.seats.text) 人と定められています", en: "\(role.name.en): \(role.seats.text) demanded"),
        at: TextPosition(role.origin, Role.columns.seats))
    ]
    for rule in context.registry.exOfficioRules(for: role.id) where unit(of: rule, for: seat, context, context.start) != nil {
      let post = context.registry.post(rule.post)?.name ?? Phrase(rule.post.text)
      notes.append(
        FindingNote(Phrase(ja: "充て職の規則: \(post.ja)", en: "held ex officio by: \(post.text(.english))"), at: TextPosition(rule.origin)))
    }
    return notes
  }

  /// The unit at which the rule would look for the post on that day.
  private static func unit(
    of rule: ExOfficioRule, for seat: Seat, _ context: CheckContext, _ date: CalendarDate
  ) -> UnitCode? {
    var moment = context.moment(on: date)
    switch (rule.location, seat.place) {
    case (.unitOfKind(let kinds), .unit(let code)):
      return kinds.contains(context.registry.unit(code, on: date)?.kind ?? .body) ? code : nil
    case (.unit(let code), _): return code
    case (.unitInCharge, .system(let id)):
      return context.registry.system(id).map { moment.unitInCharge($0.unit) }
    default: return nil
    }
  }

  /// The command or the row that fills the seat.
  static func fix(_ seat: Seat, _ context: CheckContext, _ period: Period) -> Phrase {
    let first = period.from ?? context.start
    let day = first.description
    for rule in context.registry.exOfficioRules(for: seat.role) {
      guard let unit = unit(of: rule, for: seat, context, first) else { continue }
      let path =
        context.registry.appointments(at: unit).first?.origin.file
        ?? "units/\(RegistryPath.shardName(of: unit.text, length: context.registry.manifest.layout.unitPrefix))/appointments.csv"
      return Phrase(
        ja: "\(day) から \(rule.post) の発令(本務、兼務、事務取扱、心得、事務代理のどれか)を \(path) に書いてください: \(unit),\(rule.post),職員番号,regular,\(day),,辞令番号",
        en: "write an appointment from \(day) into \(path): \(unit),\(rule.post),NUMBER,regular,\(day),,ORDER")
    }
    return HeldSeats.newHolder(of: seat, from: first)
  }
}
