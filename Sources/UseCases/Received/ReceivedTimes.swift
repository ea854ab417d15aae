import GitStore
package import Guard

/// When the server received the commits of its branches, by its record.
package struct ReceivedTimes {
  /// By the ids of commits; nil where there is no record.
  private var entries: [String: ReceivedEntry]?

  /// Follows the branches from entry to entry: what is on the line of first parents down to where the entry before stood, and
  /// what merges brought into it, came with the entry. Linear in the commits.
  init(_ repository: Repository) throws {
    let links = try ReceivedRecord(repository).links()
    guard !links.isEmpty else { return }
    var entries: [String: ReceivedEntry] = [:]
    for link in links {
      guard let entry = link.entry else { continue }
      for tip in entry.tips.values {
        var next = [tip]
        while let id = next.popLast() {
          // What an earlier entry has, it had with all before it.
          guard entries[id] == nil, let object = ObjectID(hex: id), let parents = try? repository.link(object).parents else { continue }
          entries[id] = entry
          next += parents.map(\.description)
        }
      }
    }
    self.entries = entries
  }

  package enum When {
    /// There is no record at hand.
    case noRecord
    /// The record does not have it.
    case notReceived
    /// With this entry.
    case received(ReceivedEntry)
  }

  package func when(_ commit: String) -> When {
    guard let entries else { return .noRecord }
    return entries[commit].map { .received($0) } ?? .notReceived
  }
}
