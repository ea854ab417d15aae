package import RegistryModel

/// What an examination of the repository says.
package enum DoctorMessages {
  package static func branch(_ name: String, at tip: String) -> Phrase {
    Phrase(ja: "\(name) は \(tip)", en: "\(name) at \(tip)")
  }

  package static func unborn(_ name: String) -> Phrase {
    Phrase(ja: "\(name) にまだコミットがありません", en: "\(name) has no commit yet")
  }

  package static let makeFirstCommit = Phrase(
    ja: "git add -A と git commit で最初のコミットを作ってください", en: "make the first commit with git add -A and git commit")

  package static func detached(at tip: String) -> Phrase {
    Phrase(
      ja: "HEAD がブランチを指していません(\(tip))。読めますが書けません",
      en: "HEAD is detached (\(tip)): it can be read and not written to")
  }

  package static let switchToBranch = Phrase(ja: "git switch ブランチ名", en: "git switch BRANCH")

  package static let nothingToRead = Phrase(ja: "読むものはまだありません", en: "there is nothing to read yet")

  package static func filesReadable(_ count: Int) -> Phrase {
    Phrase(ja: "最後のコミットの \(count) 個のファイルが読めます", en: "\(count == 1 ? "the file" : "the \(count) files") of the last commit can be read")
  }

  package static func placesUnreadable(_ count: Int) -> Phrase {
    Phrase(ja: "最後のコミットの \(count) 箇所が読めません", en: "\(Counted.places.en(count)) of the last commit cannot be read")
  }

  package static let takeFromCopy = Phrase(
    ja: "壊れたオブジェクトをよけ、無事な写しから取り直してください: git fsck --full で名を確かめ、git fetch --refetch か、写しの .git/objects の同じ名のファイル",
    en:
      "move the broken objects aside and take them from an intact copy: git fsck --full names them; git fetch --refetch, or the file of that name in a copy's .git/objects"
  )

  package static let wholeHistory = Phrase(ja: "履歴は切り詰められていません", en: "history is not cut off")

  package static let shallowHistory = Phrase(
    ja: "履歴が途中で切れています(shallow)。昔の答えと log・blame はそこまでです", en: "history is cut off (shallow): past answers, log and blame end there")

  package static let unshallow = Phrase(ja: "git fetch --unshallow", en: "git fetch --unshallow")

  package static let writable = Phrase(ja: "書き込めます", en: "it can be written to")

  package static func scarce(mebibytes: UInt64) -> Phrase {
    Phrase(ja: "空きが \(mebibytes) MiB しかありません", en: "only \(mebibytes) MiB are free")
  }

  package static let makeRoom = Phrase(ja: "場所を空けてください。足りなければ何も書かれません", en: "make room; where it does not suffice nothing is written")

  package static let plainLineEnds = Phrase(ja: "改行は変えられません", en: "line ends are left as they are")

  package static let convertedLineEnds = Phrase(
    ja: "core.autocrlf が true です。取り出したファイルの改行は CRLF ですが、git がコミットするとおりに LF として読みます",
    en: "core.autocrlf is true: files are checked out with CR LF, and read with LF, as git commits them")

  package static let pushesExamined = Phrase(ja: "push で届くオブジェクトを git が調べます", en: "git examines what a push brings")

  package static let pushesNotExamined = Phrase(ja: "push で届くオブジェクトを git が調べません", en: "git does not examine what a push brings")

  package static let noOperation = Phrase(ja: "git の作業は途中ではありません", en: "git is in the middle of nothing")

  package static let indexReadable = Phrase(ja: "インデックスが読めます", en: "the index can be read")

  package static func committer(_ name: String) -> Phrase {
    Phrase(ja: "コミットする人: \(name)", en: "commits are by \(name)")
  }

  package static func at(_ path: String, _ message: Phrase) -> Phrase {
    Phrase(ja: "\(path): \(message.ja)", en: "\(path): \(message.text(.english))")
  }

  package static func more(_ count: Int) -> Phrase {
    Phrase(ja: "ほか \(count) 件", en: "and \(count) more")
  }

  package static func opened(_ place: String) -> Phrase {
    Phrase(ja: "開けました: \(place)", en: "opened: \(place)")
  }
}
