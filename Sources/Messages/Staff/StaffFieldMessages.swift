package import RegistryModel

/// What is said of single fields of a staff list: numbers, names, dates, change words.
package enum StaffFieldMessages {
  package static let noOrderDate = Phrase(ja: "発令日が空です", en: "the date of the order is blank")

  package static let writeOrderDate = Phrase(
    ja: "発令日を書いてください(結合したセルなら、どの行にも)", en: "write it; where cells were merged, into every row")

  package static func endsBeforeItBegins(from: CalendarDate) -> Phrase {
    Phrase(ja: "終わりの日が始まりの日(\(from))より前です", en: "it ends before it begins (\(from))")
  }

  package static let fixOneDay = Phrase(ja: "どちらかの日を直してください", en: "fix one of the two days")

  package static let lostCharacter = Phrase(ja: "氏名に 〓 か ? があります(外字が失われています)", en: "the name holds 〓 or ?: a character was lost")

  package static let usualForm = Phrase(
    ja: "その字を常用の字体か、Unicode にある字で書いてください", en: "write it with a usual form or with a character of Unicode")

  package static func notAName(_ shown: String) -> Phrase {
    Phrase(ja: "「\(shown)」は氏名として読めません", en: "'\(shown)' is no name")
  }

  package static let nameAlone = Phrase(
    ja: "氏名だけを書いてください。印、旧姓、(兼) などは別の列にし、欠員の行は消してください",
    en: "write the name alone; put marks, former names, (兼) and the like into columns of their own, and take out rows of vacancies")

  package static func errorValue(_ shown: String) -> Phrase {
    Phrase(ja: "「\(shown)」は表計算ソフトのエラー値です", en: "'\(shown)' is a spreadsheet's mark of an error")
  }

  package static let fixFormula = Phrase(
    ja: "表計算ソフトで式を直すか、値を打ち直して出し直してください", en: "fix the formula in the spreadsheet, or type the value, and export anew")

  package static func formula(_ shown: String) -> Phrase {
    Phrase(ja: "「\(shown)」は式で、値ではありません", en: "'\(shown)' is a formula, no value")
  }

  package static let pasteValues = Phrase(ja: "値として貼り付けてから出し直してください", en: "paste the values and export anew")

  package static func lostZeros(_ number: String, digits: Int, width: Int) -> Phrase {
    Phrase(
      ja: "職員番号「\(number)」は \(digits) 桁です(台帳では \(width) 桁)。先頭の 0 が失われています",
      en: "the staff number '\(number)' has \(digits) digits, not \(width): its leading zeros are lost")
  }

  package static func exportAsText(width: Int) -> Phrase {
    Phrase(
      ja: "文字列として出し直すか、対応表に setting,number-width,\(width) と書いてください",
      en: "export the column as text, or write setting,number-width,\(width) into the mapping")
  }

  package static func strangeNumber(_ shown: String) -> Phrase {
    Phrase(
      ja: "職員番号「\(shown)」のような形の番号は台帳に一つもありません",
      en: "no staff number of the registry looks like '\(shown)'")
  }

  package static let checkOrAllowNumber = Phrase(
    ja: "番号を確かめてください。新しい形の番号なら対応表に setting,new-numbers,any と書いてください",
    en: "check the number; if numbers of a new form come in write setting,new-numbers,any into the mapping")

  package static let noNumber = Phrase(ja: "職員番号が空です", en: "the staff number is blank")

  package static let writeNumber = Phrase(
    ja: "番号を書いてください。結合したセルならどの行にも書き、合計や注記の行なら消してください",
    en: "write it; where cells were merged into every row, and take out rows of totals or remarks")

  package static func scientificNumber(_ shown: String) -> Phrase {
    Phrase(ja: "職員番号「\(shown)」は指数の形で、桁が失われています", en: "the staff number '\(shown)' is in scientific notation: digits are lost")
  }

  package static let makeColumnText = Phrase(
    ja: "元のファイルで列を文字列にして出し直してください", en: "make the column text in the original file and export it anew")

  package static func notANumber(_ shown: String) -> Phrase {
    Phrase(ja: "「\(shown)」は職員番号として読めません", en: "'\(shown)' is no staff number")
  }

  package static let lettersAndDigits = Phrase(
    ja: "英数字で書いてください。合計や注記の行なら消してください", en: "write letters and digits; take out rows of totals or remarks")

  package static func mapWord(_ shown: String, what: String, japanese: [String], english: [String]) -> Phrase {
    Phrase(
      ja: "対応表に \(what),\(shown),… と書いてください(\(japanese.joined(separator: "、")))",
      en: "write \(what),\(shown),… into the mapping (\(english.joined(separator: ", ")))")
  }

  package static let noChange = Phrase(ja: "異動の種別が空です", en: "what changes is not said")

  package static let writeChange = Phrase(ja: "どの行にも書いてください(結合したセルなら、どの行にも)", en: "write it into every row; so too where cells were merged")

  package static func unknownWord(_ shown: String) -> Phrase {
    Phrase(ja: "「\(shown)」の意味が分かりません", en: "'\(shown)' is unknown")
  }

  package static func notADate(_ shown: String, why: Phrase?) -> Phrase {
    Phrase(
      ja: "「\(shown)」は日付として読めません" + (why.map { ": \($0.ja)" } ?? ""),
      en: "'\(shown)' is no date" + (why.map { ": \($0.text(.english))" } ?? ""))
  }

  package static let dateForms = Phrase(
    ja: "2026-04-01、2026/4/1、令和8年4月1日、R8.4.1、5080401 の形で書いてください", en: "write it as 2026-04-01, 2026/4/1, R8.4.1 or 5080401")

  package static let tooFarAway = Phrase(ja: "70年より先か前の日です", en: "it is more than 70 years away")

  package static func firstOfMonth(_ date: CalendarDate, before: CalendarDate) -> Phrase {
    Phrase(
      ja: "終わりの日が月の初日(\(date))で、最後の日が \(before) か \(date) か分かりません",
      en: "it ends on the first of a month (\(date)), so the last day may be \(before) or \(date)")
  }

  package static func sayFirstOfMonth(_ date: CalendarDate, before: CalendarDate) -> Phrase {
    Phrase(
      ja:
        "\(before) まで(\(date) から持たない)なら対応表に setting,first-of-month,first-day-after、\(date) までなら setting,first-of-month,last-day と書いてください",
      en:
        "write setting,first-of-month,first-day-after into the mapping if the last day is \(before), setting,first-of-month,last-day if it is \(date)"
    )
  }
}
