import Authority
package import RegistryModel
import RegistryText

/// A person has one regular post (本務) at a time.
package enum TwoRegularPosts: Rule {
  package static let id = "two-regular-posts"
  package static let kind = RuleKind.structure
  package static let severity = Severity.error
  /// Who holds what is certain all the same.
  package static let hidesOthers = false
  package static let summary = Phrase(
    ja: "同じ人に本務が同時に二つある", en: "A person has two regular posts at once")
  package static let source = Phrase(
    ja: "本務はひとつ、ほかは兼務・併任・事務取扱・心得・事務代理(人事発令の通例)",
    en: "one regular post; others are concurrent, joint, in charge or acting (personnel practice)")

  package static let grain = RuleGrain.people

  package static func findings(in context: CheckContext) -> [Finding] {
    var findings: [Finding] = []
    for person in context.people {
      let held = context.registry.appointments(of: person)
      guard held.count > 1, context.registry.person(person) != nil else { continue }
      let regular =
        held
        .filter { $0.kind == .regular && !$0.period.isOver(by: context.start) }
        .sorted { $0.origin < $1.origin }
      let overlaps = Pairs.few(regular) { other, appointment in
        other.period.intersection(appointment.period).flatMap { $0.isOver(by: context.start) ? nil : $0 }
      }
      for (other, appointment, overlap) in overlaps {
        findings.append(
          Finding(
            rule: TwoRegularPosts.self,
            message: Phrase(
              ja: "\(context.name(person)) の本務が \(overlap) に二つあります",
              en: "\(context.name(person)) has two regular posts in \(overlap)"),
            at: TextPosition(appointment.origin, Appointment.columns.kind),
            notes: [FindingNote(Phrase(ja: "もうひとつの本務", en: "the other one"), at: TextPosition(other.origin))],
            fix: Phrase(
              ja: "前の発令の until を書くか、kind を concurrent(兼務)などにしてください",
              en: "end the earlier one with until, or write kind concurrent or the like"),
            period: context.fromStart(overlap), persons: [person],
            subject: "\(person):\(appointment.unit):\(other.unit)",
            remedies: (overlap.from.map { [.edit(.end(other.origin, on: $0))] } ?? [])
              + [
                .edit(.set(appointment.origin, Appointment.columns.kind, .concurrent)),
                .deleteRow(appointment.origin), .deleteRow(other.origin),
              ]))
      }
    }
    return findings
  }
}
