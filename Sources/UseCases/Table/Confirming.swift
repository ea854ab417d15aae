import Editions
import GitStore
package import Messages
package import RegistryModel
import RegistryStore
import RegistryText

/// What somebody who compared provisions with the body's own policy says.
package struct ConfirmationTerms {
  /// Keys, labels or words; each must name one provision.
  package var provisions: [String]
  package var chapters: [Int]
  /// All that are not confirmed yet, or no longer.
  package var all: Bool
  package var on: CalendarDate
  package var by: String
  package var against: String
  package var article: String
  package var differs: Bool

  package init(
    provisions: [String], chapters: [Int], all: Bool, on: CalendarDate, by: String, against: String, article: String, differs: Bool
  ) {
    self.provisions = provisions
    self.chapters = chapters
    self.all = all
    self.on = on
    self.by = by
    self.against = against
    self.article = article
    self.differs = differs
  }
}

/// Records that provisions were compared with the body's own policy.
package enum Confirming {
  package static func confirm(_ terms: ConfirmationTerms, _ change: ChangeSetting) throws(Failure) -> ChangeOutcome {
    guard terms.all || !terms.chapters.isEmpty || !terms.provisions.isEmpty else {
      throw Failure(.usage, EditionTableMessages.confirmWhat)
    }
    let workbench = try Workbench(change.setting)
    var named: [ProvisionKey] = []
    for word in terms.provisions { named.append(try workbench.provisions.one([word], decides: false).key) }
    guard terms.article.isEmpty || (named.count == 1 && terms.chapters.isEmpty && !terms.all) else {
      throw Failure(.usage, EditionTableMessages.articleOfSeveral)
    }
    var count = 0
    let outcome = try TableChange(change: change).commit(EditionTableMessages.confirm(count, differs: terms.differs)) { state, edit in
      let chosen = Self.chosen(named, terms, state)
      guard !chosen.isEmpty else { throw Failure(.no, EditionTableMessages.nothingToConfirm) }
      count = chosen.count
      var rows: [RowEdit] = []
      for key in chosen {
        if let old = state.registry.confirmation(of: key) { rows.append(.remove(old.origin)) }
        rows.append(
          .insert(
            Confirmation(
              provision: key, digest: RowDigest.of(key, in: state.table) ?? "", confirmedOn: terms.on, confirmedBy: terms.by,
              against: terms.against, article: terms.article, result: terms.differs ? .differs : .agrees,
              origin: Origin(file: "", line: 0)), layout: edit.layout))
      }
      try edit.apply(rows)
    }
    return outcome
  }

  /// What is named outright is confirmed anew; of chapters and of all, what is not confirmed as it stands.
  private static func chosen(_ named: [ProvisionKey], _ terms: ConfirmationTerms, _ state: TableChange.State) -> [ProvisionKey] {
    let open = state.registry.provisions.filter { provision in
      guard terms.all || terms.chapters.contains(provision.chapter), !named.contains(provision.key) else { return false }
      guard let known = state.registry.confirmation(of: provision.key) else { return true }
      return known.digest != RowDigest.of(provision.key, in: state.table) || known.result == .differs
    }
    var seen: Set<ProvisionKey> = []
    return (named + open.map(\.key)).filter { seen.insert($0).inserted }
  }
}
