import RegistryModel

/// What is said of repositories in a format that cannot be read.
package enum FormatMessages {
  package static func sha256(_ path: String) -> Advice {
    Advice(unsupported(Phrase(ja: "SHA-256 形式", en: "SHA-256"), path), plainRepository)
  }

  package static func reftable(_ path: String) -> Advice {
    Advice(unsupported(Phrase(ja: "reftable 形式", en: "reftable"), path), plainRepository)
  }

  /// `key` = the extension's name in the repository's configuration.
  package static func `extension`(_ key: String, _ path: String) -> Advice {
    Advice(unsupported(Phrase(ja: "拡張 \(key)", en: "the extension \(key)"), path), cloned(path))
  }

  package static func newer(_ path: String) -> Advice {
    Advice(unsupported(Phrase(ja: "新しい版", en: "a newer version"), path), cloned(path))
  }

  private static func unsupported(_ name: Phrase, _ path: String) -> Phrase {
    Phrase(ja: "リポジトリの形式(\(name.ja))に対応していません: \(path)", en: "the repository's format (\(name.en)) is not supported: \(path)")
  }

  private static let plainRepository = Phrase(
    ja: "SHA-1 と files 形式のリポジトリを使ってください(git init --object-format=sha1)",
    en: "use a repository with SHA-1 and the files back end (git init --object-format=sha1)")

  private static func cloned(_ path: String) -> Phrase {
    Phrase(
      ja: "その拡張を使わない複製を作ってください: git clone --no-local \(path) 別の場所",
      en: "make a clone without the extension: git clone --no-local \(path) ELSEWHERE")
  }
}
