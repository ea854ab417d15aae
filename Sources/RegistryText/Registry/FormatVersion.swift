/// The version of the text format.
package enum FormatVersion {
  package static let current = 1

  /// Steps from an older version to the next, in order; each names itself. There is no older version yet.
  package static let migrations: [Migration] = []
}

/// One step from a format version to the next.
package struct Migration: Sendable {
  package let name: String
  package let from: Int
}
