package import RegistryModel

/// What is said of a workbook in which a body's own facts were typed in.
package enum BookMessages {
  /// Where in a workbook: the file with its sheet.
  package static func place(_ file: String, sheet: String) -> String { "\(file)「\(sheet)」" }

  // MARK: Sheets and headings

  package static func headingTwice(_ heading: String) -> Phrase {
    Phrase(ja: "「\(heading)」と同じものの列が二つあります", en: "two columns hold the same as '\(heading)'")
  }
  package static let keepOneHeading = Phrase(ja: "どちらかを消してください", en: "delete one of them")

  package static func columnsNotRead(_ headings: [String], sheet: String) -> Phrase {
    Phrase(
      ja: "「\(sheet)」の列のうち、\(headings.map { "「\($0)」" }.joined(separator: "、"))は読みませんでした",
      en: "of the sheet '\(sheet)' these columns were not read: \(headings.joined(separator: ", "))")
  }

  package static func sheetsNotRead(_ names: [String]) -> Phrase {
    Phrase(
      ja: "シート\(names.map { "「\($0)」" }.joined(separator: "、"))は読みませんでした",
      en: "these sheets were not read: \(names.joined(separator: ", "))")
  }

  package static func noSheet(_ name: Phrase) -> Phrase {
    Phrase(ja: "「\(name.ja)」のシートがないか、一行も書かれていません", en: "there is no sheet '\(name.en)', or no row in it")
  }
  package static let fillTemplate = Phrase(
    ja: "ひな形(kengen template ファイル.xlsx)のシートに書いてください", en: "fill in the sheet of the template (kengen template FILE.xlsx)")

  package static func sheetTwice(_ name: String) -> Phrase {
    Phrase(ja: "「\(name)」と同じもののシートが二つあります", en: "two sheets hold the same as '\(name)'")
  }

  // MARK: Cells

  package static func missing(_ heading: Phrase) -> Phrase { Phrase(ja: "「\(heading.ja)」が空です", en: "'\(heading.en)' is blank") }
  package static let fillIn = Phrase(ja: "書き入れてください", en: "fill it in")

  package static func noWord(_ text: String, of heading: Phrase) -> Phrase {
    Phrase(ja: "「\(text)」は「\(heading.ja)」として読めません", en: "'\(text)' is no '\(heading.en)'")
  }
  package static func oneOf(_ words: [Phrase]) -> Phrase {
    Phrase(
      ja: words.map { "「\($0.ja)」" }.joined(separator: "、") + "のどれかにしてください",
      en: "use one of \(words.map(\.en).joined(separator: ", "))")
  }

  package static func noCode(_ text: String) -> Phrase { Phrase(ja: "「\(text)」はコードとして使えません", en: "'\(text)' cannot be a code") }
  package static let codeForm = Phrase(
    ja: "半角の英数字と - . _ で、40字までにしてください(最初は英数字)", en: "use up to 40 letters, digits, hyphens, dots and underscores, a letter or digit first")

  package static func noDate(_ text: String) -> Phrase { Phrase(ja: "「\(text)」は日付ではありません", en: "'\(text)' is no date") }
  package static let dateForm = Phrase(ja: "2027/4/1 や R9.4.1 のように書いてください", en: "write it as 2027-04-01")

  package static let noDay = Phrase(ja: "最後の日が、初日より前です", en: "the last day is before the first")
  package static let checkDays = Phrase(ja: "ふたつの日を確かめてください", en: "look at both days")

  package static func noNumber(_ text: String, _ range: ClosedRange<Int>) -> Phrase {
    Phrase(
      ja: "「\(text)」は \(range.lowerBound) から \(range.upperBound) までの数ではありません",
      en: "'\(text)' is no number from \(range.lowerBound) to \(range.upperBound)")
  }
  package static let writeNumber = Phrase(ja: "数を書いてください", en: "write a number")

  // MARK: What cells name

  package static func unknownUnit(_ text: String) -> Phrase {
    Phrase(ja: "所属「\(text)」が「所属」のシートにありません", en: "no unit '\(text)' in the sheet of units")
  }
  package static func unknownPerson(_ text: String) -> Phrase {
    Phrase(ja: "「\(text)」が「職員」のシートにありません", en: "nobody '\(text)' in the sheet of people")
  }
  package static func unknownSystem(_ text: String) -> Phrase {
    Phrase(ja: "システム「\(text)」が「システム」のシートにありません", en: "no system '\(text)' in the sheet of systems")
  }
  package static func unknownRole(_ text: String) -> Phrase { Phrase(ja: "役割「\(text)」は一覧表にありません", en: "the table knows no role '\(text)'") }
  package static func unknownProvision(_ text: String) -> Phrase {
    Phrase(ja: "規定「\(text)」は一覧表にありません", en: "the table knows no provision '\(text)'")
  }
  package static let addThere = Phrase(ja: "そこに加えるか、書き直してください", en: "add it there, or correct this cell")
  package static func chooseRole(_ names: [Phrase]) -> Phrase {
    Phrase(
      ja: "ひな形の一覧から選んでください" + (names.isEmpty ? "" : "(近いもの: \(names.map(\.ja).joined(separator: "、")))"),
      en: "choose one of the template's list" + (names.isEmpty ? "" : " (near it: \(names.map(\.en).joined(separator: ", ")))"))
  }
  package static func several(_ text: String, _ codes: [String]) -> Phrase {
    Phrase(ja: "「\(text)」はいくつもあります(\(codes.joined(separator: "、")))", en: "'\(text)' is several (\(codes.joined(separator: ", ")))")
  }
  package static let writeCode = Phrase(ja: "名前の代わりに、番号かコードを書いてください", en: "write the number or code in place of the name")

  package static func codeAndName(_ code: String, _ name: String, is other: String) -> Phrase {
    Phrase(ja: "コード「\(code)」の名前は「\(other)」で、「\(name)」ではありません", en: "the name of '\(code)' is '\(other)', not '\(name)'")
  }
  package static let makeAgree = Phrase(ja: "どちらかを直してください", en: "correct one of the two")

  // MARK: Rows

  package static func twice(_ what: String, line: Int) -> Phrase {
    Phrase(ja: "\(what) は \(line) 行目にもあります", en: "\(what) stands in row \(line) as well")
  }
  package static let deleteOne = Phrase(ja: "どちらかの行を消すか、書き直してください", en: "delete one of the rows, or correct it")

  package static func otherValue(_ heading: Phrase, line: Int, _ value: String) -> Phrase {
    Phrase(ja: "同じ人の「\(heading.ja)」が、\(line) 行目では「\(value)」です", en: "'\(heading.en)' of this person is '\(value)' in row \(line)")
  }
  package static let sameOrBlank = Phrase(ja: "同じにするか、二行目から後は空にしてください", en: "make them the same, or leave it blank after the first row")

  package static let twoHolders = Phrase(ja: "職名と職員番号の両方が書かれています", en: "both a post and a person are given")
  package static let oneHolder = Phrase(
    ja: "その職の人が自動的に就くなら職名だけを、その人を指名するなら職員番号だけを書いてください",
    en: "give the post alone where whoever is in it holds the role, or the staff number alone where that person is named")

  package static func doesNotSitAtUnit(_ role: Phrase) -> Phrase {
    Phrase(ja: "\(role.ja)は、所属に置く役割ではありません", en: "\(role.text(.english)) is no role of a unit")
  }
  package static func needsUnit(_ role: Phrase) -> Phrase {
    Phrase(ja: "\(role.ja)は、どの所属かを書かないと決まりません", en: "\(role.text(.english)) needs its unit")
  }
  package static func needsSystem(_ role: Phrase) -> Phrase {
    Phrase(ja: "\(role.ja)は、どのシステムかを書かないと決まりません", en: "\(role.text(.english)) needs its system")
  }
  package static let writeUnit = Phrase(ja: "「所属」の列に書いてください", en: "write it into the column of units")
  package static let writeSystem = Phrase(ja: "「システム」の列に書いてください", en: "write it into the column of systems")
  package static func postAtSeveral(_ post: String, _ units: [String]) -> Phrase {
    Phrase(
      ja:
        "職「\(post)」の人がいる所属が\(units.isEmpty ? "ない" : "いくつもある(\(units.prefix(5).joined(separator: "、"))\(units.count > 5 ? " …" : ""))")ので、どの所属の\(post)か決まりません",
      en:
        "which unit's \(post) is meant is not clear (\(units.isEmpty ? "nobody is in that post" : units.prefix(5).joined(separator: ", ")))"
    )
  }
  package static func notThatHolder(_ role: Phrase) -> Phrase {
    Phrase(ja: "\(role.ja)には、人や職を書けません", en: "\(role.text(.english)) is held by no person or post")
  }
  package static let clearRow = Phrase(ja: "この行の職名と職員番号を消してください", en: "clear the post and the staff number of this row")
  package static let noDaysForPosts = Phrase(
    ja: "職で決まる役割に、日や番号や立場は書けません", en: "a role that comes with a post has no days, order or position")
  package static let deputyPostIsEverywhere = Phrase(
    ja: "職で決まる代理は、その役割のあるところすべてに及ぶので、所属、システム、日、規定を書けません",
    en: "a deputy by post acts wherever the role sits, so it has no unit, system, days or provisions")
  package static let clearDeputyPlace = Phrase(
    ja: "それらを消すか、職名の代わりに職員番号を書いてください", en: "clear these cells, or name a person in place of the post")
  package static let clearDays = Phrase(ja: "この行の日と番号と立場を消してください", en: "clear these cells of the row")

  // MARK: What was made of it

  package static func codesMade(_ names: [String]) -> Phrase {
    Phrase(
      ja: "コードのない所属に番号を付けました: \(names.prefix(10).joined(separator: "、"))\(names.count > 10 ? " …" : "")",
      en: "units without a code were given one: \(names.prefix(10).joined(separator: ", "))\(names.count > 10 ? " …" : "")")
  }
  package static func postsMade(_ names: [String]) -> Phrase {
    Phrase(
      ja: "「職」のシートにない職を、いちばん下の順位で加えました: \(names.joined(separator: "、"))",
      en: "posts that are not in the sheet of posts were added with the lowest rank: \(names.joined(separator: ", "))")
  }
  package static func widths(_ counts: [(width: Int, count: Int)]) -> Phrase {
    let ja = counts.map { "\($0.width) 桁が \($0.count) 人" }.joined(separator: "、")
    let en = counts.map { "\(Counted.people.en($0.count)) with \($0.width) digits" }.joined(separator: ", ")
    return Phrase(
      ja: "職員番号の桁がそろっていません(\(ja))。Excel が先頭の 0 を落としていないか、確かめてください",
      en: "staff numbers differ in length (\(en)); see whether the spreadsheet has dropped zeros at the front")
  }
  package static func employedAs(_ count: Int, _ word: Phrase) -> Phrase {
    Phrase(ja: "任用の書かれていない \(count) 人を「\(word.ja)」としました", en: "\(Counted.people.en(count)) without an employment count as '\(word.en)'")
  }
}
