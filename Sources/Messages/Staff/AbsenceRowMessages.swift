package import RegistryModel

/// What is said of rows by which somebody is away or back.
package enum AbsenceRowMessages {
  package static func endNotSaid(_ number: StaffNumber, _ name: String) -> Phrase {
    Phrase(
      ja: "\(number)\(name) の不在がいつまでか分かりません",
      en: "until when \(number)\(name) is away is not said")
  }

  package static let writeEnd = Phrase(
    ja: "終わりの日の列(対応表では until)に最後の日を書いてください。不在だけを台帳に書き、理由は書きません",
    en: "write the last day into a column of ends (until in the mapping); only the absence is kept, never why")

  package static func overlaps(_ number: StaffNumber, _ name: String, _ days: String) -> Phrase {
    Phrase(
      ja: "\(number)\(name) には重なる不在があります(\(days))",
      en: "\(number)\(name) has an absence already that overlaps (\(days))")
  }

  package static let checkDays = Phrase(
    ja: "期間を確かめ、台帳の不在を先に直してください(kengen absence)", en: "check the days, and fix the registry's absence first (kengen absence)")

  package static func noAbsence(_ number: StaffNumber, _ name: String) -> Phrase {
    Phrase(
      ja: "\(number)\(name) の不在は台帳にないので、戻ったことは何も変えません",
      en: "the registry has no absence of \(number)\(name), so being back changes nothing")
  }
}
