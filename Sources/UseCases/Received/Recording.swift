import GitStore
import Guard
import Messages
package import Presentation
import RegistryModel
import RegistryStore

/// What the record of a server says, and whether it is whole.
package enum Recording {
  /// The newest entries first, at most `limit`.
  package static func list(_ setting: Setting, limit: Int?) throws(Failure) -> ReceivedReport {
    try translating {
      let (record, location) = try open(setting)
      let links = try record.links()
      guard !links.isEmpty else { throw Failure(.inexact, ReceivedMessages.none, remedy: ReceivedMessages.noneRemedy) }
      let registry = try? RegistryLoader(files: try location.snapshot(.revision("HEAD")).files).whole().registry
      return ReceivedReport(Array(links.reversed().prefix(limit ?? .max))) { person in
        PersonReference(number: person.text, name: registry?.person(person)?.name ?? "")
      }
    }
  }

  /// Holds the record against itself, against the branches of a server, and against signed statements that name entries of it.
  package static func verify(_ setting: Setting, known: [String]) throws(Failure) -> ReceivedVerification {
    try translating {
      let (record, _) = try open(setting)
      let links = try record.links()
      guard !links.isEmpty else { throw Failure(.inexact, ReceivedMessages.none, remedy: ReceivedMessages.noneRemedy) }
      return ReceivedVerification(try record.problems(links, known: known), entries: links.count, newest: links.last?.id)
    }
  }

  /// Fetches the record from another repository; never takes one that does not go on from the one at hand.
  package static func fetch(_ setting: Setting, remote: String) throws(Failure) -> ReceivedVerification {
    try translating {
      let (record, _) = try open(setting)
      let ran = try GitCommand(in: record.repository).run([
        "fetch", "--quiet", "--no-tags", remote, "\(ReceivedRecord.reference):\(ReceivedRecord.reference)",
      ])
      guard ran.code == 0 else {
        throw Failure(
          .environment, Phrase(ja: "\(remote) から受領の記録を取り込めません", en: "the record of \(remote) cannot be fetched"),
          remedy: Phrase(
            ja: "rejected(non-fast-forward)なら、サーバーの記録が作り直されています。手元の記録を消さずに調べてください",
            en: "if it was rejected (non-fast-forward), the server's record was made anew; keep the one at hand, and look into it"),
          details: ran.said.map { Phrase("git: \($0)") })
      }
    }
    return try verify(setting, known: [])
  }

  private static func open(_ setting: Setting) throws -> (ReceivedRecord, RegistryLocation) {
    let location = try RegistryLocation.open(at: setting.path, subfolder: setting.subfolder)
    guard let repository = location.repository else { throw GitError(.notARepository, operation: "open", subject: setting.path) }
    return (ReceivedRecord(repository), location)
  }
}

extension ReceivedRecord {
  /// What is wrong with the record; `known` = entries that somebody has kept.
  func problems(_ links: [ReceivedChain.Link], known: [String] = []) throws -> [ReceivedChain.Problem] {
    ReceivedChain.problems(
      links, tips: repository.isBare ? try guardedTips() : [:], named: try named(), known: known
    ) { older, newer in
      guard let old = ObjectID(hex: older), let new = ObjectID(hex: newer) else { return false }
      return (try? repository.isAncestor(old, of: new)) ?? false
    }
  }

  /// Entries that statements of the branch name.
  private func named() throws -> [(entry: String, by: String)] {
    let git = GitCommand(in: repository)
    guard try git.run(["rev-parse", "--verify", "--quiet", "HEAD"]).code == 0 else { return [] }
    let out = try git.output([
      "log", "-z", "--grep=^Kengen-Received: ", "--format=%H%n%(trailers:only,unfold)", "HEAD", "--",
    ])
    return out.split(separator: 0).compactMap { record in
      let lines = record.textLines
      guard let id = lines.first, case .statement(let said) = Statement.read(CommitTrailers(lines: Array(lines.dropFirst()))) else {
        return nil
      }
      return said.received.map { ($0, id) }
    }
  }
}
