import Guard
import Messages
package import RegistryModel
import RegistryText
package import UseCases

/// What becomes of a push, for whoever pushes.
package enum PushOutcomeReport {
  /// A push may be refused for thousands of errors; the first say enough.
  private static let shownErrors = 200

  /// Why it is refused, line by line.
  package static func lines(_ refusals: [PushRefusal], _ language: Language) -> [String] {
    refusals.flatMap { lines($0, language) }
  }

  /// What everybody must hear of a push that is taken.
  package static func lines(_ notices: [PushNotice], _ language: Language) -> [String] {
    notices.flatMap { notice in
      switch notice {
      case .unguarded(let name, let guarded): [PushMessages.notJudged(name, guarded: short(guarded)).text(language)]
      case .judged(let judged): PushVerdictReport(judged).notices(language)
      }
    }
  }

  private static func lines(_ refusal: PushRefusal, _ language: Language) -> [String] {
    func line(_ name: String, _ phrase: Phrase) -> String { "\(name): " + phrase.text(language) }
    switch refusal {
    case .reference(let name, let phrase): return [line(name, phrase)]
    case .misleading(let name, let problem): return [line(name, problem.phrase)]
    case .notJudged(let name, let failure):
      let lines = failure.lines(language)
      return ["\(name): " + (lines.first ?? "")] + lines.dropFirst()
    case .registryMissing(let name, let folder, let found):
      return [PushMessages.notThere(name, folder + RegistryPath.manifest).text(language)]
        + found.map { PushMessages.isElsewhere($0 + RegistryPath.manifest, folder: $0).text(language) }
    case .takenNowhereElse(let name, let guarded):
      return PushMessages.takenNowhereElse(name, short: GuardedBranches.short(name), guarded: short(guarded)).map { $0.text(language) }
    case .findings(let name, let checked):
      // Made once: a push may bring thousands of errors.
      let report = FindingsReport(checked)
      let refusals = checked.refusal.map { report.keeping($0).items } ?? []
      let rest = refusals.count - shownErrors
      return [line(name, PushMessages.errors)] + refusals.prefix(shownErrors).flatMap { report.itemLines($0, language) }
        + (rest > 0 ? [ApprovalMessages.more(rest).text(language)] : [])
    case .approvals(let name, let judged):
      return [line(name, PushMessages.approvalsMissing)] + PushVerdictReport(judged).refusal(language).map { "  " + $0 }
    }
  }

  private static func short(_ branches: [String]) -> String { branches.map(GuardedBranches.short).joined(separator: ", ") }
}
