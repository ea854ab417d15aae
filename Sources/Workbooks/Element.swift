import CWorkbooks
import Glibc

/// The elements that are looked at; every other, and every one of a foreign namespace, is `other`.
enum Element {
  case cell, value, row, formula, text, run, item, phonetic, inline
  case sheetData, worksheet, column, columns, mergeCell, mergeCells
  case sharedTexts, styleSheet, numberFormats, numberFormat, cellFormats, format
  case workbook, properties, sheets, sheet
  case relationships, relationship
  case types, override, fallback
  case other

  // The most frequent first: names are compared one after another.
  private static let ofSheets: [(StaticString, Element)] = [
    ("c", .cell), ("v", .value), ("row", .row), ("t", .text), ("si", .item), ("f", .formula), ("r", .run), ("is", .inline),
    ("rPh", .phonetic), ("xf", .format), ("numFmt", .numberFormat), ("mergeCell", .mergeCell), ("col", .column), ("sheet", .sheet),
    ("sheetData", .sheetData), ("worksheet", .worksheet), ("cols", .columns), ("mergeCells", .mergeCells), ("sst", .sharedTexts),
    ("styleSheet", .styleSheet), ("numFmts", .numberFormats), ("cellXfs", .cellFormats), ("workbook", .workbook),
    ("workbookPr", .properties), ("sheets", .sheets),
  ]
  private static let ofPackages: [(StaticString, Element)] = [("Relationship", .relationship), ("Relationships", .relationships)]
  private static let ofTypes: [(StaticString, Element)] = [("Override", .override), ("Default", .fallback), ("Types", .types)]

  init(_ space: kengen_space, _ name: UnsafePointer<CChar>) {
    let known =
      switch space {
      case KENGEN_SPACE_SHEET: Self.ofSheets
      case KENGEN_SPACE_PACKAGE: Self.ofPackages
      case KENGEN_SPACE_TYPES: Self.ofTypes
      default: [(StaticString, Element)]()
      }
    for (text, element) in known {
      if strcmp(name, UnsafeRawPointer(text.utf8Start).assumingMemoryBound(to: CChar.self)) == 0 {
        self = element
        return
      }
    }
    self = .other
  }
}
