import Authority
package import RegistryModel

/// Whoever submits a matter to a committee does not also chair the sitting that decides on it.
package enum CommitteeLoop: Rule {
  package static let id = "committee-loop"
  package static let kind = RuleKind.separation
  package static let severity = Severity.warning
  package static let conflict: ConflictForm? = .static
  package static let isWaivable = true
  package static let summary = Phrase(
    ja: "会議体に諮る本人がその議長で、代わりに議事を進める副議長もいない",
    en: "Who submits a matter to a committee chairs it, and there is no vice-chair to preside instead")
  package static let source = Phrase(
    ja: "1(8)①、5.2(2)①(CISO が諮り、CISO が議長の委員会が承認する)",
    en: "provisions 1(8)① and 5.2(2)①: the CISO submits, and the committee that the CISO chairs approves")

  package static func findings(in context: CheckContext) -> [Finding] {
    loops(context).flatMap { findings($0, context) }
  }

  private struct Loop {
    let group: Role
    let submitter: Role
    var provisions: [Provision]
  }

  /// Each pair of a submitting role and the group that decides, with every provision that has it.
  private static func loops(_ context: CheckContext) -> [Loop] {
    var result: [Loop] = []
    for provision in context.registry.provisions {
      let duties = context.registry.duties(of: provision.key)
      let groups = duties.filter { $0.act.isDeciding }.flatMap(\.roles).compactMap { context.registry.role($0) }
        .filter { $0.kind == .group }
      for group in groups {
        let submitters = duties.filter { $0.act == .apply && $0.counterparts.contains(group.id) }.flatMap(\.roles)
        for submitter in submitters.compactMap({ context.registry.role($0) }) where submitter.kind == .person {
          if let index = result.firstIndex(where: { $0.group.id == group.id && $0.submitter.id == submitter.id }) {
            result[index].provisions.append(provision)
          } else {
            result.append(Loop(group: group, submitter: submitter, provisions: [provision]))
          }
        }
      }
    }
    return result
  }

  private static func findings(_ loop: Loop, _ context: CheckContext) -> [Finding] {
    let seat = Seat(role: loop.group.id, place: .body)
    let stretches = context.sweep(
      { moment -> [Holding]? in
        var isInForce = false
        for provision in loop.provisions where moment.isInForce(provision.period) { isInForce = true }
        guard isInForce, let own = moment.seat(of: loop.submitter, for: .body) else { return nil }
        let submitters = moment.holders(of: own.seat)
        let members = moment.holders(of: seat)
        let chairs = members.filter { $0.position == .chair }
        let others = members.filter { member in
          member.position == .viceChair && !submitters.contains { $0.person == member.person }
        }
        guard others.isEmpty, chairs.allSatisfy({ chair in submitters.contains { $0.person == chair.person } }) else {
          return nil
        }
        return chairs.isEmpty ? nil : chairs
      }, key: { $0.map(\.person.text).joined(separator: ",") })
    return stretches.map { finding(loop, $0.problem, $0.period, context) }
  }

  private static func finding(
    _ loop: Loop, _ chairs: [Holding], _ period: Period, _ context: CheckContext
  ) -> Finding {
    let names = chairs.map { context.name($0.person) }.joined(separator: "、")
    let labels = loop.provisions.map(\.label).joined(separator: "、")
    let day = period.from ?? context.start
    let command = HeldSeats.newHolder(of: Seat(role: loop.group.id, place: .body), from: day, " --position vice-chair")
    return Finding(
      rule: CommitteeLoop.self,
      message: Phrase(
        ja: "\(labels) を\(loop.group.name.ja)に諮る\(loop.submitter.name.ja) \(names) が、その議長です",
        en: "\(names), who as \(loop.submitter.name.en) submits \(labels) to the \(loop.group.name.en), chairs it"),
      at: chairs.first?.ground.origins.first.map { TextPosition($0) } ?? TextPosition(loop.group.origin),
      notes: chairs.map { HeldSeats.note($0, context) },
      fix: Phrase(
        ja: "その議事を進める副議長を指名してください: \(command.ja)", en: "name a vice-chair who presides over these: \(command.en)"),
      period: period, place: .body, provisions: loop.provisions.map(\.key), persons: chairs.map(\.person),
      subject: "\(loop.group.id):\(loop.submitter.id)",
      remedies: [.fill(Seat(role: loop.group.id, place: .body), position: "vice-chair")])
  }
}
