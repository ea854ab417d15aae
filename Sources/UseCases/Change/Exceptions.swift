package import Messages
package import RegistryModel
import RegistryStore
import RegistryText
import Validation

/// What somebody who records a permission says besides the finding itself.
package struct ExceptionTerms {
  package var id: String
  package var reason: String
  package var control: String
  package var kind: String
  package var performer: String
  package var frequency: String
  package var evidence: String
  package var reviewer: String
  package var permittedBy: String
  package var permittedOn: CalendarDate
  package var document: String
  package var renews: String
  package var from: CalendarDate?
  package var until: CalendarDate
  package var reviewOn: CalendarDate

  package init(
    id: String, reason: String, control: String, kind: String, performer: String, frequency: String, evidence: String,
    reviewer: String, permittedBy: String, permittedOn: CalendarDate, document: String, renews: String,
    from: CalendarDate?, until: CalendarDate, reviewOn: CalendarDate
  ) {
    self.id = id
    self.reason = reason
    self.control = control
    self.kind = kind
    self.performer = performer
    self.frequency = frequency
    self.evidence = evidence
    self.reviewer = reviewer
    self.permittedBy = permittedBy
    self.permittedOn = permittedOn
    self.document = document
    self.renews = renews
    self.from = from
    self.until = until
    self.reviewOn = reviewOn
  }
}

/// Exceptions: what there are, and putting one on record.
package enum Exceptions {
  /// Every exception with its state on the setting's day.
  package static func list(_ setting: Setting) throws(Failure) -> ExceptionsOutcome {
    let workbench = try Workbench(setting)
    let run = try translating { try CheckRun(files: workbench.session.loader.files, start: setting.on) }
    guard run.defects.isEmpty, let registry = run.registry else { throw StoreFailure.failure(.defective(run.defects)) }
    return ExceptionsOutcome(run, registry, workbench.names(registry))
  }

  /// Records the permission for the finding with this fingerprint: rule, place, provision and persons are
  /// taken from it.
  package static func permit(
    _ fingerprint: String, _ terms: ExceptionTerms, _ change: ChangeSetting
  ) throws(Failure) -> ChangeOutcome {
    let outcome = try Checking.check(change.setting, .revision("HEAD"), since: nil).readable()
    guard let finding = outcome.run.findings.first(where: { $0.fingerprint == fingerprint && $0.exceptedBy == nil })
    else {
      throw Failure(.inexact, FindingMessages.unknown(fingerprint))
    }
    guard finding.isWaivable, let place = finding.place else {
      let why = ExceptionMessages.notWaivable(rule: finding.rule)
      throw Failure(.findings, why, remedy: finding.fix)
    }
    let workbench = try Workbench(change.setting)
    let performer = try workbench.person(terms.performer)
    let reviewer = try workbench.person(terms.reviewer)
    let permitter = try workbench.person(terms.permittedBy)
    let columns = RuleException.columns
    var row = RowDraft<RuleException>()
    row.set(columns.id, typed: terms.id)
    row.set(columns.rule, RuleID(finding.rule))
    row.set(columns.place, place)
    // Of provisions decided alike the pattern is meant as a whole; one alone is named by itself.
    row.set(columns.provision, finding.provisions.count == 1 ? finding.provisions[0] : nil)
    row.set(columns.persons, finding.persons)
    row.set(columns.reason, terms.reason)
    row.set(columns.control, terms.control)
    row.set(columns.controlKind, typed: terms.kind)
    row.set(columns.performer, performer)
    row.set(columns.frequency, terms.frequency)
    row.set(columns.evidence, terms.evidence)
    row.set(columns.reviewer, reviewer)
    row.set(columns.permittedBy, permitter)
    row.set(columns.permittedOn, terms.permittedOn)
    row.set(columns.document, terms.document)
    row.set(columns.renews, typed: terms.renews)
    row.set(columns.from, terms.from ?? finding.period.from ?? change.setting.on)
    row.set(columns.until, terms.until)
    row.set(columns.reviewOn, terms.reviewOn)
    let summary = ChangeSummaries.exception(terms.id, rule: finding.rule, at: place.text)
    return try Writing(change).commit(.rows([.insert(row, layout: workbench.registry.manifest.layout)]), summary: summary)
  }
}
