import Authority
import GitStore
package import Messages
package import RegistryModel
import RegistryStore
package import StaffChanges
package import UseCases
import Validation

/// What an import would change and what would come of it, ready to be shown.
package struct StaffPlanReport: Encodable, Sendable {
  package struct Source: Encodable, Sendable {
    package let file: String
    package let encoding: String
    /// The sheet that was read; nil for a CSV.
    package let sheet: String?
    /// As `git hash-object FILE` gives it.
    package let digest: String
    package let rows: Int
    package let skippedRows: Int
    package let unreadColumns: [String]

    package init(_ plan: StaffPlan, file: String, encoding: String, sheet: String?, digest: String) {
      (self.file, self.encoding, self.sheet, self.digest) = (file, encoding, sheet, digest)
      (rows, skippedRows, unreadColumns) = (plan.rows, plan.skipped, plan.unread)
    }
  }
  package struct Counts: Encodable, Sendable {
    package let joining: Int
    package let leaving: Int
    package let moving: Int
    package let postChanging: Int
    package let opened: Int
    package let closed: Int
    package let released: Int
  }
  package struct Change: Encodable, Sendable {
    package let kind: PlannedChange.Kind
    package let unit: String?
    package let unitName: LocalizedText?
    package let post: String?
    package let postName: LocalizedText?
    package let appointment: LocalizedText?
    package let on: String?
    /// The line of the file; nil where it follows from somebody's not being in it.
    package let row: Int?
    /// Roles that follow by the post, or the one that ends.
    package let roles: [LocalizedText]
    /// Whether it takes effect before the day of the import.
    package let isRetroactive: Bool
    /// The last day on which it holds, of what ends or has an end.
    package let lastDay: String?
    /// Of a record: what becomes what.
    package let values: [Value]
  }
  package struct Value: Encodable, Sendable {
    /// `name`, `kana`, `employment`, `employed-from` or `employed-until`.
    package let field: String
    package let old: String
    package let new: String
  }
  package struct PersonChange: Encodable, Sendable {
    package enum Kind: String, Encodable, Sendable {
      case join, leave
      /// Another unit.
      case move
      /// Another post at the same unit.
      case post
      case other
    }

    package let person: PersonReference
    package let kind: Kind
    package let changes: [Change]
  }
  package struct Group: Encodable, Sendable {
    package let unit: String
    package let name: LocalizedText
    package let people: [PersonChange]
  }
  package struct Remark: Encodable, Sendable {
    package let row: Int?
    package let message: LocalizedText
  }
  package struct Consequence: Encodable, Sendable {
    package let finding: FindingsReport.Item
    /// Lines of the file from which it comes; empty where it comes from somebody's not being in it.
    package let rows: [Int]
    /// Who acts there meanwhile.
    package let meanwhile: [LocalizedText]

    package init(finding: FindingsReport.Item, rows: [Int], meanwhile: [LocalizedText]) {
      self.finding = finding
      self.rows = rows
      self.meanwhile = meanwhile
    }
  }
  package struct Figure: Encodable, Sendable {
    /// Its raw value is the option that confirms it, without its dashes.
    package let kind: SafetyFigure.Kind
    package let count: Int
    package let whole: Int
    /// Per cent of the whole above which it must be confirmed.
    package let threshold: Int
    /// Why it must be confirmed whatever the share.
    package let suspicion: SafetyFigure.Suspicion?
  }
  package struct SafetyThresholds: Encodable, Sendable {
    package let leavers: Int
    package let covered: Int
    package let roleHoldersChanged: Int
    package let roleHolders: Int
    package let figures: [Figure]
    /// Options that must confirm a figure; empty where none must.
    package let mustConfirm: [String]

    /// `unconfirmed` = figures that must be confirmed and are not.
    package init(_ plan: StaffPlan, unconfirmed: [SafetyFigure]) {
      leavers = plan.leavers
      covered = plan.covered
      roleHoldersChanged = plan.roleHoldersChanged
      roleHolders = plan.roleHolders
      figures = plan.figures.map {
        Figure(kind: $0.kind, count: $0.count, whole: $0.whole, threshold: $0.threshold, suspicion: $0.suspicion)
      }
      mustConfirm = unconfirmed.map { "--" + $0.kind.rawValue }
    }

    /// What must be confirmed and how.
    package var phrases: [Phrase] {
      figures.filter { mustConfirm.contains("--" + $0.kind.rawValue) }.map {
        SafetyFigure.words($0.kind, $0.count, of: $0.whole, $0.suspicion)
      }
    }
  }

  package let source: Source
  package let effective: String
  package let commit: String?
  /// What a list of units changes in the same commit; nil without one.
  package let organisation: UnitChangesReport?
  package let counts: Counts
  package let groups: [Group]
  package let brake: SafetyThresholds
  package let arising: [Consequence]
  package let cured: [FindingsReport.Item]
  package let remarks: [Remark]

  package init(
    _ plan: StaffPlan, source: Source, brake: SafetyThresholds, commit: String?, organisation: UnitChangesReport?, before: Names,
    after: Names,
    registry: Registry,
    today: CalendarDate, arising: [Consequence], cured: [FindingsReport.Item], notes: [Phrase] = []
  ) {
    self.source = source
    self.brake = brake
    self.commit = commit
    self.organisation = organisation
    self.arising = arising
    self.cured = cured
    effective = plan.effective.description
    remarks =
      notes.map { Remark(row: nil, message: LocalizedText($0)) }
      + plan.remarks.map { Remark(row: $0.line, message: LocalizedText($0.message)) }
    let builder = StaffPlanGroups(plan: plan, names: after, before: before, registry: registry, today: today)
    groups = builder.groups()
    let people = groups.flatMap(\.people)
    counts = Counts(
      joining: people.count { $0.kind == .join }, leaving: people.count { $0.kind == .leave },
      moving: people.count { $0.kind == .move }, postChanging: people.count { $0.kind == .post },
      opened: plan.changes.count { $0.kind == .open }, closed: plan.changes.count { $0.kind == .close },
      released: plan.changes.count { $0.kind == .release })
  }

  /// Whether the import changes nothing.
  package var isEmpty: Bool { groups.isEmpty && organisation?.changes.isEmpty ?? true }
}

extension PlannedChange.Kind: Encodable {}
extension SafetyFigure.Kind: Encodable {}
extension SafetyFigure.Suspicion: Encodable {}

extension StaffPlanReport {
  package init(_ outcome: StaffPlanOutcome) {
    let come = outcome.consequences
    self.init(
      outcome.plan,
      source: Source(
        outcome.plan, file: outcome.file, encoding: outcome.encoding, sheet: outcome.sheet, digest: outcome.digest),
      brake: SafetyThresholds(outcome.plan, unconfirmed: outcome.unconfirmed), commit: outcome.commit,
      organisation: outcome.units.map(UnitChangesReport.init), before: come.before, after: come.after, registry: come.registry,
      today: outcome.today, arising: come.arisingItems, cured: come.curedItems, notes: outcome.notes)
  }
}
