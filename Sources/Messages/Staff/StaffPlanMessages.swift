package import RegistryModel

/// What is said of a list of HR's that is planned or applied.
package enum StaffPlanMessages {
  /// What somebody should look at; `row` = the line of the file, nil where it is of no single one.
  package static func toLookAt(_ what: Phrase, row: Int?) -> Phrase {
    Phrase(
      ja: "確かめること: " + (row.map { "\($0) 行目: " } ?? "") + what.ja,
      en: "to look at: " + (row.map { "row \($0): " } ?? "") + what.text(.english))
  }

  /// What an import did, in a sentence: people who join and leave, appointments that begin and end.
  package static func summary(on day: CalendarDate, join: Int, leave: Int, begin: Int, end: Int) -> Phrase {
    Phrase(
      ja: "人事異動 \(day): 採用 \(join)、退職 \(leave)、発令の始まり \(begin)、終わり \(end)",
      en: "Staff changes of \(day): \(join) join, \(leave) leave, \(begin) appointments begin, \(end) end")
  }

  // MARK: Who acts in a seat that nobody holds

  package static let nobodyMeanwhile = Phrase(ja: "代わって決裁できる人は誰もいません", en: "nobody may approve in its place")

  /// `role` = that of a superior; nil = the person acts in the seat itself.
  package static func meanwhile(_ person: String, above role: Phrase?, _ capacity: Phrase) -> Phrase {
    Phrase(
      ja: "\(person) が\(role.map { "上位の\($0.ja)として" } ?? "")決裁できます(\(capacity.ja))",
      en: "\(person) may approve\(role.map { " as \($0.text(.english)) above" } ?? "") (\(capacity.text(.english)))")
  }

  // MARK: Why it is not planned or written

  package static let tooManyChange = Advice(
    Phrase(ja: "一度に変わる人が多いので、書きませんでした", en: "so many people change at once that nothing was written"),
    Phrase(ja: "ファイルが正しく、全員分あるかを確かめてください", en: "check that the file is the right one and is whole"))

  /// `usual` = where the registry keeps its mapping.
  package static func noMapping(_ usual: String) -> Advice {
    Advice(
      Phrase(ja: "対応表(\(usual))が台帳にありません", en: "the registry has no mapping (\(usual))"),
      Phrase(
        ja: "kengen staff mapping suggest ファイル で作り、--mapping で示すか、\(usual) としてコミットしてください",
        en: "make one with kengen staff mapping suggest FILE and name it with --mapping, or commit it as \(usual)"))
  }

  /// So many rows of a mapping made of the file's headings stayed open.
  package static func mappingOpen(_ count: Int) -> Phrase {
    Phrase(ja: "見出しからは \(count) 件が決められません", en: "the headings leave \(count) open")
  }

  /// What was read since nobody wrote a mapping; `columns` as `theirs=ours`.
  package static func mappingMade(_ columns: [String], _ usual: String) -> Phrase {
    Phrase(
      ja: "対応表(\(usual))がないので、見出しから読みました: \(columns.joined(separator: "、"))",
      en: "without a mapping (\(usual)) the columns were read by their headings: \(columns.joined(separator: ", "))")
  }

  package static let notAListOfEverybody = Advice(
    Phrase(
      ja: "--complete は全職員の名簿のためのものですが、対応付けは全体の名簿(setting,list,full)としていません",
      en: "--complete is for a list of everybody, and the mapping does not say that the file is one (setting,list,full)"),
    Phrase(
      ja: "全職員の名簿なら、対応付けの行を setting,list,full にしてください", en: "write setting,list,full into the mapping if it is"))

  package static func noThreshold(_ option: String) -> Phrase {
    Phrase(ja: "--\(option) は歯止めではありません", en: "--\(option) is no safety threshold")
  }

  package static func noStaffNumber(_ word: String, of option: String) -> Advice {
    Advice(
      Phrase(ja: "\(option) の「\(word)」は職員番号として読めません", en: "'\(word)' of \(option) is no staff number"),
      Phrase(ja: "職員番号を先頭の 0 も含めて書いてください", en: "write a staff number with the zeros at its front"))
  }
}
