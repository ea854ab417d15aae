import Guard
import Messages
package import RegistryModel
package import UseCases

/// A commit message as the guard judged it, in words.
package struct CommitMessageReport {
  private let judged: CommitMessages.Judged

  package init(_ judged: CommitMessages.Judged) { self.judged = judged }

  /// What cannot be right.
  package func refusals(_ language: Language) -> [String] { judged.problems.map { phrase($0).text(language) } }

  /// What the server will demand.
  package func coming(_ language: Language) -> [String] {
    guard let coming = judged.coming else { return [] }
    return ApprovalLackReport(coming.lacks, registry: judged.registry).lines(language)
      + (coming.needsAuthor ? [CommitMessageMessages.authorMissing.text(language)] : [])
  }

  private func phrase(_ problem: MessageProblem) -> Phrase {
    switch problem {
    case .unknownTrailer(let name, let near):
      CommitMessageMessages.unknownTrailer(name, near: near ?? CommitTrailers.names.joined(separator: ", "))
    case .notANumber(let trailer, let value): CommitMessageMessages.notANumber(trailer, value)
    case .unknownPerson(let trailer, let number): CommitMessageMessages.unknownPerson(trailer, number)
    case .severalAuthors: CommitMessageMessages.several(CommitTrailers.author)
    case .approvesNothing: CommitMessageMessages.approvesNothing(CommitTrailers.approvedBy)
    case .lookalike(let line): CommitMessageMessages.lookalike(line)
    case .approvesOwnChange(let number): CommitMessageMessages.approvesOwnChange(number)
    case .approverWithoutRole(let number): CommitMessageMessages.approverWithoutRole(number)
    case .approverConcerned(let number): ApprovalMessages.isConcerned(number)
    case .emergencyNotAllowed: CommitMessageMessages.emergencyNotAllowed(CommitTrailers.emergency)
    case .emergencyWithoutReason: CommitMessageMessages.emergencyWithoutReason(CommitTrailers.emergency)
    case .emergencyWithoutRole(let number): CommitMessageMessages.emergencyWithoutRole(CommitTrailers.emergency, number)
    case .emergencyNotOnRecord(let number, let reason):
      prefixed(EmergencyMessages.notOnRecord(number, reason: reason, file: EmergencyJudge.file, today: judged.today))
    }
  }

  private func prefixed(_ phrase: Phrase) -> Phrase {
    Phrase(ja: "\(CommitTrailers.emergency): \(phrase.ja)", en: "\(CommitTrailers.emergency): \(phrase.en)")
  }
}
