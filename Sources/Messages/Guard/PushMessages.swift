package import RegistryModel

/// Why a push to the registry's branch is not taken.
package enum PushMessages {
  /// A commit as people know it: its id, shortened, and its first line.
  package static func commit(_ id: String, _ summary: String) -> Phrase {
    Phrase(ja: "コミット \(id.prefix(12))「\(summary)」", en: "commit \(id.prefix(12)) '\(summary)'")
  }

  package static let anotherLine = Phrase(
    ja:
      "このマージでは、サーバーの枝が二番目の親です。台帳の過去(--as-of、ledger check)は最初の親をたどるので、受け取ると過去の答えが変わります。どうするか: git pull --rebase、または kengen sync で作り直してください",
    en:
      "in this merge the server's branch is the second parent; the registry's past (--as-of, ledger check) follows first parents, so that past answers would change. What to do: make it anew with git pull --rebase, or kengen sync"
  )

  package static func datedBeforeItsParent(_ id: String, _ summary: String) -> Phrase {
    let commit = commit(id, summary)
    return Phrase(ja: commit.ja + "の日時(committer)が、その前のコミットより前です", en: commit.en + " is dated before the one that it follows (committer)")
  }

  package static func datedAhead(_ id: String, _ summary: String) -> Phrase {
    let commit = commit(id, summary)
    return Phrase(ja: commit.ja + "の日時(committer)が未来です", en: commit.en + " is dated into the future (committer)")
  }

  package static let setTheClock = Phrase(
    ja: "どうするか: 時計を合わせ、git commit --amend --no-edit か git rebase で作り直してください",
    en: "what to do: set the clock, and make them anew (git commit --amend --no-edit, or git rebase)")

  package static func secondRegistry(_ path: String) -> Phrase {
    Phrase(ja: "\(path): 守られていない二つ目の台帳になるので受け取れません", en: "\(path): it would be a second registry, which is not guarded")
  }

  package static func lookalike(_ path: String, folder: String) -> Phrase {
    Phrase(ja: "\(path): 台帳のフォルダー \(folder) と取り違える名前なので受け取れません", en: "\(path): it is taken for a file of the registry's folder, \(folder)")
  }

  package static func approvalLookalike(_ id: String, _ summary: String, _ line: String) -> Phrase {
    let commit = commit(id, summary)
    return Phrase(
      ja: commit.ja + "の「\(line)」は承認と読めますが、承認ではないので受け取れません。どうするか: この行を消し、承認する人が kengen approve を実行してください",
      en: commit.en
        + " has '\(line)', which reads like an approval and is none. What to do: take the line out, and let whoever approves run kengen approve"
    )
  }

  package static func malformedStatement(_ id: String, _ summary: String) -> Phrase {
    let commit = commit(id, summary)
    return Phrase(
      ja: commit.ja + "は承認の意思表示の形をしていますが、欠けているものがあるか、ほかのものも変えています。kengen approve で作り直してください",
      en: commit.en + " looks like a statement of approval, and lacks something or changes something; make it anew with kengen approve")
  }

  package static func statementInAnothersName(_ id: String, _ summary: String, _ person: StaffNumber) -> Phrase {
    let commit = commit(id, summary)
    return Phrase(
      ja: commit.ja + "は \(person) の意思表示と書いていますが、その人の有効な鍵による署名ではありません。どうするか: このコミットを外してください(git reset --hard HEAD~1)",
      en: commit.en
        + " states something in the name of \(person), and is not signed by a key of this person that is valid. What to do: take the commit away (git reset --hard HEAD~1)"
    )
  }

  package static func unsigned(_ id: String, _ summary: String) -> Phrase {
    let commit = commit(id, summary)
    return Phrase(
      ja: commit.ja + "に、allowed-signers にある鍵の署名がありません(git commit -S)",
      en: commit.en + " bears no signature by a key of allowed-signers (git commit -S)")
  }

  package static func unnamed(_ id: String, _ summary: String) -> Phrase {
    let commit = commit(id, summary)
    return Phrase(
      ja: commit.ja + "に、書いた人の番号がありません(Kengen-Author: 職員番号)", en: commit.en + " does not say who wrote it (Kengen-Author: NUMBER)")
  }

  // MARK: Refs

  package static let replacement = Phrase(ja: "差し替え(git replace)は受け取れません", en: "replacements (git replace) are not taken")
  package static let takenForTheBranch = Phrase(ja: "台帳の枝と取り違える名前です", en: "its name is taken for the branch of the registry")
  package static let record = Phrase(ja: "サーバーの記録には push できません", en: "the server's own record is not pushed to")
  package static let statements = Phrase(
    ja: "意思表示の ref は、そのコミットの番号で一度だけ作れます。移すことも消すこともできません",
    en: "a ref of statements is made once, by the id of its commit, and neither moved nor deleted")
  package static let takenForAnother = Phrase(
    ja: "コミットの番号や、ほかのリポジトリの枝と取り違える名前です", en: "its name is taken for a commit, or for a branch of another repository")
  package static let symbolicReference = Phrase(
    ja: "別の枝の別名(symbolic-ref)には push できません。もとの枝へ push してください",
    en: "it is another name of a branch (symbolic-ref), which is not pushed to; push to the branch itself")
  package static let deletion = Phrase(ja: "台帳の枝は消せません", en: "the branch of the registry cannot be deleted")
  package static let rewriting = Phrase(
    ja: "台帳の履歴は書き換えられません(force push)", en: "the history of the registry cannot be rewritten (force push)")
  package static let defectsBefore = Phrase(
    ja: "いまの台帳の文面に欠陥があり、誰が承認できるか分かりません", en: "the text before the push has defects, so who may approve is not known")
  package static let approvalsMissing = Phrase(ja: "承認が足りません", en: "approvals are missing")
  package static let errors = Phrase(ja: "台帳に誤りが入ります", en: "errors would come into the registry")

  /// So many errors stand that keep the other rules from being looked at; `place` = where the first is.
  package static func othersUnseen(_ count: Int, _ place: String, rule: String) -> Phrase {
    Phrase(
      ja: "前からの誤り(\(place) の \(rule) など \(count) 件)のために、ほかの規則を調べられません。これを直す push だけを受け取ります",
      en:
        "the other rules cannot be looked at because of \(Counted("件", "error").en(count)) from before (\(place), \(rule)); until then only pushes that mend one are taken"
    )
  }

  package static let notRecorded = Phrase(
    ja: "kengen: 受領の記録(refs/kengen/received)に書けませんでした。サーバーの管理者に知らせてください(kengen doctor)",
    en:
      "kengen: the record of what was received (refs/kengen/received) could not be written; tell whoever administers the server (kengen doctor)"
  )

  package static func fileTooLarge(_ path: String, mebibytes: Int, most: Int) -> Phrase {
    Phrase(
      ja: "\(path) が大きすぎます(\(mebibytes) MiB。台帳のファイルは \(most) MiB まで)",
      en: "\(path) is too large (\(mebibytes) MiB; a file of a registry has at most \(most) MiB)")
  }

  package static func tooManyRows(_ rows: Int, most: Int) -> Phrase {
    Phrase(
      ja: "承認の要る変更が一度に多すぎます(\(rows) 行。\(most) 行まで)。コミットごとに分けて送ってください",
      en: "it changes too much for one approval (\(rows) rows; at most \(most)); push the commits in parts")
  }
  package static func tooManyStatements(_ most: Int) -> Phrase {
    Phrase(
      ja: "一度に送る承認・却下・取消しが多すぎます(\(most) 件まで)。分けて送ってください",
      en: "it brings too many approvals, rejections and withdrawals (at most \(most) in one push); push them in parts")
  }
  package static func tooMuch(mebibytes: Int, most: Int) -> Phrase {
    Phrase(
      ja: "一度の push で受け取るには多すぎます(\(mebibytes) MiB。\(most) MiB まで)。コミットをいくつかに分けて送ってください",
      en: "it is too much for one push (\(mebibytes) MiB; at most \(most) MiB); push the commits in parts")
  }

  package static func notThere(_ branch: String, _ place: String) -> Phrase {
    Phrase(ja: "\(branch): 守っている台帳 \(place) がありません", en: "\(branch): the guarded registry \(place) is not there")
  }

  package static func isElsewhere(_ place: String, folder: String) -> Phrase {
    Phrase(
      ja: "  \(place) にはあります。移したのなら、サーバーで: kengen hook install --folder '\(folder)'",
      en: "  there is one at \(place); if it was moved, on the server: kengen hook install --folder '\(folder)'")
  }

  /// A branch that is not guarded was taken.
  package static func notJudged(_ name: String, guarded: String) -> Phrase {
    Phrase(
      ja: "kengen: \(name) は調べずに受け取りました。守っている枝は \(guarded) です",
      en: "kengen: \(name) was taken without being judged; guarded is \(guarded)")
  }

  /// A registry on another branch, where the guarded one holds none; `short` = that branch's short name.
  package static func takenNowhereElse(_ name: String, short: String, guarded: String) -> [Phrase] {
    [
      Phrase(
        ja: "\(name): 守っている枝(\(guarded))に台帳がないので、ほかの枝に台帳は受け取れません",
        en: "\(name): the guarded branch (\(guarded)) holds no registry, so none is taken on another branch"),
      Phrase(
        ja:
          "  どうするか: その枝へ push するか、サーバーで HEAD(無ければ --branch)を直してください: git symbolic-ref HEAD \(name)、または kengen hook install --branch \(short)",
        en:
          "  what to do: push to that branch, or put the server right: git symbolic-ref HEAD \(name), or kengen hook install --branch \(short)"
      ),
    ]
  }

  /// The server's file of refused pushes cannot be written.
  package static func refusalNotOnRecord(_ path: String, _ reason: String) -> Phrase {
    Phrase(
      ja: "断った push を \(path) に記録できません(\(reason))", en: "the refused push could not be put on record in \(path) (\(reason))")
  }

  package static let headNamesNoBranch = Advice(
    Phrase(ja: "サーバーの HEAD が枝を指していません", en: "the server's HEAD names no branch"),
    Phrase("git symbolic-ref HEAD refs/heads/main"))

  package static let severalRegistries = Advice(
    Phrase(ja: "台帳がいくつもあり、どれを守るのか決まっていません", en: "there are several registries, and which one is guarded is not said"),
    Phrase("kengen hook install --folder FOLDER"))
}
