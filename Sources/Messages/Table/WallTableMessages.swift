package import RegistryModel

/// What stands on the table that is printed.
package enum WallTableMessages {
  package static func title(_ place: Phrase?) -> Phrase {
    let whole = Phrase(ja: "権限・責任等一覧表", en: "Table of authority and responsibility")
    return place.map { Phrase(ja: "\(whole.ja)(\($0.ja))", en: "\(whole.en): \($0.text(.english))") } ?? whole
  }
  package static let provision = Phrase(ja: "規定", en: "Provision")
  package static let others = Phrase(ja: "その他の役割", en: "Other roles")
  package static let vacant = Phrase(ja: "欠員", en: "vacant")
  package static let listed = Phrase(ja: "別表", en: "see list")
  package static let appendix = Phrase(ja: "別表 役割に就いている人", en: "List: who holds the roles")
  package static let role = Phrase(ja: "役割", en: "Role")
  package static let place = Phrase(ja: "場所", en: "Place")
  package static let holders = Phrase(ja: "就いている人", en: "Held by")
  package static let compiled = Phrase(
    ja: "この表は公式の印刷物を手元に置かずに編まれたものです。自団体の規程と照合してください。* は自団体の規程との照合が済んでいない行です。",
    en: "This table was compiled without the official print at hand; check it against your own policy. * marks rows not yet checked.")
  package static func foot(_ edition: String, _ basis: Phrase) -> Phrase {
    Phrase(ja: "\(edition) 版相当  \(basis.ja)", en: "edition \(edition)  \(basis.text(.english))")
  }
  package static func atLeast(_ persons: Int) -> Phrase { Phrase(ja: "\(persons) 人以上", en: "\(persons) or more") }
  package static func ifAbsent(_ role: Phrase) -> Phrase {
    Phrase(ja: "\(role.ja)がいないとき", en: "when the \(role.text(.english)) is not there")
  }
  package static func after(_ label: String) -> Phrase { Phrase(ja: "\(label) のあと", en: "after \(label)") }
}
