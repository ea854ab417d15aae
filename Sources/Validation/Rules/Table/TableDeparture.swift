import Editions
package import RegistryModel
import RegistryText

/// Every row that departs from the edition has a decision that says why.
package enum TableDeparture: Rule {
  package static let id = "table-departure"
  package static let kind = RuleKind.structure
  package static let severity = Severity.error
  package static let hidesOthers = false
  package static let summary = Phrase(
    ja: "表の行が、決定の記録(table/amendments.csv)なしに版と違う",
    en: "A row of the table departs from its edition, and no decision is on record (table/amendments.csv)")
  package static let source = Phrase(
    ja: "団体の規程は版から作られ、違えるところは決定による", en: "a body's policy is made from an edition, and departs from it by decision")

  package static func findings(in context: CheckContext) -> [Finding] {
    guard let standing = context.standing, let edition = standing.edition else { return [] }
    return standing.undeclared.map { departure in
      let row = departure.row.text
      let columns = departure.columns.joined(separator: ", ")
      let message =
        switch departure.kind {
        case .add: Phrase(ja: "行 \(row) は版 \(edition.id) にありません", en: "edition \(edition.id) has no row \(row)")
        case .omit: Phrase(ja: "版 \(edition.id) の行 \(row) が表にありません", en: "row \(row) of edition \(edition.id) is not in the table")
        case .change:
          Phrase(
            ja: "行 \(row) は版 \(edition.id) と違います(\(columns))", en: "row \(row) is not as edition \(edition.id) has it (\(columns))")
        }
      return Finding(
        rule: TableDeparture.self, message: message,
        at: TextPosition(departure.ours?.origin ?? Origin(file: file(departure), line: 1), field: departure.columns.first),
        notes: notes(departure),
        fix: Phrase(
          ja: "決定によるものなら kengen table amend \(row) --reason 理由 --decided-by 職員番号 --decided-on 日付、手違いなら kengen table restore \(row)",
          en:
            "kengen table amend \(row) --reason WHY --decided-by NUMBER --decided-on DATE if it was decided; kengen table restore \(row) if not"
        ),
        provisions: departure.row.provision.map { [$0] } ?? [], subject: "\(row):\(departure.kind.rawValue)", remedies: remedies(departure))
    }
  }

  private static func notes(_ departure: Departure) -> [FindingNote] {
    departure.columns.map { column in
      let (base, ours) = (departure.base?[column] ?? "", departure.ours?[column] ?? "")
      return FindingNote(
        Phrase(ja: "\(column): 版では「\(base)」、表では「\(ours)」", en: "\(column): '\(base)' in the edition, '\(ours)' in the table"))
    }
  }

  /// The file in which a row that is not there would stand.
  private static func file(_ departure: Departure) -> String {
    departure.base.flatMap { $0.kind.schema?.path } ?? RegistryPath.manifest
  }

  /// Back to what the edition says. A provision that was left out stands in several rows, which one edit does not bring back.
  private static func remedies(_ departure: Departure) -> [Remedy] {
    switch departure.kind {
    case .add: departure.ours.map { [.deleteRow($0.origin)] } ?? []
    case .omit:
      if case .provision = departure.row { [] } else { departure.base.map { [.edit(.restore($0.inTable))] } ?? [] }
    case .change:
      if departure.columns.count == 1, let column = departure.columns.first, let ours = departure.ours, let base = departure.base {
        RowEdit.restoring(column, of: ours.origin, as: base).map { .edit($0) }
      } else {
        []
      }
    }
  }
}

extension Fact {
  /// The same row in the file of the table in which it belongs.
  fileprivate var inTable: Fact {
    Fact(name: name, columns: columns, values: values, origin: Origin(file: kind.schema?.path ?? origin.file, line: origin.line))
  }
}
