package import RegistryModel

/// What is said of taking an import back.
package enum StaffRevertMessages {
  /// `commit` = the beginning of its id.
  package static func summary(_ commit: String, title: String) -> Phrase {
    Phrase(ja: "コミット \(commit) を取り消す: \(title)", en: "Take back \(commit): \(title)")
  }

  package static func leftAlone(_ path: String) -> Phrase {
    Phrase(ja: "\(path) は取り消していません", en: "\(path) was left as it is")
  }

  package static func notTakenBack(_ revision: String, parents: Int) -> Advice {
    Advice(
      Phrase(
        ja: "\(revision) は取り消せません(親が \(parents) 個)", en: "\(revision) has \(parents) parents and cannot be taken back"),
      Phrase(
        ja: "取り込みのコミットを示してください(git log --grep Kengen-Change)", en: "name the commit of the import (git log --grep Kengen-Change)"))
  }

  package static func changedSince(_ count: Int) -> Advice {
    Advice(
      Phrase(
        ja: "その後に変えられた行が \(count) 件あるので、何も書きませんでした",
        en: "\(Counted.rows.en(count)) \(Counted.verb(count, one: "was", many: "were")) changed since, so nothing was written"),
      Phrase(
        ja: "これらの行を手で直すか、後の変更を先に取り消してください", en: "fix these rows by hand, or take back the later change first"))
  }
}
