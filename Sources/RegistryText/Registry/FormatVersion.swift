/// The version of the text format.
package enum FormatVersion {
  package static let current = 1
}
