package import RegistryModel
import RegistryText

/// Who did a measure also checked it.
package enum MeasureCheckedByDoer: Rule {
  package static let id = "measure-checked-by-doer"
  package static let kind = RuleKind.separation
  package static let severity = Severity.error
  package static let conflict: ConflictForm? = .history
  package static let isWaivable = true
  package static let summary = Phrase(ja: "定期の対策を、行った本人が確かめている", en: "Who did a measure checked it as well")
  package static let source = Phrase(
    ja: "1(8)(申請と承認、監査の分離)に倣う", en: "after provision 1(8): who does and who checks are two")

  package static func findings(in context: CheckContext) -> [Finding] {
    let measures = Dictionary(context.registry.measures.map { ($0.id, $0) }) { first, _ in first }
    return context.registry.measureRecords.compactMap { record in
      guard record.checkedBy == record.by, let measure = measures[record.measure] else { return nil }
      let name = context.name(measure, at: record.place)
      let person = context.name(record.by)
      return Finding(
        rule: MeasureCheckedByDoer.self,
        message: Phrase(
          ja: "\(name.ja)を \(record.performedOn) に行った \(person) が、自分で確かめています",
          en: "\(person) did \(name.en) on \(record.performedOn), and checked it as well"),
        at: TextPosition(record.origin, MeasureRecord.columns.checkedBy),
        fix: Phrase(
          ja: "別の人が確かめて、その人の番号を checked-by に書いてください", en: "let somebody else check it, and write that person into checked-by"),
        place: record.place, provisions: [measure.provision], persons: [record.by],
        subject: "\(record.measure)@\(record.place.text) \(record.performedOn)")
    }
  }
}
