import Authority
package import RegistryModel
import RegistryText

/// A natural person has one number, at whatever firm.
package enum WorkerTwoNumbers: Rule {
  package static let id = "worker-two-numbers"
  package static let kind = RuleKind.contract
  package static let severity = Severity.warning
  package static let summary = Phrase(
    ja: "従事者と同じ氏名・カナの人が、別の番号でも登録されている", en: "Somebody of a worker's name and reading has another number as well")
  package static let source = Phrase(
    ja: "職務の分離と人数は実在の人で数える。一人に番号が二つあれば、二人の確認が一人になる",
    en: "separation and numbers of persons go by natural persons; with two numbers, one person passes for two who check each other")

  package static func findings(in context: CheckContext) -> [Finding] {
    let registry = context.registry
    let working = registry.workers.filter { !$0.period.isOver(by: context.start) }
    // Without workers nobody need be looked at, so that checks of a change stay small.
    guard !working.isEmpty else { return [] }
    let numbers = Set(working.map(\.person))
    // Names that are kept outside the registry cannot be compared.
    let named = registry.people.filter { !$0.name.isEmpty && !$0.kana.isEmpty && !$0.period.isOver(by: context.start) }
    let alike = Dictionary(grouping: named) { Key(name: SearchKey($0.name), kana: SearchKey($0.kana)) }.values
      .filter { group in group.count > 1 && group.contains { numbers.contains($0.number) } }
    return alike.flatMap { group -> [Finding] in
      let sorted = group.sorted { $0.number < $1.number }
      return Pairs.all(sorted).compactMap { first, second in
        let (subject, other) = numbers.contains(second.number) ? (second, first) : (first, second)
        guard numbers.contains(subject.number), let period = first.period.intersection(second.period), !period.isOver(by: context.start)
        else { return nil }
        return Finding(
          rule: WorkerTwoNumbers.self,
          message: Phrase(
            ja: "従事者 \(context.name(subject.number)) と同じ氏名・カナの人が番号 \(other.number)(\(other.employment.rawValue))でも登録されています",
            en:
              "somebody of the name and reading of the worker \(context.name(subject.number)) is registered as \(other.number) (\(other.employment.rawValue)) too"
          ),
          at: TextPosition(subject.origin, Person.columns.number),
          notes: [FindingNote(Phrase(ja: "もう一方", en: "the other"), at: TextPosition(other.origin))],
          fix: Phrase(
            ja: "同じ人なら番号をひとつにし、別人なら氏名かカナで見分けられるようにしてください",
            en: "leave one number where it is one person; else let name or reading tell them apart"),
          period: context.fromStart(period), persons: [first.number, second.number], subject: "\(first.number):\(second.number)",
          remedies: [
            .edits([.remove(subject.origin)] + registry.outsourcing.tenures(of: subject.number).map { .remove($0.origin) }),
            .edit(.end(other.origin, on: context.start)),
          ])
      }
    }
  }

  private struct Key: Hashable {
    let name: SearchKey
    let kana: SearchKey
  }
}
