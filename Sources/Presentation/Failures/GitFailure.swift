package import GitStore
import Messages
import RegistryModel

/// Errors of git in words, with what to do.
package enum GitFailure {
  package static func failure(_ error: GitError) -> Failure {
    let (message, remedy) = words(error)
    let detail = error.detail.isEmpty ? [] : [Phrase("(\(error.operation): \(error.detail))")]
    let paths = error.paths.map { Phrase($0) }
    return Failure(.environment, message, remedy: remedy, details: paths + detail + GitCommandMessages.quoted(error.words))
  }

  private static func words(_ error: GitError) -> (Phrase, Phrase) {
    let subject = error.subject
    switch error.code {
    case .notARepository:
      return (
        Phrase(ja: "\(subject) は git のリポジトリではありません", en: "\(subject) is not in a git repository"),
        Phrase(ja: "kengen init で作るか、--registry で場所を示してください", en: "make one with kengen init, or name it with --registry")
      )
    case .foreignOwner:
      return (
        Phrase(ja: "\(subject) は別の利用者が持つリポジトリなので、開きません", en: "\(subject) belongs to another user, so it is not opened"),
        Phrase(
          ja: "信頼できるなら: git config --global --add safe.directory \(subject)",
          en: "if you trust it: git config --global --add safe.directory \(subject)")
      )
    case .unsupportedFormat(let format): return unsupported(format, subject)
    case .unsupportedEnvironment:
      return (
        Phrase(ja: "環境変数 \(subject) のもとでは動けません", en: "cannot work with the environment variable \(subject)"),
        Phrase(ja: "\(subject) を外してください", en: "unset \(subject)")
      )
    case .unbornBranch:
      return (
        Phrase(ja: "リポジトリにまだコミットがありません", en: "the repository has no commit yet"),
        Phrase(
          ja: "git add と git commit で最初のコミットを作るか、--work-tree で未コミットの文面を読んでください",
          en: "make the first commit, or read the uncommitted text with --work-tree")
      )
    case .detachedHead:
      return (
        Phrase(ja: "HEAD がどのブランチも指していないので、書けません", en: "HEAD is detached, so there is no branch to write to"),
        Phrase(ja: "git switch ブランチ名 でブランチに移ってください", en: "go to a branch with git switch NAME")
      )
    case .bareWithoutWorkTree:
      return (
        Phrase(ja: "ベアリポジトリには作業ツリーがありません", en: "a bare repository has no work tree"),
        Phrase(ja: "--as-of で版を示してください", en: "name a revision with --as-of")
      )
    case .identityMissing:
      return (
        Phrase(ja: "コミットする人の名前とメールアドレスが設定されていません", en: "no name and e-mail address are configured for commits"),
        Phrase(
          ja: "git config --global user.name 名前 と git config --global user.email アドレス を実行してください",
          en: "run git config --global user.name NAME and git config --global user.email ADDRESS")
      )
    case .identityInvalid where error.detail == "not UTF-8":
      return (
        Phrase(
          ja: "コミットする人の名前かアドレスの設定(\(subject))が UTF-8 ではありません", en: "the name or address configured for commits (\(subject)) is not UTF-8"),
        Phrase(
          ja: "git config \(subject) を UTF-8 で設定し直してください。kengen のコミットは i18n.commitEncoding によらず UTF-8 です",
          en: "set git config \(subject) anew in UTF-8; kengen's commits are in UTF-8 whatever i18n.commitEncoding says")
      )
    case .identityInvalid:
      return (
        Phrase(
          ja: "コミットする人の名前かアドレスに使えない文字があります(\(subject))",
          en: "the name or address for commits has a character that cannot stand there (\(subject))"),
        Phrase(ja: "改行や < > を除いてください", en: "take out line breaks and < >")
      )
    case .unknownRevision, .notACommit:
      return (
        Phrase(ja: "「\(subject)」という版はありません", en: "there is no revision '\(subject)'"),
        Phrase(ja: "git log で版を確かめてください", en: "look it up with git log")
      )
    case .ambiguousRevision:
      return (
        Phrase(ja: "「\(subject)」に当たる版がいくつもあります", en: "'\(subject)' is ambiguous"),
        Phrase(
          ja: "refs/heads/… のように名前全体を書くか、桁をもっと書いてください(git show-ref で見られます)",
          en: "write the whole name (refs/heads/…), or more digits; git show-ref lists them")
      )
    case .objectNotFetched:
      return (
        Phrase(
          ja: "部分的な複製(partial clone、--filter)なので、\(subject) の中身がまだ届いていません",
          en: "this is a partial clone (--filter), and the content of \(subject) has not been fetched"),
        Phrase(
          ja: "git fetch --refetch --no-filter で残りを取り寄せてください。CI なら --filter を付けずに clone してください",
          en: "fetch what is left out with git fetch --refetch --no-filter; in CI clone without --filter")
      )
    case .lfsPointer:
      return (
        Phrase(
          ja: "\(subject) は Git LFS のポインターです。台帳の文面は git そのものに入っていなければ読めません",
          en: "\(subject) is a Git LFS pointer; the text of a registry has to be in git itself"),
        Phrase(
          ja: "台帳のファイルを LFS から外してください: .gitattributes の行を消し、git lfs migrate export --include='*.csv'",
          en: "take the registry's files out of LFS: remove the line from .gitattributes, then git lfs migrate export --include='*.csv'")
      )
    case .filtered:
      return (
        Phrase(
          ja: "\(subject) は作業ツリーとの間で変換されます(\(error.detail))。kengen はこの変換を行わないので、何も書いていません",
          en: "\(subject) is converted on its way to the work tree (\(error.detail)), which kengen does not do; nothing was written"),
        Phrase(
          ja: "台帳のファイルからその属性を外すか(.gitattributes)、ベアリポジトリに書いてください",
          en: "take the attribute off the registry's files (.gitattributes), or write to a bare repository")
      )
    case .gitUnusable:
      return (
        Phrase(ja: "git コマンドに尋ねることができません(\(subject))", en: "the git command cannot be asked (\(subject))"),
        Phrase(
          ja: "git が PATH にあり、同じことを手で実行して通るか確かめてください", en: "see that git is on the PATH, and that the same works by hand")
      )
    case .gitFailed(let exitCode): return (GitCommandMessages.failed(subject, exitCode: exitCode), GitCommandMessages.tryByHand)
    case .remoteUnreachable: return (GitCommandMessages.unreachable(subject), GitCommandMessages.lookAtRemote(subject))
    case .objectMissing, .objectCorrupt:
      return (
        Phrase(ja: "リポジトリの中身が欠けているか壊れています(\(subject))", en: "an object of the repository is missing or broken (\(subject))"),
        Phrase(ja: "git fsck で確かめ、ほかの複製から戻してください", en: "look with git fsck and bring it back from another clone")
      )
    case .indexUnsupported(let feature):
      let key =
        switch feature {
        case .sparse: "index.sparse"
        case .split: "core.splitIndex"
        case .skipHash: "index.skipHash"
        }
      let commands =
        feature == .sparse
        ? "git sparse-checkout reapply --no-sparse-index" : "git config \(key) false && git update-index --force-write-index"
      return (
        Phrase(ja: "索引(index)が読めない形です(\(key))", en: "the index has a form that cannot be read (\(key))"),
        Phrase(ja: "\(commands) を実行してください", en: "run \(commands)")
      )
    case .indexConflicted:
      return (
        Phrase(ja: "マージの衝突が解けていません", en: "there are unresolved merge conflicts"),
        Phrase(ja: "衝突を直し、git add してください", en: "resolve them and git add")
      )
    case .branchMoved:
      return (
        Phrase(ja: "ほかの書き込みが続き、ブランチを動かせませんでした。何も変えていません", en: "the branch kept moving; nothing was changed"),
        Phrase(ja: "しばらくしてからやり直してください", en: "try again in a while")
      )
    case .branchCheckedOutElsewhere:
      return (
        Phrase(ja: "このブランチは別の作業ツリー \(subject) で開かれています", en: "another work tree has the branch checked out: \(subject)"),
        Phrase(ja: "そちらで行うか、別のブランチを使ってください", en: "work there, or use another branch")
      )
    case .locked:
      return (
        Phrase(ja: "ほかの git の処理が使用中です(\(subject))", en: "another git process holds a lock (\(subject))"),
        Phrase(
          ja: "終わるのを待ってください。誰も動いていないのなら、残されたものです。kengen doctor --mend が片付けるか、消すべきファイルを示します",
          en: "wait for it; if nobody is at work it was left behind: kengen doctor --mend clears it away, or names the file to remove")
      )
    case .operationInProgress:
      return (
        Phrase(ja: "マージやリベースの途中です(\(subject))", en: "a merge, rebase or the like is under way (\(subject))"),
        Phrase(ja: "先に終えるか、取りやめてください", en: "finish or abort it first")
      )
    case .quarantined:
      return (
        Phrase(ja: "受け取り検査の途中なので、書けません", en: "a push is in quarantine, where nothing may be written"),
        Phrase(ja: "push が終わってから行ってください", en: "do it after the push")
      )
    case .workTreeDirty:
      return (
        Phrase(ja: "書き換えるファイルに、まだコミットしていない変更があります。何も変えていません", en: "files to be written have uncommitted changes; nothing was changed"),
        Phrase(ja: "その変更をコミットするか、git stash で退けてください", en: "commit them, or put them aside with git stash")
      )
    case .workTreeNotUpdated(let commit):
      return (
        Phrase(
          ja: "コミット \(commit) はできましたが、作業ツリーのファイルを合わせられませんでした", en: "commit \(commit) was made, but files of the work tree could not follow"),
        Phrase(
          ja: "git status で確かめ、git checkout -- ファイル名 で合わせてください", en: "look with git status and bring them up with git checkout -- FILE")
      )
    case .diskFull:
      return (
        Phrase(
          ja: "ディスクがいっぱいか、割り当てかファイルの大きさの上限に達しました。何も変えていません",
          en: "the disk is full, or a quota or a limit on the size of files is reached; nothing was changed"),
        Phrase(
          ja: "空きを作って(df -h、quota、ulimit -f で確かめ)やり直してください", en: "make room (look with df -h, quota and ulimit -f) and try again")
      )
    case .readOnly:
      return (
        Phrase(ja: "\(subject) は読み取り専用の場所にあるので、何も書きませんでした", en: "\(subject) is on a read-only file system, so nothing was written"),
        Phrase(
          ja: "書ける場所に git clone するか、書き込めるようにマウントし直してください", en: "git clone it to where you can write, or have it mounted writable")
      )
    case .permissionDenied:
      return (
        Phrase(ja: "\(subject) に書く(読む)権限がありません", en: "no permission on \(subject)"),
        Phrase(
          ja: "持ち主と権限を確かめてください: ls -ld \(subject)", en: "look at its owner and permissions: ls -ld \(subject)")
      )
    case .shallowBoundary:
      return (
        Phrase(ja: "浅い複製なので、それより前の履歴がありません", en: "the clone is shallow and has no older history"),
        Phrase(ja: "git fetch --unshallow を実行してください", en: "run git fetch --unshallow")
      )
    case .unrelatedHistories:
      return (
        Phrase(
          ja: "相手の履歴(\(subject.prefix(12)))とこちらの履歴につながりがありません。別々に作られた台帳か、浅い複製です",
          en: "the other history (\(subject.prefix(12))) and this one have nothing in common: registries made apart, or a shallow clone"),
        Phrase(
          ja: "浅い複製なら git fetch --unshallow。別々に作った台帳なら、相手を git clone し、こちらの行をそこへ写してください",
          en: "for a shallow clone git fetch --unshallow; registries made apart: git clone the other and bring your rows over")
      )
    case .libraryTooOld:
      return (
        Phrase(ja: "libgit2 が古すぎます(\(subject))", en: "libgit2 is too old (\(subject))"),
        Phrase(ja: "1.5.1 以降を入れてください: apt-get install libgit2-dev", en: "install 1.5.1 or later: apt-get install libgit2-dev")
      )
    case .symlinkRefused:
      return (
        Phrase(ja: "\(subject) はシンボリックリンクなので扱いません", en: "\(subject) is a symbolic link, which is not followed"),
        Phrase(ja: "ふつうのファイルに置き換えてください", en: "replace it by a regular file")
      )
    case .fileUnreadable:
      return (
        Phrase(ja: "\(subject) はファイルとして読めません", en: "\(subject) cannot be read as a file"),
        Phrase(ja: "その場所にあるものを確かめてください", en: "look at what stands there")
      )
    case .alreadyExists:
      return (
        Phrase(ja: "\(subject) にはすでにリポジトリがあります", en: "there is a repository at \(subject) already"),
        Phrase(ja: "別の場所を示してください", en: "name another place")
      )
    case .signingFailed:
      return (
        Phrase(
          ja: "コミットに署名できませんでした(commit.gpgSign が true です)。何も変えていません",
          en: "the commit could not be signed (commit.gpgSign is true); nothing was changed"),
        Phrase(
          ja: "git commit -S --allow-empty が通るように user.signingKey と gpg.format を直すか、署名しないなら git config commit.gpgSign false",
          en:
            "set user.signingKey and gpg.format so that git commit -S --allow-empty works; or, to sign nothing, git config commit.gpgSign false"
        )
      )
    case .invalidPath, .invalidReferenceName, .invalidMessage, .other:
      return (
        Phrase(ja: "git の操作に失敗しました(\(error.operation) \(subject))", en: "git failed (\(error.operation) \(subject))"),
        Phrase(ja: "git status と git fsck で確かめてください", en: "look with git status and git fsck")
      )
    }
  }

  private static func unsupported(
    _ format: GitError.UnsupportedFormat, _ subject: String
  ) -> (Phrase, Phrase) {
    let name: Phrase =
      switch format {
      case .sha256: Phrase(ja: "SHA-256 形式", en: "SHA-256")
      case .reftable: Phrase(ja: "reftable 形式", en: "reftable")
      case .other(let key): Phrase(ja: "拡張 \(key)", en: "the extension \(key)")
      case .version: Phrase(ja: "新しい版", en: "a newer version")
      }
    guard format == .sha256 || format == .reftable else {
      return (
        Phrase(ja: "リポジトリの形式(\(name.ja))に対応していません: \(subject)", en: "the repository's format (\(name.en)) is not supported: \(subject)"),
        Phrase(
          ja: "その拡張を使わない複製を作ってください: git clone --no-local \(subject) 別の場所",
          en: "make a clone without the extension: git clone --no-local \(subject) ELSEWHERE")
      )
    }
    return (
      Phrase(ja: "リポジトリの形式(\(name.ja))に対応していません: \(subject)", en: "the repository's format (\(name.en)) is not supported: \(subject)"),
      Phrase(
        ja: "SHA-1 と files 形式のリポジトリを使ってください(git init --object-format=sha1)",
        en: "use a repository with SHA-1 and the files back end (git init --object-format=sha1)")
    )
  }
}
