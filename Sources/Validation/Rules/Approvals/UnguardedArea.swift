package import RegistryModel
import RegistryText

/// The approvals leave a part of the text unguarded by which it can be changed who approves.
package enum UnguardedArea: Rule {
  package static let id = "area-unguarded"
  package static let kind = RuleKind.coverage
  package static let severity = Severity.warning
  package static let isWaivable = true
  package static let summary = Phrase(
    ja: "変更の承認の定めが、決める人を左右する部分を守っていない", en: "The approvals leave open what decides who decides")
  package static let source = Phrase(
    ja: "1(8)①(申請する者と承認する者の分離)、台帳の変更の承認(kengen.yaml)",
    en: "provision 1(8)①, who applies and who approves are two; the approvals of kengen.yaml")

  /// Kinds of facts by which an answer to "who approves" can be changed, each under the word that guards it alone.
  private static let parts: [(area: ChangeArea, kind: FactKind)] = [
    (.table, .duties), (.organisation, .units), (.people, .people), (.absences, .absences), (.appointments, .appointments),
    (.assignments, .assignments), (.deputies, .deputies), (.decisions, .decisions), (.exceptions, .exceptions),
    (.contracts, .contracts), (.procedures, .procedures),
  ]

  /// One finding for all that is open; none where the body demands no approvals at all. An entry for one unit guards
  /// nothing here, since it leaves the others open.
  package static func findings(in context: CheckContext) -> [Finding] {
    let manifest = context.registry.manifest
    guard let first = manifest.approvals.first else { return [] }
    let guarded = manifest.approvals.filter { $0.unit.map { $0 == manifest.bodyUnit } ?? true }.reduce(into: Set<ChangeArea>()) {
      $0.formUnion($1.areas)
    }
    let open = parts.filter { $0.kind.areas.isDisjoint(with: guarded) }.map(\.area.rawValue)
    guard !open.isEmpty else { return [] }
    return [
      Finding(
        rule: UnguardedArea.self,
        message: Phrase(
          ja: "\(open.joined(separator: "・")) の変更には、団体全体としては誰の承認も要りません。書ける人はこれを変えて、決める人を変えられます",
          en:
            "changes of \(open.joined(separator: ", ")) need nobody's approval throughout the body, and whoever may write changes by them who decides"
        ),
        at: TextPosition(first.origin),
        fix: Phrase(
          ja: "approvals に unit のない項目を加えてください: change: [\(open.joined(separator: ", "))]",
          en: "add an entry without unit to approvals: change: [\(open.joined(separator: ", "))]"),
        place: .body, subject: open.joined(separator: ","))
    ]
  }
}
