package import RegistryModel

/// What commands say of what they wrote.
package enum OutputMessages {
  /// `reason` = the system's own words.
  package static func lost(_ reason: String) -> Advice {
    Advice(
      Phrase(ja: "結果を最後まで書き出せませんでした(\(reason))", en: "the output could not be written in full (\(reason))"),
      Phrase(
        ja: "書き出し先を空けるか替えて、もう一度実行してください。台帳を変えるコマンドは、変更を済ませていることがあります(kengen log)",
        en: "make room or write elsewhere, and run it again; a command that changes the registry may have done so (kengen log)"))
  }

  package static let exampleOrName = Advice(
    Phrase(ja: "--example か --name 団体名 のどちらかを書いてください", en: "give --example or --name NAME"))

  /// A registry was made; `commit` = its first commit.
  package static func made(at path: String, commit: String) -> Phrase {
    Phrase(
      ja: "\(path) に台帳を作りました(コミット \(commit.prefix(12)))。次は: kengen check --registry \(path)",
      en: "made a registry at \(path) (commit \(commit.prefix(12))). Next: kengen check --registry \(path)")
  }
}
