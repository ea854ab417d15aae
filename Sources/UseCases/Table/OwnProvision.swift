import Editions
package import Messages
import RegistryModel
import RegistryText

/// A provision of the body's own, as somebody says it.
package struct OwnProvision {
  package var key: String
  package var label: String
  package var title: String
  package var titleEnglish: String
  package var chapter: Int
  package var scope: String
  package var keywords: String
  /// `ACT=ROLES` or `ACT=ROLES>TO`.
  package var duties: [String]

  package init(
    key: String, label: String, title: String, titleEnglish: String, chapter: Int, scope: String, keywords: String, duties: [String]
  ) {
    self.key = key
    self.label = label
    self.title = title
    self.titleEnglish = titleEnglish
    self.chapter = chapter
    self.scope = scope
    self.keywords = keywords
    self.duties = duties
  }

  /// The rows; reading them tells whether they are values of their columns.
  func facts() throws(Failure) -> [Fact] {
    guard ProvisionKey.isWellFormed(key.utf8) else { throw Failure(.usage, EditionTableMessages.notARow(key)) }
    var row = RowDraft<Provision>()
    let columns = Provision.columns
    row.set(columns.key, ProvisionKey(key))
    row.set(columns.label, label)
    row.set(columns.chapter, chapter)
    row.set(columns.title, title)
    row.set(columns.titleEnglish, titleEnglish.isEmpty ? title : titleEnglish)
    row.set(columns.scope, typed: scope)
    row.set(columns.keywords, keywords)
    row.set(columns.evidence.confidence, .local)
    var facts = [Self.fact(row)]
    for (index, text) in duties.enumerated() {
      guard let mark = text.firstIndex(of: "=") else { throw Failure(.usage, EditionTableMessages.notADuty(text)) }
      let who = text[text.index(after: mark)...].split(separator: ">", omittingEmptySubsequences: false).map(String.init)
      guard who.count <= 2, let roles = who.first, !roles.isEmpty else { throw Failure(.usage, EditionTableMessages.notADuty(text)) }
      var duty = RowDraft<Duty>()
      duty.set(Duty.columns.provision, ProvisionKey(key))
      duty.set(Duty.columns.number, index + 1)
      duty.set(Duty.columns.act, typed: String(text[..<mark]))
      duty.set(Duty.columns.roles, typed: roles)
      if who.count == 2 { duty.set(Duty.columns.to, typed: who[1]) }
      facts.append(Self.fact(duty))
    }
    return facts
  }

  private static func fact<Record: FactRecord>(_ draft: RowDraft<Record>) -> Fact {
    let schema = Record.schema
    return Fact(
      name: FactName(kind: Record.descriptor.kind, key: schema.key.map { draft.fields[$0] }), columns: schema.columns.map(\.name),
      values: draft.fields, origin: Origin(file: schema.path, line: 0))
  }
}

extension Amending {
  /// Puts a provision of the body's own into the table.
  package func add(_ provision: OwnProvision, _ terms: AmendmentTerms) throws(Failure) -> ChangeOutcome {
    guard !provision.duties.isEmpty else { throw Failure(.usage, EditionTableMessages.provisionWithoutDuty) }
    return try add(provision.facts(), terms)
  }
}
