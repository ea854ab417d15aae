package import RegistryModel

/// What is said where the `git` command failed. Its own words are quoted, never translated.
package enum GitCommandMessages {
  /// `command` is the git command's name, such as `ls-files`.
  package static func failed(_ command: String, exitCode: Int32) -> Phrase {
    Phrase(ja: "git \(command) が失敗しました(\(exitCode))", en: "git \(command) failed (\(exitCode))")
  }

  package static let tryByHand = Phrase(
    ja: "同じコマンドを手で実行し、下の git の言うことを確かめてください", en: "run the same command by hand, and look at what git says below")

  /// The remote as it was named: its name or its address.
  package static func unreachable(_ remote: String) -> Phrase {
    Phrase(ja: "「\(remote)」とやりとりできません", en: "cannot reach '\(remote)'")
  }

  package static func lookAtRemote(_ remote: String) -> Phrase {
    Phrase(
      ja: "git remote -v で相手を、git ls-remote \(remote) でつながるかを確かめてください。手元は変えていません",
      en: "look at the remotes with git remote -v and try git ls-remote \(remote); nothing here was changed")
  }

  /// How many lines of git's are shown at most.
  private static let limit = 20

  /// What git wrote to standard error, a line each; what is left out is counted.
  package static func quoted(_ lines: [String]) -> [Phrase] {
    let rest = lines.count - limit
    return lines.prefix(limit).map { Phrase(ja: "git の出力: 「\($0)」", en: "git says: \"\($0)\"") }
      + (rest > 0 ? [Phrase(ja: "git の出力: ほか \(rest) 行", en: "git says: and \(Counted("行", "more line").text(rest).en)")] : [])
  }
}
