package import Authority
package import Editions
package import RegistryModel
import RegistryText

/// What a rule guards.
package enum RuleKind: String, Sendable, CaseIterable {
  /// The text itself.
  case format
  /// References lead somewhere, and facts do not contradict each other.
  case structure
  /// Every role that must be held is held.
  case coverage
  /// Duties are separated and checks can be staffed.
  case separation
  /// Contracts, rosters and controlled areas are as outsourcing (業務委託) demands.
  case contract
  /// What has to be done again and again is done.
  case recurring
  /// Exceptions are permitted, in force and used.
  case exception
}

/// In what sense duties conflict.
package enum ConflictForm: String, Sendable, CaseIterable {
  /// Roles are held together that must not be, whether or not a case arises (static separation).
  case `static`
  /// Some case could not be decided or carried out by different people.
  case `case`
  /// What is on record was done by somebody who could not do it, or did the other part before.
  case history
}

/// One rule: a table entry with its own file and its own test.
package protocol Rule: SendableMetatype {
  /// Stable; kebab case.
  static var id: String { get }
  static var kind: RuleKind { get }
  static var severity: Severity { get }
  /// For a rule of separation: static, per case, or on record.
  static var conflict: ConflictForm? { get }
  /// Whether an exception may silence it.
  static var isWaivable: Bool { get }
  /// Acts that it keeps apart from others: where the table says that one of them must not be joined with another
  /// (`table/separations.csv`, not waivable), no exception covers what the rule finds.
  static var separatedActs: Set<Act> { get }
  /// Whether its findings leave the facts without a clear meaning, so that rules that judge authority are skipped.
  static var hidesOthers: Bool { get }
  static var summary: Phrase { get }
  /// Where it comes from: provision, standard.
  static var source: Phrase { get }
  /// Into what its findings divide.
  static var grain: RuleGrain { get }
  /// Every problem from `context.start` on, of the part that is asked for. Never throws: bad data is what it is for.
  static func findings(in context: CheckContext) -> [Finding]
  /// Problems that show only after exceptions were applied to everything that was found.
  static func findings(in context: CheckContext, after outcome: ExceptionCover.Outcome) -> [Finding]
}

/// Into what a rule's findings divide, so that after a change only those parts are looked at anew that it can concern.
package enum RuleGrain: Sendable {
  /// Each finding is about one place, and is found by looking at that place alone.
  case places
  /// Each finding is about one person, and is found by looking at that person alone.
  case people
  /// They are found together.
  case whole
}

extension Rule {
  package static var grain: RuleGrain { .whole }
  package static var isWaivable: Bool { false }
  package static var hidesOthers: Bool { kind == .structure }
  package static var conflict: ConflictForm? { nil }
  package static var separatedActs: Set<Act> { [] }
  package static func findings(in context: CheckContext, after outcome: ExceptionCover.Outcome) -> [Finding] { [] }
}

/// What a check looks at: a registry, from one day on.
package struct CheckContext {
  package let registry: Registry
  package let start: CalendarDate
  /// Where rules that go place by place, or person by person, look; nil = everywhere.
  package var only: CheckedPart?

  /// Shared by everything that this check works out.
  let memo: HolderMemo
  let tables: TableMemo
  let deepSearches: DeepSearches
  /// People by name and reading.
  let alike: NameIndex

  private let standingMemo: StandingMemo

  /// `editions` = where the edition is looked up that the registry names; `singledOut` = provisions that deputies name,
  /// where that is known already.
  package init(
    registry: Registry, start: CalendarDate, searches: DeepSearches = DeepSearches(), singledOut: Set<ProvisionKey>? = nil,
    editions: EditionCatalogue = .shipped
  ) {
    self.registry = registry
    self.start = start
    deepSearches = searches
    memo = HolderMemo()
    standingMemo = StandingMemo(editions)
    alike = NameIndex(registry) { NameForm(of: $0) }
    tables = TableMemo(registry: registry, start: start, named: singledOut)
  }

  /// Whether some search ran out of its short budget, so that what is found depends on which were made before.
  package var ranShort: Bool { deepSearches.ranShort }

  /// Provisions that deputies or exceptions name, each judged by itself.
  package var singledOut: Set<ProvisionKey> { tables.singledOut }

  /// How the table stands to its edition; nil for a registry of an earlier format, which says nothing of it.
  package var standing: TableStanding? { standingMemo.standing(of: registry) }

  /// Where the edition is looked up.
  var editions: EditionCatalogue { standingMemo.editions }

  /// The registry on a day.
  func moment(on date: CalendarDate) -> Moment { Moment(registry: registry, date: date, memo: memo) }

  /// Divides the days from `start` on into stretches on which nothing that `problem` looks at changes, evaluates it
  /// once for each, and returns the stretches with a problem. Adjacent stretches whose problems have equal keys are
  /// joined.
  package func sweep<Problem>(
    _ problem: (inout Moment) -> Problem?, key: (Problem) -> String
  ) -> [(period: Period, problem: Problem)] {
    var result: [(period: Period, problem: Problem)] = []
    var date: CalendarDate? = start
    while let day = date {
      var moment = moment(on: day)
      let found = problem(&moment)
      let end = moment.validUntil
      if let found, let period = Period(from: day == start ? nil : day, until: end) {
        if let last = result.last, last.period.until == day, key(last.problem) == key(found),
          let joined = Period(from: last.period.from, until: end)
        {
          result[result.count - 1].period = joined
        } else {
          result.append((period, found))
        }
      }
      date = end
    }
    return result
  }

  /// As `sweep`, for several problems at once, each with a key of its own. A problem that continues while another
  /// begins or ends is returned once, over the whole time, as it was on its first day.
  ///
  /// Ordered by first day; on the same day as given by `problems`. Linear in the stretches and problems.
  package func sweepEach<Problem>(
    _ problems: (inout Moment) -> [Problem], key: (Problem) -> String
  ) -> [(period: Period, problem: Problem)] {
    let stretches = sweep(
      { moment -> [Problem]? in
        let found = problems(&moment)
        return found.isEmpty ? nil : found
      }, key: { $0.map(key).joined(separator: ";") })
    var result: [(period: Period, problem: Problem)] = []
    var latest: [String: Int] = [:]
    for stretch in stretches {
      for problem in stretch.problem {
        let key = key(problem)
        if let index = latest[key], let end = result[index].period.until, end == stretch.period.from,
          let whole = Period(from: result[index].period.from, until: stretch.period.until)
        {
          result[index].period = whole
        } else {
          latest[key] = result.count
          result.append((stretch.period, problem))
        }
      }
    }
    return result
  }

  /// The period as a finding gives it: open where it begins on or before the first day checked.
  package func fromStart(_ period: Period) -> Period {
    guard let from = period.from, from <= start else { return period }
    return Period(from: nil, until: period.until) ?? period
  }

  // MARK: Names for messages

  package func name(_ role: RoleID) -> Phrase { registry.role(role)?.name ?? Phrase(role.text) }

  package func name(_ place: Place) -> Phrase {
    switch place {
    case .body: registry.manifest.bodyName
    case .unit(let code): registry.unit(code, on: start)?.name ?? Phrase(code.text)
    case .system(let id): registry.system(id)?.name ?? Phrase(id.text)
    }
  }

  /// Name and number, so that two of one name are told apart.
  package func name(_ person: StaffNumber) -> String {
    let name = registry.person(person)?.name ?? ""
    return name.isEmpty ? person.text : "\(name)(\(person))"
  }

  /// Where a place is written down.
  package func location(of place: Place) -> TextPosition {
    switch place {
    case .body: TextPosition(Origin(file: "kengen.yaml", line: 1))
    case .unit(let code):
      TextPosition(registry.unit(code, on: start)?.origin ?? Origin(file: "org/units.csv", line: 1))
    case .system(let id):
      TextPosition(registry.system(id)?.origin ?? Origin(file: "org/systems.csv", line: 1))
    }
  }
}
