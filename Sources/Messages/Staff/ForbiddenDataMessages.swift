package import RegistryModel

/// What is said where a list holds what must never be stored.
package enum ForbiddenDataMessages {
  // MARK: What it is

  package static let individualNumbers = Phrase(ja: "個人番号", en: "individual numbers")
  package static let birthDates = Phrase(ja: "生年月日", en: "birth dates")
  package static let ages = Phrase(ja: "年齢", en: "ages")
  package static let sex = Phrase(ja: "性別", en: "sex")
  package static let homeAddresses = Phrase(ja: "住所", en: "home addresses")
  package static let domiciles = Phrase(ja: "本籍", en: "registered domiciles")
  package static let addresses = Phrase(ja: "住所", en: "addresses")
  package static let privateTelephones = Phrase(ja: "私用の電話番号", en: "private telephone numbers")
  package static let privateContacts = Phrase(ja: "私用の連絡先", en: "private contacts")
  package static let telephones = Phrase(ja: "電話番号", en: "telephone numbers")
  package static let pay = Phrase(ja: "給与", en: "pay")
  package static let bankAccounts = Phrase(ja: "口座", en: "bank accounts")
  package static let family = Phrase(ja: "家族", en: "family")
  package static let reasonsOfAbsence = Phrase(ja: "不在の理由", en: "reasons of absence")
  package static let health = Phrase(ja: "健康", en: "health")
  package static let discipline = Phrase(ja: "処分", en: "discipline")
  package static let evaluation = Phrase(ja: "評価", en: "evaluation")
  package static let passwords = Phrase(ja: "パスワード", en: "passwords")

  // MARK: What is said of it

  package static func found(column: String, _ what: Phrase) -> Phrase {
    Phrase(
      ja: "列「\(column)」に、台帳に置いてはならない情報(\(what.ja))があるので、取り込みを止めました",
      en: "the column '\(column)' holds what must never be stored (\(what.en)), so the import was stopped")
  }

  package static let exportWithout = Phrase(
    ja: "その列を除いて出力し直し、このファイルは定められた方法で消してください",
    en: "export the file without that column, and dispose of this one as your rules demand")
}
