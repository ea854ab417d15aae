package import RegistryModel

/// What is said of units and posts in rows of a staff list.
package enum StaffPlaceMessages {
  package static func successorsAre(japanese: [String], english: [String]) -> Phrase {
    Phrase(
      ja: "後継は \(japanese.joined(separator: "、")) です", en: "its successors are \(english.joined(separator: ", "))")
  }

  package static func blankUnit(after: String) -> Phrase {
    Phrase(ja: "所属が空です(「\(after)」の行先が分かりません)", en: "the unit is blank: where '\(after)' goes is not said")
  }

  package static func sayWhereItGoes(_ word: String) -> Phrase {
    Phrase(
      ja: "所属と職を書いてください。団体を離れるなら対応表に change,\(word),leave、在職のまま不在になるなら change,\(word),absent と書いてください",
      en:
        "write unit and post; if it leaves the body write change,\(word),leave into the mapping, if it is only away change,\(word),absent"
    )
  }

  package static func postNotSaid(of kind: Phrase) -> Phrase {
    Phrase(ja: "\(kind.ja)の職が分かりません", en: "the post of the \(kind.en) is not said")
  }

  package static func addPostColumn(of kind: Phrase, slot: String, number: Int) -> Phrase {
    Phrase(
      ja: "\(kind.ja)の職名の列(対応表では post:\(slot):\(number))を加えてください",
      en: "add a column for it (post:\(slot):\(number) in the mapping)")
  }

  package static func lostZeros(_ code: String, digits: Int, width: Int) -> Phrase {
    Phrase(
      ja: "所属コード「\(code)」は \(digits) 桁です(台帳では \(width) 桁)。先頭の 0 が失われています",
      en: "the unit code '\(code)' has \(digits) digits, not \(width): its leading zeros are lost")
  }

  package static func exportAsText(width: Int) -> Phrase {
    Phrase(
      ja: "文字列として出し直すか、対応表に setting,unit-width,\(width) と書いてください",
      en: "export the column as text, or write setting,unit-width,\(width) into the mapping")
  }

  package static func codeOfAnother(_ code: String, of name: String, shown: String, isOf other: UnitCode) -> Phrase {
    Phrase(
      ja: "所属コード \(code) は「\(name)」で、所属名「\(shown)」は \(other) です",
      en: "the unit code \(code) is '\(name)', and the unit '\(shown)' is \(other)")
  }

  package static let fixCodeOrName = Phrase(
    ja: "コードか所属名を直してください。列がずれていないかも確かめてください", en: "fix the code or the name, and see whether a column has slid")

  package static func calledOtherwise(_ code: String, name: String, shown: String) -> Phrase {
    Phrase(
      ja: "所属コード \(code) は台帳では「\(name)」ですが、ファイルでは「\(shown)」です",
      en: "the unit code \(code) is '\(name)' in the registry and '\(shown)' in the file")
  }

  package static func sayWhatBecameOfIt(_ code: String, name: String, shown: String) -> Phrase {
    Phrase(
      ja:
        "名称が変わったなら org/units.csv で所属の名称を改め、コードが使い回されたなら新しいコードの所属を作り対応表に unit,\(code),新コード と、呼び方だけの違いなら対応表に unit-name,\(shown),\(name) と書いてください",
      en:
        "renamed: change the name in org/units.csv; code re-used: make a unit with a new code and write unit,\(code),NEW into the mapping; merely called so: write unit-name,\(shown),\(name)"
    )
  }

  package static let noUnit = Phrase(ja: "所属が空です", en: "the unit is blank")

  package static let writeUnit = Phrase(
    ja: "所属を書いてください。結合したセルならどの行にも書き、合計や注記の行なら消してください",
    en: "write it; where cells were merged into every row, and take out a row of totals or remarks")

  package static func severalUnits(_ shown: String, codes: [String]) -> Phrase {
    Phrase(
      ja: "「\(shown)」という所属がいくつもあります(\(codes.joined(separator: "、")))",
      en: "several units are called '\(shown)' (\(codes.joined(separator: ", ")))")
  }

  package static func unknownUnit(_ shown: String) -> Phrase {
    Phrase(ja: "所属「\(shown)」が台帳にありません", en: "the registry has no unit '\(shown)'")
  }

  package static func unitNotThere(_ shown: String, successors: Phrase?) -> Phrase {
    Phrase(
      ja: "所属 \(shown) はその日にはありません" + (successors.map { "。\($0.ja)" } ?? ""),
      en: "the unit \(shown) is not there on that day" + (successors.map { "; \($0.text(.english))" } ?? ""))
  }

  package static func addUnit(_ shown: String) -> Phrase {
    Phrase(
      ja: "台帳に所属を加えるか、対応表に unit,\(shown),コード(台帳に置かない所属なら -)と書いてください",
      en: "add the unit, or write unit,\(shown),CODE (or - to leave such rows out) into the mapping")
  }

  package static func saySuccessor(_ shown: String) -> Phrase {
    Phrase(
      ja: "その人の移った先を行に書くか、みな同じ先なら対応表に unit,\(shown),コード と書いてください",
      en: "write into the row to which of them the person went, or unit,\(shown),CODE into the mapping if all went to one")
  }

  package static let noPost = Phrase(ja: "職が空です", en: "the post is blank")

  package static let writePost = Phrase(
    ja: "職を書いてください(結合したセルなら、どの行にも)", en: "write it; where cells were merged, into every row")

  package static func unknownPost(_ shown: String) -> Phrase {
    Phrase(ja: "職「\(shown)」が台帳にありません", en: "the registry has no post '\(shown)'")
  }

  package static func severalPosts(_ shown: String, ids: [String]) -> Phrase {
    Phrase(
      ja: "「\(shown)」という職がいくつもあります(\(ids.joined(separator: "、")))",
      en: "several posts are called '\(shown)' (\(ids.joined(separator: ", ")))")
  }

  package static let onePostAField = Phrase(
    ja: "一つの欄には一つの職を書き、兼務などは行を分けるか、列を分けてください(対応表では kind、または post:concurrent:1)",
    en:
      "write one post into a field, and a concurrent or like one into a row or columns of its own (kind, or post:concurrent:1, in the mapping)"
  )

  package static func addPost(_ shown: String) -> Phrase {
    Phrase(
      ja: "org/posts.csv に職を加えるか、対応表に post,\(shown),職の識別子(台帳に置かない職なら -)と書いてください",
      en: "add the post to org/posts.csv, or write post,\(shown),ID (or - to leave such rows out) into the mapping")
  }

  package static func unknownFormerUnit(_ shown: String) -> Phrase {
    Phrase(ja: "旧所属「\(shown)」が台帳にありません", en: "the registry has no unit '\(shown)' of before")
  }

  package static func mapFormerUnit(_ shown: String) -> Phrase {
    Phrase(
      ja: "名称を直すか、対応表に unit,\(shown),コード(照合しないなら -)と書いてください",
      en: "fix it, or write unit,\(shown),CODE (or - to compare nothing) into the mapping")
  }

  package static func unknownFormerPost(_ shown: String) -> Phrase {
    Phrase(ja: "旧職「\(shown)」が台帳にありません", en: "the registry has no post '\(shown)' of before")
  }

  package static func mapFormerPost(_ shown: String) -> Phrase {
    Phrase(
      ja: "職名を直すか、対応表に post,\(shown),職の識別子(照合しないなら -)と書いてください",
      en: "fix it, or write post,\(shown),ID (or - to compare nothing) into the mapping")
  }
}
