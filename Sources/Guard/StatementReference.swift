/// Refs that bring single statements to the server: withdrawals and rejections, which others need not push.
package enum StatementReference {
  package static let folder = "refs/kengen/statements/"

  /// The ref of the statement in a commit.
  package static func name(_ commit: String) -> String { folder + commit }
}
