import RegistryModel
package import RegistryStore
import RegistryText
import Validation

/// Errors of the store in words, with what to do.
package enum StoreFailure {
  /// With `offersAcceptance` each finding that refuses says how it would be accepted.
  package static func failure(_ error: StoreError, offersAcceptance: Bool = false) -> Failure {
    switch error {
    case .git(let error): return GitFailure.failure(error)
    case .defective(let defects):
      return Failure(
        .unreadable,
        Phrase(
          ja: "台帳の文面に欠陥が \(defects.count) 件あるので、答えません", en: "the registry's text has \(defects.count) defects, so nothing is answered"),
        remedy: Phrase(ja: "直してから kengen check で確かめてください", en: "mend them and look with kengen check"),
        details: BoundedDefects.of(defects).map(line))
    case .notARegistry(let path):
      return Failure(
        .environment,
        Phrase(ja: "\(path) に台帳(kengen.yaml)がありません", en: "there is no registry (kengen.yaml) at \(path)"),
        remedy: Phrase(ja: "kengen init で作るか、--registry で場所を示してください", en: "make one with kengen init, or name it with --registry"))
    case .refused(let findings):
      return Failure(
        .findings,
        Phrase(
          ja: "この変更は新しいエラーを \(findings.count) 件生むので、書きませんでした",
          en: "the change would bring in \(findings.count) new errors, so it was not written"),
        remedy: offersAcceptance
          ? Phrase(
            ja: "直すか、承知のうえで進めるときは、それぞれの --accept を付けて実行し直してください",
            en: "mend them, or to go on knowingly run it again with the --accept of each") : Phrase(""),
        details: findings.prefix(50).flatMap { lines($0, offersAcceptance) } + more(findings.count - 50))
    case .rowNotFound(let what):
      return Failure(
        .inexact, Phrase(ja: "「\(what)」に当たる行がありません", en: "there is no row for '\(what)'"),
        remedy: Phrase(ja: "kengen who holds で今の状態を確かめてください", en: "look at the present state with kengen who holds"))
    case .rowAmbiguous(let what, let lines):
      return Failure(
        .inexact, Phrase(ja: "「\(what)」に当たる行がいくつもあります", en: "several rows match '\(what)'"),
        remedy: Phrase(ja: "--from で始まりの日を示してください", en: "say which with --from"), details: lines.map { Phrase($0) })
    }
  }

  private static func line(_ defect: FormatDiagnostic) -> Phrase {
    let spot = defect.line == 0 ? defect.file : "\(defect.file):\(defect.line):\(defect.column)"
    return Phrase(
      ja: "\(spot): \(defect.problem.ja) — \(defect.fix.ja) [\(defect.code.rawValue)]",
      en: "\(spot): \(defect.problem.en) — \(defect.fix.en) [\(defect.code.rawValue)]")
  }

  /// What is not shown: nobody reads hundreds of findings on a screen.
  private static func more(_ count: Int) -> [Phrase] {
    count > 0 ? [Phrase(ja: "ほか \(count) 件", en: "and \(count) more")] : []
  }

  private static func lines(_ finding: Finding, _ offersAcceptance: Bool) -> [Phrase] {
    let spot = "\(finding.location.origin.file):\(finding.location.origin.line)"
    let when = finding.period.from.map { ($0.description + " から: ", "from \($0): ") } ?? ("", "")
    return [
      Phrase(
        ja: "\(spot): \(when.0)\(finding.message.ja) [\(finding.rule)]",
        en: "\(spot): \(when.1)\(finding.message.text(.english)) [\(finding.rule)]"),
      Phrase(ja: "  直し方: \(finding.fix.ja)", en: "  mend: \(finding.fix.text(.english))"),
    ]
      + (offersAcceptance
        ? [Phrase(ja: "  承知で進めるとき: --accept \(finding.fingerprint)", en: "  to accept it: --accept \(finding.fingerprint)")] : [])
  }
}
