package import RegistryModel

/// What there is to say of a firm's roster of workers (従事者名簿) as it is taken in.
package enum RosterMessages {
  // MARK: Reading

  package static func noColumn(_ field: String) -> Phrase {
    Phrase(ja: "「\(field)」に当たる列がありません", en: "no column is '\(field)'")
  }

  package static func mapColumn(_ field: String, among header: [String]) -> Phrase {
    let names = header.joined(separator: " ")
    return Phrase(
      ja: "対応表に column,列名,\(field) と書いてください(列: \(names))", en: "write column,NAME,\(field) into the mapping (columns: \(names))")
  }

  package static let mappingHeader = Phrase(ja: "1行目を what,theirs,ours にしてください", en: "make the first line what,theirs,ours")
  package static func mappingChoices(_ choices: String) -> Phrase { Phrase(ja: "書けるもの: \(choices)", en: "allowed: \(choices)") }

  package static let nobodyListed = Phrase(ja: "従事者がひとりも書かれていません", en: "the list names no worker")
  package static let endContractInstead = Phrase(
    ja: "全員が抜けるなら契約を終えてください(kengen contract end)。そうでなければファイルを確かめてください",
    en: "end the contract where all have left (kengen contract end); else look at the file")

  package static let noName = Phrase(ja: "氏名が空か、失われた字(〓、?)があります", en: "the name is blank or has lost a character")
  package static let writeName = Phrase(ja: "氏名を書いてください", en: "write the name")
  package static func notANumber(_ text: String) -> Phrase { Phrase(ja: "「\(text)」は番号として読めません", en: "'\(text)' is no number of a person") }
  package static let numberForm = Phrase(ja: "台帳の番号を書くか、空にしてください", en: "write the number in the registry, or leave it blank")
  package static func notADate(_ text: String) -> Phrase { Phrase(ja: "「\(text)」は日付ではありません", en: "'\(text)' is no date") }
  package static let dateForm = Phrase(ja: "2026-04-01 や 令和8年4月1日 の形で書いてください", en: "write it as 2026-04-01 or 令和8年4月1日")
  package static func unknownSystem(_ text: String) -> Phrase {
    Phrase(ja: "システム「\(text)」が台帳にありません", en: "the registry has no system '\(text)'")
  }
  package static func unknownArea(_ text: String) -> Phrase {
    Phrase(ja: "管理区域「\(text)」が台帳にありません", en: "the registry has no controlled area '\(text)'")
  }
  package static func mapWord(_ what: String, _ theirs: String) -> Phrase {
    Phrase(ja: "識別子か名称で書くか、対応表に \(what),\(theirs),識別子 と書いてください", en: "write its id or name, or \(what),\(theirs),ID into the mapping")
  }
  package static let unknownIdentityCheck = Phrase(ja: "本人確認の方法が分かりません", en: "it is not known how identity was checked")
  package static let identityForm = Phrase(
    ja: "「書類」か「面談」と書くか、対応表に identity,言葉,document(または interview)と書いてください",
    en: "write document (書類) or interview (面談), or map the word with identity,WORD,document (or interview)")
  package static func noDayLeft(_ from: CalendarDate, _ until: CalendarDate) -> Phrase {
    Phrase(
      ja: "従事の初日が \(from) で、\(until) には終わるので、従事する日がありません",
      en: "the work begins on \(from) and is over on \(until), so no day is left")
  }
  package static let correctDays = Phrase(
    ja: "従事の初日と最後の日を、契約の期間と合わせて確かめてください", en: "look at the first and last day of work, and at the days of the contract")
  package static func twoColumns(_ name: String) -> Phrase {
    Phrase(ja: "「\(name)」の列が二つあります", en: "two columns are headed '\(name)'")
  }
  package static let leaveOneColumn = Phrase(ja: "正しい列だけを残してください", en: "leave only the column that is right")
  package static func receivedByNobody(_ number: StaffNumber) -> Phrase {
    Phrase(ja: "受け取った人 \(number) は、その日に在籍する職員ではありません", en: "\(number), who received it, is no member of staff on that day")
  }
  package static func notYet(_ day: CalendarDate) -> Phrase {
    Phrase(ja: "確認の日 \(day) はまだ来ていません", en: "the day of the confirmation, \(day), has not come yet")
  }
  package static let endsBeforeBeginning = Phrase(ja: "終わりの日が初日より前です", en: "the last day is before the first")

  // MARK: What must not be stored

  package static func forbiddenColumn(_ name: String, _ what: Phrase) -> Phrase {
    Phrase(
      ja: "列「\(name)」に、台帳に置いてはならない情報(\(what.ja))があるので、取り込みを止めました",
      en: "the column '\(name)' holds what must never be stored (\(what.en)), so the import was stopped")
  }
  package static let disposeOfFile = Phrase(
    ja: "その列を除いた名簿を委託先に求め、このファイルは定められた方法で消してください",
    en: "ask the firm for a list without that column, and dispose of this one as your rules demand")
  package static let identityDocuments = Phrase(ja: "本人確認書類の番号や写し", en: "numbers or copies of identity documents")

  // MARK: Planning

  package static func otherName(_ number: StaffNumber, known: String, listed: String) -> Phrase {
    Phrase(
      ja: "番号 \(number) は台帳では「\(known)」で、名簿では「\(listed)」です",
      en: "the number \(number) is '\(known)' in the registry and '\(listed)' in the list")
  }
  package static func renameOrCorrect(_ number: StaffNumber) -> Phrase {
    Phrase(
      ja: "別人なら番号を直すか空にしてください。氏名が変わったのなら --rename \(number) を付けてください",
      en: "correct or blank the number where it is another person; where the name has changed add --rename \(number)")
  }
  package static func isStaff(_ number: StaffNumber, _ name: String) -> Phrase {
    Phrase(ja: "\(name)(\(number))は職員です。従事者には登録できません", en: "\(name) (\(number)) is a member of staff, and cannot be a worker")
  }
  package static let correctPerson = Phrase(ja: "番号か氏名を確かめてください", en: "look at the number and the name")
  package static func namesakeOfStaff(_ name: String, _ number: StaffNumber) -> Phrase {
    Phrase(ja: "「\(name)」と同じ氏名の職員 \(number) がいます", en: "a member of staff, \(number), has the name '\(name)'")
  }
  package static func sameNameOption(_ fresh: StaffNumber) -> Phrase {
    Phrase(
      ja: "別人なら --same-name \(fresh) を付けてください(\(fresh) として登録します)",
      en: "where it is another person add --same-name \(fresh), the number to be given")
  }
  package static func severalOfName(_ name: String, _ numbers: [StaffNumber]) -> Phrase {
    let all = numbers.map(\.text).joined(separator: ", ")
    return Phrase(ja: "「\(name)」は台帳に何人かいます(\(all))", en: "the registry has several people named '\(name)' (\(all))")
  }
  package static let writeNumber = Phrase(ja: "名簿に番号を書いてください", en: "write the number into the list")
  package static func listedTwice(_ number: StaffNumber, _ line: Int) -> Phrase {
    Phrase(ja: "\(number) の行が二つあります(\(line) 行目)", en: "\(number) stands in two rows (line \(line))")
  }
  package static let leaveOneRow = Phrase(ja: "正しい行だけを残してください", en: "leave only the row that is right")
  package static let noNumberToGive = Phrase(
    ja: "新しい従事者に付ける番号が決まりません", en: "it is not known which number a new worker is to get")
  package static let firstNumber = Phrase(
    ja: "名簿に番号を書くか、--first-number 990101 のように示してください", en: "write numbers into the list, or give the first with --first-number 990101")
  package static func olderThanKnown(_ day: CalendarDate, _ newest: String, _ since: CalendarDate) -> Phrase {
    Phrase(
      ja: "受領日 \(day) は、最新の名簿 \(newest)(\(since))より前です",
      en: "the day of receipt, \(day), is before that of the newest roster, \(newest) of \(since)")
  }
  package static func versionKnown(_ version: String, _ day: CalendarDate) -> Phrase {
    Phrase(ja: "版 \(version) は \(day) に受領済みです", en: "the version \(version) was received on \(day)")
  }
  package static let nameAnotherVersion = Phrase(ja: "--roster-version に別の版を書いてください", en: "name another version with --roster-version")
  package static func contractNotThere(_ id: ContractID, _ day: CalendarDate) -> Phrase {
    Phrase(ja: "契約 \(id) は \(day) に効いていません", en: "the contract \(id) does not hold on \(day)")
  }
  package static let correctDay = Phrase(ja: "受領日か契約の期間を確かめてください", en: "look at the day of receipt and the days of the contract")

  // MARK: Remarks

  package static func unidentified(_ who: String) -> Phrase {
    Phrase(ja: "\(who) の本人確認がありません", en: "the identity of \(who) has not been checked")
  }
  package static func untrained(_ who: String) -> Phrase {
    Phrase(ja: "\(who) は研修を受けていません", en: "\(who) has not attended the training")
  }
  package static func worksElsewhere(_ who: String, _ contract: ContractID, _ firm: String) -> Phrase {
    Phrase(ja: "\(who) は契約 \(contract)(\(firm))の従事者でもあります", en: "\(who) is a worker of contract \(contract) (\(firm)) as well")
  }
  package static func nothingAllowed(_ who: String) -> Phrase {
    Phrase(ja: "\(who) に認めるシステムも管理区域もありません", en: "\(who) is given neither a system nor a controlled area")
  }
  package static func beyondContract(_ who: String, _ what: String, _ contract: ContractID) -> Phrase {
    Phrase(ja: "\(who) の \(what) は契約 \(contract) の範囲にありません", en: "contract \(contract) does not cover \(what), which is asked for \(who)")
  }
  package static func unconsented(_ contract: ContractID, _ firm: String) -> Phrase {
    Phrase(
      ja: "契約 \(contract)(\(firm))の再委託に承諾がないので、この名簿の人は作業も入室もできません",
      en: "nobody consented to the contract \(contract) (\(firm)), so nobody of this roster may work or enter")
  }

  // MARK: Commands

  package static func noContract(_ word: String) -> Phrase {
    Phrase(ja: "契約「\(word)」が台帳にありません", en: "the registry has no contract '\(word)'")
  }
  package static func summary(_ contract: ContractID, _ version: String, join: Int, leave: Int, change: Int) -> Phrase {
    Phrase(
      ja: "契約 \(contract) の従事者名簿 \(version): 加わる \(join) 人、抜ける \(leave) 人、変わる \(change) 人",
      en: "Roster \(version) of contract \(contract): \(join) join, \(leave) leave, \(change) change")
  }
  package static let tooManyChange = Phrase(
    ja: "変わる人が多いので、正しいことを確かめてください", en: "so many change that somebody must confirm it")
  package static func confirmed(_ contract: ContractID, _ version: String, _ day: CalendarDate) -> Phrase {
    Phrase(
      ja: "契約 \(contract) の従事者名簿 \(version) に変わりがないことを確認(\(day))",
      en: "Roster \(version) of contract \(contract) confirmed on \(day)")
  }
  package static func noRoster(_ contract: ContractID) -> Phrase {
    Phrase(ja: "契約 \(contract) の従事者名簿がまだありません", en: "contract \(contract) has no roster yet")
  }
}
