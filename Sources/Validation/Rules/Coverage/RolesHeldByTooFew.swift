import Authority
package import RegistryModel

/// The roles of a rule are not all held by fewer persons than the body demands.
package enum RolesHeldByTooFew: Rule {
  package static let id = "roles-held-by-too-few"
  package static let kind = RuleKind.separation
  package static let severity = Severity.error
  package static let conflict: ConflictForm? = .static
  package static let isWaivable = true
  package static let summary = Phrase(
    ja: "庁内の規則が定めるより少ない人数で、組になる役割のすべてを持てている",
    en: "Fewer persons than the body demands hold all the roles of a set together")
  package static let source = Phrase(
    ja: "kengen.yaml の separations(persons)。k-n の職務分離(Li, Tripunitara, Bizri)",
    en: "separations in kengen.yaml (persons); k-n separation of duty (Li, Tripunitara, Bizri)")

  package static func findings(in context: CheckContext) -> [Finding] {
    context.registry.manifest.separations.filter { $0.persons != nil }.flatMap { rule in
      context.sweepEach(
        { moment in SeparationGroup.all(rule, &moment).compactMap { problem(in: $0, rule) } }, key: \.key
      ).map { finding($0.problem, rule, $0.period, context) }
    }
  }

  private struct Problem {
    let place: Place
    let holdings: [Holding]

    var people: [StaffNumber] { Set(holdings.map(\.person)).sorted() }
    var key: String { "\(place.text):" + people.map(\.text).joined(separator: "+") }
  }

  /// The fewest persons who together hold every role, when they are fewer than demanded.
  private static func problem(in group: SeparationGroup, _ rule: RoleSeparation) -> Problem? {
    guard let demanded = rule.persons, !group.holders.contains(where: \.isEmpty) else { return nil }
    let sets = group.holders.map { Set($0.map(\.person)) }
    for size in 1..<demanded {
      guard let found = CoveringPeople.cover(sets, with: size) else { continue }
      let holdings = group.holders.compactMap { held in held.first { found.contains($0.person) } }
      return Problem(place: group.place, holdings: holdings)
    }
    return nil
  }

  private static func finding(
    _ problem: Problem, _ rule: RoleSeparation, _ period: Period, _ context: CheckContext
  ) -> Finding {
    let names = problem.people.map(context.name).joined(separator: "、")
    let spot = context.name(problem.place)
    let day = period.from ?? context.start
    let release = problem.holdings.last.map { HeldSeats.release($0, from: day) } ?? Phrase("")
    return Finding(
      rule: RolesHeldByTooFew.self,
      message: Phrase(
        ja: "\(spot.ja)で、\(rule.persons ?? 2) 人以上に分けるべき役割(\(rule.name.ja))を \(names) の \(problem.people.count) 人で持てます",
        en: "at \(spot.text(.english)), \(names) alone hold all the roles that \(rule.persons ?? 2) persons at least should"
          + " (\(rule.name.text(.english)))"),
      at: problem.holdings.first?.ground.origins.first.map { TextPosition($0) } ?? TextPosition(rule.origin),
      notes: problem.holdings.map { HeldSeats.note($0, context) },
      fix: Phrase(
        ja: "どれかの役割を別の人に移してください: \(release.ja)", en: "give one of the roles to somebody else: \(release.en)"),
      period: period, place: problem.place, persons: problem.people,
      subject: "\(rule.id)@\(problem.place.text)", isWaivable: rule.isWaivable,
      remedies: problem.holdings.reversed().map { .release($0.seat, $0.person) })
  }
}

/// Finds few people who together are in every set.
enum CoveringPeople {
  /// `size` people or fewer of whom each set holds one; nil when there are none. Exact: branches on the
  /// smallest set that nobody chosen is in, so the work is at most the product of `size` set sizes.
  static func cover(_ sets: [Set<StaffNumber>], with size: Int) -> Set<StaffNumber>? {
    search(sets, size, [])
  }

  private static func search(
    _ sets: [Set<StaffNumber>], _ left: Int, _ chosen: Set<StaffNumber>
  ) -> Set<StaffNumber>? {
    let open = sets.filter { $0.isDisjoint(with: chosen) }
    guard let smallest = open.min(by: { $0.count < $1.count }) else { return chosen }
    guard left > 0 else { return nil }
    // Nobody covers more sets than there are sets with that person in.
    let most = Dictionary(open.flatMap { $0 }.map { ($0, 1) }, uniquingKeysWith: +).values.max() ?? 0
    guard most * left >= open.count else { return nil }
    for person in smallest.sorted() {
      if let found = search(open, left - 1, chosen.union([person])) { return found }
    }
    return nil
  }
}
