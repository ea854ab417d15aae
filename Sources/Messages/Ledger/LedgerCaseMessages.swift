package import RegistryModel

/// Why a row of a ledger is right or is not, where its words were found.
package enum LedgerCaseMessages {
  package static func underException(_ id: ExceptionID, _ verdict: Phrase, _ reason: Phrase) -> Phrase {
    Phrase(ja: "例外 \(id)(\(verdict.ja)。\(reason.ja))", en: "exception \(id) (\(verdict.en); \(reason.en))")
  }

  package static func isApplicant(_ person: StaffNumber) -> Phrase { Phrase(ja: "\(person) は申請者です", en: "\(person) is the applicant") }

  package static func placeUnknown(of role: RoleID) -> Phrase {
    Phrase(ja: "\(role) の所属かシステムが分かりません", en: "the unit or system of \(role) is not known")
  }

  package static let noApprover = Phrase(ja: "許可者が書かれていません", en: "the row names no approver")

  package static func comesFirst(_ people: [StaffNumber]) -> Phrase {
    let names = names(people)
    return Phrase(ja: "先に決めるのは \(names)", en: "\(names) \(Counted.verb(people.count, one: "comes", many: "come")) first")
  }

  package static func tooFew(_ filled: Int, of needed: Int) -> Phrase {
    Phrase(ja: "\(needed) 人要るところ \(filled) 人", en: "\(filled) of the \(needed) demanded")
  }

  package static func asSuperior(_ person: StaffNumber, _ role: Phrase, _ place: Phrase) -> Phrase {
    Phrase(ja: "\(person) が\(place.ja)\(role.ja)として", en: "\(person) as \(role.text(.english))\(place.text(.english))")
  }

  package static func list(_ seats: [Phrase]) -> Phrase {
    Phrase(ja: seats.map(\.ja).joined(separator: "、"), en: seats.map { $0.text(.english) }.joined(separator: ", "))
  }

  package static func deputy(of principal: StaffNumber?) -> Phrase {
    Phrase(ja: principal.map { "\($0) の代理" } ?? "欠員の席の代理", en: principal.map { "deputy of \($0)" } ?? "deputy of a vacant seat")
  }

  package static func ofPlace(_ name: Phrase) -> Phrase { Phrase(ja: name.ja + "の", en: " of " + name.text(.english)) }

  package static let nobodyDecides = Phrase(ja: "この規定では誰も許可・承認・決定しません", en: "nobody permits, approves or decides under it")

  package static func tooFewChecked(_ found: Int, of needed: Int) -> Phrase {
    Phrase(ja: "確認に \(needed) 人要るところ \(found) 人", en: "\(found) checked, \(needed) must")
  }

  package static func passedOver(_ person: StaffNumber, _ reason: Phrase) -> Phrase {
    Phrase(ja: "\(person): \(reason.ja)", en: "\(person): \(reason.en)")
  }

  package static func holdsNothing(_ people: [StaffNumber]) -> Phrase {
    let names = names(people)
    let hold = Counted.verb(people.count, one: "holds", many: "hold")
    return Phrase(ja: "\(names) は役割にも代理にも上位にも就いていません", en: "\(names) \(hold) no role, deputyship or superior seat")
  }

  package static func notEmployed(_ number: StaffNumber, _ date: CalendarDate) -> Phrase {
    Phrase(ja: "\(number) は \(date) に在職していません", en: "\(number) is not employed on \(date)")
  }

  package static func heldUntil(_ number: StaffNumber, _ day: CalendarDate) -> Phrase {
    Phrase(ja: "\(number) の任期は \(day) まで", en: "\(number) held it until \(day)")
  }

  package static func holdsFrom(_ number: StaffNumber, _ day: CalendarDate) -> Phrase {
    Phrase(ja: "\(number) の任期は \(day) から", en: "\(number) holds it from \(day)")
  }

  private static func names(_ people: [StaffNumber]) -> String { people.map(\.text).joined(separator: ", ") }
}
