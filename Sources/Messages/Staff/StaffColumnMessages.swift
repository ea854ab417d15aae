package import RegistryModel

/// What is said of the columns of lists and of mapping files.
package enum StaffColumnMessages {
  package static let suggestMapping = Phrase(ja: "kengen staff mapping suggest で雛形を作れます", en: "kengen staff mapping suggest writes one")

  package static func allowedActions(_ actions: Phrase) -> Phrase {
    Phrase(ja: "書けるもの: \(actions.ja)", en: "allowed: \(actions.text(.english))")
  }

  package static let badMappingHeader = Phrase(ja: "対応表の見出しが what,theirs,ours ではありません", en: "the mapping's header is not what,theirs,ours")

  package static func meaningless(_ what: String, _ theirs: String, _ ours: String) -> Phrase {
    Phrase(
      ja: "対応表の「\(what),\(theirs),\(ours)」が分かりません",
      en: "the mapping's '\(what),\(theirs),\(ours)' means nothing")
  }

  package static let fixMappingHeader = Phrase(ja: "1行目を what,theirs,ours にしてください", en: "make the first line what,theirs,ours")

  package static func allowed(_ choices: String) -> Phrase {
    Phrase(ja: "書けるもの: \(choices)", en: "allowed: \(choices)")
  }

  package static func titlesAbove(lines: [String]) -> Phrase {
    Phrase(
      ja: "ここを見出しとして読みました(その上の \(lines.joined(separator: "、")) 行目は表題として読んでいません)",
      en: "taken for the header; what stands above it (line \(lines.joined(separator: ", "))) is not read")
  }

  package static func notRead(_ shown: String, as kind: String, isMappedAway: Bool) -> Phrase {
    Phrase(
      ja: "列「\(shown)」は\(isMappedAway ? "対応表が - としている" : "対応表にない")ので読んでいません。読むなら対応表に column,\(shown),\(kind) と書いてください",
      en:
        "the column '\(shown)' is not read (\(isMappedAway ? "- in the mapping" : "not in the mapping")); to read it write column,\(shown),\(kind) into it"
    )
  }

  package static func twoColumns(_ column: String) -> Phrase {
    Phrase(ja: "「\(column)」に当たる列が二つあります", en: "two columns are '\(column)'")
  }

  package static func headingTwice(_ shown: String) -> Phrase {
    Phrase(
      ja: "「\(shown)」という見出しが二つあるので、ファイルで一方の見出しを変えてください",
      en: "the heading '\(shown)' stands twice: change one of them in the file")
  }

  package static let dropOne = Phrase(ja: "対応表で一方を - にしてください", en: "map one of them to - in the mapping")

  package static func noColumn(_ field: String) -> Phrase {
    Phrase(ja: "「\(field)」に当たる列がありません", en: "no column is '\(field)'")
  }

  package static func mapColumn(_ field: String, columns: String) -> Phrase {
    Phrase(
      ja: "対応表に column,列名,\(field) と書いてください(列: \(columns))",
      en: "write column,NAME,\(field) into the mapping (columns: \(columns))")
  }

  package static func changeWordsInList(_ shown: String, list: String) -> Phrase {
    Phrase(
      ja: "列「\(shown)」は異動の種別ですが、対応表では発令一覧ではありません(setting,list,\(list))",
      en:
        "the column '\(shown)' has change words, and the mapping's list is no change list (setting,list,\(list))"
    )
  }

  package static let sayWhichList = Phrase(
    ja: "発令一覧なら対応表に setting,list,changes と、発令日の列を column,列名,date と書き、名簿ならこの列を - にしてください",
    en: "for a change list write setting,list,changes and column,NAME,date into the mapping; for a list of people map this column to -")

  package static func headerRow(_ shown: String) -> Phrase {
    Phrase(ja: "この行は見出しのようです(\(shown))", en: "this row looks like a header (\(shown))")
  }

  package static let oneHeader = Phrase(
    ja: "見出しが二段なら一行にまとめ(異動前の下の所属は「異動前所属」)、ページごとの見出しの繰り返しなら消してください",
    en: "where the header has two rows make it one (所属 below 異動前 becomes 異動前所属); take out a header that is repeated on every page")
}
