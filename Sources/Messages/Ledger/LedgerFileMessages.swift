package import RegistryModel

/// What is said of a ledger as a file: its header, its columns, and the mapping of these.
package enum LedgerFileMessages {
  package static func inColumn(_ column: Int, _ problem: Phrase) -> Phrase {
    Phrase(ja: "\(column) 列目: \(problem.ja)", en: "column \(column): \(problem.en)")
  }

  package static let noHeader = Phrase(ja: "見出し行がありません", en: "there is no header row")
  package static let writeHeader = Phrase(ja: "1行目に列名を書いてください", en: "write column names in the first line")
  package static let otherMappingHeader = Phrase(ja: "対応表の見出し行が違います", en: "the header of the mapping is another")
  package static let writeMappingHeader = Phrase(ja: "1行目を column,heading にしてください", en: "write column,heading in the first line")
  package static let unreadableMapping = Phrase(ja: "対応表のこの行が読めません", en: "this row of the mapping cannot be read")

  package static func mappingColumns(_ names: [String]) -> Phrase {
    Phrase(
      ja: "column は次のどれかを1回ずつ(checkers は何度でも): \(names.joined(separator: ", "))",
      en: "column is one of these, each once (checkers as often as needed): \(names.joined(separator: ", "))")
  }

  package static func severalColumns(_ column: Phrase, _ found: String) -> Phrase {
    Phrase(ja: "\(column.ja)と読める列がいくつもあります(\(found))", en: "several columns could be the \(column.en) (\(found))")
  }

  package static let nameColumn = Phrase(ja: "--mapping で列を指定してください", en: "name the column with --mapping")

  package static func unrecognised(_ column: Phrase, among columns: String) -> Phrase {
    Phrase(ja: "\(column.ja)の列がどれか分かりません(列: \(columns))", en: "no column is recognised as the \(column.en) (columns: \(columns))")
  }

  package static func writeMapping(of column: String) -> Phrase {
    Phrase(ja: "--mapping の対応表に「\(column),列名」と書いてください", en: "write '\(column),HEADING' into the file given with --mapping")
  }

  package static func noColumn(_ name: String) -> Phrase { Phrase(ja: "列「\(name)」がありません", en: "there is no column '\(name)'") }

  package static let compareMapping = Phrase(ja: "対応表と見出し行を照らし合わせてください", en: "compare the mapping with the header row")
}
