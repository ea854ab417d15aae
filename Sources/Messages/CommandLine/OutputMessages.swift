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
    Phrase(
      ja: "--from ブック.xlsx、--village --name 団体名、--name 団体名、--example のどれかを書いてください",
      en: "give --from WORKBOOK, --village --name NAME, --name NAME, or --example"),
    Phrase(ja: "Excel に書き入れて始めるなら、先に kengen template 台帳.xlsx", en: "to begin in a spreadsheet: kengen template FILE.xlsx"))

  // MARK: Who writes

  package static let askName = Phrase(
    ja: "だれが書いたかを台帳の履歴に残します。あなたの氏名を入力してください:", en: "The history says who wrote what. Your name:")
  package static let askMail = Phrase(ja: "メールアドレス(なければ空のまま Enter):", en: "Your mail address (may stay blank):")

  /// A registry was made; `commit` = its first commit.
  package static func made(at path: String, commit: String) -> Phrase {
    Phrase(
      ja: "\(path) に台帳を作りました(コミット \(commit.prefix(12)))。次は: kengen check --registry \(path)",
      en: "made a registry at \(path) (commit \(commit.prefix(12))). Next: kengen check --registry \(path)")
  }
}
