import GitStore
package import Guard
package import Messages
package import RegistryModel
import RegistryStore

/// What the record of a server says, and whether it is whole.
package enum Recording {
  /// Entries of the record, with the registry whose people they name; nil where it cannot be read.
  package struct Listed {
    /// The newest first.
    package let links: [ReceivedChain.Link]
    package let registry: Registry?
  }

  package struct Verified {
    package let problems: [ReceivedChain.Problem]
    /// How many entries there are.
    package let entries: Int
    /// The newest entry.
    package let newest: String?
  }

  /// The newest entries first, at most `limit`.
  package static func list(_ setting: Setting, limit: Int?) throws(Failure) -> Listed {
    try translating {
      let (record, location) = try open(setting)
      let links = try record.links()
      guard !links.isEmpty else { throw Failure(.inexact, ReceivedMessages.none, remedy: ReceivedMessages.noneRemedy) }
      let registry = try? RegistryLoader(files: try location.snapshot(.revision("HEAD")).files).whole().registry
      return Listed(links: Array(links.reversed().prefix(limit ?? .max)), registry: registry)
    }
  }

  /// Holds the record against itself, against the branches of a server, and against signed statements that name entries of it.
  package static func verify(_ setting: Setting, known: [String]) throws(Failure) -> Verified {
    try translating {
      let (record, _) = try open(setting)
      let links = try record.links()
      guard !links.isEmpty else { throw Failure(.inexact, ReceivedMessages.none, remedy: ReceivedMessages.noneRemedy) }
      return Verified(problems: try record.problems(links, known: known), entries: links.count, newest: links.last?.id)
    }
  }

  /// Fetches the record from another repository; never takes one that does not go on from the one at hand.
  package static func fetch(_ setting: Setting, remote: String) throws(Failure) -> Verified {
    try translating {
      let (record, _) = try open(setting)
      switch try record.fetch(from: remote) {
      case .upToDate, .taken: return
      case .none: throw Failure(.environment, ReceivedMessages.remoteHasNone(remote), remedy: ReceivedMessages.noneRemedy)
      case .unreachable(let words):
        throw Failure(.environment, ReceivedMessages.notFetched(remote), details: GitCommandMessages.quoted(words))
      case .refused(let refusal): throw failure(refusal, remote)
      }
    }
    return try verify(setting, known: [])
  }

  /// Why a record is not taken.
  static func failure(_ refusal: FetchedRecord.Refusal, _ remote: String) -> Failure {
    Failure(.environment, ReceivedMessages.notFetched(remote), remedy: ReceivedMessages.madeAnew, details: refusal.phrases)
  }

  private static func open(_ setting: Setting) throws -> (ReceivedRecord, RegistryLocation) {
    let location = try RegistryLocation.open(at: setting.path, subfolder: setting.subfolder)
    guard let repository = location.repository else { throw GitError(.notARepository, operation: "open", subject: setting.path) }
    return (ReceivedRecord(repository), location)
  }
}

extension ReceivedRecord {
  /// What is wrong with the record; `known` = entries that somebody has kept.
  ///
  /// A record that is not `isWhole` is on its way here, and the branches may not be where it says.
  func problems(_ links: [ReceivedChain.Link], known: [String] = [], isWhole: Bool = true) throws -> [ReceivedChain.Problem] {
    ReceivedChain.problems(
      links, tips: repository.isBare && isWhole ? try guardedTips() : [:], named: try named(), known: known
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

extension FetchedRecord.Refusal {
  /// What is wrong with it, in words.
  package var phrases: [Phrase] {
    switch self {
    case .rewound(let to, let from): [ReceivedMessages.rewound(to, from)]
    case .another(let theirs, let ours): [ReceivedMessages.anotherRecord(theirs, ours)]
    case .unsound(let problems): problems.map(\.phrase)
    }
  }
}
