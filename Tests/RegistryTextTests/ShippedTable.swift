import RegistryModel
import RegistryText

/// The shipped table with the material that is kept beside it.
struct ShippedTable {
  /// The part that every body starts with, and those that one may take over.
  enum Part: String, CaseIterable {
    case base = "base/table"
    case law = "material/law"
    case local = "material/local-variants"
    case later = "editions/R6.10"
    case earlier = "editions/R2.12"
  }

  private(set) var provisions: [(part: Part, provision: Provision)] = []
  private(set) var duties: [ProvisionKey: [Duty]] = [:]
  private(set) var gists: [ProvisionKey: [String]] = [:]
  private(set) var separations: [Separation] = []
  private(set) var roleNames: [RoleID: Set<String>] = [:]
  private(set) var roles: [(part: Part, role: Role)] = []
  private(set) var sources: [Source] = []
  private(set) var events: [Event] = []
  private(set) var defects: [FormatDiagnostic] = []

  init() throws {
    for part in Part.allCases {
      provisions += try take(part, Provision.self).map { (part, $0) }
      for duty in try take(part, Duty.self) { duties[duty.provision, default: []].append(duty) }
      for gist in try take(part, Gist.self) { gists[gist.provision, default: []].append(gist.text) }
      for role in try take(part, Role.self) {
        roles.append((part, role))
        roleNames[role.id, default: []].insert(role.name.ja)
      }
    }
    separations = try take(.base, Separation.self)
    sources = try take(.base, Source.self)
    events = try take(.base, Event.self)
  }

  private mutating func take<Record: FactRecord>(_ part: Part, _ kind: Record.Type) throws -> [Record] {
    let name = kind.schema.path.split(separator: "/").last.map(String.init) ?? ""
    let path = "registry/\(part.rawValue)/\(name)"
    // An edition has the roles of the one it is based on.
    if Record.descriptor.kind == .roles, part == .later || part == .earlier { return [] }
    let file = RecordFile<Record>(file: path, bytes: try ShippedFiles.bytes(path))
    defects += file.defects
    return file.records
  }
}
