package import RegistryModel

/// Files of a registry as wholes, their header rows, and rows that stand in the wrong place.
package enum FileMessages {
  package static let notText = Phrase(ja: "UTF-8 として読めません", en: "it is not valid UTF-8")
  package static let saveAsText = Phrase(ja: "UTF-8 で保存し直してください", en: "save it as UTF-8")

  package static let unknown = Phrase(
    ja: "この様式にないファイルです。読まれないまま置かれると、書いたことが効きません",
    en: "the format knows no such file; left unread, what it says would have no effect")

  /// `near` = the path of the format that is nearest, if any is.
  package static func renameOrDelete(near: String?) -> Phrase {
    Phrase(
      ja: near.map { "「\($0)」ではありませんか。" } ?? "消すか、docs/format.md の名前に直してください",
      en: near.map { "did you mean '\($0)'?" } ?? "delete it, or give it a name of docs/format.md")
  }

  package static let missing = Phrase(ja: "必要なファイルがありません", en: "the file is required and missing")
  package static func bringBack(_ path: String) -> Phrase {
    Phrase(
      ja: "kengen init の作る見本から写すか、履歴から戻してください(git checkout -- \(path))",
      en: "copy it from what kengen init makes, or bring it back (git checkout -- \(path))")
  }

  package static let misplacedRow = Phrase(ja: "この行はこのファイルに属しません", en: "this row does not belong into this file")
  package static func moveRow(to target: String) -> Phrase { Phrase(ja: "\(target) へ移してください", en: "move it to \(target)") }

  // MARK: Header and width

  package static func unknownColumn(_ name: String, near: String?) -> Phrase {
    Phrase(
      ja: "列「\(name)」はこの様式にありません" + (near.map { "(「\($0)」ではありませんか)" } ?? ""),
      en: "column '\(name)' is unknown" + (near.map { " (did you mean '\($0)'?)" } ?? ""))
  }
  package static func missingColumn(_ name: String) -> Phrase {
    Phrase(ja: "列「\(name)」がありません", en: "column '\(name)' is missing")
  }
  package static let columnsOutOfOrder = Phrase(ja: "列の順序が違うか、列が重複しています", en: "columns are out of order or repeated")
  package static func writeHeader(_ line: String) -> Phrase {
    Phrase(ja: "見出し行をこう書いてください: \(line)", en: "write the header row as: \(line)")
  }

  package static func fieldCount(_ found: Int, expected: Int) -> Phrase {
    Phrase(ja: "欄が \(found) 個あります(\(expected) 個のはずです)", en: "the row has \(Counted("個", "field").en(found)), not \(expected)")
  }
  package static func countCommas(_ header: String) -> Phrase {
    Phrase(
      ja: "欄の区切りの , を数え直してください。欄の中の , は欄全体を \" で囲みます。列: \(header)",
      en: "count the commas; a field that holds one goes into quotes. Columns: \(header)")
  }

  // MARK: Keys

  /// `names` = the columns of the key, `line` = that of the other row, from 1.
  package static func duplicate(_ names: String, _ key: String, line: Int) -> Phrase {
    Phrase(ja: "同じ鍵(\(names) = \(key))が \(line) 行目にもあります", en: "the same key (\(names) = \(key)) stands in line \(line)")
  }
  package static let deleteOrRekey = Phrase(ja: "どちらかの行を消すか、鍵を変えてください", en: "delete one of the two rows or change its key")
  package static func unsorted(_ names: String) -> Phrase {
    Phrase(ja: "行が \(names) の順に並んでいません", en: "the rows are not sorted by \(names)")
  }
  package static let sort = Phrase(ja: "kengen fmt で並べ直してください", en: "run kengen fmt, which sorts them")

  package static let earlierFormat = Phrase(
    ja: "前の様式(1)で書かれたファイルです。読めますが、書き換えられません", en: "the file is written in the earlier format (1), which is read and not written")
  package static let migrate = Phrase(ja: "kengen migrate で今の様式にしてください", en: "run kengen migrate")

  // MARK: Too much to tell

  package static func tooManyDefects(_ most: Int) -> Phrase {
    Phrase(ja: "欠陥が \(most) 件あり、この行から先は見ていません", en: "there are \(most) defects, and from this line on it was not looked at")
  }
  package static func tooManyDefectsBefore(_ most: Int) -> Phrase {
    Phrase(
      ja: "ほかのファイルに欠陥が \(most) 件あり、このファイルから先は見ていません",
      en: "there are \(most) defects in other files, and from this file on nothing was looked at")
  }
  package static let fixTheseFirst = Phrase(ja: "まず示したものを直し、もう一度確かめてください", en: "fix those that are shown first, and check again")
}
