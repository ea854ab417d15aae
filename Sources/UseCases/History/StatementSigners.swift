import GitStore
import Guard
import Messages
import RegistryModel
import RegistryStore

/// Who signed the commits and statements of a history, by the keys that the newest commit has.
struct StatementSigners {
  /// Each takes a run of ssh-keygen.
  private static let most = 200

  /// By the ids of the commits; of the first of them only, in their order.
  static func of(_ commits: [Commit], bench: HistoryBench) throws(Failure) -> [String: StaffNumber] {
    var seen: Set<ObjectID> = []
    let wanted = commits.filter { $0.isSigned && seen.insert($0.id).inserted }.prefix(most)
    guard !wanted.isEmpty else { return [:] }
    let signers = try translating { try bench.location.snapshot(.revision("HEAD")).files.bytes(at: "allowed-signers") ?? [] }
    // Keys that ran out since were good at the time, which git judges by each commit's own date.
    let reading = try CommitReading(
      ["--no-walk=unsorted"] + wanted.map(\.id.description), signers: signers, today: nil, git: GitCommand(in: bench.repository))
    return Dictionary(reading.entries.compactMap { entry in entry.signer.map { (entry.id, $0) } }) { first, _ in first }
  }
}
