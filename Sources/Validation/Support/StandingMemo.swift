import Editions
import RegistryModel
import RegistryText

/// How the table stands to its edition, worked out once for all rules that ask.
final class StandingMemo {
  let editions: EditionCatalogue
  private var known: TableStanding?

  init(_ editions: EditionCatalogue) { self.editions = editions }

  func standing(of registry: Registry) -> TableStanding? {
    guard registry.manifest.format >= FormatVersion.pinned else { return nil }
    if let known { return known }
    let standing = TableStanding(registry, editions)
    known = standing
    return standing
  }
}
