package import RegistryModel

/// What is said of branches, revisions and how far history goes back.
package enum RevisionMessages {
  package static var unbornBranch: Advice {
    Advice(
      Phrase(ja: "リポジトリにまだコミットがありません", en: "the repository has no commit yet"),
      Phrase(
        ja: "git add と git commit で最初のコミットを作るか、--work-tree で未コミットの文面を読んでください",
        en: "make the first commit, or read the uncommitted text with --work-tree"))
  }

  package static var detachedHead: Advice {
    Advice(
      Phrase(ja: "HEAD がどのブランチも指していないので、書けません", en: "HEAD is detached, so there is no branch to write to"),
      Phrase(ja: "git switch ブランチ名 でブランチに移ってください", en: "go to a branch with git switch NAME"))
  }

  package static func unknownRevision(_ word: String) -> Advice {
    Advice(
      Phrase(ja: "「\(word)」という版はありません", en: "there is no revision '\(word)'"),
      Phrase(ja: "git log で版を確かめてください", en: "look it up with git log"))
  }

  package static func ambiguousRevision(_ word: String) -> Advice {
    Advice(
      Phrase(ja: "「\(word)」に当たる版がいくつもあります", en: "'\(word)' is ambiguous"),
      Phrase(
        ja: "refs/heads/… のように名前全体を書くか、桁をもっと書いてください(git show-ref で見られます)",
        en: "write the whole name (refs/heads/…), or more digits; git show-ref lists them"))
  }

  package static var branchMoved: Advice {
    Advice(
      Phrase(ja: "ほかの書き込みが続き、ブランチを動かせませんでした。何も変えていません", en: "the branch kept moving; nothing was changed"),
      Phrase(ja: "しばらくしてからやり直してください", en: "try again in a while"))
  }

  package static func branchCheckedOutElsewhere(_ path: String) -> Advice {
    Advice(
      Phrase(ja: "このブランチは別の作業ツリー \(path) で開かれています", en: "another work tree has the branch checked out: \(path)"),
      Phrase(ja: "そちらで行うか、別のブランチを使ってください", en: "work there, or use another branch"))
  }

  package static var shallowBoundary: Advice {
    Advice(
      Phrase(ja: "浅い複製なので、それより前の履歴がありません", en: "the clone is shallow and has no older history"),
      Phrase(ja: "git fetch --unshallow を実行してください", en: "run git fetch --unshallow"))
  }

  package static func unrelatedHistories(_ tip: String) -> Advice {
    Advice(
      Phrase(
        ja: "相手の履歴(\(tip.prefix(12)))とこちらの履歴につながりがありません。別々に作られた台帳か、浅い複製です",
        en: "the other history (\(tip.prefix(12))) and this one have nothing in common: registries made apart, or a shallow clone"),
      Phrase(
        ja: "浅い複製なら git fetch --unshallow。別々に作った台帳なら、相手を git clone し、こちらの行をそこへ写してください",
        en: "for a shallow clone git fetch --unshallow; registries made apart: git clone the other and bring your rows over"))
  }

  package static func noCommit(upTo date: CalendarDate) -> Advice {
    Advice(
      Phrase(ja: "\(date) までのコミットはありません", en: "there is no commit up to \(date)"),
      Phrase(ja: "git log で最初のコミットの日を確かめてください", en: "look up the first commit with git log"))
  }
}
