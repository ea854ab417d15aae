import Authority
import Messages
package import RegistryModel

/// The steps of a chain of superiors have not fallen to one person where a provision has several of them act.
package enum ChainCollapsed: Rule {
  package static let id = "chain-collapsed"
  package static let kind = RuleKind.separation
  package static let severity = Severity.note
  package static let conflict: ConflictForm? = .static
  package static let isWaivable = true
  package static let summary = Phrase(
    ja: "上下の関係にある役割をひとりが兼ね、同じ規定の中で申請や確認の相手が自分になる(小さな団体に多い)",
    en: "One person holds a role and its superior, and is on both sides of a provision where both act")
  package static let source = Phrase(
    ja: "1(8)①。統括・課・システムの責任者を同じ人が兼ねる小さな団体の場合",
    en: "provision 1(8)①; small bodies where general, section and system manager are one person")

  package static let grain = RuleGrain.places

  package static func findings(in context: CheckContext) -> [Finding] {
    let pairs = context.tables.value(id) { Dictionary(grouping: meetings(context), by: \.lower) }
    return context.registry.roles.filter { $0.kind == .person }.flatMap { role -> [Finding] in
      guard let own = pairs[role.id] else { return [] }
      return SeatPlaces.ever(role, context).flatMap { place in findings(Seat(role: role.id, place: place), own, context) }
    }
  }

  /// Two roles of one chain that one provision has act towards each other, or jointly.
  private struct Meeting {
    let lower: RoleID
    let upper: RoleID
    let provision: Provision
    let duties: [Duty]
  }

  private static func meetings(_ context: CheckContext) -> [Meeting] {
    let registry = context.registry
    var result: [Meeting] = []
    for provision in registry.provisions {
      let duties = registry.duties(of: provision.key)
      let deciding = duties.filter { $0.act.isDeciding }
      guard !deciding.isEmpty else { continue }
      let asking = duties.filter { $0.act == .apply }.flatMap(\.roles)
      let joint = deciding.filter(\.isJoint).flatMap(\.roles)
      let decisive = deciding.flatMap(\.roles)
      for lower in Set(asking + joint).sorted() {
        for upper in superiors(of: lower, registry) where decisive.contains(upper) {
          guard asking.contains(lower) || joint.contains(upper) else { continue }
          result.append(
            Meeting(lower: lower, upper: upper, provision: provision, duties: Moment.decidingDuties(duties)))
        }
      }
    }
    return result
  }

  private static func superiors(of role: RoleID, _ registry: Registry) -> [RoleID] {
    var chain: [RoleID] = [role]
    while let last = chain.last, let next = registry.role(last)?.superior, !chain.contains(next) { chain.append(next) }
    return Array(chain.dropFirst())
  }

  private struct Collapse {
    let own: Holding
    let above: [Holding]
    let lines: [FindingNote]
    let provisions: [ProvisionKey]

    var key: String { "\(own.person):" + above.map(\.seat.role.text).joined(separator: "+") + provisions.map(\.text).joined() }
  }

  private static func findings(_ seat: Seat, _ pairs: [Meeting], _ context: CheckContext) -> [Finding] {
    let stretches = context.sweep(
      { moment -> [Collapse]? in
        var result: [Collapse] = []
        for own in moment.holders(of: seat) where own.countsAsHolder {
          if let collapse = collapse(of: own, pairs, &moment, context) { result.append(collapse) }
        }
        return result.isEmpty ? nil : result
      }, key: { $0.map(\.key).joined(separator: ";") })
    return stretches.flatMap { stretch in stretch.problem.map { finding($0, stretch.period, context) } }
  }

  private static func collapse(
    of own: Holding, _ pairs: [Meeting], _ moment: inout Moment, _ context: CheckContext
  ) -> Collapse? {
    var above: [Holding] = []
    var lines: [FindingNote] = []
    var provisions: [ProvisionKey] = []
    for pair in pairs {
      guard moment.isInForce(pair.provision.period), let upper = context.registry.role(pair.upper),
        let location = moment.seat(of: upper, for: own.seat.place),
        let holding = moment.holders(of: location.seat).first(where: { $0.person == own.person })
      else { continue }
      if !above.contains(where: { $0.seat == holding.seat }) { above.append(holding) }
      if !provisions.contains(pair.provision.key) { provisions.append(pair.provision.key) }
      lines.append(line(pair, own, &moment, context))
    }
    return lines.isEmpty ? nil : Collapse(own: own, above: above, lines: lines, provisions: provisions)
  }

  /// What becomes of one provision: who decides when this person asks.
  private static func line(
    _ pair: Meeting, _ own: Holding, _ moment: inout Moment, _ context: CheckContext
  ) -> FindingNote {
    let facts = CaseFacts(applicants: [own.person])
    let slots = moment.slots(of: pair.duties, for: own.seat.place, facts: facts)
    let label = pair.provision.label
    let at = TextPosition(pair.provision.origin)
    guard case .approvable(let fillings) = Moment.staff(slots) else {
      return FindingNote(
        Phrase(ja: "\(label): 本人が申請すると決める人がいません", en: "\(label): nobody decides when this person asks"), at: at)
    }
    let names = fillings.map { filling -> Phrase in
      guard case .person(let candidate) = filling else { return Phrase(ja: "会議体", en: "the committee") }
      let role = context.name(candidate.seat.role)
      return Phrase(ja: "\(role.ja) \(context.name(candidate.person))", en: "\(context.name(candidate.person)) (\(role.en))")
    }
    return FindingNote(
      Phrase(
        ja: "\(label): 本人が申請すると \(names.map(\.ja).joined(separator: "、")) が決めます",
        en: "\(label): when this person asks, \(names.map(\.en).joined(separator: ", ")) decides"), at: at)
  }

  private static func finding(_ collapse: Collapse, _ period: Period, _ context: CheckContext) -> Finding {
    let person = collapse.own.person
    let roles = [collapse.own.seat.role] + collapse.above.map(\.seat.role)
    let names = roles.map { context.name($0) }
    let spot = context.name(collapse.own.seat.place)
    let seat = collapse.own.seat
    return Finding(
      rule: ChainCollapsed.self,
      message: Phrase(
        ja: "\(spot.ja)で \(context.name(person)) が\(names.map(\.ja).joined(separator: "と"))を兼ねています"
          + "(\(collapse.provisions.count) 件の規定で自分が相手になります)",
        en: "at \(spot.text(.english)), \(context.name(person)) is \(names.map(\.en).joined(separator: " and "))"
          + " (on both sides of \(collapse.provisions.count) provision(s))"),
      at: collapse.own.ground.origins.first.map { TextPosition($0) } ?? TextPosition(Origin(file: "kengen.yaml", line: 1)),
      notes: [HeldSeats.note(collapse.own, context)] + collapse.above.map { HeldSeats.note($0, context) } + collapse.lines,
      fix: Phrase(
        ja: "別の人を指名するか、利害のあるときの代理を定めてください: kengen deputy \(seat.role) 職員番号\(seat.place.option) --when conflict",
        en: "assign somebody else, or name a deputy for conflicts: kengen deputy \(seat.role) NUMBER\(seat.place.option) --when conflict"),
      period: period, place: seat.place, provisions: collapse.provisions, persons: [person],
      subject: "\(seat.role)@\(seat.place.text):\(person)",
      remedies: [.release(seat, person), .fill(seat, position: "")])
  }
}
