package import Guard
import Messages
package import RegistryModel
package import UseCases

/// A push as the guard judged it, in words.
package struct PushVerdictReport {
  private let verdict: PushVerdict
  /// The registry before the push.
  private let registry: Registry
  private let today: CalendarDate
  /// The registry's folder in the repository; empty for the top.
  private let folder: String
  /// The first lines of the commits, by their ids.
  private let summaries: [String: String]

  package init(_ verdict: PushVerdict, registry: Registry, today: CalendarDate, folder: String, summaries: [String: String]) {
    self.verdict = verdict
    self.registry = registry
    self.today = today
    self.folder = folder
    self.summaries = summaries
  }

  package init(_ judged: JudgedPush) {
    self.init(
      judged.verdict, registry: judged.registry, today: judged.today, folder: judged.folder, summaries: judged.summaries)
  }

  /// Why it is refused; empty where it is taken.
  package func refusal(_ language: Language) -> [String] {
    guard !verdict.isTaken else { return [] }
    let lacking = ApprovalLackReport(verdict.lacks, registry: registry, summaries: summaries).lines(language)
    let before = problems + verdict.unknownAuthors.map(phrase) + verdict.reviews.map(phrase) + (verdict.lacks.isEmpty ? [] : notCounted)
    switch verdict.emergency {
    case .notAsked: return before.map { $0.text(language) } + lacking
    case .refused(let refusals):
      let emergency = EmergencyReport(registry: registry, today: today)
      return (before + refusals.map(emergency.phrase)).map { $0.text(language) } + lacking
    // What lacks approvals would pass; the rest does not.
    case .taken: return before.map { $0.text(language) }
    }
  }

  /// What everybody must hear of a push that is taken without its approvals.
  package func notices(_ language: Language) -> [String] {
    guard verdict.isTaken, case .taken(let person, let id, let reason) = verdict.emergency else { return [] }
    let emergency = registry.manifest.emergency
    let taken = EmergencyMessages.taken(
      id, by: person, name: registry.person(person)?.name ?? "", reason: reason,
      days: emergency?.reviewDays ?? EmergencyPolicy.usualReviewDays,
      reviewers: (emergency?.reviewRoles ?? []).map { registry.role($0)?.name ?? Phrase($0.text) })
    return taken.map { $0.text(language) }
      + ApprovalLackReport(verdict.lacks, registry: registry, summaries: summaries).lines(language).map { "  " + $0 }
  }

  private func summary(_ commit: String) -> String { summaries[commit] ?? "" }

  private var problems: [Phrase] {
    var result: [Phrase] = []
    var isMisdated = false
    for problem in verdict.problems {
      switch problem {
      case .datedBeforeItsParent(let commit):
        isMisdated = true
        result.append(PushMessages.datedBeforeItsParent(commit, summary(commit)))
      case .datedAhead(let commit):
        isMisdated = true
        result.append(PushMessages.datedAhead(commit, summary(commit)))
      case .anotherLine: result.append(PushMessages.anotherLine)
      case .secondRegistry(let path): result.append(PushMessages.secondRegistry(path))
      case .folderLookalike(let path): result.append(PushMessages.lookalike(path, folder: folder))
      case .lookalike(let commit, let line): result.append(PushMessages.approvalLookalike(commit, summary(commit), line))
      case .malformedStatement(let commit): result.append(PushMessages.malformedStatement(commit, summary(commit)))
      case .statementInAnothersName(let commit, let person):
        result.append(PushMessages.statementInAnothersName(commit, summary(commit), person))
      }
    }
    if isMisdated { result.append(PushMessages.setTheClock) }
    return result
  }

  /// What somebody may take for an approval, and is none that counts.
  private var notCounted: [Phrase] {
    verdict.statements.compactMap { given in
      given.objection.map { StatementMessages.doesNotCount(given.commit, given.statement.person, $0.phrase) }
    } + verdict.plainCommits.map { StatementMessages.isNone($0.commit, $0.signer) }
  }

  private func phrase(_ author: UnknownAuthor) -> Phrase {
    switch author {
    case .unsigned(let commit): PushMessages.unsigned(commit, summary(commit))
    case .unnamed(let commit): PushMessages.unnamed(commit, summary(commit))
    }
  }

  private func phrase(_ review: UnfitReview) -> Phrase {
    let place = ChangedFactText(review.fact).place
    return switch review.reason {
    case .nobodyNamed: EmergencyMessages.nobodyNamed(place)
    case .own(let person): EmergencyMessages.own(place, person)
    case .badDay: EmergencyMessages.badDay(place)
    case .withoutRole(let person):
      EmergencyMessages.reviewerWithoutRole(place, person, line: registry.manifest.emergency?.origin.line ?? 0)
    case .unsigned(let person): EmergencyMessages.reviewUnsigned(place, person)
    }
  }
}

/// Why something is no emergency entry, in words.
struct EmergencyReport {
  /// The registry before the push.
  let registry: Registry
  let today: CalendarDate

  func phrase(_ problem: EmergencyProblem) -> Phrase {
    switch problem {
    case .notAllowed: EmergencyMessages.notAllowed
    case .unsigned: EmergencyMessages.unsigned
    case .withoutRole(let person): EmergencyMessages.withoutRole(person, line: registry.manifest.emergency?.origin.line ?? 0)
    case .notOnRecord(let person, let reason):
      EmergencyMessages.notOnRecord(person, reason: reason, file: EmergencyJudge.file, today: today)
    case .standing(let fact): EmergencyMessages.standing(fact.file)
    case .ownAffair(let fact, let person): EmergencyMessages.ownAffair("\(fact.file):\(fact.line)", person)
    case .overdue(let id): EmergencyMessages.overdue(id)
    case .makesItsMakerDecide(let person, let provision, let place, let day):
      EmergencyMessages.makesItsMakerDecide(
        person, registry.provision(provision)?.label ?? provision.text, Names(registry: registry, date: today).place(place), on: day)
    case .deciders(let difference):
      EmergencyMessages.deciders(
        "\(difference.seat.role) \(difference.seat.place.text)", before: difference.before, after: difference.after)
    }
  }
}

extension GivenStatement.Objection {
  package var phrase: Phrase {
    switch self {
    case .otherRegistry(let id): StatementMessages.otherRegistry(id)
    case .otherBase(let commit): StatementMessages.otherBase(commit)
    case .otherCommit(let commit): StatementMessages.otherCommit(commit)
    case .otherFacts: StatementMessages.otherFacts
    case .expired(let day): StatementMessages.expired(day)
    case .withdrawn(let commit): StatementMessages.withdrawn(by: commit)
    case .rejects: StatementMessages.rejects
    }
  }
}

extension PushedReference.Problem {
  package var phrase: Phrase {
    switch self {
    case .replacement: PushMessages.replacement
    case .takenForTheBranch: PushMessages.takenForTheBranch
    case .record: PushMessages.record
    case .statements: PushMessages.statements
    case .takenForAnother: PushMessages.takenForAnother
    }
  }
}
