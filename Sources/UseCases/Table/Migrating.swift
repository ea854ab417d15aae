import Editions
import GitStore
package import Messages
import RegistryModel
import RegistryStore
import RegistryText
import Validation

/// Brings a registry of an earlier format to today's, in one commit.
package enum Migrating {
  /// `edition` = the one the table was made from, where `kengen.yaml` does not say it rightly.
  ///
  /// No confirmation is lost: what cannot be carried over is refused. Departures from the edition come to light and are told;
  /// they do not stand in the way, since they were there before.
  package static func migrate(_ change: ChangeSetting, edition: String?) throws(Failure) -> ChangeOutcome {
    let location = try translating { try RegistryLocation.open(at: change.setting.path, subfolder: change.setting.subfolder) }
    let files = try translating { try location.snapshot(.revision("HEAD")).files }
    let format = try translating { try RegistryLoader(files: files).manifest().format }
    guard format < FormatVersion.current else {
      return ChangeOutcome(
        WriteReport(commit: nil, changes: []), EditionTableMessages.current(format), isDryRun: change.isDryRun)
    }
    // What comes to light is taken in; nothing else is.
    let migrated = try translating { () throws -> any FileSnapshot in
      var edit = RegistryEdit(files: files, layout: try RegistryLoader(files: files).manifest().layout)
      try rewrite(&edit, edition: edition)
      return OverlaySnapshot(files, changed: edit.changed)
    }
    let run = try translating { try CheckRun(files: migrated, start: change.setting.on, only: []) }
    let news = run.findings.filter { $0.rule == TableDeparture.id }
    let standing = run.registry.map { TableStanding($0, EditionCatalogue(migrated)) }
    var named = change
    named.message = change.message
    let landing = Landing(location: location, change: named, accepting: Set(news.map(\.fingerprint)))
    let id = standing?.edition?.id ?? ""
    let summary = EditionTableMessages.migrated(format, FormatVersion.current, edition: id)
    let report = try landing.commit(message: change.message ?? summary.text(change.setting.language)) { edit in
      try rewrite(&edit, edition: edition)
    }
    var consequences: [Phrase] = []
    let count = run.registry?.confirmations.count ?? 0
    if count > 0 { consequences.append(EditionTableMessages.carried(count)) }
    if !news.isEmpty {
      consequences.append(EditionTableMessages.departures(news.count, edition: id))
      consequences += news.map { EditionTableMessages.come($0.message, fix: $0.fix) }
    }
    return ChangeOutcome(report, summary, isDryRun: change.isDryRun, consequences: consequences)
  }

  private static func rewrite(_ edit: inout RegistryEdit, edition: String?) throws {
    let registry = try edit.reading.registry()
    let catalogue = EditionCatalogue(edit.base)
    let chosen = try catalogue.found(edition ?? registry.manifest.edition)
    let table = TableFacts(registry)
    if edition == nil { try requireNearest(chosen, table, catalogue) }
    guard let manifest = try edit.bytes(at: RegistryPath.manifest),
      let pinned = ManifestText.pinning(edition: chosen.id, digest: chosen.digest, format: FormatVersion.current, in: manifest)
    else { throw Failure(.unreadable, EditionTableMessages.unplaced) }
    edit.write(pinned, to: RegistryPath.manifest)
    let path = Provision.schema.path
    guard let bytes = try edit.bytes(at: path) else { return }
    let undated = Provision.undatedConfirmations(path, bytes)
    guard undated.isEmpty else {
      throw Failure(
        .unreadable, EditionTableMessages.undatedConfirmations,
        details: undated.map { EditionTableMessages.undated($0.line, by: $0.by) })
    }
    let file = CSVTable(file: path, bytes: bytes)
    guard file.isEarlier(than: Provision.schema) else { return }
    edit.write(file.withoutColumns(Provision.schema.retiredPlaces), to: path)
    let rows = registry.confirmations.map { old in
      RowEdit.insert(
        Confirmation(
          provision: old.provision, digest: RowDigest.of(old.provision, in: table) ?? "", confirmedOn: old.confirmedOn,
          confirmedBy: old.confirmedBy, against: old.against, article: old.article, result: old.result, origin: old.origin),
        layout: edit.layout)
    }
    try edit.apply(rows)
  }

  /// A registry that names one edition and has the rows of another is asked about.
  private static func requireNearest(_ named: Edition, _ table: TableFacts, _ catalogue: EditionCatalogue) throws(Failure) {
    let own = Departure.between(table, named.table).count
    guard own > 0 else { return }
    var best = (id: named.id, count: own)
    for id in EditionCatalogue.shippedIDs {
      let count = Departure.between(table, try catalogue.found(id).table).count
      if count < best.count { best = (id, count) }
    }
    guard best.id == named.id else {
      throw Failure(
        .inexact, EditionTableMessages.rowsOfAnother(named: named.id, own, better: best.id, best.count))
    }
  }
}
