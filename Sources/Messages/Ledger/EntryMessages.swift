package import RegistryModel

/// Why an entry into a controlled area is right or is not.
package enum EntryMessages {
  package static func unreadableTimes(_ entered: String, _ left: String) -> Phrase {
    Phrase(ja: "入退室の時刻「\(entered)」「\(left)」が読めません", en: "the times '\(entered)' and '\(left)' cannot be read")
  }
  package static let noArea = Phrase(ja: "管理区域が書かれていません(--area で示せます)", en: "the row names no controlled area (--area names one for all)")
  package static func unknownArea(_ word: String) -> Phrase {
    Phrase(ja: "「\(word)」という管理区域が1つに定まりません", en: "'\(word)' is not one controlled area")
  }
  package static func areaNotThere(_ area: Phrase, _ date: CalendarDate) -> Phrase {
    Phrase(ja: "\(area.ja)は \(date) には管理区域ではありません", en: "\(area.text(.english)) is no controlled area on \(date)")
  }
  package static func twoNumbers(_ word: String, _ numbers: [StaffNumber]) -> Phrase {
    let all = numbers.map(\.text).joined(separator: ", ")
    return Phrase(
      ja: "「\(word)」は氏名もカナも同じで、番号が \(all) と二つ以上あります", en: "'\(word)' has several numbers (\(all)) with the same name and reading")
  }
  package static func onNoRoster(_ word: String, _ firm: String) -> Phrase {
    Phrase(
      ja: "「\(word)」\(firm.isEmpty ? "" : "(\(firm))")はどの従事者名簿にもありません", en: "'\(word)'\(firm.isEmpty ? "" : " (\(firm))") is on no roster")
  }
  package static func neverOnRoster(_ number: StaffNumber) -> Phrase {
    Phrase(ja: "\(number) はどの従事者名簿にもありません", en: "\(number) is on no roster")
  }
  package static func notThen(_ number: StaffNumber, _ contract: ContractID, _ period: Period) -> Phrase {
    Phrase(ja: "\(number) が契約 \(contract) の従事者なのは \(period) です", en: "\(number) is a worker of contract \(contract) in \(period)")
  }
  package static func contractNotInForce(_ contract: ContractID, _ period: Period) -> Phrase {
    Phrase(ja: "契約 \(contract) の期間は \(period) です", en: "contract \(contract) holds in \(period)")
  }
  package static func unconsented(_ contract: ContractID, _ link: ContractID?, _ firm: String) -> Phrase {
    guard let link else {
      return Phrase(ja: "契約 \(contract)(\(firm))は団体との契約につながりません", en: "contract \(contract) (\(firm)) leads to no contract with the body")
    }
    return link == contract
      ? Phrase(ja: "再委託の契約 \(contract)(\(firm))に承諾がありません", en: "nobody consented to the sub-contract \(contract) (\(firm))")
      : Phrase(
        ja: "契約 \(contract)(\(firm))の上の契約 \(link) に承諾がないか、期間外です",
        en: "contract \(link) above \(contract) (\(firm)) has no consent, or does not hold")
  }
  package static func areaNotOnRoster(_ number: StaffNumber, _ contract: ContractID, _ area: Phrase) -> Phrase {
    Phrase(
      ja: "契約 \(contract) の名簿は \(number) に\(area.ja)を認めていません",
      en: "the roster of contract \(contract) does not let \(number) into \(area.text(.english))")
  }
  package static func areaNotInContract(_ contract: ContractID, _ area: Phrase) -> Phrase {
    Phrase(ja: "契約 \(contract) は\(area.ja)を認めていません", en: "contract \(contract) does not open \(area.text(.english))")
  }
  package static func noVisitor(_ firm: String, _ contract: ContractID) -> Phrase {
    Phrase(
      ja: "\(firm)は契約 \(contract) の委託先なので、訪問者ではなく従事者名簿にある人が入ります",
      en: "\(firm) works under contract \(contract), so whoever comes for it is no visitor and has to be on its roster")
  }
  package static func unidentified(_ number: StaffNumber) -> Phrase {
    Phrase(ja: "\(number) の本人確認がこの日までにありません", en: "the identity of \(number) had not been checked by that day")
  }
  package static let identityNotShown = Phrase(ja: "身分証を名簿と照合した記録がありません", en: "no document was shown and compared with the roster")
  package static func noEscort(_ area: Phrase) -> Phrase {
    Phrase(ja: "\(area.ja)は職員の立会いが要りますが、書かれていません", en: "\(area.text(.english)) demands an escort, and the row names none")
  }
  package static func escortOutside(_ number: StaffNumber) -> Phrase {
    Phrase(ja: "立会者 \(number) は職員ではありません", en: "the escort \(number) is no member of staff")
  }
  package static func escortAway(_ number: StaffNumber) -> Phrase {
    Phrase(ja: "立会者 \(number) はこの日は不在です", en: "the escort \(number) is away on that day")
  }
  package static func withoutEscort(_ escorts: [StaffNumber], from: String, until: String) -> Phrase {
    let all = escorts.map(\.text).joined(separator: ", ")
    return Phrase(ja: "立会者 \(all) は \(from) から \(until) までいません", en: "the escort \(all) is not there from \(from) to \(until)")
  }
  package static func alone(_ area: Phrase) -> Phrase {
    Phrase(ja: "\(area.ja)には二人以上で入ることになっています", en: "\(area.text(.english)) is entered by two or more")
  }
  package static func aloneFrom(_ from: String, _ until: String) -> Phrase {
    Phrase(ja: "\(from) から \(until) までほかに誰もいません", en: "nobody else is inside from \(from) to \(until)")
  }
  package static func withoutStaff(_ from: String, _ until: String) -> Phrase {
    Phrase(ja: "\(from) から \(until) まで職員がいません", en: "no member of staff is inside from \(from) to \(until)")
  }
}
