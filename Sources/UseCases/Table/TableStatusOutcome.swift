package import Editions
package import Messages
import RegistryModel
import RegistryStore
package import RegistryText

/// How far the table is the body's own: confirmed, amended, open.
package struct TableStatusOutcome {
  package struct Chapter {
    package let number: Int
    package var provisions = 0
    package var confirmed = 0
    /// Confirmed, and changed since.
    package var stale = 0
    package var differs = 0
    package var amended = 0

    package init(number: Int) { self.number = number }

    package var open: Int { provisions - confirmed - stale - differs }
  }
  package let standing: TableStanding
  /// The edition as `kengen.yaml` names it.
  package let edition: String
  package let format: Int
  package let chapters: [Chapter]
  /// The edition that follows, among those that are known.
  package let next: Edition?
  package let basis: AnswerBasis
}

extension Workbench {
  /// Kinds that only questions about the whole table read.
  package static var tableKinds: [FactKind] { TableColumns.kinds + [.amendments] }

  /// How the table stands to its edition; for a workbench that reads `tableKinds`.
  package func tableStatus() throws(Failure) -> TableStatusOutcome {
    let catalogue = EditionCatalogue(session.loader.files)
    let standing = TableStanding(registry, catalogue)
    var chapters: [Int: TableStatusOutcome.Chapter] = [:]
    let amended = Set(registry.amendments.compactMap(\.row.provision))
    let states = Dictionary(standing.confirmations.map { ($0.confirmation.provision, $0.state) }) { first, _ in first }
    for provision in registry.provisions {
      var chapter = chapters[provision.chapter] ?? .init(number: provision.chapter)
      chapter.provisions += 1
      if amended.contains(provision.key) { chapter.amended += 1 }
      switch states[provision.key] {
      case .holds?: chapter.confirmed += 1
      case .differs?: chapter.differs += 1
      case .changed?, .another?, .nowhere?: chapter.stale += 1
      case nil: break
      }
      chapters[provision.chapter] = chapter
    }
    let edition = registry.manifest.edition
    return TableStatusOutcome(
      standing: standing, edition: edition, format: registry.manifest.format,
      chapters: chapters.values.sorted { $0.number < $1.number }, next: try catalogue.successor(of: edition).map(catalogue.found),
      basis: basis)
  }
}
