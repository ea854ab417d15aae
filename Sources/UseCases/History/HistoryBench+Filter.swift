import GitStore
import Messages
import RegistryModel
import RegistryStore
import RegistryText

extension HistoryBench {
  /// The filter that the words mean.
  func filter(_ asked: FactsAsked) throws(Failure) -> FactFilter {
    var filter = FactFilter()
    if let word = asked.person { filter.person = try person(word) }
    if let word = asked.role {
      let role = try coded(word, RoleID.init) { bench throws(Failure) in try bench.places.role(word).id }
      filter.role = role
      filter.posts = posts(of: role)
    }
    if let word = asked.unit {
      filter.units = related(try coded(word, UnitCode.init) { bench throws(Failure) in try bench.unitOfAnyDay(word) })
    }
    if let word = asked.provision {
      filter.provision = try coded(word, ProvisionKey.init) { bench throws(Failure) in
        try bench.provisions.one([word], decides: false).key
      }
    }
    if let word = asked.period { filter.period = try period(word) }
    return filter
  }

  /// Somebody who is not in the registry any more is known by number.
  private func person(_ word: String) throws(Failure) -> StaffNumber {
    try coded(word, StaffNumber.init) { bench throws(Failure) in try bench.person(word) }
  }

  /// Looks a word up; where it names nothing today and has the form of a code, it is taken for one of the past.
  private func coded<Kind>(
    _ word: String, _ make: (String) -> Identifier<Kind>, _ find: (Workbench) throws(Failure) -> Identifier<Kind>
  ) throws(Failure) -> Identifier<Kind> {
    guard let workbench else {
      if Identifier<Kind>.isWellFormed(word.utf8) { return make(word) }
      throw Failure(
        .unreadable, FactMessages.notByName(word))
    }
    do throws(Failure) {
      return try find(workbench)
    } catch {
      // A number also where the file that would know it cannot be read.
      let isGone = error.kind == .inexact && error.details.isEmpty && word.contains(where: \.isNumber)
      guard isGone || error.kind == .unreadable, Identifier<Kind>.isWellFormed(word.utf8) else { throw error }
      return make(word)
    }
  }

  /// Posts that hold the role ex officio, and where.
  private func posts(of role: RoleID) -> [(post: PostID, units: Set<UnitCode>?)] {
    guard let registry = workbench?.registry else { return [] }
    return registry.exOfficioRules(for: role).map { rule in
      switch rule.location {
      case .unit(let code): (rule.post, related(code))
      case .unitOfKind(let kinds): (rule.post, Set(registry.units.filter { kinds.contains($0.kind) }.map(\.code)))
      case .unitInCharge: (rule.post, registry.systems.reduce(into: []) { $0.formUnion(related($1.unit)) })
      }
    }
  }

  /// The unit with all that it came from, and all that it became.
  func related(_ code: UnitCode) -> Set<UnitCode> {
    var next: [UnitCode: Set<UnitCode>] = [:]
    var previous: [UnitCode: Set<UnitCode>] = [:]
    for unit in workbench?.registry.units ?? [] {
      for successor in unit.successors {
        next[unit.code, default: []].insert(successor)
        previous[successor, default: []].insert(unit.code)
      }
    }
    func reached(_ edges: [UnitCode: Set<UnitCode>]) -> Set<UnitCode> {
      var found: Set<UnitCode> = [code]
      var pending = [code]
      while let item = pending.popLast() {
        for other in edges[item] ?? [] where found.insert(other).inserted { pending.append(other) }
      }
      return found
    }
    return reached(next).union(reached(previous))
  }

  private func period(_ text: String) throws(Failure) -> Period {
    func fail() -> Failure {
      Failure(.usage, FactMessages.notAPeriod(text))
    }
    guard let dots = text.firstRange(of: "..") else {
      guard let day = DayText.date(text), let period = Period(from: day, until: day.advanced(by: 1)) else { throw fail() }
      return period
    }
    let (first, second) = (String(text[..<dots.lowerBound]), String(text[dots.upperBound...]))
    let (from, until) = (DayText.date(first), DayText.date(second))
    guard first.isEmpty || from != nil, second.isEmpty || until != nil, let period = Period(from: from, until: until) else { throw fail() }
    return period
  }
}

extension Workbench {
  fileprivate var places: PlaceFinder { PlaceFinder(registry: registry, date: setting.on) }

  /// A unit as it is called today, or was or will be called.
  fileprivate func unitOfAnyDay(_ word: String) throws(Failure) -> UnitCode {
    do throws(Failure) {
      return try places.unit(word)
    } catch {
      let key = SearchKey(word)
      let codes = Set(registry.units.filter { SearchKey($0.name.ja) == key || SearchKey($0.name.en) == key }.map(\.code))
      guard let code = codes.first, codes.count == 1 else { throw error }
      return code
    }
  }
}
