import RegistryModel

/// What stands against making a commit.
package enum CommittingMessages {
  package static var identityMissing: Advice {
    Advice(
      Phrase(ja: "コミットする人の名前とメールアドレスが設定されていません", en: "no name and e-mail address are configured for commits"),
      Phrase(
        ja: "git config --global user.name 名前 と git config --global user.email アドレス を実行するか、kengen init に --committer 名前 を付けてください",
        en: "run git config --global user.name NAME and git config --global user.email ADDRESS, or give kengen init --committer NAME"))
  }

  package static var indexConflicted: Advice {
    Advice(
      Phrase(ja: "マージの衝突が解けていません", en: "there are unresolved merge conflicts"),
      Phrase(ja: "衝突を直し、git add してください", en: "resolve them and git add"))
  }

  package static func operationInProgress(_ name: String) -> Advice {
    Advice(
      Phrase(ja: "マージやリベースの途中です(\(name))", en: "a merge, rebase or the like is under way (\(name))"),
      Phrase(ja: "先に終えるか、取りやめてください", en: "finish or abort it first"))
  }

  package static var quarantined: Advice {
    Advice(
      Phrase(ja: "受け取り検査の途中なので、書けません", en: "a push is in quarantine, where nothing may be written"),
      Phrase(ja: "push が終わってから行ってください", en: "do it after the push"))
  }

  package static var workTreeDirty: Advice {
    Advice(
      Phrase(ja: "書き換えるファイルに、まだコミットしていない変更があります。何も変えていません", en: "files to be written have uncommitted changes; nothing was changed"),
      Phrase(ja: "その変更をコミットするか、git stash で退けてください", en: "commit them, or put them aside with git stash"))
  }

  package static var signingFailed: Advice {
    Advice(
      Phrase(
        ja: "コミットに署名できませんでした(commit.gpgSign が true です)。何も変えていません",
        en: "the commit could not be signed (commit.gpgSign is true); nothing was changed"),
      Phrase(
        ja: "git commit -S --allow-empty が通るように user.signingKey と gpg.format を直すか、署名しないなら git config commit.gpgSign false",
        en:
          "set user.signingKey and gpg.format so that git commit -S --allow-empty works; or, to sign nothing, git config commit.gpgSign false"
      ))
  }

  /// `key` = the setting of the name or the address.
  package static func identityNotUTF8(_ key: String) -> Advice {
    Advice(
      Phrase(
        ja: "コミットする人の名前かアドレスの設定(\(key))が UTF-8 ではありません", en: "the name or address configured for commits (\(key)) is not UTF-8"),
      Phrase(
        ja: "git config \(key) を UTF-8 で設定し直してください。kengen のコミットは i18n.commitEncoding によらず UTF-8 です",
        en: "set git config \(key) anew in UTF-8; kengen's commits are in UTF-8 whatever i18n.commitEncoding says"))
  }

  package static func identityInvalid(_ key: String) -> Advice {
    Advice(
      Phrase(
        ja: "コミットする人の名前かアドレスに使えない文字があります(\(key))",
        en: "the name or address for commits has a character that cannot stand there (\(key))"),
      Phrase(ja: "改行や < > を除いてください", en: "take out line breaks and < >"))
  }

  package static var sparseIndex: Advice { index("index.sparse", "git sparse-checkout reapply --no-sparse-index") }

  /// `key` = the setting that gives the index a form that cannot be read.
  package static func unsupportedIndex(_ key: String) -> Advice {
    index(key, "git config \(key) false && git update-index --force-write-index")
  }

  private static func index(_ key: String, _ commands: String) -> Advice {
    Advice(
      Phrase(ja: "索引(index)が読めない形です(\(key))", en: "the index has a form that cannot be read (\(key))"),
      Phrase(ja: "\(commands) を実行してください", en: "run \(commands)"))
  }

  package static func workTreeNotUpdated(_ commit: String) -> Advice {
    Advice(
      Phrase(
        ja: "コミット \(commit) はできましたが、作業ツリーのファイルを合わせられませんでした", en: "commit \(commit) was made, but files of the work tree could not follow"),
      Phrase(
        ja: "git status で確かめ、git checkout -- ファイル名 で合わせてください", en: "look with git status and bring them up with git checkout -- FILE"))
  }
}
