import RegistryModel

/// Which files of a registry hold the facts of a kind.
package enum FilePattern: Hashable, Sendable {
  /// One file.
  case file(String)
  /// `FOLDER/05.csv`, named after the leading characters of a staff number.
  case byPerson(folder: String)
  /// `units/02/NAME`, the folder named after the leading characters of a unit's code.
  case byUnit(name: String)
  /// `body/NAME`, `systems/NAME` and `units/02/NAME`.
  case byPlace(name: String)

  /// Folders of what is held at places.
  static let placeFolders = ["body", "systems", unitsFolder]
  private static let unitsFolder = "units"

  /// The path in the registry; `*` stands for the leading characters of the keys inside.
  package var text: String {
    switch self {
    case .file(let path): path
    case .byPerson(let folder): "\(folder)/*.csv"
    case .byUnit(let name): "\(Self.unitsFolder)/*/\(name)"
    case .byPlace(let name): "*/\(name)"
    }
  }

  /// The folders at the top of the registry in which such files stand.
  package var folders: [String] {
    switch self {
    case .file(let path): [String(path.prefix { $0 != "/" })]
    case .byPerson(let folder): [folder]
    case .byUnit: [Self.unitsFolder]
    case .byPlace: Self.placeFolders
    }
  }

  /// What such files are called in the folders of places; nil for others.
  var placedName: String? {
    switch self {
    case .file, .byPerson: nil
    case .byUnit(let name), .byPlace(let name): name
    }
  }

  func matches(_ path: String) -> Bool {
    if case .file(let own) = self { return own == path }
    let parts = path.split(separator: "/")
    guard let folder = parts.first, let last = parts.last else { return false }
    switch self {
    case .file: return false
    case .byPerson(let own): return parts.count == 2 && folder == own && RegistryPath.isShardFile(String(last))
    case .byUnit(let name): return parts.count == 3 && folder == Self.unitsFolder && last == name
    case .byPlace(let name):
      return last == name && (parts.count == 3 ? folder == Self.unitsFolder : parts.count == 2 && (folder == "body" || folder == "systems"))
    }
  }

  /// Files whose path is the same in every registry; `systems` = also those of systems.
  func fixedPaths(systems: Bool) -> [String] {
    switch self {
    case .file(let path): [path]
    case .byPerson, .byUnit: []
    case .byPlace(let name): systems ? ["body/\(name)", "systems/\(name)"] : ["body/\(name)"]
    }
  }

  /// The files of this kind in a shard; empty where the shard holds none of it.
  func paths(in shard: Shard) -> [String] {
    switch (self, shard) {
    case (.byPerson(let folder), .people(let prefix)): ["\(folder)/\(RegistryPath.folderName(prefix)).csv"]
    case (.byUnit(let name), .units(let prefix)), (.byPlace(let name), .units(let prefix)):
      ["\(Self.unitsFolder)/\(RegistryPath.folderName(prefix))/\(name)"]
    case (.byPlace(let name), .systems): ["systems/\(name)"]
    default: []
    }
  }

  /// The file for a row with this in the column that divides the files; the pattern of one file asks for nothing.
  func path(for text: String, _ layout: Layout) -> String {
    switch self {
    case .file(let path): path
    case .byPerson(let folder): "\(folder)/\(RegistryPath.shardName(of: text, length: layout.personPrefix)).csv"
    case .byUnit(let name): Self.unitFolder(text, layout) + name
    case .byPlace(let name): Self.folder(of: Place(text) ?? .body, layout) + name
    }
  }

  /// The folder of a place's facts, with a slash behind.
  static func folder(of place: Place, _ layout: Layout) -> String {
    switch place {
    case .body: "body/"
    case .system: "systems/"
    case .unit(let code): unitFolder(code.text, layout)
    }
  }

  static func unitFolder(_ code: String, _ layout: Layout) -> String {
    "\(unitsFolder)/\(RegistryPath.shardName(of: code, length: layout.unitPrefix))/"
  }
}
