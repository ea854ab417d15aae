package import Guard
import Messages
package import RegistryModel

/// What is wrong with a record, in words.
extension ReceivedChain.Problem {
  package var phrase: Phrase {
    switch self {
    case .unreadable(let id): ReceivedMessages.unreadable(id)
    case .numbered(let id, let number, let expected): ReceivedMessages.numbered(id, number, expected)
    case .misdated(let id, let number): ReceivedMessages.misdated(id, number)
    case .malformed(let id, let number): ReceivedMessages.malformed(id, number)
    case .rewritten(let number, let branch, let from, let to): ReceivedMessages.rewritten(number, branch, from, to)
    case .unexplained(let number, let branch, let to): ReceivedMessages.unexplained(number, branch, to)
    case .notKept(let number, let commit): ReceivedMessages.notKept(number, commit)
    case .notRecorded(let branch, let recorded, let tip): ReceivedMessages.notRecorded(branch, recorded, tip)
    case .lost(let entry, let by): ReceivedMessages.lost(entry, by)
    case .unknown(let entry): ReceivedMessages.unknown(entry)
    }
  }
}
