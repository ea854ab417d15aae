package import GitStore
package import RegistryModel
package import RegistryText

extension RegistryEdit {
  /// The files as they read after many changes of rows.
  package static func applying(_ edits: [RowEdit], to files: any FileSnapshot) throws(StoreError) -> any FileSnapshot {
    var edit = RegistryEdit(files: files, layout: try RegistryLoader(files: files).manifest().layout)
    try edit.apply(edits)
    return OverlaySnapshot(files, changed: edit.changed)
  }

  /// How the files that change read after many changes of rows, by path.
  package static func files(
    with edits: [RowEdit], in files: any FileSnapshot, layout: Layout
  ) throws(StoreError) -> [String: [UInt8]] {
    var edit = RegistryEdit(files: files, layout: layout)
    try edit.apply(edits)
    return edit.changed
  }

  /// Makes many changes of rows, file by file; each file is read and written once.
  package mutating func apply(_ edits: [RowEdit]) throws(StoreError) {
    var batches: [String: CSVTable.Batch] = [:]
    for edit in edits {
      switch edit.change {
      case .insert(let path, let fields): batches[path, default: .init()].insertions.append(fields)
      case .set(let origin, let column, let field):
        guard let index = RegistrySchemas.schema(of: origin.file)?.columnIndex(column) else {
          throw .rowNotFound("\(origin.file):\(origin.line) \(column)")
        }
        batches[origin.file, default: .init()].values[origin.line, default: [:]][index] = field
      case .remove(let origin): batches[origin.file, default: .init()].removals.insert(origin.line)
      }
    }
    for (path, batch) in batches.sorted(by: { $0.key < $1.key }) { try apply(batch, to: path) }
  }
}
