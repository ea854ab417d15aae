package import RegistryModel

/// What is said of which sheet is read, and of what is hidden or merged in it.
package enum SheetMessages {
  private static let hiddenRow = Counted("行", "hidden row")
  private static let hiddenColumn = Counted("列", "hidden column")
  private static let range = Counted("か所", "range")

  package static let noVisibleSheet = Phrase(ja: "表示されているシートがありません", en: "the workbook has no visible sheet")
  package static let severalSheets = Phrase(ja: "ブックにシートがいくつもあります", en: "the workbook has several sheets")

  package static func noSheet(_ asked: String) -> Phrase {
    Phrase(ja: "「\(asked)」というシートがありません", en: "the workbook has no sheet '\(asked)'")
  }

  package static func noTable(_ name: String) -> Phrase { Phrase(ja: "「\(name)」は表のシートではありません", en: "'\(name)' is no sheet of cells") }

  package static func isRead(_ read: Phrase) -> Phrase { Phrase(ja: "シート \(read.ja) を読みました", en: "the sheet \(read.en) is read") }

  package static func isRead(_ read: Phrase, butNot left: Phrase) -> Phrase {
    Phrase(ja: "シート \(read.ja) を読みました。読んでいないシート: \(left.ja)", en: "the sheet \(read.en) is read; not read: \(left.en)")
  }

  /// Tabs one after another; `isCut` = whether there are more.
  package static func list(_ tabs: [Phrase], isCut: Bool) -> Phrase {
    let more = isCut ? " …" : ""
    return Phrase(ja: tabs.map(\.ja).joined(separator: "、") + more, en: tabs.map(\.en).joined(separator: ", ") + more)
  }

  package static func tab(_ number: Int, _ name: String, isHidden: Bool) -> Phrase {
    Phrase(ja: "\(number)「\(name)」\(isHidden ? "(非表示)" : "")", en: "\(number) '\(name)'\(isHidden ? " (hidden)" : "")")
  }

  package static func nameSheet(_ tabs: [Phrase], isCut: Bool) -> Phrase {
    let tabs = list(tabs, isCut: isCut)
    return Phrase(
      ja: "読むシートの名前か番号を --sheet で示すか、そのシートだけのブックにしてください: \(tabs.ja)",
      en: "name the sheet, or its number, with --sheet, or keep only that sheet in the file: \(tabs.en)")
  }

  package static func hiddenRows(_ count: Int, _ shown: String) -> Phrase {
    Phrase(
      ja: "非表示の行(フィルターで隠れた行を含む)が \(count) 行あり、ほかの行と同じに読みました: \(shown) 行目",
      en: "\(hiddenRow.en(count)) (by a filter or otherwise) \(Counted.verb(count)) read like the others: row \(shown)")
  }

  package static func hiddenColumns(_ count: Int, _ shown: String) -> Phrase {
    Phrase(
      ja: "非表示の列が \(count) 列あり、ほかの列と同じに読みました: \(shown) 列",
      en: "\(hiddenColumn.en(count)) \(Counted.verb(count)) read like the others: column \(shown)")
  }

  package static func mergedCells(_ count: Int, _ shown: String) -> Phrase {
    Phrase(
      ja: "結合されたセルが \(count) か所あります(\(shown))。値は左上のセルだけにあり、ほかは空として読みました",
      en:
        "\(range.en(count)) of cells \(Counted.verb(count)) merged (\(shown)); the value is in the first cell, and the others are read as blank"
    )
  }

  package static func yearNotShown(_ shown: String) -> Phrase {
    Phrase(
      ja: "\(shown) 列の日付は、年を表示しない書式です。入っている年を読みました",
      en: "the dates of column \(shown) are shown without their year; the year that they hold is read")
  }
}
