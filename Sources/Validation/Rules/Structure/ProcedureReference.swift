import Authority
package import RegistryModel

/// What a procedure names is there.
package enum ProcedureReference: Rule {
  package static let id = "procedure-reference"
  package static let kind = RuleKind.structure
  package static let severity = Severity.error
  package static let summary = Phrase(
    ja: "手続が、台帳にない役割・規定・所属などを指している、または誰が行うかを定められない",
    en: "A procedure names what the registry does not have, or does not settle who does a step")
  package static let source = Phrase(
    ja: "台帳の整合(手続の工程は、誰が行えるかが決まっていなければならない)",
    en: "consistency of the registry: for every step it must be settled who may do it")

  package static func findings(in context: CheckContext) -> [Finding] {
    context.registry.procedures.flatMap { procedure in
      places(procedure, context) + members(procedure, context)
        + procedure.steps.flatMap { step in step.sources.flatMap { source(of: step, $0, procedure, context) } }
    }
  }

  private static func finding(
    _ procedure: Procedure, _ origin: Origin, _ subject: String, _ message: Phrase, _ fix: Phrase
  ) -> Finding {
    Finding(
      rule: ProcedureReference.self, message: message, at: TextPosition(origin), fix: fix,
      subject: "\(procedure.id):\(subject)")
  }

  private static func unknown(
    _ procedure: Procedure, _ origin: Origin, _ kind: Phrase, _ id: String, among known: [String]
  ) -> Finding {
    let near = Nearest.word(to: id, among: known)
    return finding(
      procedure, origin, "\(kind.en):\(id)",
      Phrase(ja: "\(kind.ja)「\(id)」はありません", en: "there is no \(kind.en) '\(id)'"),
      Phrase(
        ja: near.map { "「\($0)」ではありませんか" } ?? "台帳にある\(kind.ja)を書いてください",
        en: near.map { "did you mean '\($0)'?" } ?? "write a \(kind.en) that the registry has"))
  }

  private static func places(_ procedure: Procedure, _ context: CheckContext) -> [Finding] {
    let registry = context.registry
    let units = procedure.units.filter { registry.versions(of: $0).isEmpty }.map {
      unknown(procedure, procedure.origin, .unit, $0.text, among: registry.units.map(\.code.text))
    }
    let systems = procedure.systems.filter { registry.system($0) == nil }.map {
      unknown(
        procedure, procedure.origin, Phrase(ja: "システム", en: "system"), $0.text, among: registry.systems.map(\.id.text))
    }
    return units + systems
  }

  private static func members(_ procedure: Procedure, _ context: CheckContext) -> [Finding] {
    let registry = context.registry
    return procedure.partitions.flatMap { partition in
      partition.teams.flatMap { team in
        team.people.filter { registry.person($0) == nil }.map {
          unknown(
            procedure, team.origin, Phrase(ja: "職員番号", en: "person"), $0.text, among: registry.people.map(\.number.text))
        }
      }
    }
  }

  private static func source(
    of step: ProcedureStep, _ source: StepSource, _ procedure: Procedure, _ context: CheckContext
  ) -> [Finding] {
    let registry = context.registry
    func missing(_ unit: UnitCode?) -> [Finding] {
      guard let unit, registry.versions(of: unit).isEmpty else { return [] }
      return [unknown(procedure, step.origin, .unit, unit.text, among: registry.units.map(\.code.text))]
    }
    switch source {
    case .roles(let roles, let unit): return missing(unit) + roles.flatMap { role($0, step, procedure, context) }
    case .everyone(let unit, _, let posts):
      return missing(unit)
        + posts.filter { registry.post($0) == nil }.map {
          unknown(procedure, step.origin, Phrase(ja: "職", en: "post"), $0.text, among: registry.posts.map(\.id.text))
        }
    case .contractors(let contract):
      guard let contract, !registry.contracts.contains(where: { $0.id == contract }) else { return [] }
      return [
        unknown(
          procedure, step.origin, Phrase(ja: "契約", en: "contract"), contract.text,
          among: registry.contracts.map(\.id.text))
      ]
    case .provision(let key, let role): return provision(key, role, step, procedure, context)
    }
  }

  private static func role(
    _ id: RoleID, _ step: ProcedureStep, _ procedure: Procedure, _ context: CheckContext
  ) -> [Finding] {
    guard let role = context.registry.role(id) else {
      return [
        unknown(
          procedure, step.origin, Phrase(ja: "役割", en: "role"), id.text, among: context.registry.roles.map(\.id.text))
      ]
    }
    let fix: Phrase
    switch role.kind {
    case .person, .group:
      guard procedure.scope != .system, role.scope == .system else { return [] }
      fix = Phrase(
        ja: "scope を system にするか、システムごとでない役割を書いてください", en: "make the scope system, or name a role that is not a system's")
    case .everyone: fix = Phrase(ja: "everyone: unit と書いてください", en: "write everyone: unit")
    case .external: fix = Phrase(ja: "contractors: here と書いてください", en: "write contractors: here")
    case .contactPoint: fix = Phrase(ja: "everyone と unit で、その所属を書いてください", en: "write everyone with that unit")
    }
    return [
      finding(
        procedure, step.origin, "role:\(id)",
        Phrase(
          ja: "工程「\(step.name.ja)」を役割「\(role.name.ja)」で行う人は定まりません",
          en: "role '\(role.name.text(.english))' does not settle who does step '\(step.name.text(.english))'"), fix)
    ]
  }

  private static func provision(
    _ key: ProvisionKey, _ role: RoleID?, _ step: ProcedureStep, _ procedure: Procedure, _ context: CheckContext
  ) -> [Finding] {
    let registry = context.registry
    guard registry.provision(key) != nil else {
      return [
        unknown(
          procedure, step.origin, Phrase(ja: "規定", en: "provision"), key.text,
          among: registry.provisions.map(\.key.text))
      ]
    }
    let deciding = Moment.decidingDuties(registry.duties(of: key))
    let slots = deciding.reduce(0) { $0 + ($1.jointness == .all ? $1.askedRoles.count : 1) * $1.persons }
    let roles = deciding.flatMap(\.askedRoles)
    let list = roles.map(\.text).joined(separator: ", ")
    let message: Phrase
    let fix: Phrase
    if roles.isEmpty {
      message = Phrase(ja: "規定 \(key) には許可・承認・決定する義務がありません", en: "provision \(key) has no duty to permit, approve or decide")
      fix = Phrase(ja: "roles で役割を書いてください", en: "name roles instead")
    } else if let role, !roles.contains(role) {
      message = Phrase(ja: "規定 \(key) を決めるのは役割「\(role)」ではありません", en: "role '\(role)' does not decide under provision \(key)")
      fix = Phrase(ja: "次のどれかを書いてください: \(list)", en: "write one of: \(list)")
    } else if role == nil, slots > 1 {
      message = Phrase(
        ja: "規定 \(key) は \(slots) 人で決めるので、ひとつの工程では足りません", en: "provision \(key) takes \(slots) persons, and a step is one person's")
      fix = Phrase(ja: "工程を分け、それぞれに role を書いてください: \(list)", en: "make a step of each with role: \(list)")
    } else {
      return []
    }
    return [finding(procedure, step.origin, "provision:\(key):\(step.id)", message, fix)]
  }
}

extension Phrase {
  fileprivate static let unit = Phrase(ja: "所属", en: "unit")
}
