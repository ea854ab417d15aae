import RegistryModel

/// What stands against opening a repository.
package enum RepositoryMessages {
  package static func notARepository(_ path: String) -> Advice {
    Advice(
      Phrase(ja: "\(path) は git のリポジトリではありません", en: "\(path) is not in a git repository"),
      Phrase(ja: "kengen init で作るか、--registry で場所を示してください", en: "make one with kengen init, or name it with --registry"))
  }

  package static func foreignOwner(_ path: String) -> Advice {
    Advice(
      Phrase(ja: "\(path) は別の利用者が持つリポジトリなので、開きません", en: "\(path) belongs to another user, so it is not opened"),
      Phrase(
        ja: "信頼できるなら: git config --global --add safe.directory \(path)",
        en: "if you trust it: git config --global --add safe.directory \(path)"))
  }

  package static func unsupportedEnvironment(_ variable: String) -> Advice {
    Advice(
      Phrase(ja: "環境変数 \(variable) のもとでは動けません", en: "cannot work with the environment variable \(variable)"),
      Phrase(ja: "\(variable) を外してください", en: "unset \(variable)"))
  }

  package static var bareWithoutWorkTree: Advice {
    Advice(
      Phrase(ja: "ベアリポジトリには作業ツリーがありません", en: "a bare repository has no work tree"),
      Phrase(ja: "--as-of で版を示してください", en: "name a revision with --as-of"))
  }

  package static func gitUnusable(_ command: String) -> Advice {
    Advice(
      Phrase(ja: "git コマンドに尋ねることができません(\(command))", en: "the git command cannot be asked (\(command))"),
      Phrase(
        ja: "git が PATH にあり、同じことを手で実行して通るか確かめてください", en: "see that git is on the PATH, and that the same works by hand"))
  }

  package static func libraryTooOld(_ version: String) -> Advice {
    Advice(
      Phrase(ja: "libgit2 が古すぎます(\(version))", en: "libgit2 is too old (\(version))"),
      Phrase(ja: "1.5.1 以降を入れてください: apt-get install libgit2-dev", en: "install 1.5.1 or later: apt-get install libgit2-dev"))
  }

  package static func alreadyExists(_ path: String) -> Advice {
    Advice(
      Phrase(ja: "\(path) にはすでにリポジトリがあります", en: "there is a repository at \(path) already"),
      Phrase(ja: "別の場所を示してください", en: "name another place"))
  }

  /// Whatever has no words of its own.
  package static func failed(_ operation: String, _ subject: String) -> Advice {
    Advice(
      Phrase(ja: "git の操作に失敗しました(\(operation) \(subject))", en: "git failed (\(operation) \(subject))"),
      Phrase(ja: "git status と git fsck で確かめてください", en: "look with git status and git fsck"))
  }
}
