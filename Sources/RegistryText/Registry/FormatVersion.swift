/// The version of the text format.
package enum FormatVersion {
  package static let current = 2
  /// Formats that are still read; `kengen migrate` writes today's.
  package static let earliest = 1
  /// From this one on confirmations stand in a file of their own and the table's base is pinned.
  package static let pinned = 2
}
