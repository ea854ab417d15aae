import Authority
package import RegistryModel
import RegistryText

/// A holding lies within the employment of the person and the life of the unit or system.
package enum TenureOutside: Rule {
  package static let id = "tenure-outside"
  package static let kind = RuleKind.structure
  package static let severity = Severity.error
  /// Who holds what is certain all the same.
  package static let hidesOthers = false
  package static let summary = Phrase(
    ja: "発令や指名の期間が、その人の在職期間や所属・システムの存続期間をはみ出す",
    en: "A tenure reaches beyond the person's employment or the life of the unit or system")
  package static let source = Phrase(
    ja: "離職した人・廃止された所属に権限は残らない", en: "nobody holds authority after leaving, nor at a unit that is no more")

  package static let grain = RuleGrain.people

  package static func findings(in context: CheckContext) -> [Finding] {
    let registry = context.registry
    var findings: [Finding] = []
    func isOver(_ period: Period) -> Bool { period.isOver(by: context.start) }
    func report(
      _ origin: Origin, _ tenure: Period, _ limits: [Period], _ named: @autoclosure () -> Phrase,
      _ subject: @autoclosure () -> String
    ) {
      guard !isOver(tenure), !limits.isEmpty, !covered(tenure, by: limits, from: context.start) else { return }
      let what = named()
      let shown = limits.map(\.description).joined(separator: " ")
      findings.append(
        Finding(
          rule: TenureOutside.self,
          message: Phrase(
            ja: "期間 \(tenure) が\(what.ja)の期間 \(shown) をはみ出しています",
            en: "the tenure \(tenure) reaches beyond \(what.en), which is \(shown)"),
          at: TextPosition(origin, field: PeriodColumns.until),
          fix: Phrase(ja: "from か until を合わせてください", en: "make from or until agree"), subject: subject(),
          remedies: remedies(origin, tenure, limits)))
    }
    func check(_ person: StaffNumber, _ place: Place, _ tenure: Period, _ origin: Origin, _ key: @autoclosure () -> String) {
      if let record = registry.person(person) {
        report(
          origin, tenure, [record.period],
          Phrase(ja: " \(context.name(person)) の在職", en: "the employment of \(context.name(person))"),
          "\(key()):person")
      }
      switch place {
      case .body: break
      case .unit(let code):
        report(
          origin, tenure, registry.versions(of: code).map(\.period),
          Phrase(ja: "所属 \(code) ", en: "unit \(code)"), "\(key()):unit")
      case .system(let id):
        report(
          origin, tenure, registry.system(id).map { [$0.period] } ?? [],
          Phrase(ja: "システム \(id) ", en: "system \(id)"), "\(key()):system")
      }
    }
    for person in context.people {
      for item in registry.appointments(of: person) {
        check(person, .unit(item.unit), item.period, item.origin, "\(item.unit):\(item.post):\(person)")
      }
      for item in registry.assignments(of: person) {
        check(person, item.seat.place, item.period, item.origin, "\(item.seat.place.text):\(item.seat.role):\(person)")
      }
      for item in registry.deputyships(of: person) {
        check(person, item.seat.place, item.period, item.origin, "deputy:\(item.seat.place.text):\(item.seat.role):\(person)")
      }
    }
    return findings
  }

  /// Whether every day of `tenure` from `start` on lies in one of the limits, which do not overlap.
  private static func covered(_ tenure: Period, by limits: [Period], from start: CalendarDate) -> Bool {
    // The usual case, decided without looking at days.
    if limits.count == 1, limits[0].covers(tenure) { return true }
    guard let rest = tenure.intersection(.starting(start)) else { return true }
    var day = rest.from ?? start
    while true {
      guard let limit = limits.first(where: { $0.contains(day) }) else { return false }
      guard let end = limit.until else { return true }
      if let until = rest.until, until <= end { return true }
      day = end
    }
  }

  /// Cuts the tenure at the limits' ends.
  private static func remedies(_ origin: Origin, _ tenure: Period, _ limits: [Period]) -> [Remedy] {
    limits.flatMap { limit -> [Remedy] in
      (limit.until.map { [.edit(.end(origin, on: $0))] } ?? [])
        + (limit.from.map { [.edit(.begin(origin, on: $0))] } ?? [])
    }
  }
}
