import Authority
import AuthorityTestSupport
import RegistryModel
import Testing

/// Workers of contracts as holders of the role that they fill, beside a naive reading of the same facts.
@Suite struct ContractorTests {
  private static let last = 40
  private static let people: [StaffNumber] = ["w1", "w2", "w3", "w4"]
  private static let systems: [SystemID] = ["tax", "net"]

  /// Contracts whose parents, days and consents are anything, circles and gaps included.
  private func random(_ source: inout RandomSource) -> Body {
    var body = Body.outsourcing()
    body.system("net", unit: "0102")
    func period() -> Period {
      let from = Int.random(in: 0...Self.last, using: &source)
      return .days(from, from + Int.random(in: 1...Self.last, using: &source))
    }
    let ids: [ContractID] = (1...4).map { ContractID("K-\($0)") }
    for (index, id) in ids.enumerated() {
      let others: [ContractID?] = [nil] + ids.map(Optional.some) + [ContractID("K-9")]
      body.contract(
        id, unit: source.pick(["0101", "0102"]), tier: source.pick([1, 1, index + 1]), under: source.pick(others),
        consent: source.pick(["", "c", "c"]), by: nil, on: source.pick([nil, 5, 20]), important: source.pick([true, false]),
        systems: source.pick([[], ["tax"], ["tax", "net"]]), period())
    }
    for person in Self.people {
      body.person(person, .contractor, period())
      for _ in 0..<Int.random(in: 0...2, using: &source) {
        body.worker(person, source.pick(ids), systems: source.pick([[], ["tax"], ["net"], ["tax", "net"]]), period())
      }
    }
    return body
  }

  // MARK: The naive reading

  private func isInForce(_ period: Period, _ today: Int) -> Bool { period.contains(day(today)) }

  private func isConsented(_ contract: Contract, _ all: [Contract], _ today: Int) -> Bool {
    var seen: [ContractID] = []
    var current = contract
    while true {
      if seen.contains(current.id) { return false }
      seen.append(current.id)
      guard isInForce(current.period, today) else { return false }
      if current.parent == nil, current.tier == 1 { return true }
      if current.consent.isEmpty { return false }
      if let day = current.consentOn, day > AuthorityTestSupport.day(today) { return false }
      guard let above = all.first(where: { $0.id == current.parent }) else { return false }
      current = above
    }
  }

  private func expected(_ body: Body, _ place: Place, _ today: Int) -> [StaffNumber] {
    let contracts = body.contents[Contract.self]
    var result: [StaffNumber] = []
    for worker in body.contents[Worker.self] {
      guard let contract = contracts.first(where: { $0.id == worker.contract }), isInForce(worker.period, today),
        isConsented(contract, contracts, today), !result.contains(worker.person)
      else { continue }
      switch place {
      case .body: break
      case .unit(let code): if contract.unit != code { continue }
      case .system(let id):
        let covers = contract.systems.isEmpty ? !contract.isImportant : contract.systems.contains(id)
        if !covers || !worker.systems.contains(id) { continue }
      }
      result.append(worker.person)
    }
    return result
  }

  @Test func theyAreThoseOfTheRostersOnEveryDay() {
    var found = 0
    for number in 0..<400 {
      var source = RandomSource(seed: caseSeed(500_000 + number))
      let body = random(&source)
      let registry = body.registry()
      for place: Place in [.body, .unit("0101"), .unit("0102"), .system("tax"), .system("net")] {
        let seat = Seat(role: .contractor, place: place)
        var answers: [[StaffNumber]] = []
        var ends: [Int] = []
        for today in 0...Self.last {
          var moment = Moment(registry: registry, date: day(today))
          answers.append(moment.holders(of: seat).map(\.person))
          ends.append(moment.validUntil.map { Int($0.dayNumber - day(0).dayNumber) } ?? .max)
          #expect(answers[today] == expected(body, place, today), "seed \(number), \(place), day \(today)")
        }
        found += answers.count { !$0.isEmpty }
        // Each answer holds on every day until the one that it names.
        for today in 0...Self.last {
          for later in (today + 1)..<max(today + 1, min(ends[today], Self.last + 1)) where answers[later] != answers[today] {
            Issue.record("seed \(number), \(place): day \(today) says until \(ends[today]), day \(later) differs")
          }
        }
      }
    }
    #expect(found > 3000, "\(found)")
  }

  // MARK: What they may do

  @Test func workersMakeWorkOfSeveralPersonsPossible() throws {
    var body = Body.contracted()
    body.provision("work")
    body.duty("work", .mutualCheck, "system-manager|contractor", persons: 2)
    let registry = body.registry()
    var moment = Moment(registry: registry, date: day(1))
    let slots = moment.slots(of: registry.duties(of: "work"), for: .system("tax"), facts: CaseFacts())
    #expect(slots.map { $0.withoutSuperiors.candidates.map(\.person) } == [["head11", "w1", "w2"], ["head11", "w1", "w2"]])
  }

  /// Whatever a duty says, nobody from outside permits.
  @Test(arguments: [Act.permit, .approve, .decide]) func workersDecideNothing(act: Act) {
    var body = Body.contracted()
    body.provision("p", act, "contractor|section-manager")
    #expect(body.approval("p", at: .unit("0101"), on: 1).slots.flatMap(\.candidates).map(\.person).allSatisfy { !$0.text.hasPrefix("w") })
  }

  @Test func whoIsAwayOrGoneIsPassedOver() {
    var body = Body.contracted()
    body.absent("w1", .days(0, 3))
    body.contents.people.removeAll { $0.number == "w2" }
    body.person("w2", .contractor, .days(5, 300))
    body.provision("work")
    body.duty("work", .execute, "contractor")
    let registry = body.registry()
    var moment = Moment(registry: registry, date: day(1))
    let slot = moment.slots(of: registry.duties(of: "work"), for: .system("tax"), facts: CaseFacts())[0]
    #expect(slot.candidates.isEmpty)
    #expect(slot.passedOver.map(\.person) == ["w1", "w2"])
  }

  // MARK: Controlled areas

  private func bars(_ change: (inout Body) -> Void, _ today: Int = 10, _ person: StaffNumber = "w1") -> [EntryBar]? {
    var body = Body.contracted()
    change(&body)
    var moment = Moment(registry: body.registry(), date: day(today))
    return moment.entries(of: person, into: "server-room").first?.bars
  }

  @Test func whatKeepsAWorkerOut() {
    func replaced(_ make: @escaping (inout Body) -> Void) -> (inout Body) -> Void {
      { body in
        body.contents[Worker.self].removeAll { $0.person == "w1" }
        make(&body)
      }
    }
    #expect(bars { _ in } == [])
    #expect(bars({ _ in }, 300) == [.contractNotInForce(.days(0, 300)), .notOnRoster(.days(0, 300)), .recordNotInForce(.days(0, 300))])
    #expect(bars(replaced { $0.worker("w1", "K-1", .days(20, 300)) }) == [.notOnRoster(.days(20, 300))])
    #expect(bars(replaced { $0.worker("w1", "K-1", areas: []) }) == [.areaNotOnRoster])
    #expect(bars(replaced { $0.worker("w1", "K-1", identityOn: 11) }) == [.unidentified])
    #expect(bars(replaced { $0.worker("w1", "K-1", identityOn: 10) }) == [])
    #expect(bars({ _ in }, 10, "staff11") == nil)
    func sublet(_ consent: String, _ on: Int?) -> (inout Body) -> Void {
      replaced {
        $0.contract("K-2", tier: 2, under: "K-1", consent: consent, on: on, important: false)
        $0.contract("K-3", tier: 3, under: "K-2", consent: "c", on: 0, important: false)
        $0.worker("w1", "K-3")
      }
    }
    #expect(bars(sublet("c", 0)) == [])
    #expect(bars(sublet("", nil)) == [.unconsented("K-2")])
    #expect(bars(sublet("c", 11)) == [.unconsented("K-2")])
  }

  /// Of two contracts the one that lets the worker in counts.
  @Test func oneOfTwoContractsIsEnough() {
    #expect(
      bars {
        $0.contract("K-2", areas: [])
        $0.worker("w2", "K-2", areas: [])
      } == [])
    #expect(
      bars(
        {
          $0.contract("K-0", areas: [], .days(0, 5))
          $0.worker("w2", "K-0", areas: [])
        }, 10, "w2") == [])
  }
}
