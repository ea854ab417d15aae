import Messages
import Presentation
import RegistryModel
import UseCases

extension TableStatusReport {
  init(_ outcome: TableStatusOutcome, registry: Registry) {
    self.init(
      basis: Basis(outcome.basis), format: outcome.format, edition: outcome.edition, standing: outcome.standing,
      chapters: outcome.chapters.map { chapter in
        Chapter(
          chapter: chapter.number, provisions: chapter.provisions, confirmed: chapter.confirmed, stale: chapter.stale,
          differs: chapter.differs, amended: chapter.amended, open: chapter.open)
      }, next: outcome.next, amendments: registry.amendments)
  }
}
