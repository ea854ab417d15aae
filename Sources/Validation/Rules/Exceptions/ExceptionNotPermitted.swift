import Authority
package import RegistryModel

/// An exception is permitted by the CISO, never by whom it benefits.
package enum ExceptionNotPermitted: Rule {
  package static let id = "exception-not-permitted"
  package static let kind = RuleKind.exception
  package static let severity = Severity.error
  package static let conflict: ConflictForm? = .history
  package static let summary = Phrase(
    ja: "例外が、権限のない人か利益を受ける本人によって許可されている、または許されない規則を対象にしている",
    en: "An exception was permitted by somebody who may not, by its beneficiary, or for a rule that allows none")
  package static let source = Phrase(
    ja: "7.4(1)(例外措置は CISO の許可)、1(8)①", en: "provision 7.4(1), exceptions are permitted by the CISO; 1(8)①")

  /// The role that permits exceptions.
  static let permitter = RoleID("ciso")

  package static func findings(in context: CheckContext) -> [Finding] {
    context.registry.exceptions.compactMap { exception in
      problem(with: exception, context).map { problem in
        Finding(
          rule: ExceptionNotPermitted.self,
          message: Phrase(
            ja: "例外 \(exception.id): \(problem.message.ja)", en: "exception \(exception.id): \(problem.message.en)"),
          at: TextPosition(exception.origin, field: problem.field),
          fix: Phrase(
            ja: "CISO(利益を受けない人)の許可を得て書き直してください。それまでこの例外は効きません",
            en: "have it permitted by the CISO, who must not benefit; until then it has no effect"),
          period: context.fromStart(exception.period), subject: exception.id.text,
          remedies: [.deleteRow(exception.origin)])
      }
    }
  }

  /// What is wrong with the permission; nil when it is valid.
  static func problem(
    with exception: RuleException, _ context: CheckContext
  ) -> (message: Phrase, field: String)? {
    if let rule = RuleTable.rule(exception.rule), !rule.isWaivable {
      return (
        Phrase(ja: "規則 \(exception.rule) は例外を許しません", en: "rule \(exception.rule) allows no exception"), "rule"
      )
    }
    let limit = context.registry.manifest.parameters.exceptionDays
    if let from = exception.period.from, let until = exception.period.until,
      until.dayNumber - from.dayNumber > Int32(limit)
    {
      return (
        Phrase(ja: "期間が \(limit) 日を超えています", en: "it is for longer than \(limit) days"), "until"
      )
    }
    for (person, field) in [
      (exception.permittedBy, "permitted-by"), (exception.controlPerformer, "performer"),
      (exception.reviewer, "reviewer"),
    ] where exception.beneficiaries.contains(person) {
      return (
        Phrase(
          ja: "利益を受ける \(context.name(person)) 自身が許可・実施・見直しをしています",
          en: "\(context.name(person)), whom it benefits, permits, performs or reviews it"), field
      )
    }
    var moment = context.moment(on: exception.permittedOn)
    let permitters = moment.holders(of: Seat(role: permitter, place: .body))
    if !permitters.contains(where: { $0.person == exception.permittedBy }) {
      return (
        Phrase(
          ja: "許可した \(context.name(exception.permittedBy)) は \(exception.permittedOn) に CISO ではありません",
          en: "\(context.name(exception.permittedBy)) was not CISO on \(exception.permittedOn)"), "permitted-by"
      )
    }
    return nil
  }
}
