/// Where a provision applies.
package enum ProvisionScope: String, Sendable, CaseIterable {
  case body, bureau, section, system, person
}

/// 規定: one row of the table of authority and responsibility (権限・責任等一覧表).
package final class Provision: Sendable {
  package let key: ProvisionKey
  /// The printed label (`5.1(1)③(イ)`).
  package let label: String
  package let chapter: Int
  package let title: Phrase
  package let scope: ProvisionScope
  /// Words people use for it, separated by spaces.
  package let keywords: String
  package let evidence: Evidence
  /// "Checked against our own policy on that day by that person."
  package let confirmedOn: CalendarDate?
  package let confirmedBy: String
  package let period: Period
  package let origin: Origin

  package init(
    key: ProvisionKey, label: String, chapter: Int, title: Phrase, scope: ProvisionScope, keywords: String,
    evidence: Evidence, confirmedOn: CalendarDate?, confirmedBy: String, period: Period, origin: Origin
  ) {
    self.key = key
    self.label = label
    self.chapter = chapter
    self.title = title
    self.scope = scope
    self.keywords = keywords
    self.evidence = evidence
    self.confirmedOn = confirmedOn
    self.confirmedBy = confirmedBy
    self.period = period
    self.origin = origin
  }
}

/// 要旨: what a provision says, in our own words.
package struct Gist: ListedFact {
  package let provision: ProvisionKey
  package let text: String
  package let origin: Origin

  package init(provision: ProvisionKey, text: String, origin: Origin) {
    self.provision = provision
    self.text = text
    self.origin = origin
  }
}

extension Registry {
  package var gists: [Gist] { self[Gist.self] }
}
