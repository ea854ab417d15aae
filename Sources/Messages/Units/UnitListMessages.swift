package import RegistryModel

/// What is said of rows of a list of units.
package enum UnitListMessages {
  package static let noName = Phrase(ja: "所属名が空か、失われた字(〓、?)があります", en: "the unit's name is blank or has lost a character")

  package static let writeName = Phrase(ja: "所属名を書いてください", en: "write the name")

  package static func mapKind(_ word: String) -> Phrase {
    Phrase(ja: "対応表に kind,\(word),… と書いてください", en: "write kind,\(word),… into the mapping")
  }

  package static func notACode(_ text: String) -> Phrase {
    Phrase(ja: "「\(text)」は所属コードとして読めません", en: "'\(text)' is no unit code")
  }

  package static let lettersAndDigits = Phrase(ja: "英数字で書いてください", en: "write letters and digits")

  package static func codeTwice(_ code: UnitCode, line: Int) -> Phrase {
    Phrase(ja: "所属コード \(code) の行が二つあります(\(line) 行目)", en: "two rows have the code \(code) (line \(line))")
  }

  package static let leaveTheRightRow = Phrase(ja: "正しい行だけを残してください", en: "leave only the row that is right")

  package static func renamed(_ code: UnitCode, from old: String, to new: String, theirs: String) -> Phrase {
    Phrase(
      ja:
        "\(code)「\(old)」が「\(new)」になります。改称として扱い、人も物もそのまま残します。コードの使い回しなら対応表に unit,\(theirs),新コード と書いてください",
      en:
        "\(code) '\(old)' becomes '\(new)'. It is taken for a renaming, and all stay; if the code was re-used write unit,\(theirs),NEW into the mapping"
    )
  }

  package static func unknownParent(_ code: UnitCode) -> Phrase {
    Phrase(ja: "上位の所属 \(code) がファイルにも台帳にもありません", en: "the unit above, \(code), is in neither the file nor the registry")
  }

  package static let addParent = Phrase(ja: "その所属の行を加えるか、コードを直してください", en: "add a row for it, or fix the code")

  package static func unknownKind(of name: String) -> Phrase {
    Phrase(ja: "「\(name)」が部・課・係のどれか分かりません", en: "it is not known whether '\(name)' is a bureau, a section or else")
  }

  package static let addKinds = Phrase(ja: "所属区分の列を加えてください(section など)", en: "add a column of kinds (section and so on)")

  package static func formerStays(_ former: UnitCode, movingTo code: UnitCode) -> Phrase {
    Phrase(
      ja: "所属 \(former) は残るので、\(code) へ移る人は職員の名簿か kengen staff move で示してください",
      en: "the unit \(former) stays; say who moves to \(code) in the staff list or with kengen staff move")
  }

  package static func unknownFormer(_ former: UnitCode) -> Phrase {
    Phrase(ja: "旧所属 \(former) が台帳にありません", en: "the registry has no former unit \(former)")
  }

  package static let fixFormer = Phrase(ja: "コードを直すか、空にしてください", en: "fix the code, or leave it blank")

  package static func formerEnded(_ former: UnitCode, on day: String) -> Phrase {
    Phrase(
      ja: "旧所属 \(former) は \(day) に終わっているので、何も移りません",
      en: "the former unit \(former) ended on \(day), so nothing moves")
  }

  package static func recoded(_ old: UnitCode, to new: UnitCode) -> Phrase {
    Phrase(
      ja: "同じ名称なので、\(old) のコードが \(new) に変わったものとして扱います",
      en: "of the same name, so \(old) is taken to have the new code \(new)")
  }

  package static func restIsNoSuccessor(_ rest: UnitCode, of unit: UnitCode, successors: [String]) -> Phrase {
    Phrase(
      ja: "--rest \(unit)=\(rest): \(rest) は \(unit) の後継ではありません(後継: \(successors.joined(separator: "・")))",
      en: "--rest \(unit)=\(rest): \(rest) does not take over from \(unit)")
  }

  package static func split(_ code: UnitCode, name: Phrase, into codes: [String], first: UnitCode) -> Phrase {
    Phrase(
      ja:
        "\(code) \(name.ja) は \(codes.joined(separator: "・")) に分かれます。名簿などで示さない人と物の行き先を --rest \(code)=\(first) のように示してください",
      en:
        "\(code) \(name.text(.english)) is split into \(codes.joined(separator: ", ")); say who takes what no list says, as --rest \(code)=\(first)"
    )
  }

  package static func codeReused(_ theirs: String, former: String, now name: String) -> Phrase {
    Phrase(
      ja: "所属コード \(theirs) は台帳では「\(former)」で、ファイルでは「\(name)」です。コードの使い回しは、過去の記録を別の所属のものにしてしまいます",
      en:
        "the code \(theirs) is '\(former)' in the registry and '\(name)' in the file; a code used again would give the past to another unit"
    )
  }

  package static func sayWhich(_ theirs: String, fresh: String, code: UnitCode) -> Phrase {
    Phrase(
      ja: "別の所属なら対応表に unit,\(theirs),\(fresh) と(職員の対応表にも同じ行を)、改称なら旧所属コードの欄に \(code) と書いてください",
      en:
        "another unit: write unit,\(theirs),\(fresh) into the mapping, and into that of staff; renamed: write \(code) into the column of former codes"
    )
  }
}
