import Authority
package import RegistryModel
import RegistryText

/// Work of a contractor that several persons check is not one worker's alone.
package enum WorkersTooFew: Rule {
  package static let id = "workers-too-few"
  package static let kind = RuleKind.contract
  package static let severity = Severity.error
  package static let isWaivable = true
  package static let summary = Phrase(
    ja: "複数人で確認すべき委託の作業に、従事者が足りない", en: "Work of a contractor that several persons check has too few workers")
  package static let source = Phrase(
    ja: "8.1-exp-multi(重要な情報資産を扱う委託先の作業の複数人による確認)",
    en: "provision 8.1-exp-multi (several-person confirmation of contractor work on important assets)")

  package static let grain = RuleGrain.places

  package static func findings(in context: CheckContext) -> [Finding] {
    guard let duty = duty(in: context.registry) else { return [] }
    return context.contracts.flatMap { contract -> [Finding] in
      // What is sub-let is done by the workers below.
      guard contract.isImportant, contract.parent == nil, !contract.period.isOver(by: context.start) else { return [] }
      let places: [Place] = contract.systems.isEmpty ? [.body] : contract.systems.map { .system($0) }
      return places.flatMap { findings(contract, $0, duty, context) }
    }
  }

  /// The duty that demands the most persons of contractors alone; nil where the table demands none.
  package static func duty(in registry: Registry) -> Duty? {
    registry.allDuties.filter { duty in
      duty.persons > 1 && !duty.act.isDeciding && !duty.roles.isEmpty
        && duty.roles.allSatisfy { registry.role($0)?.isFilledByWorkers ?? false }
    }.max { $0.persons < $1.persons }
  }

  private static func findings(_ contract: Contract, _ place: Place, _ duty: Duty, _ context: CheckContext) -> [Finding] {
    let parts = context.registry.outsourcing.subtree(of: contract).map(\.id)
    let provision = context.registry.provision(duty.provision)
    let stretches = context.sweep(
      { moment -> [StaffNumber]? in
        guard moment.isInForce(contract.period), provision.map({ moment.isInForce($0.period) }) ?? true else { return nil }
        if case .system(let id) = place, let system = context.registry.system(id), !moment.isInForce(system.period) { return nil }
        var people: Set<StaffNumber> = []
        for (worker, _) in parts.flatMap({ moment.workers(at: place, of: $0) }) {
          let isThere = moment.absence(of: worker.person) == nil
          if moment.isEmployed(worker.person), isThere { people.insert(worker.person) }
        }
        return people.count < duty.persons ? people.sorted() : nil
      }, key: { $0.map(\.text).joined(separator: ",") })
    return stretches.map { stretch in
      let spot = place == .body ? Phrase("") : context.name(place)
      let names = stretch.problem.map(context.name).joined(separator: "、")
      return Finding(
        rule: WorkersTooFew.self,
        message: Phrase(
          ja: "契約 \(contract.id)" + (place == .body ? "" : "(\(spot.ja))")
            + "で、\(duty.persons) 人以上で確認する作業の従事者が \(stretch.problem.count) 人です"
            + (names.isEmpty ? "" : "(\(names))"),
          en: "contract \(contract.id)" + (place == .body ? "" : " (\(spot.text(.english)))")
            + " needs \(duty.persons) workers who check each other, and has \(stretch.problem.count)" + (names.isEmpty ? "" : " (\(names))")
        ),
        at: TextPosition(contract.origin, Contract.columns.important),
        notes: [
          FindingNote(
            Phrase(ja: "最少 \(duty.persons) 人", en: "at least \(duty.persons) persons"), at: TextPosition(duty.origin, Duty.columns.persons))
        ],
        fix: Phrase(
          ja: "従事者を加えた名簿を委託先に求めてください: kengen roster plan 名簿 --contract \(contract.id)",
          en: "ask the firm for a roster with more workers: kengen roster plan FILE --contract \(contract.id)"),
        period: stretch.period, place: .unit(contract.unit), provisions: [duty.provision], persons: stretch.problem,
        subject: "\(contract.id)@\(place.text)", remedies: remedies(contract, place, stretch, context))
    }
  }

  /// Lets a worker of the contract work on the system as well, who does not yet; else ends the contract there.
  private static func remedies(
    _ contract: Contract, _ place: Place, _ stretch: (period: Period, problem: [StaffNumber]), _ context: CheckContext
  ) -> [Remedy] {
    let day = stretch.period.from ?? context.start
    let end: [Remedy] =
      day > context.start || contract.period.from.map { $0 < day } ?? true ? [.ending(contract, on: day, in: context.registry)] : []
    guard case .system(let id) = place else { return end }
    let others = context.registry.outsourcing.workers(of: contract.id).filter {
      $0.period.contains(day) && !$0.systems.contains(id) && !stretch.problem.contains($0.person)
    }
    return others.map { .edit(.set($0.origin, Worker.columns.systems, $0.systems + [id])) } + end
  }
}
