package import RegistryModel

/// An id that refers to nothing.
package enum UnknownReference: Rule {
  package static let id = "reference-unknown"
  package static let kind = RuleKind.structure
  package static let severity = Severity.error
  package static let summary = Phrase(
    ja: "書かれた識別子が、どこにも定義されていない", en: "An id is used that is defined nowhere")
  package static let source = Phrase(
    ja: "権限の台帳として読めるための条件", en: "a condition for reading the registry at all")

  package static func findings(in context: CheckContext) -> [Finding] {
    var collector = ReferenceCollector(registry: context.registry)
    collector.checkTable()
    collector.checkOrganisation()
    collector.checkHoldings()
    collector.checkManifest()
    return collector.findings
  }
}

/// Walks over every reference of the registry.
private struct ReferenceCollector {
  let registry: Registry
  var findings: [Finding] = []

  mutating func checkTable() {
    for role in registry.roles { if let superior = role.superior { check(superior, role.origin, "superior") } }
    for provision in registry.provisions where registry.duties(of: provision.key).isEmpty {
      findings.append(
        Finding(
          rule: UnknownReference.self,
          message: Phrase(
            ja: "規定 \(provision.label) に義務の行がひとつもありません",
            en: "provision \(provision.label) has no duty at all"),
          at: TextPosition(provision.origin, field: "key"),
          fix: Phrase(
            ja: "table/duties.csv に「\(provision.key)」の行を書いてください",
            en: "write a row for '\(provision.key)' into table/duties.csv"),
          subject: "provision-without-duty:\(provision.key)"))
    }
    for duty in registry.allDuties {
      check(duty.provision, duty.origin, "provision")
      for role in duty.roles { check(role, duty.origin, "roles") }
      for role in duty.counterparts { check(role, duty.origin, "to") }
      switch duty.condition {
      case .always: break
      case .ifAbsent(let role): check(role, duty.origin, "when")
      case .after(let key): check(key, duty.origin, "when")
      }
    }
    for separation in registry.separations { check(separation.provision, separation.origin, "provision") }
    for event in registry.events {
      for key in event.provisions { check(key, event.origin, "provisions") }
    }
  }

  mutating func checkOrganisation() {
    for unit in registry.units {
      if let parent = unit.parent { check(parent, unit.origin, "parent") }
      for successor in unit.successors { check(successor, unit.origin, "successors") }
    }
    for system in registry.systems { check(system.unit, system.origin, "unit") }
  }

  mutating func checkHoldings() {
    for appointment in registry.allAppointments {
      check(appointment.unit, appointment.origin, "unit")
      check(appointment.post, appointment.origin, "post")
      check(appointment.person, appointment.origin, "person")
    }
    for assignment in registry.allAssignments {
      check(assignment.seat, assignment.origin)
      check(assignment.person, assignment.origin, "person")
    }
    for deputy in registry.allDeputies {
      check(deputy.seat, deputy.origin)
      check(deputy.person, deputy.origin, "person")
      for key in deputy.provisions ?? [] { check(key, deputy.origin, "provisions") }
    }
    for absence in registry.allAbsences { check(absence.person, absence.origin, "person") }
    for decision in registry.decisions {
      check(decision.provision, decision.origin, "provision")
      check(decision.decidedBy, decision.origin, "by")
    }
    for exception in registry.exceptions { check(exception) }
    for entry in registry.emergencies {
      check(entry.person, entry.origin, "person")
      if let review = entry.review { check(review.by, entry.origin, "reviewed-by") }
    }
    for contract in registry.contracts {
      check(contract.unit, contract.origin, "unit")
      if let parent = contract.parent { check(parent, contract.origin, "parent") }
    }
    for worker in registry.workers {
      check(worker.contract, worker.origin, "contract")
      check(worker.person, worker.origin, "person")
      for system in worker.systems { check(system, worker.origin, "systems") }
    }
  }

  private mutating func check(_ exception: RuleException) {
    check(exception.place, exception.origin)
    if let key = exception.provision { check(key, exception.origin, "provision") }
    for person in exception.beneficiaries { check(person, exception.origin, "persons") }
    check(exception.controlPerformer, exception.origin, "performer")
    check(exception.reviewer, exception.origin, "reviewer")
    check(exception.permittedBy, exception.origin, "permitted-by")
    if let renewed = exception.renews, !registry.exceptions.contains(where: { $0.id == renewed }) {
      report(
        renewed.text, Phrase(ja: "例外", en: "exception"), exception.origin, "renews", registry.exceptions.map(\.id.text))
    }
    if RuleTable.rule(exception.rule) == nil {
      report(
        exception.rule, Phrase(ja: "規則", en: "rule"), exception.origin, "rule",
        RuleTable.rules.map { $0.id })
    }
  }

  mutating func checkManifest() {
    let manifest = registry.manifest
    let top = Origin(file: "kengen.yaml", line: 1)
    check(manifest.bodyUnit, top, nil)
    for rule in manifest.exOfficio {
      check(rule.role, rule.origin, nil)
      check(rule.post, rule.origin, nil)
      if case .unit(let code) = rule.location { check(code, rule.origin, nil) }
    }
    for rule in manifest.deputyOrder {
      check(rule.role, rule.origin, nil)
      check(rule.post, rule.origin, nil)
    }
    for rule in manifest.groups {
      check(rule.role, rule.origin, nil)
      if let chair = rule.chair { check(chair, rule.origin, nil) }
      for member in rule.members { check(member, rule.origin, nil) }
    }
    for rule in manifest.separations {
      for role in rule.roles { check(role, rule.origin, nil) }
    }
    for rule in manifest.contactPoints {
      check(rule.role, rule.origin, nil)
      check(rule.unit, rule.origin, nil)
    }
    for rule in manifest.approvals {
      for role in rule.roles { check(role, rule.origin, nil) }
      if let unit = rule.unit { check(unit, rule.origin, nil) }
    }
    if let emergency = manifest.emergency {
      for role in emergency.roles + emergency.reviewRoles { check(role, emergency.origin, nil) }
    }
  }

  // MARK: One reference

  private mutating func check(_ seat: Seat, _ origin: Origin) {
    check(seat.role, origin, "role")
    check(seat.place, origin)
  }

  private mutating func check(_ place: Place, _ origin: Origin) {
    switch place {
    case .body: break
    case .unit(let code): check(code, origin, "place")
    case .system(let id): check(id, origin, "place")
    }
  }

  private mutating func check(_ id: SystemID, _ origin: Origin, _ field: String) {
    guard registry.system(id) == nil else { return }
    report(id.text, Phrase(ja: "システム", en: "system"), origin, field, registry.systems.map(\.id.text))
  }

  private mutating func check(_ id: ContractID, _ origin: Origin, _ field: String) {
    guard !registry.contracts.contains(where: { $0.id == id }) else { return }
    report(id.text, Phrase(ja: "契約", en: "contract"), origin, field, registry.contracts.map(\.id.text))
  }

  private mutating func check(_ role: RoleID, _ origin: Origin, _ field: String?) {
    guard registry.role(role) == nil else { return }
    report(role.text, Phrase(ja: "役割", en: "role"), origin, field, registry.roles.map(\.id.text))
  }

  private mutating func check(_ key: ProvisionKey, _ origin: Origin, _ field: String?) {
    guard registry.provision(key) == nil else { return }
    report(key.text, Phrase(ja: "規定", en: "provision"), origin, field, registry.provisions.map(\.key.text))
  }

  private mutating func check(_ unit: UnitCode, _ origin: Origin, _ field: String?) {
    guard registry.versions(of: unit).isEmpty else { return }
    report(unit.text, Phrase(ja: "所属", en: "unit"), origin, field, registry.units.map(\.code.text))
  }

  private mutating func check(_ post: PostID, _ origin: Origin, _ field: String?) {
    guard registry.post(post) == nil else { return }
    report(post.text, Phrase(ja: "職", en: "post"), origin, field, registry.posts.map(\.id.text))
  }

  private mutating func check(_ person: StaffNumber, _ origin: Origin, _ field: String?) {
    guard registry.person(person) == nil else { return }
    report(
      person.text, Phrase(ja: "職員番号", en: "staff number"), origin, field, registry.people.map(\.number.text))
  }

  private mutating func report(
    _ id: String, _ kind: Phrase, _ origin: Origin, _ field: String?, _ known: [String]
  ) {
    let near = Nearest.word(to: id, among: known)
    findings.append(
      Finding(
        rule: UnknownReference.self,
        message: Phrase(
          ja: "\(kind.ja)「\(id)」は定義されていません", en: "\(kind.en) '\(id)' is not defined"),
        at: TextPosition(origin, field: field),
        fix: Phrase(
          ja: near.map { "「\($0)」ではありませんか" } ?? "綴りを直すか、先に\(kind.ja)を定義してください",
          en: near.map { "did you mean '\($0)'?" } ?? "correct it, or define the \(kind.en) first"),
        subject: "\(origin.file):\(field ?? ""):\(id)", remedies: remedies(near, origin, field)))
  }

  /// The nearest id that is known, where the field holds nothing else; else without the row.
  private func remedies(_ near: String?, _ origin: Origin, _ field: String?) -> [Remedy] {
    guard let field, origin.file != "kengen.yaml" else { return [] }
    let isAlone = !["roles", "to", "when", "provisions", "persons", "systems", "successors", "place", "key"].contains(field)
    return (isAlone ? near.map { [.setField(origin, column: field, value: $0)] } ?? [] : []) + [.deleteRow(origin)]
  }
}
