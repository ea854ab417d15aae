package import RegistryModel

/// What is said of a row's person. `name`, without a label, is in brackets, or empty.
package enum PersonRowMessages {
  package static func goneAndUnknown(_ number: StaffNumber) -> Phrase {
    Phrase(ja: "\(number) は離職済みで台帳にもいないので、取り込みません", en: "\(number) has left and is not in the registry: not taken in")
  }

  package static func endsHere(_ number: StaffNumber) -> Phrase {
    Phrase(
      ja: "\(number) はファイルにないので、この所属での発令を終えます。退職か異動かを、発令一覧か全体の名簿で書いてください",
      en:
        "\(number) is not in the file, so what is held there ends; say in a change list or the whole list what becomes of the person"
    )
  }

  package static func notInFile(_ count: Int) -> Phrase {
    Phrase(
      ja: "台帳にいてファイルにいない人が \(count) 人います。ファイルが全職員の名簿なら --complete を付けると、退職として扱います",
      en:
        "\(Counted.people.en(count)) \(Counted.verb(count)) in the registry and not in the file; with --complete they are taken to have left"
    )
  }

  package static func outsideParty(_ number: StaffNumber) -> Phrase {
    Phrase(ja: "番号 \(number) は台帳では庁外の人です", en: "\(number) is an outside party in the registry")
  }

  package static func hasLeft(_ number: StaffNumber, on day: CalendarDate) -> Phrase {
    Phrase(ja: "\(number) は \(day) に離職しています", en: "\(number) has left on \(day)")
  }

  package static let joinFirst = Phrase(ja: "戻ったのなら採用の発令を先に書いてください", en: "for somebody who is back write a joining order first")

  package static func takenToBeBack(_ number: StaffNumber, _ name: String, last: CalendarDate, back: CalendarDate) -> Phrase {
    Phrase(
      ja: "\(number)\(name) は \(last) を最後に離職しています。\(back) に戻った人とします。古い名簿でないか確かめてください",
      en:
        "\(number)\(name) has left, with \(last) as the last day, and is taken to be back on \(back); see whether the list is an old one"
    )
  }

  package static func alreadyEmployed(_ number: StaffNumber, _ name: String, since from: CalendarDate?) -> Phrase {
    Phrase(
      ja: "\(number)\(name) は \(from?.description ?? "以前") から在職しています",
      en: "\(number)\(name) is employed already\(from.map { " (since \($0))" } ?? "")")
  }

  package static let moveOrLeaveFirst = Phrase(
    ja: "番号を確かめてください。異動なら種別を異動に、いったん退職したのなら退職の行も書いてください",
    en: "check the number; for a move write a moving order, and a leaving one for somebody who left first")

  package static let leavingNotNeeded = Phrase(
    ja: "番号を確かめてください。台帳にいない人の離職なら、その行は要りません",
    en: "look at the number; that somebody who is not in the registry leaves need not be said")

  package static func lastDayIs(_ number: StaffNumber, _ name: String, _ day: CalendarDate) -> Phrase {
    Phrase(
      ja: "\(number)\(name) は台帳では \(day) が最後の日です",
      en: "in the registry the last day of \(number)\(name) is \(day)")
  }

  package static let checkNumberAndDay = Phrase(ja: "番号と日を確かめてください", en: "check the number and the day")

  package static func beginsLater(_ number: StaffNumber, from: CalendarDate) -> Phrase {
    Phrase(
      ja: "\(number) は \(from) からの人で、ファイルにありませんが触れません", en: "\(number), who begins on \(from), is not in the file and left alone")
  }

  package static func cannotLeave(_ number: StaffNumber, from: CalendarDate, on day: CalendarDate) -> Phrase {
    Phrase(ja: "\(number) は \(from) からの人なので、\(day) に離職できません", en: "\(number) begins on \(from) and cannot leave on \(day)")
  }

  package static let blankNewName = Phrase(ja: "新しい氏名が空です", en: "the new name is blank")

  package static let writeNewName = Phrase(ja: "氏名を書いてください", en: "write it")

  package static func unknown(_ number: StaffNumber) -> Phrase {
    Phrase(ja: "職員番号 \(number) の人は台帳にいません", en: "the registry has nobody with the number \(number)")
  }

  package static let joinOrCheck = Phrase(
    ja: "採用なら異動種別を採用にしてください。番号を確かめてください", en: "for somebody new use a joining order; check the number")

  package static func twoNewNames(_ number: StaffNumber, one: String, other: String) -> Phrase {
    Phrase(
      ja: "\(number) の新しい氏名が「\(one)」と「\(other)」の二つあります",
      en: "\(number) has two new names, '\(one)' and '\(other)'")
  }

  package static func numberOfSomebodyGone(_ number: StaffNumber, _ name: String) -> Phrase {
    Phrase(
      ja: "番号 \(number) は離職した別の氏名の人\(name)の番号です",
      en: "\(number) is the number of somebody of another name who has left\(name)")
  }

  package static func useNewNumber(_ number: StaffNumber) -> Phrase {
    Phrase(
      ja: "新しい職員番号を使ってください。番号は使い回せません。同じ人なら --rename \(number) を付けてください",
      en: "use a new number: numbers are not used twice; if it is the same person say --rename \(number)")
  }

  package static func personOfThatName(_ other: String) -> Phrase {
    Phrase(ja: "。その氏名の人は \(other) です", en: "; the person of that name is \(other)")
  }

  package static func otherName(_ number: StaffNumber, ours: String, theirs: String, hint: Phrase) -> Phrase {
    Phrase(
      ja: "番号 \(number) は台帳では「\(ours)」ですが、ファイルでは「\(theirs)」です\(hint.ja)",
      en: "\(number) is '\(ours)' in the registry and '\(theirs)' in the file\(hint.en)")
  }

  package static func fixOrRename(_ number: StaffNumber, of all: Int, other: String) -> Phrase {
    Phrase(
      ja: other.isEmpty
        ? "番号か氏名を直してください。氏名が変わったのなら --rename \(number)(このファイルで変わる \(all) 人すべてなら --renames \(all))を付けてください"
        : "番号か氏名を直してください。同姓同名で、本当に氏名が変わったのなら --rename \(number) を付けてください",
      en: other.isEmpty
        ? "fix the number or the name; if the person has that name now say --rename \(number) (or --renames \(all) for all \(all) of the file)"
        : "fix the number or the name; if the person really has that name now say --rename \(number)")
  }

  package static func otherSpelling(_ number: StaffNumber, points: String) -> Phrase {
    Phrase(
      ja: "\(number) の氏名の字体が台帳と違います(\(points))。同じ人とし、台帳の字体を残します。改めるなら --rename \(number) を付けてください",
      en:
        "the name of \(number) is spelt otherwise than in the registry (\(points)); taken for the same person, and the registry's spelling stays; to change it say --rename \(number)"
    )
  }

  package static func otherPlaceBefore(_ number: StaffNumber, _ name: String, theirs: String, ours: String, on day: CalendarDate) -> Phrase
  {
    Phrase(
      ja: "\(number)\(name) の旧所属・旧職は、ファイルでは「\(theirs)」ですが、台帳では \(day) に\(ours.isEmpty ? "何もありません" : "「\(ours)」です")",
      en:
        "the file has \(number)\(name) at '\(theirs)' before, the registry on \(day) \(ours.isEmpty ? "nowhere" : "at '\(ours)'")"
    )
  }

  package static let checkNumberOrPlace = Phrase(
    ja: "番号の取り違えでないか確かめ、番号か旧所属・旧職を直してください。台帳が古いなら先に台帳を直してください",
    en: "see whether the number is another's, and fix it or the old unit and post; if the registry is behind, fix that first")

  package static func newWithoutName(_ number: StaffNumber) -> Phrase {
    Phrase(ja: "新しい職員 \(number) の氏名が空です", en: "\(number) is new and has no name")
  }

  package static let writeName = Phrase(
    ja: "氏名を書いてください(結合したセルなら、どの行にも)。番号の誤りでないかも確かめてください",
    en: "write it (where cells were merged, into every row), and check the number")

  package static func namesake(_ number: StaffNumber, others: String) -> Phrase {
    Phrase(
      ja: "新しい職員 \(number) と同じ氏名の人が在職しています(\(others))。別の人ですか",
      en: "somebody of the name of the new \(number) is employed (\(others)); is it somebody else?")
  }

  package static func newNumberOfKnownName(_ number: StaffNumber, others: String) -> Phrase {
    Phrase(
      ja: "番号 \(number) は台帳にありませんが、同じ氏名の \(others) が台帳にいてファイルにいません",
      en: "\(number) is not in the registry, and \(others) of the same name is in it and not in the file")
  }

  package static func checkOrNamesake(_ number: StaffNumber) -> Phrase {
    Phrase(
      ja: "番号を確かめてください。同姓同名の新しい人なら --same-name \(number) を付けてください",
      en: "check the number; if it is somebody new of the same name say --same-name \(number)")
  }

  package static func differs(_ what: Phrase, of number: StaffNumber, line: Int) -> Phrase {
    Phrase(
      ja: "\(number) の\(what.ja)が \(line) 行目と食い違っています", en: "the \(what.en) of \(number) is another in line \(line)"
    )
  }

  package static let name = Phrase(ja: "氏名", en: "name")

  package static let reading = Phrase(ja: "読み", en: "reading")

  package static let employment = Phrase(ja: "任用", en: "employment")

  package static let lastDay = Phrase(ja: "離職日", en: "last day of employment")

  package static let firstDay = Phrase(ja: "採用日", en: "first day of employment")

  package static func rowsContradict(_ number: StaffNumber, _ name: String, line: Int, one: String, other: String) -> Phrase {
    Phrase(
      ja: "\(number)\(name) の行が \(line) 行目と食い違っています(\(one) と \(other))",
      en:
        "the row of \(number)\(name) contradicts line \(line) (\(one); \(other))"
    )
  }

  package static func nameContradicts(_ number: StaffNumber, line: Int) -> Phrase {
    Phrase(
      ja: "\(number) の氏名が \(line) 行目と食い違っています", en: "the name of \(number) is another in line \(line)")
  }
}
