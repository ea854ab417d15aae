package import RegistryModel
package import RegistryText

/// How a provision of one edition stands to one of the next.
package enum SuccessionRelation: String, Sendable, CaseIterable {
  case same, renumbered, changed, split, merged, new, dropped
}

/// One line of an edition's `successions.csv`: what became of a provision of the edition before it.
package struct Succession: Hashable, Sendable {
  /// nil for what is new.
  package let from: ProvisionKey?
  /// nil for what was dropped.
  package let to: ProvisionKey?
  package let relation: SuccessionRelation
  package let note: String
}

/// 版: the table of one edition of the guideline, as far as it is known.
package struct Edition: Sendable {
  package let head: EditionHead
  package let table: TableFacts
  /// What became of the provisions of the edition that it follows; what is not named keeps its key.
  package let successions: [Succession]
  package let digest: String
  /// Files as they were read, by their name within the edition's folder; empty for one that the program carries.
  package let files: [String: [UInt8]]

  /// `digest` = that of the table where it is known already; else it is computed.
  init(head: EditionHead, table: TableFacts, successions: [Succession], digest: String?, files: [String: [UInt8]]) {
    self.head = head
    self.table = table
    self.successions = successions
    self.digest = digest ?? table.digest
    self.files = files
  }

  package var id: String { head.id }
}

extension Edition {
  /// What became of each provision of the edition before: keys that are not in the answer are as they were.
  package var renamed: [ProvisionKey: [ProvisionKey]] {
    var result: [ProvisionKey: [ProvisionKey]] = [:]
    for line in successions {
      guard let from = line.from, let to = line.to, from != to || line.relation == .split || line.relation == .merged else { continue }
      result[from, default: []].append(to)
    }
    return result
  }
}
