package import RegistryModel

/// What is said of defects that are not shown one by one.
package enum DefectMessages {
  package static func moreInOtherFiles(_ count: Int) -> Phrase {
    Phrase(ja: "ほかのファイルにも欠陥が \(count) 件あります", en: "other files have \(count) more \(Counted.defects.noun(count))")
  }

  package static func moreInFile(_ count: Int) -> Phrase {
    Phrase(ja: "このファイルの欠陥はほかに \(count) 件あります", en: "this file has \(count) more \(Counted.defects.noun(count))")
  }

  package static let fixAndCheckAgain = Phrase(ja: "示したものを直して、もう一度検査してください", en: "fix those that are shown, and check again")
}
