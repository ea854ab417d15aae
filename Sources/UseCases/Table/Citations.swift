import Editions
import GitStore
import RegistryModel
import RegistryStore
import RegistryText

/// Where provisions are named outside the table's own rows: decisions, exceptions, deputies, events, conditions, procedures.
struct Citations {
  /// One field of a row that names provisions.
  struct Place {
    let origin: Origin
    let column: ColumnDescription
    let keys: [ProvisionKey]
  }
  private let places: [Place]
  private let procedures: [(path: String, keys: Set<ProvisionKey>)]

  /// `edit` gives the files of procedures.
  init(_ registry: Registry, _ edit: RegistryEdit) throws {
    var places: [Place] = []
    for kind in FactKind.allCases where !Self.own.contains(kind) {
      kind.record?.forEachReference(in: registry) { mention, column, origin in
        guard case .provision(let key) = mention else { return }
        places.append(Place(origin: origin, column: column, keys: [key]))
      }
    }
    self.places = places
    procedures = try registry.procedures.map { procedure in
      let path = procedure.origin.file
      return (path, ProcedureText.provisions(in: try edit.bytes(at: path) ?? []))
    }
  }

  /// Kinds whose rows are a provision's own.
  private static let own: Set<FactKind> = [.provisions, .gists, .separations, .amendments, .confirmations]

  /// Where a provision is named, for people; duties of the provision itself do not count.
  func places(of key: ProvisionKey) -> [String] {
    places.filter { $0.keys.contains(key) && !($0.column.name == "provision" && $0.origin.file == Duty.schema.path) }
      .map { "\($0.origin.file):\($0.origin.line)" } + procedures.filter { $0.keys.contains(key) }.map(\.path)
  }

  /// Whether anything names it.
  func names(_ key: ProvisionKey) -> Bool { !places(of: key).isEmpty }

  /// The procedures that name any of these.
  func procedures(naming keys: Set<ProvisionKey>) -> [String] {
    procedures.filter { !$0.keys.isDisjoint(with: keys) }.map(\.path)
  }
}
