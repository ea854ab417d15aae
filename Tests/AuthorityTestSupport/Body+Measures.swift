package import RegistryModel

extension Body {
  @discardableResult
  package mutating func measure(
    _ id: MeasureID, _ scope: RoleScope = .body, by roles: [RoleID] = ["general-manager"], _ recurrence: Recurrence = .monthly,
    anchor: RecurrenceAnchor = .fiscal, grace: Int = 0, priority: Int = 1, during period: Period = .days(0, nil)
  ) -> Origin {
    let origin = nextOrigin("table/measures.csv")
    contents[Measure.self].append(
      Measure(
        id: id, provision: "7.4-3", name: Phrase(ja: "対策 \(id)", en: "measure \(id)"), keywords: "", scope: scope, roles: roles,
        recurrence: recurrence, anchor: anchor, grace: grace, priority: priority, evidenceWanted: "記録",
        evidence: Evidence(confidence: .low, sources: "", caveat: ""), period: period, origin: origin))
    return origin
  }

  @discardableResult
  package mutating func measureDone(
    _ measure: MeasureID, at place: Place = .body, due: Int, on performedOn: Int, by person: StaffNumber, checkedBy: StaffNumber? = nil,
    _ result: MeasureResult = .passed, next: String = "", nextDue: Int? = nil
  ) -> Origin {
    let origin = nextOrigin("body/measures-done.csv")
    contents[MeasureRecord.self].append(
      MeasureRecord(
        measure: measure, place: place, due: day(due), performedOn: day(performedOn), by: person, checkedBy: checkedBy, result: result,
        next: next, nextDue: nextDue.map(day), origin: origin))
    return origin
  }
}
