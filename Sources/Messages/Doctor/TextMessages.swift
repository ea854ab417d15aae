package import RegistryModel

/// What an examination says of the registry's text.
package enum TextMessages {
  package static let noDrafts = Phrase(ja: "書きかけの残りはありません", en: "no draft was left behind")

  package static let draftsLeft = Phrase(ja: "書きかけのファイルが残っています。元のファイルは無事です", en: "drafts were left behind; the files themselves are whole")

  package static let draftsRemovable = Phrase(ja: "kengen が動いていなければ消せます", en: "unless kengen is running they can be removed")

  package static let draftsRemoved = Phrase(ja: "書きかけの残りを消しました", en: "drafts that were left behind are removed")

  package static let noDefects = Phrase(ja: "文面に欠陥はありません", en: "the text has no defects")

  package static let sorted = Phrase(ja: "行を並べ直しました", en: "rows are sorted")

  package static func defects(_ count: Int) -> Phrase {
    Phrase(ja: "文面に欠陥が \(count) 件あります", en: "the text has \(Counted.defects.en(count))")
  }

  package static func fixDefects(inWorkTree: Bool) -> Phrase {
    Phrase(
      ja: inWorkTree ? "それぞれの行を直してください" : "直したものをコミットするか、無事な版から戻してください: git checkout 版 -- ファイル",
      en: inWorkTree ? "fix each line" : "commit what is fixed, or bring back a valid version: git checkout REVISION -- FILE")
  }

  package static let nothingUncommitted = Phrase(ja: "未コミットの変更はありません", en: "nothing is uncommitted")

  package static func uncommitted(_ count: Int) -> Phrase {
    Phrase(
      ja: "\(count) 個のファイルに未コミットの変更があります。答えは最後のコミットからです",
      en:
        "\(Counted.files.en(count)) \(Counted.verb(count, one: "has", many: "have")) uncommitted changes; answers come from the last commit"
    )
  }

  package static let commitOrRestore = Phrase(
    ja: "kengen diff で見て、git commit -a でコミットしてください。捨ててよい変更なら git restore --staged --worktree -- ファイル(元に戻せません)",
    en:
      "look with kengen diff, commit with git commit -a; or, where the change may be lost for good, git restore --staged --worktree -- FILE"
  )
}
