import Authority
import Feasibility
import Messages
package import RegistryModel

/// Every procedure that can be carried out still can when as many people are away as it should bear.
package enum ProcedureFragile: Rule {
  package static let id = "procedure-fragile"
  package static let kind = RuleKind.separation
  package static let severity = Severity.note
  package static let conflict: ConflictForm? = .case
  package static let isWaivable = true
  package static let summary = Phrase(
    ja: "団体が定めた手続が、求める人数(resilience)の不在に耐えない",
    en: "A procedure of the body does not bear the absence of as many people as it should (resilience)")
  package static let source = Phrase(ja: "団体の手続(procedures/)の resilience", en: "resilience in the body's procedures")

  package static func findings(in context: CheckContext) -> [Finding] {
    context.registry.procedures.filter { $0.resilience > 0 }.flatMap { procedure in
      procedure.places(context.registry).flatMap { findings(procedure, $0, context) }
    }
  }

  private static func findings(_ procedure: Procedure, _ place: Place, _ context: CheckContext) -> [Finding] {
    let stretches = context.sweep(
      { moment -> [[StaffNumber]]? in
        guard moment.hasCases(procedure, at: place) else { return nil }
        func isUnknown(_ verdict: ResilienceVerdict<StaffNumber>) -> Bool { if case .unknown = verdict { true } else { false } }
        let verdict = context.deepSearches.answer(isUnknown: isUnknown) {
          moment.resilience(of: procedure, at: place, absences: procedure.resilience, budget: $0)
        }
        switch verdict {
        case .resilient: return nil
        case .unknown: return []
        // What cannot be staffed with everybody there is another rule's.
        case .fragile(let sets): return sets.contains([]) ? nil : sets
        }
      }, key: { sets in sets.map { $0.map(\.text).joined(separator: "+") }.joined(separator: ",") })
    return stretches.map { finding($0.problem, procedure, place, $0.period, context) }
  }

  private static func finding(
    _ sets: [[StaffNumber]], _ procedure: Procedure, _ place: Place, _ period: Period, _ context: CheckContext
  ) -> Finding {
    let spot = context.name(place)
    let name = procedure.name
    let size = sets.first?.count ?? 0
    let first = sets.first.map { $0.map(context.name).joined(separator: "、") } ?? ""
    let message =
      sets.isEmpty
      ? Phrase(
        ja: "\(spot.ja)で手続「\(name.ja)」が \(procedure.resilience) 人の不在に耐えるかどうかが、定めた手間のうちにわかりませんでした",
        en:
          "at \(spot.text(.english)) it is unknown whether '\(name.text(.english))' bears \(procedure.resilience) away: the search ran out of its budget"
      )
      : Phrase(
        ja: "\(spot.ja)の手続「\(name.ja)」は、\(first)がいないと行えません" + (sets.count > 1 ? "(ほかにも \(sets.count - 1) 通り)" : ""),
        en: "at \(spot.text(.english)), '\(name.text(.english))' cannot be staffed without \(first)"
          + (sets.count > 1 ? " (nor in \(sets.count - 1) other ways)" : ""))
    let notes = sets.dropFirst().map { set in
      let names = set.map(context.name).joined(separator: "、")
      return FindingNote(Phrase(ja: "次の人がいなくても: \(names)", en: "nor without: \(names)"))
    }
    let command =
      "kengen procedure staff \(procedure.id)\(place.option)"
      + (sets.first ?? []).map { " --absent \($0)" }.joined() + " --on \((period.from ?? context.start).description)"
    return Finding(
      rule: ProcedureFragile.self, message: message, at: context.location(of: place),
      notes: [
        FindingNote(
          Phrase(ja: "求めるのは \(procedure.resilience) 人の不在", en: "it should bear \(procedure.resilience) away"),
          at: TextPosition(procedure.origin))
      ] + notes.prefix(20),
      fix: Phrase(
        ja: "代わりに行える人(代理、担当者)を加えるか、resilience を改めてください。くわしくは: \(command)",
        en: "add a deputy or another person who may do it, or change resilience; for more: \(command)"),
      period: period, place: place, provisions: ProcedureText.provisions(procedure),
      persons: size == 1 ? sets.map { $0[0] } : [], subject: "\(procedure.id)@\(place.text)")
  }
}
