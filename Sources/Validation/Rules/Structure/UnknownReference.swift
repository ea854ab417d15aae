package import RegistryModel
package import RegistryText

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
    collector.checkRows()
    collector.checkProvisions()
    collector.checkManifest()
    return collector.findings
  }

  /// Whether what is named is defined. Constant for what there is much of, linear in the rest.
  package static func isKnown(_ mention: Mention, in registry: Registry) -> Bool {
    switch mention {
    case .person(let number): registry.person(number) != nil
    case .unit(let code): !registry.versions(of: code).isEmpty
    case .role(let id): registry.role(id) != nil
    case .post(let id): registry.post(id) != nil
    case .system(let id): registry.system(id) != nil
    case .provision(let key): registry.provision(key) != nil
    case .rule(let id): RuleTable.rule(id.text) != nil
    case .other(let named, let id): UnknownReference.ids(named, in: registry).contains(id)
    }
  }
}

extension UnknownReference {
  /// Identifiers of a sort that has no index, in the order of the text.
  fileprivate static func ids(_ named: Named, in registry: Registry) -> [String] {
    FactKind.allCases.flatMap { $0.record?.defined(named, in: registry) ?? [] }
  }
}

/// Walks over every reference of the registry.
private struct ReferenceCollector {
  let registry: Registry
  /// Identifiers of sorts that have no index, as far as they were asked for, in the order of the text.
  private var defined: [Named: (all: [String], known: Set<String>)] = [:]
  private(set) var findings: [Finding] = []

  init(registry: Registry) {
    self.registry = registry
  }

  /// Whatever a column of a row names.
  mutating func checkRows() {
    for kind in FactKind.allCases {
      kind.record?.forEachReference(in: registry) { mention, column, origin in check(mention, origin, column) }
    }
  }

  mutating func checkProvisions() {
    for provision in registry.provisions where registry.duties(of: provision.key).isEmpty {
      findings.append(
        Finding(
          rule: UnknownReference.self,
          message: Phrase(
            ja: "規定 \(provision.label) に義務の行がひとつもありません",
            en: "provision \(provision.label) has no duty at all"),
          at: TextPosition(provision.origin, Provision.columns.key),
          fix: Phrase(
            ja: "table/duties.csv に「\(provision.key)」の行を書いてください",
            en: "write a row for '\(provision.key)' into table/duties.csv"),
          subject: "provision-without-duty:\(provision.key)"))
    }
  }

  mutating func checkManifest() {
    let manifest = registry.manifest
    let top = Origin(file: "kengen.yaml", line: 1)
    check(.unit(manifest.bodyUnit), top)
    for rule in manifest.exOfficio {
      check(.role(rule.role), rule.origin)
      check(.post(rule.post), rule.origin)
      if case .unit(let code) = rule.location { check(.unit(code), rule.origin) }
    }
    for rule in manifest.deputyOrder {
      check(.role(rule.role), rule.origin)
      check(.post(rule.post), rule.origin)
    }
    for rule in manifest.groups {
      check(.role(rule.role), rule.origin)
      if let chair = rule.chair { check(.role(chair), rule.origin) }
      for member in rule.members { check(.role(member), rule.origin) }
    }
    for rule in manifest.separations {
      for role in rule.roles { check(.role(role), rule.origin) }
    }
    for rule in manifest.contactPoints {
      check(.role(rule.role), rule.origin)
      check(.unit(rule.unit), rule.origin)
    }
    for rule in manifest.approvals {
      for role in rule.roles + rule.speakers { check(.role(role), rule.origin) }
      if let unit = rule.unit { check(.unit(unit), rule.origin) }
    }
    if let emergency = manifest.emergency {
      for role in emergency.roles + emergency.reviewRoles { check(.role(role), emergency.origin) }
    }
  }

  // MARK: One reference

  private mutating func check(_ mention: Mention, _ origin: Origin, _ column: ColumnDescription? = nil) {
    guard findings.count < FindingLimit.ofRows, !isKnown(mention) else { return }
    let (id, kind, known) = described(mention)
    let near = Nearest.word(to: id, among: known)
    findings.append(
      Finding(
        rule: UnknownReference.self,
        message: Phrase(
          ja: "\(kind.ja)「\(id)」は定義されていません", en: "\(kind.en) '\(id)' is not defined"),
        at: TextPosition(origin, field: column?.name),
        fix: Phrase(
          ja: near.map { "「\($0)」ではありませんか" } ?? "綴りを直すか、先に\(kind.ja)を定義してください",
          en: near.map { "did you mean '\($0)'?" } ?? "correct it, or define the \(kind.en) first"),
        subject: "\(origin.file):\(column?.name ?? ""):\(id)", remedies: remedies(near, origin, column)))
  }

  private mutating func isKnown(_ mention: Mention) -> Bool {
    if case .other(let named, let id) = mention { ids(named).known.contains(id) } else { UnknownReference.isKnown(mention, in: registry) }
  }

  private mutating func ids(_ named: Named) -> (all: [String], known: Set<String>) {
    if let ids = defined[named] { return ids }
    let all = UnknownReference.ids(named, in: registry)
    let ids = (all, Set(all))
    defined[named] = ids
    return ids
  }

  /// The id, what it is of, and all there are.
  private mutating func described(_ mention: Mention) -> (id: String, kind: Phrase, known: [String]) {
    switch mention {
    case .person(let number): (number.text, Named.person.title, registry.people.map(\.number.text))
    case .unit(let code): (code.text, Named.unit.title, registry.units.map(\.code.text))
    case .role(let id): (id.text, Named.role.title, registry.roles.map(\.id.text))
    case .post(let id): (id.text, Named.post.title, registry.posts.map(\.id.text))
    case .system(let id): (id.text, Named.system.title, registry.systems.map(\.id.text))
    case .provision(let key): (key.text, Named.provision.title, registry.provisions.map(\.key.text))
    case .rule(let id): (id.text, Named.rule.title, RuleTable.rules.map { $0.id })
    case .other(let named, let id): (id, named.title, ids(named).all)
    }
  }

  /// The nearest id that is known, where the field holds nothing else; else without the row.
  private func remedies(_ near: String?, _ origin: Origin, _ column: ColumnDescription?) -> [Remedy] {
    guard let column else { return [] }
    let other = near.map { [Remedy.edit(.set(origin, column, naming: $0))] } ?? []
    return (column.kind == .identifier ? other : []) + [.deleteRow(origin)]
  }
}
