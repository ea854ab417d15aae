import Editions
package import RegistryModel
import RegistryText

/// The table's base is an edition that is known, and the one that was pinned.
package enum TablePin: Rule {
  package static let id = "table-pin"
  package static let kind = RuleKind.structure
  package static let severity = Severity.error
  package static let hidesOthers = false
  package static let summary = Phrase(
    ja: "表の元の版が、知られていないか、留めた版と違う", en: "The edition on which the table rests is not known, or is not the one that was pinned")
  package static let source = Phrase(
    ja: "どの版から作った規程かを言えるための条件", en: "a condition for saying from which edition the policy was made")

  package static func findings(in context: CheckContext) -> [Finding] {
    guard let standing = context.standing else { return [] }
    let edition = context.registry.manifest.edition
    let at = TextPosition(Origin(file: RegistryPath.manifest, line: 1))
    func finding(_ message: Phrase, _ fix: Phrase, _ subject: String) -> Finding {
      Finding(rule: TablePin.self, message: message, at: at, fix: fix, subject: subject)
    }
    switch standing.pin {
    case .pinned: break
    case .missing(let digest):
      return [
        finding(
          Phrase(
            ja: "kengen.yaml の table に、元の版 \(edition) のダイジェストがありません", en: "kengen.yaml does not pin edition \(edition) by its digest"),
          Phrase(ja: "table に digest: \"\(digest)\" と書いてください", en: "write digest: \"\(digest)\" under table"), "\(edition):missing")
      ]
    case .differs(let digest):
      return [
        finding(
          Phrase(
            ja: "kengen.yaml の digest は、版 \(edition) のものではありません(手で書き換えられたか、別の内容の版から作られています)",
            en: "the digest in kengen.yaml is not that of edition \(edition): it was edited, or the table was made from other contents"),
          Phrase(
            ja: "書き換えた覚えがなければ、digest を \"\(digest)\" に戻してください。版を移すのは kengen table upgrade です",
            en: "put back \"\(digest)\" unless it was meant; kengen table upgrade goes to another edition"), "\(edition):differs")
      ]
    case .unknown(.unknown(let name, let known)):
      let near = Nearest.word(to: name, among: known)
      return [
        finding(
          Phrase(ja: "版「\(name)」は知られていません", en: "edition '\(name)' is not known"),
          Phrase(
            ja: (near.map { "「\($0)」ではありませんか。" } ?? "") + "知られている版: \(known.joined(separator: " "))。それ以外の版は editions/\(name)/ に置きます",
            en: (near.map { "Did you mean '\($0)'? " } ?? "")
              + "Known: \(known.joined(separator: " ")). Others stand in editions/\(name)/"), "\(name):unknown")
      ]
    case .unknown(.defective(let defects)):
      return defects.prefix(1).map { defect in
        Finding(
          rule: TablePin.self,
          message: Phrase(
            ja: "版 \(edition) のファイルが読めません: \(defect.problem.ja)", en: "edition \(edition) cannot be read: \(defect.problem.en)"),
          at: TextPosition(Origin(file: defect.file, line: max(1, defect.line))), fix: defect.fix, subject: "\(edition):unreadable")
      }
    }
    return otherEdition(standing, context, finding)
  }

  /// Rows that are rather those of another edition than the one that is named.
  private static func otherEdition(
    _ standing: TableStanding, _ context: CheckContext, _ finding: (Phrase, Phrase, String) -> Finding
  ) -> [Finding] {
    guard let edition = standing.edition, standing.undeclared.count > 0 else { return [] }
    let own = standing.undeclared.count
    let others = EditionCatalogue.shippedIDs.filter { $0 != edition.id }.compactMap { id -> (id: String, count: Int)? in
      guard let other = try? context.editions.edition(id) else { return nil }
      let declared = Set(context.registry.amendments.map(\.row))
      return (id, Departure.between(standing.table, other.table).count { !declared.contains($0.row) })
    }
    // Among editions of which as much fits, the first is as good as the others.
    guard let best = others.min(by: { $0.count < $1.count }), best.count == 0, own > 0 else { return [] }
    return [
      finding(
        Phrase(
          ja: "表の行は版 \(edition.id) ではなく \(best.id) のものです(\(edition.id) とは \(own) 行が違い、\(best.id) とは違いません)",
          en: "the rows are those of edition \(best.id), not of \(edition.id): \(own) of them depart from the one, none from the other"),
        Phrase(
          ja: "kengen.yaml の table を版 \(best.id) に戻し、版を移すなら kengen table upgrade を使ってください",
          en: "name edition \(best.id) again under table in kengen.yaml, and go to another with kengen table upgrade"),
        "\(edition.id):rows-of:\(best.id)")
    ]
  }
}
