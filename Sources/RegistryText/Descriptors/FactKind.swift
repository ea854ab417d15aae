import Messages
package import RegistryModel

/// A kind of fact, by the word that commands take for it.
package enum FactKind: String, CaseIterable, Sendable {
  case roles, provisions, duties, separations, gists, events, words, sources, amendments, confirmations
  case units, posts, systems, people, absences, appointments, assignments, deputies
  case decisions, exceptions, emergencies, contracts, workers, rosters, areas
  case measures
  case measureRecords = "measure-records"
  /// Entries of `kengen.yaml`.
  case rules
  /// Entries of `procedures/ID.yaml`.
  case procedures
  /// Lines of `allowed-signers`.
  case signers

  /// How facts of the kind are read and written; nil for what is not kept in CSV.
  package var record: (any FactRecord.Type)? {
    switch self {
    case .roles: Role.self
    case .provisions: Provision.self
    case .duties: Duty.self
    case .separations: Separation.self
    case .gists: Gist.self
    case .events: Event.self
    case .words: SearchWord.self
    case .sources: Source.self
    case .amendments: Amendment.self
    case .confirmations: Confirmation.self
    case .units: Unit.self
    case .posts: Post.self
    case .systems: InformationSystem.self
    case .people: Person.self
    case .absences: Absence.self
    case .appointments: Appointment.self
    case .assignments: Assignment.self
    case .deputies: Deputy.self
    case .decisions: PolicyDecision.self
    case .exceptions: RuleException.self
    case .emergencies: EmergencyEntry.self
    case .contracts: Contract.self
    case .workers: Worker.self
    case .rosters: RosterVersion.self
    case .areas: ControlledArea.self
    case .measures: Measure.self
    case .measureRecords: MeasureRecord.self
    case .rules, .procedures, .signers: nil
    }
  }
}

extension FactKind {
  /// The kind of the facts in the file at `path`; nil where the format knows no such file.
  package init?(path: String) {
    if let kind = Self.byPath[path] {
      self = kind
    } else if let kind = Self.divided.first(where: { $0.pattern.matches(path) })?.kind {
      self = kind
    } else {
      let parts = path.split(separator: "/")
      guard parts.count == 2, parts[0] == RegistryPath.procedures, RegistryPath.isProcedureFile(String(parts[1])) else { return nil }
      self = .procedures
    }
  }

  /// The columns of the kind's files; nil for what is not kept in CSV.
  package var schema: FileSchema? { Self.schemas[self] }

  package var title: Phrase {
    switch self {
    case .rules: Phrase(ja: "規則(kengen.yaml)", en: "Rules (kengen.yaml)")
    case .procedures: Phrase(ja: "手続", en: "Procedures")
    case .signers: Phrase(ja: "署名の鍵", en: "Signing keys")
    default: schema?.title ?? Phrase(rawValue)
    }
  }

  /// Areas of approval to which the kind's files belong.
  package var areas: Set<ChangeArea> {
    switch self {
    case .rules: [.rules]
    case .signers: [.rules, .keys]
    case .procedures: [.procedures]
    default: record?.areas ?? [.rules]
    }
  }

  package var wording: FactWording { record?.wording ?? FactWording() }

  private static let schemas: [FactKind: FileSchema] = {
    var result: [FactKind: FileSchema] = [:]
    for kind in allCases { result[kind] = kind.record?.schema }
    return result
  }()
  private static let byPath: [String: FactKind] = {
    var result: [String: FactKind] = [RegistryPath.manifest: .rules, RegistryPath.signers: .signers]
    for (kind, schema) in schemas { if case .file(let path) = schema.pattern { result[path] = kind } }
    return result
  }()
  /// Kinds whose facts stand in several files.
  private static let divided: [(kind: FactKind, pattern: FilePattern)] = allCases.compactMap { kind in
    guard let pattern = kind.schema?.pattern else { return nil }
    if case .file = pattern { return nil }
    return (kind, pattern)
  }

  /// The defects of a file of this kind, each by itself: not whether its rows belong into that file.
  func defects(of path: String, _ bytes: [UInt8]) -> [FormatDiagnostic] {
    switch self {
    case .rules: ManifestReader.read(bytes).defects
    case .procedures: ProcedureReader.read(path, bytes).defects
    case .signers: String(validating: bytes, as: UTF8.self) == nil ? [.notText(path)] : []
    default: record?.defects(path, bytes) ?? []
    }
  }
}

extension FactRecord {
  static var areas: Set<ChangeArea> { descriptor.areas }
  static var isAlwaysRead: Bool { descriptor.isAlwaysRead }
  static var wording: FactWording { descriptor.wording }
}

extension Diagnostic<FormatCode> {
  static func notText(_ path: String) -> FormatDiagnostic {
    FormatDiagnostic(
      code: .encoding, file: path, line: 0, column: 0, problem: FileMessages.notText, fix: FileMessages.saveAsText)
  }
}
