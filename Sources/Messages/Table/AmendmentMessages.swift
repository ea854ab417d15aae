package import RegistryModel

/// What is wrong with a row of `table/amendments.csv`.
package enum AmendmentMessages {
  package static let baseOfAdded = Phrase(
    ja: "加えた行(add)に、離れた元の版の行はありません", en: "a row that was added (add) has no row of the edition that it departs from")
  package static let leaveBaseBlank = Phrase(ja: "空にしてください", en: "leave it blank")
  package static let noBase = Phrase(
    ja: "離れた元の版の行のダイジェスト(sha256: で始まる)がありません", en: "the digest of the edition's row (it begins with sha256:) is missing")
  package static let writeByCommand = Phrase(
    ja: "kengen table amend で書いてください", en: "write it with kengen table amend")
  package static func notARow(_ text: String) -> Phrase {
    Phrase(ja: "「\(text)」は表の行ではありません", en: "'\(text)' is no row of the table")
  }
  package static let rowForm = Phrase(
    ja: "role:ID、provision:KEY、duty:KEY:NO、separation:KEY:ACT:ACT、event:ID のどれかにしてください",
    en: "write role:ID, provision:KEY, duty:KEY:NO, separation:KEY:ACT:ACT or event:ID")
}
