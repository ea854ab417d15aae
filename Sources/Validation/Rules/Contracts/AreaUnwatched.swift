import Authority
package import RegistryModel
import RegistryText

/// Whoever from outside enters a controlled area is escorted or watched.
package enum AreaUnwatched: Rule {
  package static let id = "area-unwatched"
  package static let kind = RuleKind.contract
  package static let severity = Severity.error
  package static let isWaivable = true
  package static let summary = Phrase(
    ja: "従事者が入る管理区域に、立会いもカメラもないか、立ち会える職員がいない",
    en: "A controlled area that workers enter has neither escort nor camera, or nobody of staff to escort them")
  package static let source = Phrase(
    ja: "4.2(2)(管理区域への入室時の確認と、立会い又は監視カメラ)", en: "provision 4.2(2) (comparison at entry, and escort or cameras)")

  package static let grain = RuleGrain.places

  package static func findings(in context: CheckContext) -> [Finding] {
    context.registry.areas.flatMap { area -> [Finding] in
      // Each at the unit in charge.
      guard !area.period.isOver(by: context.start), context.only?.places.contains(.unit(area.unit)) ?? true else { return [] }
      let stretches = context.sweep(
        { moment -> Problem? in
          guard moment.isInForce(area.period), isEntered(area, &moment) else { return nil }
          if area.measures.isDisjoint(with: [.escort, .camera, .staff]) { return .noMeasure }
          guard !area.measures.isDisjoint(with: [.escort, .staff]) else { return nil }
          return hasStaff(area, &moment) ? nil : .nobody
        }, key: \.rawValue)
      return stretches.map { finding(area, $0.problem, $0.period, context) }
    }
  }

  private enum Problem: String { case noMeasure, nobody }

  /// Whether some worker may enter on the day.
  private static func isEntered(_ area: ControlledArea, _ moment: inout Moment) -> Bool {
    for worker in moment.registry.workers where worker.areas.contains(area.id) {
      guard moment.isInForce(worker.period), let contract = moment.registry.outsourcing.contract(worker.contract) else { continue }
      if contract.covers(area.id), moment.isInForce(contract.period) { return true }
    }
    return false
  }

  /// Whether somebody with a post at the unit in charge, or below it, is there to go along.
  private static func hasStaff(_ area: ControlledArea, _ moment: inout Moment) -> Bool {
    let registry = moment.registry
    var pending = [moment.successor(of: area.unit)]
    var seen: Set<UnitCode> = []
    while let code = pending.popLast() {
      guard seen.insert(code).inserted, moment.unit(code) != nil else { continue }
      for appointment in registry.appointments(at: code) where moment.isInForce(appointment.period) {
        guard let person = registry.person(appointment.person), !person.employment.isOutsideParty else { continue }
        let isThere = moment.absence(of: person.number) == nil
        if moment.isEmployed(person.number), isThere { return true }
      }
      pending += registry.children(of: code)
    }
    return false
  }

  private static func finding(_ area: ControlledArea, _ problem: Problem, _ period: Period, _ context: CheckContext) -> Finding {
    let unit = context.name(Place.unit(area.unit))
    return Finding(
      rule: AreaUnwatched.self,
      message: problem == .noMeasure
        ? Phrase(ja: "\(area.name.ja)に、立会いもカメラも定められていません", en: "\(area.name.text(.english)) demands neither escort nor camera")
        : Phrase(
          ja: "\(area.name.ja)に立ち会える職員が\(unit.ja)にいません",
          en: "\(unit.text(.english)) has nobody of staff to escort into \(area.name.text(.english))"),
      at: TextPosition(area.origin, ControlledArea.columns.measures),
      fix: problem == .noMeasure
        ? Phrase(ja: "measures に escort か camera を書いてください", en: "write escort or camera into measures")
        : Phrase(ja: "unit を職員のいる所属に直してください", en: "name a unit with staff in unit"),
      period: period, place: .unit(area.unit), provisions: [ProvisionKey("4.2-2-exp")], subject: "\(area.id):\(problem.rawValue)",
      remedies: problem == .noMeasure
        ? [.edit(.set(area.origin, ControlledArea.columns.measures, area.measures.union([.escort])))]
        : [.edit(.set(area.origin, ControlledArea.columns.unit, context.registry.manifest.bodyUnit))])
  }
}
