package import RegistryModel

/// What is said where the registry cannot be read or written.
package enum StoreMessages {
  private static let errors = Counted("件", "new error")

  package static func defective(_ count: Int) -> Advice {
    Advice(
      Phrase(
        ja: "台帳の文面に欠陥が \(count) 件あるので、答えません",
        en: "the registry's text has \(Counted.defects.en(count)), so nothing is answered"),
      Phrase(ja: "直してから kengen check で確かめてください", en: "fix \(them(count)) and look with kengen check"))
  }

  package static func notARegistry(_ path: String) -> Advice {
    Advice(
      Phrase(ja: "\(path) に台帳(kengen.yaml)がありません", en: "there is no registry (kengen.yaml) at \(path)"),
      Phrase(ja: "kengen init で作るか、--registry で場所を示してください", en: "make one with kengen init, or name it with --registry"))
  }

  /// `offersAcceptance` = whether the findings may be accepted on the command line.
  package static func refused(_ count: Int, offersAcceptance: Bool) -> Advice {
    Advice(
      Phrase(
        ja: "この変更は新しいエラーを \(count) 件生むので、書きませんでした",
        en: "the change would bring in \(errors.en(count)), so it was not written"),
      offersAcceptance
        ? Phrase(
          ja: "直すか、承知のうえで進めるときは、それぞれの --accept を付けて実行し直してください",
          en: "fix \(them(count)), or to go on knowingly run it again with the --accept \(count == 1 ? "shown" : "of each")")
        : Phrase(""))
  }

  package static func rowNotFound(_ what: String) -> Advice {
    Advice(
      Phrase(ja: "「\(what)」に当たる行がありません", en: "there is no row for '\(what)'"),
      Phrase(ja: "kengen who holds で今の状態を確かめてください", en: "look at the present state with kengen who holds"))
  }

  package static func rowAmbiguous(_ what: String) -> Advice {
    Advice(
      Phrase(ja: "「\(what)」に当たる行がいくつもあります", en: "several rows match '\(what)'"),
      Phrase(ja: "--from で始まりの日を示してください", en: "say which with --from"))
  }

  /// What is not shown: nobody reads hundreds of findings on a screen.
  package static func more(_ count: Int) -> Phrase { Phrase(ja: "ほか \(count) 件", en: "and \(count) more") }

  package static func unexpected(_ error: String) -> Advice {
    Advice(
      Phrase(ja: "思いがけない失敗です: \(error)", en: "unexpected failure: \(error)"),
      Phrase(ja: "この文を添えて知らせてください", en: "please report it with this sentence"))
  }

  private static func them(_ count: Int) -> String { count == 1 ? "it" : "them" }

  // MARK: What refuses a change, line by line

  package static func defect(at spot: String, _ problem: Phrase, fix: Phrase, code: String) -> Phrase {
    Phrase(ja: "\(spot): \(problem.ja) — \(fix.ja) [\(code)]", en: "\(spot): \(problem.en) — \(fix.en) [\(code)]")
  }
  /// `from` = the first day of a coming error.
  package static func finding(at spot: String, from: CalendarDate?, _ message: Phrase, rule: String) -> Phrase {
    Phrase(
      ja: "\(spot): \(from.map { "\($0) から: " } ?? "")\(message.ja) [\(rule)]",
      en: "\(spot): \(from.map { "from \($0): " } ?? "")\(message.text(.english)) [\(rule)]")
  }
  package static func fix(_ fix: Phrase) -> Phrase { Phrase(ja: "  直し方: \(fix.ja)", en: "  fix: \(fix.text(.english))") }
  package static func accept(_ fingerprint: String) -> Phrase {
    Phrase(ja: "  承知で進めるとき: --accept \(fingerprint)", en: "  to accept it: --accept \(fingerprint)")
  }
}
