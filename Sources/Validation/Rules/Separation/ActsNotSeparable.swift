import Authority
package import RegistryModel

/// Acts that different persons must do in one case have different persons to do them.
package enum ActsNotSeparable: Rule {
  package static let id = "acts-not-separable"
  package static let kind = RuleKind.separation
  package static let severity = Severity.error
  package static let conflict: ConflictForm? = .case
  package static let isWaivable = true
  package static let summary = Phrase(
    ja: "ひとつの案件の中で別々の人が行うべきことを、別々の人で行えない(動的な職務分離)",
    en: "Acts that different persons must do within one case cannot be staffed by different persons (dynamic separation)")
  package static let source = Phrase(
    ja: "table/separations.csv、kengen.yaml の separations(mode: dynamic)、6.3(3)②エ。ANSI INCITS 359-2012 の動的な職務分離",
    en: "table/separations.csv, separations in kengen.yaml (mode: dynamic), 6.3(3)②; dynamic separation of duty in ANSI INCITS 359-2012")

  package static let grain = RuleGrain.places

  package static func findings(in context: CheckContext) -> [Finding] {
    cases(context).flatMap { item in
      item.pattern.places(context).flatMap { findings(item, $0, context) }
    }
  }

  /// Roles of one provision of which one person fills no more than `limit` in a case.
  private struct Case {
    let pattern: DecidingPattern
    let roles: [RoleID]
    let limit: Int
    let origin: Origin
    let name: Phrase
    let id: String
    let isWaivable: Bool
  }

  private static func cases(_ context: CheckContext) -> [Case] {
    context.tables.value(id) { local(context) + byActs(context) }
  }

  /// A local rule concerns every provision in which two of its roles, or more, have something to do.
  private static func local(_ context: CheckContext) -> [Case] {
    let rules = context.registry.manifest.separations.filter { $0.mode == .dynamic }
    return rules.flatMap { rule -> [Case] in
      var byRoles: [[RoleID]: [Provision]] = [:]
      let limit = rule.atMost ?? 1
      for provision in context.registry.provisions {
        let involved = Set(context.registry.duties(of: provision.key).flatMap(\.roles))
        let roles = rule.roles.filter(involved.contains)
        if roles.count > limit { byRoles[roles, default: []].append(provision) }
      }
      let ordered = byRoles.sorted { $0.key.map(\.text).joined(separator: "+") < $1.key.map(\.text).joined(separator: "+") }
      return ordered.flatMap { roles, provisions in
        // Provisions in force at other times are other cases.
        Dictionary(grouping: provisions, by: \.period).sorted { "\($0.key)" < "\($1.key)" }.map { period, provisions in
          let pattern = DecidingPattern(
            id: "", duties: [duty(roles, provisions[0].key, rule.origin)], appliers: [], period: period,
            provisions: provisions.map(\.key), in: context.registry)
          return Case(
            pattern: pattern, roles: roles, limit: limit, origin: rule.origin, name: rule.name,
            id: "\(rule.id):" + roles.map(\.text).joined(separator: "+"), isWaivable: rule.isWaivable)
        }
      }
    }
  }

  /// A pair of acts of the table concerns the duties of its own provision. Applying and auditing have rules of
  /// their own.
  private static func byActs(_ context: CheckContext) -> [Case] {
    context.registry.separations.flatMap { pair -> [Case] in
      guard pair.first != .apply, pair.second != .apply, pair.first != .audit, pair.second != .audit else { return [] }
      let duties = context.registry.duties(of: pair.provision)
      let first = duties.filter { $0.act == pair.first }.flatMap(\.roles)
      let second = duties.filter { $0.act == pair.second }.flatMap(\.roles)
      guard let one = first.first, let other = second.first else { return [] }
      let roles = one == other ? [one, one] : [one, other]
      let period = context.registry.provision(pair.provision)?.period ?? .always
      let pattern = DecidingPattern(
        id: "", duties: [duty(roles, pair.provision, pair.origin)], appliers: [], period: period,
        provisions: [pair.provision], in: context.registry)
      let label = context.registry.provision(pair.provision)?.label ?? pair.provision.text
      return [
        Case(
          pattern: pattern, roles: roles, limit: 1, origin: pair.origin, name: Phrase(label),
          id: "\(pair.provision):\(pair.first.rawValue):\(pair.second.rawValue)", isWaivable: pair.isWaivable)
      ]
    }
  }

  /// A duty that names the roles, for the places at which they meet.
  private static func duty(_ roles: [RoleID], _ provision: ProvisionKey, _ origin: Origin) -> Duty {
    Duty(
      provision: provision, number: 1, act: .execute, roles: roles, jointness: .all, counterparts: [], persons: 1,
      condition: .always, mayBeActedFor: true, note: "", origin: origin)
  }

  private static func findings(_ item: Case, _ place: Place, _ context: CheckContext) -> [Finding] {
    let stretches = context.sweep(
      { moment -> [Holding]? in
        guard item.pattern.exists(place, &moment) else { return nil }
        var holdings: [[Holding]] = []
        for id in item.roles {
          guard let role = context.registry.role(id), role.kind == .person,
            let location = moment.seat(of: role, for: place)
          else { return nil }
          holdings.append(moment.holders(of: location.seat))
        }
        // That nobody is there at all is a matter of vacancy.
        guard holdings.allSatisfy({ !$0.isEmpty }) else { return nil }
        let options = holdings.map { held in held.flatMap { copies(of: $0.person, item.limit) } }
        guard case .impossible(let slots, _) = StaffingMatcher(options: options).solve() else { return nil }
        return slots.flatMap { holdings[$0] }
      }, key: { $0.map(\.person.text).joined(separator: ",") })
    return stretches.map { finding(item, $0.problem, place, $0.period, context) }
  }

  /// Somebody who may act in so many of the roles counts as so many people.
  private static func copies(of person: StaffNumber, _ limit: Int) -> [StaffNumber] {
    limit == 1 ? [person] : (0..<limit).map { StaffNumber("\(person.text)#\($0)") }
  }

  private static func finding(
    _ item: Case, _ held: [Holding], _ place: Place, _ period: Period, _ context: CheckContext
  ) -> Finding {
    let people = Set(held.map(\.person)).sorted()
    let names = people.map(context.name).joined(separator: "、")
    let roles = item.roles.map { context.name($0) }
    let spot = context.name(place)
    let day = period.from ?? context.start
    let seat = held.last?.seat
    let command = seat.map { HeldSeats.newHolder(of: $0, from: day) } ?? Phrase("")
    return Finding(
      rule: ActsNotSeparable.self,
      message: Phrase(
        ja: "\(spot.ja)で、ひとつの案件の中で分けるべき\(roles.map(\.ja).joined(separator: "と"))(\(item.name.ja))に、\(names) しかいません",
        en: "at \(spot.text(.english)), only \(names) can act as \(roles.map(\.en).joined(separator: " and "))"
          + ", who must differ within one case (\(item.name.text(.english)))"),
      at: context.location(of: place),
      notes: held.map { HeldSeats.note($0, context) } + [
        FindingNote(Phrase(ja: "分離の定め", en: "the rule of separation"), at: TextPosition(item.origin))
      ],
      fix: Phrase(ja: "別の人を加えてください: \(command.ja)", en: "add another person: \(command.en)"),
      period: period, place: place, provisions: item.pattern.provisions, persons: people,
      subject: "\(item.id)@\(place.text)", isWaivable: item.isWaivable,
      remedies: held.last.map { [.fill($0.seat, position: ""), .release($0.seat, $0.person)] } ?? [])
  }
}
