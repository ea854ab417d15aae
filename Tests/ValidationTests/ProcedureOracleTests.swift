import Authority
import AuthorityTestSupport
import Feasibility
import RegistryModel
import Testing
import Validation

/// Random procedures in random bodies against trying every assignment.
@Suite struct ProcedureOracleTests {
  private func randomProcedure(_ body: inout Body, _ random: inout RandomSource, isOutsourced: Bool) {
    let names = (0..<1 + Int.random(in: 0..<4, using: &random)).map { "s\($0)" }
    let sources: [StepSource] =
      [
        .everyone, .everyone, .everyone(at: "01", isSubtree: true, posts: []), .roles("section"), .roles("bureau"),
        .roles(["section"], at: "0202"), .provision("section", role: nil), .provision("section-or-bureau", role: nil),
        .provision("link", role: "general"), .roles("committee"),
      ]
      + (isOutsourced
        ? [.contractors(nil), .contractors("K-1"), .contractors("K-1"), .contractors("K-2"), .contractors("K-3"), .roles("contractor")]
        : [])
    let steps = names.map { name in
      (name, random.chance(30) ? [random.pick(sources), random.pick(sources)] : [random.pick(sources)])
    }
    let constraints = (0..<Int.random(in: 0..<4, using: &random)).compactMap { _ -> (ProcedureDemand, [String])? in
      let several = Array(names.shuffled(using: &random).prefix(Int.random(in: 1...names.count, using: &random)))
      guard names.count > 1 else { return (.staff, several) }
      let pair = Array(names.shuffled(using: &random).prefix(2))
      let demands: [ProcedureDemand] = [
        .distinct, .same, .differentUnit, .sameUnit, .differentFirm, .differentFirm,
        .sameTeam("x"), .sameTeam("y"), .differentTeam("x"), .differentTeam("y"), .atMost(1), .atMost(2), .atLeast(2), .senior, .staff,
      ]
      let demand = random.pick(demands)
      return (demand, demand == .senior ? pair : several)
    }
    // Two partitions at once; some people are in no team of the one or the other.
    let partitions = ["x", "y"].map { name in
      var teams: [[StaffNumber]] = [[], [], []]
      for person in RandomBody.people where random.chance(85) { teams[Int.random(in: 0..<3, using: &random)].append(person) }
      return (name, teams)
    }
    body.procedure(
      "p", steps, constraints, units: RandomBody.sections, applicant: random.chance(50) ? names[0] : nil, resilience: 1,
      partitions: partitions)
  }

  /// Who can stand for a step: a person, or the group that does it.
  private enum Doer: Hashable {
    case person(StaffNumber)
    case group(Int)
  }

  /// The constraints in the words of the document, with nothing of the solver's.
  private struct World {
    let registry: Registry
    let date: CalendarDate

    func posts(_ person: StaffNumber) -> [Appointment] {
      registry.appointments(of: person).filter { $0.period.contains(date) }
    }

    func unit(_ doer: Doer) -> UnitCode? {
      guard case .person(let person) = doer else { return nil }
      guard let own = posts(person).first(where: { $0.kind == .regular })?.unit else { return nil }
      return own == "010101" ? registry.versions(of: own).first { $0.period.contains(date) }?.parent ?? own : own
    }

    func rank(_ doer: Doer) -> Int? {
      guard case .person(let person) = doer else { return nil }
      return posts(person).compactMap { registry.post($0.post)?.rank }.min()
    }

    func team(_ doer: Doer, _ partition: PartitionID) -> Int? {
      guard case .person(let person) = doer else { return nil }
      let teams = registry.procedures.first?.partitions.first { $0.id == partition }?.teams ?? []
      return teams.firstIndex { $0.people.contains(person) }
    }

    /// The staff's firm is the body; of whoever is from outside that of the first contract on whose roster the day is.
    func firm(_ doer: Doer) -> String? {
      guard case .person(let person) = doer else { return nil }
      guard registry.person(person)?.employment.isOutsideParty ?? false else { return "" }
      let rosters = registry.workers.filter { $0.person == person && $0.period.contains(date) }
      return rosters.lazy.compactMap { row in registry.contracts.first { $0.id == row.contract && $0.period.contains(date) } }.first?.firm
    }

    func isStaff(_ doer: Doer) -> Bool {
      guard case .person(let person) = doer else { return true }
      return !(registry.person(person)?.employment.isOutsideParty ?? true)
    }

    /// Those of a contract, or of the place's, who are there on the day: on its roster, with every consent, and not away.
    func workers(_ only: ContractID?, at place: Place) -> Set<StaffNumber> {
      func stands(_ contract: Contract, _ below: [ContractID] = []) -> Bool {
        guard contract.period.contains(date), !below.contains(contract.id) else { return false }
        if contract.parent == nil, contract.tier == 1 { return true }
        guard !contract.consent.isEmpty, contract.consentOn.map({ $0 <= date }) ?? true else { return false }
        guard let above = registry.contracts.first(where: { $0.id == contract.parent }) else { return false }
        return stands(above, below + [contract.id])
      }
      return Set(
        registry.workers.filter { row in
          guard let contract = registry.contracts.first(where: { $0.id == row.contract }), row.period.contains(date), stands(contract)
          else {
            return false
          }
          if let only, contract.id != only { return false }
          var moment = Moment(registry: registry, date: date)
          if only == nil, Place.unit(moment.successor(of: contract.unit)) != place { return false }
          let isThere = registry.person(row.person)?.period.contains(date) ?? false
          return isThere && !registry.absences(of: row.person).contains { $0.period.contains(date) }
        }.map(\.person))
    }

    func holds(_ demand: ProcedureDemand, _ doers: [Doer]) -> Bool {
      let pairs = doers.indices.flatMap { first in doers.indices.dropFirst(first + 1).map { (doers[first], doers[$0]) } }
      switch demand {
      case .distinct: return Set(doers).count == doers.count
      case .same: return Set(doers).count <= 1
      case .atMost(let limit): return Set(doers).count <= limit
      case .atLeast(let limit): return Set(doers).count >= limit
      case .staff: return doers.contains(where: isStaff)
      case .differentUnit: return pairs.allSatisfy { unit($0) != nil && unit($1) != nil && unit($0) != unit($1) }
      case .sameUnit: return pairs.allSatisfy { unit($0) != nil && unit($0) == unit($1) }
      case .differentTeam(let id):
        return pairs.allSatisfy { team($0, id) != nil && team($1, id) != nil && team($0, id) != team($1, id) }
      case .sameTeam(let id): return pairs.allSatisfy { team($0, id) != nil && team($0, id) == team($1, id) }
      case .differentFirm: return pairs.allSatisfy { firm($0) != nil && firm($1) != nil && firm($0) != firm($1) }
      case .senior:
        guard let above = rank(doers[0]), let below = rank(doers[1]) else { return false }
        return above < below
      }
    }

    func plans(_ staffing: ProcedureCase, applicant: StaffNumber?) -> Bool {
      let procedure = staffing.procedure
      let options = staffing.eligibility.enumerated().map { index, step -> [Doer] in
        let people = step.people.map(\.person)
        let isOwn = step.step.id == procedure.applicant
        let group: [Doer] = step.session != nil && !(isOwn && applicant != nil) ? [.group(index)] : []
        return (isOwn && applicant != nil ? people.filter { $0 == applicant } : people).map(Doer.person) + group
      }
      func fill(_ chosen: [Doer]) -> Bool {
        guard chosen.count < options.count else {
          return procedure.constraints.allSatisfy { constraint in
            let doers = constraint.steps.compactMap { id in procedure.steps.firstIndex { $0.id == id } }.map { chosen[$0] }
            return holds(constraint.demand, doers)
          }
        }
        return options[chosen.count].contains { fill(chosen + [$0]) }
      }
      return fill([])
    }
  }

  @Test func verdictsApplicantsAndResilience() throws {
    var possible = 0
    var cases = 0
    var fragile = 0
    var crews = 0
    for number in 0..<400 {
      let seed = caseSeed(number)
      var random = RandomSource(seed: seed ^ 0xABCD)
      var source = RandomBody(seed: seed)
      let isOutsourced = number.isMultiple(of: 2)
      if isOutsourced { source.outsource() }
      var body = source.body
      randomProcedure(&body, &random, isOutsourced: isOutsourced)
      let registry = body.registry()
      let procedure = try #require(registry.procedures.first)
      let world = World(registry: registry, date: day(number % 20))
      var moment = Moment(registry: registry, date: world.date)
      let place = Place.unit(random.pick(RandomBody.sections))
      guard moment.hasCases(procedure, at: place) else { continue }
      func staffing(_ facts: CaseFacts) throws -> ProcedureCase {
        let found = moment.procedureCase(procedure, at: place, facts: facts)
        return try #require(found)
      }
      let whole = try staffing(CaseFacts())
      for step in whole.eligibility {
        guard case .contractors(let only)? = step.step.sources.first, step.step.sources.count == 1 else { continue }
        #expect(Set(step.people.map(\.person)) == world.workers(only, at: place), "seed \(seed): \(step.step.id)")
        if !step.people.isEmpty { crews += 1 }
      }
      let expected = world.plans(whole, applicant: nil)
      cases += 1
      if expected { possible += 1 }
      switch whole.verdict() {
      case .plan: #expect(expected, "seed \(seed)")
      case .impossible(let conflict): #expect(!expected && conflict.isMinimal, "seed \(seed)")
      case .unknown: Issue.record("seed \(seed): unknown")
      }
      // Every applicant fails or not as one of those looked at does.
      var failing: [StaffNumber] = []
      let step = procedure.steps.firstIndex { $0.id == procedure.applicant }
      for applicant in step.map({ whole.eligibility[$0].people.map(\.person) }) ?? [] {
        let own = try staffing(CaseFacts(applicants: [applicant]))
        let isPossible = world.plans(own, applicant: applicant)
        #expect((own.quickVerdict() != .impossible) == isPossible, "seed \(seed): \(applicant)")
        if !isPossible { failing.append(applicant) }
      }
      let told = try whole.representativeApplicants.filter {
        try staffing(CaseFacts(applicants: [$0])).quickVerdict() == .impossible
      }
      #expect(failing.isEmpty == told.isEmpty, "seed \(seed)")
      #expect(Set(told).isSubset(of: failing), "seed \(seed)")
      // With somebody away it still stands if anybody can apply, known or not.
      func stands(without away: Set<StaffNumber>) throws -> Bool {
        let whole = try staffing(CaseFacts(assumedAbsent: away))
        if world.plans(whole, applicant: nil) { return true }
        return try (step.map { whole.eligibility[$0].people.map(\.person) } ?? []).contains { applicant in
          world.plans(try staffing(CaseFacts(applicants: [applicant], assumedAbsent: away)), applicant: applicant)
        }
      }
      let breaking = try RandomBody.people.filter { try !stands(without: [$0]) }
      let isStanding = try stands(without: [])
      switch moment.resilience(of: procedure, at: place, absences: 1) {
      case .resilient: #expect(breaking.isEmpty && isStanding, "seed \(seed)")
      case .fragile(let sets):
        fragile += 1
        #expect(sets == (isStanding ? breaking.map { [$0] } : [[]]), "seed \(seed)")
      case .unknown: Issue.record("seed \(seed): unknown")
      }
    }
    #expect(possible > cases / 10 && possible < cases * 9 / 10, "\(possible) of \(cases)")
    #expect(fragile > 20 && cases > 150 && crews > 10, "\(fragile), \(cases), \(crews)")
  }
}
