package import RegistryModel

/// In which file a record of a kind belongs, and by which column.
package enum Placement<Record>: Sendable {
  case file(String)
  case byPerson(folder: String, Column<Record, StaffNumber>)
  case byUnit(name: String, Column<Record, UnitCode>)
  case byPlace(name: String, Column<Record, Place>)

  package var pattern: FilePattern {
    switch self {
    case .file(let path): .file(path)
    case .byPerson(let folder, _): .byPerson(folder: folder)
    case .byUnit(let name, _): .byUnit(name: name)
    case .byPlace(let name, _): .byPlace(name: name)
    }
  }

  /// The column that divides the files; nil where there is one file.
  var column: Int? {
    switch self {
    case .file: nil
    case .byPerson(_, let column): column.index
    case .byUnit(_, let column): column.index
    case .byPlace(_, let column): column.index
    }
  }

  /// Where each record belongs that does not belong into the file at `path`: a file or a folder. Linear.
  func misplaced(_ records: [Record], in path: String, _ layout: Layout) -> [(record: Record, target: String)] {
    switch self {
    case .file: []
    case .byPerson(let folder, let column):
      records.misplaced(name(path, dropping: 4), layout.personPrefix, { column.value(of: $0).text }, { "\(folder)/\($0).csv" })
    case .byUnit(_, let column):
      records.misplaced(name(path, dropping: 0), layout.unitPrefix, { column.value(of: $0).text }, { "units/\($0)/" })
    case .byPlace(_, let column):
      path.hasPrefix("units/")
        ? records.misplaced(
          name(path, dropping: 0), layout.unitPrefix, { if case .unit(let code) = column.value(of: $0) { code.text } else { nil } },
          { "units/\($0)/" })
        : records.compactMap { record in
          let folder = FilePattern.folder(of: column.value(of: record), layout)
          return path.hasPrefix(folder) ? nil : (record, folder)
        }
    }
  }

  /// The part of a path after its first folder that says which keys its file holds.
  private func name(_ path: String, dropping ending: Int) -> String {
    let parts = path.split(separator: "/")
    return parts.count > 1 ? String(parts[1].dropLast(ending)) : ""
  }
}

extension Array {
  /// Those whose key does not begin as `name` says, or that have none.
  fileprivate func misplaced(
    _ name: String, _ length: Int, _ key: (Element) -> String?, _ target: (String) -> String
  ) -> [(record: Element, target: String)] {
    compactMap { record in
      guard let text = key(record) else { return (record, "body/ or systems/") }
      let own = RegistryPath.shardName(of: text, length: length)
      return own == name ? nil : (record, target(own))
    }
  }
}
