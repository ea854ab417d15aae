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

  package static let grain = RuleGrain.people

  /// One finding for each worker and each stretch of days on which others of the name are registered, since in a large body
  /// a name has many bearers.
  package static func findings(in context: CheckContext) -> [Finding] {
    var seen: Set<StaffNumber> = []
    return context.workers.flatMap { worker -> [Finding] in
      guard works(worker.person, context), seen.insert(worker.person).inserted, let subject = context.registry.person(worker.person)
      else { return [] }
      // Of two workers it is told once, of the one with the greater number.
      let others = context.alike.others(like: subject).compactMap { other -> (value: Person, period: Period)? in
        guard other.number < subject.number || !works(other.number, context), let period = subject.period.intersection(other.period),
          !period.isOver(by: context.start)
        else { return nil }
        return (other, period)
      }
      return Period.joined(others).map { stretch in
        let meant = others.filter { $0.period.overlaps(stretch.period) }.map(\.value).sorted { $0.number < $1.number }
        return finding(subject, meant, stretch.period, context)
      }
    }
  }

  private static func works(_ number: StaffNumber, _ context: CheckContext) -> Bool {
    context.registry.outsourcing.tenures(of: number).contains { !$0.period.isOver(by: context.start) }
  }

  /// So many of the others are named.
  private static let named = 3

  private static func finding(_ subject: Person, _ others: [Person], _ period: Period, _ context: CheckContext) -> Finding {
    let few = others.prefix(named)
    let numbers = few.map { "\($0.number)(\($0.employment.rawValue))" }
    let rest = others.count - few.count
    return Finding(
      rule: WorkerTwoNumbers.self,
      message: Phrase(
        ja: "従事者 \(context.name(subject.number)) と同じ氏名・カナの人が番号 \(numbers.joined(separator: "、"))"
          + (rest > 0 ? "ほか \(rest) 人としても登録されています" : "でも登録されています"),
        en: "somebody of the name and reading of the worker \(context.name(subject.number)) is registered as "
          + few.map { "\($0.number) (\($0.employment.rawValue))" }.joined(separator: ", ")
          + (rest > 0 ? " and \(rest) more, too" : " too")),
      at: TextPosition(subject.origin, Person.columns.number),
      notes: few.map { FindingNote(Phrase(ja: "もう一方", en: "the other"), at: TextPosition($0.origin)) },
      fix: Phrase(
        ja: "同じ人なら番号をひとつにし、別人なら氏名かカナで見分けられるようにしてください",
        en: "leave one number where it is one person; else let name or reading tell them apart"),
      period: context.fromStart(period), persons: ([subject] + few).map(\.number).sorted(), subject: subject.number.text,
      remedies: [.edits([.remove(subject.origin)] + context.registry.outsourcing.tenures(of: subject.number).map { .remove($0.origin) })]
        + (others.count == 1 ? [.edit(.end(others[0].origin, on: context.start))] : []))
  }
}
