import AuthorityTestSupport
import Editions
import RegistryModel
import RegistryText
import Testing
import Validation

/// A registry whose table is the shipped base, pinned, with some rows otherwise.
struct TableRuleSample {
  var contents: RegistryContents
  var edition = "R5.3"
  var digest: String?
  var format = FormatVersion.current

  init() throws {
    var reader = RegistryReader(layout: Layout(personPrefix: 0, unitPrefix: 0))
    for kind in TableColumns.kinds {
      guard let path = kind.schema?.path else { continue }
      reader.read(path, try ProjectFiles.bytes("registry/base/\(path)"))
    }
    contents = reader.contents
    digest = try EditionCatalogue.shipped.edition("R5.3").digest
  }

  func findings(of rule: any Rule.Type) -> [Finding] {
    let manifest = Manifest(
      format: format, bodyName: Phrase("見本村"), bodyUnit: UnitCode("0000"), edition: edition, editionDigest: digest,
      networkModel: .alpha, layout: Layout(personPrefix: 0, unitPrefix: 0), exOfficio: [], deputyOrder: [], groups: [], contactPoints: [])
    let registry = Registry(manifest: manifest, contents: contents, isComplete: true)
    return rule.findings(in: CheckContext(registry: registry, start: day(0)))
  }

  mutating func removeDuty(_ key: String, _ number: Int) {
    contents.duties.removeAll { $0.provision.text == key && $0.number == number }
  }

  mutating func amend(_ row: String, _ kind: AmendmentKind, base: String) throws {
    contents[Amendment.self].append(
      Amendment(
        row: try #require(TableRow(row)), kind: kind, reason: "見本の理由", decidedBy: "0002", decidedOn: day(0), document: "", base: base,
        origin: Origin(file: "table/amendments.csv", line: contents[Amendment.self].count + 2)))
  }

  mutating func confirm(_ key: String, digest: String, _ result: ConfirmationResult = .agrees) {
    contents[Confirmation.self].append(
      Confirmation(
        provision: ProvisionKey(key), digest: digest, confirmedOn: day(0), confirmedBy: "見本", against: "見本規程", article: "第5条",
        result: result, origin: Origin(file: "table/confirmations.csv", line: contents[Confirmation.self].count + 2)))
  }

  func base(_ row: String, _ kind: AmendmentKind) throws -> String {
    RowDigest.base(of: try #require(TableRow(row)), kind, in: try EditionCatalogue.shipped.edition("R5.3").table)
  }

  func digest(of key: String) throws -> String {
    try #require(RowDigest.of(ProvisionKey(key), in: try EditionCatalogue.shipped.edition("R5.3").table))
  }
}

extension TableRuleSample {
  static func digest(_ edition: String) throws -> String { try EditionCatalogue.shipped.edition(edition).digest }
}
