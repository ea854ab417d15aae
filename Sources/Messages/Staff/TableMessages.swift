package import RegistryModel

/// What is said of a table from outside that cannot be read as it stands.
package enum TableMessages {
  private static let problems = Counted("件", "problem")

  package static func problems(_ count: Int) -> Advice {
    Advice(
      Phrase(
        ja: "ファイルに直すべきところが \(count) 件あるので、何も書きませんでした", en: "the file has \(problems.en(count)), so nothing was written"),
      Phrase(ja: "直してからもう一度実行してください。一度にすべて示しています", en: "fix them and run it again; all are shown at once"))
  }

  /// So many are not shown.
  package static func more(_ count: Int) -> Phrase { Phrase(ja: "ほか \(count) 件", en: "and \(count) more") }

  /// One problem; `place` = file, line and column as far as they are known, and `code` what kind it is.
  package static func line(_ place: String, _ problem: Phrase, fix: Phrase, code: String) -> Phrase {
    let head = place.isEmpty ? "" : place + ": "
    return Phrase(
      ja: "\(head)\(problem.ja) — \(fix.ja) [\(code)]",
      en: "\(head)\(problem.text(.english)) — \(fix.text(.english)) [\(code)]")
  }
}
