package import RegistryModel

/// A kind of fact, by the word that commands take for it.
package enum FactKind: String, CaseIterable, Sendable {
  case roles, provisions, duties, separations, gists, events, words, sources
  case units, posts, systems, people, absences, appointments, assignments, deputies
  case decisions, exceptions, emergencies, contracts, workers
  /// Entries of `kengen.yaml`.
  case rules
  /// Entries of `procedures/ID.yaml`.
  case procedures
  /// Lines of `allowed-signers`.
  case signers

  /// The kind of the facts in the file at `path`; nil where the format knows no such file.
  package init?(path: String) {
    if path == RegistryPath.manifest {
      self = .rules
    } else if path == "allowed-signers" {
      self = .signers
    } else if let schema = RegistrySchemas.schema(of: path) {
      guard let kind = Self.byPattern[schema.path] else { return nil }
      self = kind
    } else {
      let parts = path.split(separator: "/")
      guard parts.count == 2, parts[0] == "procedures", RegistryPath.isProcedureFile(String(parts[1])) else { return nil }
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

  private static let schemas: [FactKind: FileSchema] = {
    var result: [FactKind: FileSchema] = [:]
    for schema in RegistrySchemas.all {
      let parts = schema.path.dropLast(4).split(separator: "/").map(String.init)
      // `people/*.csv` is named after its folder.
      if let kind = (parts.last == "*" ? parts.first : parts.last).flatMap(FactKind.init(rawValue:)) { result[kind] = schema }
    }
    return result
  }()
  private static let byPattern = Dictionary(uniqueKeysWithValues: schemas.map { ($0.value.path, $0.key) })

  /// The defects of a file of this kind, each by itself: not whether its rows belong into that file.
  func defects(of path: String, _ bytes: [UInt8]) -> [Defect] {
    func read<Record: TextRecord>(_: Record.Type) -> [Defect] { RecordFile<Record>(file: path, bytes: bytes).defects }
    switch self {
    case .roles: return read(Role.self)
    case .provisions: return read(Provision.self)
    case .duties: return read(Duty.self)
    case .separations: return read(Separation.self)
    case .gists: return read(Gist.self)
    case .events: return read(Event.self)
    case .words: return read(SearchWord.self)
    case .sources: return read(Source.self)
    case .units: return read(Unit.self)
    case .posts: return read(Post.self)
    case .systems: return read(InformationSystem.self)
    case .people: return read(Person.self)
    case .absences: return read(Absence.self)
    case .appointments: return read(Appointment.self)
    case .assignments: return read(Assignment.self)
    case .deputies: return read(Deputy.self)
    case .decisions: return read(PolicyDecision.self)
    case .exceptions: return read(RuleException.self)
    case .emergencies: return read(EmergencyEntry.self)
    case .contracts: return read(Contract.self)
    case .workers: return read(Worker.self)
    case .rules: return ManifestReader.read(bytes).defects
    case .procedures: return ProcedureReader.read(path, bytes).defects
    case .signers: return String(validating: bytes, as: UTF8.self) == nil ? [.notText(path)] : []
    }
  }
}

extension Defect {
  static func notText(_ path: String) -> Defect {
    Defect(
      code: .encoding, file: path, line: 0, column: 0, problem: Phrase(ja: "UTF-8 として読めません", en: "it is not valid UTF-8"),
      mend: Phrase(ja: "UTF-8 で保存し直してください", en: "save it as UTF-8"))
  }
}
