package import RegistryModel

/// What is said of files that somebody has edited and not committed.
package enum UncommittedMessages {
  /// How many files are named.
  private static let shown = 5

  /// `canRead` = whether the command takes `--work-tree`.
  package static func note(_ paths: [String], canRead: Bool) -> Phrase {
    func list(_ separator: String) -> String {
      paths.prefix(shown).joined(separator: separator) + (paths.count > shown ? " … (\(paths.count))" : "")
    }
    return Phrase(
      ja: "\(list("、")) に、コミットしていない変更があります。これは最後のコミットから読んだもので、その変更を含みません"
        + (canRead ? "(--work-tree で含めて読めます)" : "(含めるときは、先に git commit -a でコミットしてください)"),
      en: "\(list(", ")): edited and not committed; this was read from the newest commit and does not know of it "
        + (canRead ? "(--work-tree reads the files as they are)" : "(git commit -a first to have it included)"))
  }
}
