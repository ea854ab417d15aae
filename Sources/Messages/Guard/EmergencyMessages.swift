package import RegistryModel

/// Emergency entries (緊急の登録) and their reviews.
package enum EmergencyMessages {
  package static let notAllowed = Phrase(
    ja: "この団体は緊急の登録を認めていません(kengen.yaml の emergency)", en: "the body allows no emergency entry (emergency in kengen.yaml)")
  package static let unsigned = Phrase(ja: "緊急の登録をする人の署名がありません", en: "the emergency entry is not signed by anybody known")

  /// `line` = that of the policy in `kengen.yaml`, from 1.
  package static func withoutRole(_ person: StaffNumber, line: Int) -> Phrase {
    Phrase(
      ja: "\(person) は緊急の登録ができる役割に就いていません(kengen.yaml:\(line))",
      en: "\(person) holds no role that may make an emergency entry (kengen.yaml:\(line))")
  }

  package static func notOnRecord(_ person: StaffNumber, reason: String, file: String, today: CalendarDate) -> Phrase {
    let compact = today.description.filter { $0 != "-" }
    let row = "EM-\(compact)-1,\(today),\(person),\(reason.contains(",") ? "\"\(reason)\"" : reason),,,"
    return Phrase(ja: "\(file) に記録の行がありません。書くもの: \(row)", en: "\(file) has no row that puts it on record; write: \(row)")
  }

  package static func standing(_ file: String) -> Phrase {
    Phrase(ja: "\(file) は緊急の登録では変えられません", en: "\(file) is never changed by an emergency entry")
  }

  package static func ownAffair(_ place: String, _ person: StaffNumber) -> Phrase {
    Phrase(ja: "\(place): 緊急の登録をする人 \(person) 自身のことです", en: "\(place): it is about \(person), who makes the emergency entry")
  }

  package static func deciders(_ seat: String, before: [StaffNumber], after: [StaffNumber]) -> Phrase {
    func list(_ people: [StaffNumber]) -> String { people.isEmpty ? "–" : people.map(\.text).joined(separator: ", ") }
    return Phrase(
      ja: "承認・緊急の登録・確認をする席 \(seat) の人が変わります(\(list(before)) → \(list(after)))。緊急の登録では変えられません",
      en:
        "who sits in \(seat), which approves, enters or reviews, would change (\(list(before)) → \(list(after))); an emergency entry never changes that"
    )
  }

  package static func makesItsMakerDecide(_ person: StaffNumber, _ provision: String, _ place: Phrase, on day: CalendarDate) -> Phrase {
    Phrase(
      ja: "登録する人 \(person) が、\(place.ja)の \(provision) を決める人になります(\(day))。緊急の登録では変えられません",
      en:
        "\(person), who makes the entry, would come to decide \(provision) at \(place.en) (\(day)); an emergency entry never brings that about"
    )
  }

  package static func overdue(_ id: EmergencyID) -> Phrase {
    Phrase(
      ja: "前の緊急の登録 \(id) が期日までに確認されていません。確認が済むまで、次の登録はできません(kengen emergency review \(id))",
      en: "the earlier emergency entry \(id) was not reviewed in time; until it is, no other is taken (kengen emergency review \(id))")
  }

  // MARK: Reviews; `place` = file and line of the row.

  package static func nobodyNamed(_ place: String) -> Phrase {
    Phrase(ja: "\(place): reviewed-by が空です", en: "\(place): reviewed-by is empty")
  }

  package static func own(_ place: String, _ person: StaffNumber) -> Phrase {
    Phrase(ja: "\(place): \(person) は登録した本人です", en: "\(place): \(person) is who made the entry")
  }

  package static func badDay(_ place: String) -> Phrase {
    Phrase(ja: "\(place): reviewed-on が空か、先の日付です", en: "\(place): reviewed-on is empty or a day to come")
  }

  package static func reviewerWithoutRole(_ place: String, _ person: StaffNumber, line: Int) -> Phrase {
    Phrase(
      ja: "\(place): \(person) は確認する役割に就いていません(kengen.yaml:\(line))",
      en: "\(place): \(person) holds no role that reviews (kengen.yaml:\(line))")
  }

  package static func reviewUnsigned(_ place: String, _ person: StaffNumber) -> Phrase {
    Phrase(
      ja: "\(place): 確認した \(person) 本人の署名がありません(git commit -S)",
      en: "\(place): \(person), who reviewed it, has not signed it (git commit -S)")
  }

  // MARK: Taken all the same

  package static func taken(
    _ entry: EmergencyID, by person: StaffNumber, name: String, reason: String, days: Int, reviewers: [Phrase]
  ) -> [Phrase] {
    [
      Phrase(ja: "★★ 緊急の登録 \(entry): 承認のないまま受け入れました ★★", en: "** EMERGENCY ENTRY \(entry): taken without its approvals **"),
      Phrase(ja: "登録した人: \(name)(\(person))  理由: \(reason)", en: "entered by: \(name) (\(person))  reason: \(reason)"),
      Phrase(
        ja: "\(days) 日以内に、別の人(\(reviewers.map(\.ja).joined(separator: "・")))が確認して body/emergencies.csv に書いてください。それまで kengen check が指摘します。",
        en:
          "within \(days) days somebody else (\(reviewers.map(\.en).joined(separator: ", "))) must review it and write so into body/emergencies.csv; until then kengen check reports it."
      ),
      Phrase(ja: "足りない承認:", en: "approvals that it lacks:"),
    ]
  }
}
