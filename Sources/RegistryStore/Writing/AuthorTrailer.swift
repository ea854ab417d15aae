package import GitStore
import Guard
package import RegistryModel

/// Says in a commit message which person of the registry wrote it, where git's configuration knows
/// (`kengen.person`).
package enum AuthorTrailer {
  package static let name = CommitTrailers.author

  /// Who writes here; nil where the configuration does not say.
  package static func person(_ repository: Repository) throws(GitError) -> StaffNumber? {
    guard let person = try repository.configValue("kengen.person"), StaffNumber.isWellFormed(person.utf8) else { return nil }
    return StaffNumber(person)
  }

  /// The message with its trailer; the message itself where it says so already.
  package static func added(_ person: StaffNumber, to message: String) -> String {
    var lines = message.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.isEmpty == true { lines.removeLast() }
    guard !lines.contains(where: { $0.hasPrefix(name + ":") }) else { return message }
    // Trailers are the last paragraph, and never the first.
    let start = lines.lastIndex(of: "").map { $0 + 1 } ?? 0
    let isTrailers = start > 0 && lines[start...].allSatisfy { $0.hasPrefix("Kengen-") && $0.contains(": ") }
    let body = lines.joined(separator: "\n")
    return "\(body)\n\(isTrailers ? "" : "\n")\(name): \(person)\n"
  }
}
