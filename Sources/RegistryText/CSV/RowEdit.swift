package import RegistryModel

/// One row put in, changed or taken out.
package enum RowEdit: Hashable, Sendable {
  /// Values of a new row for a file of this kind; the layout says which file.
  case insert(path: String, values: [String])
  case set(Origin, column: String, value: String)
  case remove(Origin)
}
