package import RegistryModel

/// What an examination says of lock files.
package enum LockMessages {
  /// Why nobody can say that a lock file was left behind.
  package enum Doubt: Sendable {
    case fresh
    case othersProperty(uid: UInt32)
    case sharedFolder
    case container
    case open
    case running(pid: Int32, name: String)
    case unreadable
  }

  package static let removed = Phrase(
    ja: "書き込みが途中で切れて残っていたロックファイルを消しました", en: "lock files that writes left behind when they were cut short are removed")

  package static let left = Phrase(
    ja: "書き込みが途中で切れて、ロックファイルが残っています(使っている人はいません)",
    en: "writes that were cut short left lock files behind; nobody is using them")

  package static func isRemoved(_ path: String) -> Phrase { Phrase(ja: "\(path)  消しました", en: "\(path)  is removed") }
  package static func isLeft(_ path: String) -> Phrase {
    Phrase(ja: "\(path)  残されたものです(--mend が消します)", en: "\(path)  was left behind (--mend removes it)")
  }

  /// A lock file with its age, and why it is not taken for left behind.
  package static func doubtful(_ path: String, _ seconds: Int, _ reason: Phrase?) -> Phrase {
    let age = age(path, seconds)
    guard let reason else { return age }
    return Phrase(ja: "\(age.ja)  \(reason.ja)", en: "\(age.en)  \(reason.en)")
  }

  package static func doubt(_ doubt: Doubt) -> Phrase {
    switch doubt {
    case .fresh: Phrase(ja: "作られたばかりです", en: "it was made just now")
    case .othersProperty(let uid):
      Phrase(
        ja: "ほかの利用者(uid \(uid))のものです。その人が kengen doctor --mend を実行してください",
        en: "it is another user's (uid \(uid)), who runs kengen doctor --mend")
    case .sharedFolder:
      Phrase(
        ja: "ほかの機械も書けるかもしれないフォルダーなので、誰もいないとは言い切れません", en: "other machines may write in this folder, so nobody can tell from here")
    case .container:
      Phrase(
        ja: "コンテナの外の処理が見えないので、誰もいないとは言い切れません(ここだけで使うのなら git config kengen.onlyHere true)",
        en: "processes outside this container are not seen (if nobody else has the folder: git config kengen.onlyHere true)")
    case .open: Phrase(ja: "開いている処理があります", en: "somebody has it open")
    case .running(let pid, let name):
      Phrase(ja: "\(name)(pid \(pid))が、それより前から動いています", en: "\(name) (pid \(pid)) has been running since before it was made")
    case .unreadable: Phrase(ja: "調べられません", en: "it cannot be looked at")
    }
  }

  package static let removedByDoctor = Phrase(
    ja: "kengen doctor --mend か、次の書き込みが消します", en: "kengen doctor --mend removes them, and so does the next write")

  package static let none = Phrase(ja: "ロックファイルはありません", en: "there is no lock file")

  package static let ownHeld = Phrase(
    ja: "kengen のロックファイルがあります。kengen が書いているところか、ほかの利用者の書き込みが途中で切れています",
    en: "a lock file of kengen's: it is writing, or a write of another user's was cut short")

  package static func waitForOwner(of path: String) -> Phrase {
    Phrase(
      ja: "終わるのを待ってください。残るなら、持ち主(ls -l \(ShellWord.quoted(path)))が kengen doctor --mend を実行してください。手で消さないでください",
      en:
        "wait for it; if it stays, its owner (ls -l \(ShellWord.quoted(path))) runs kengen doctor --mend. Do not remove it by hand"
    )
  }

  package static func held(_ count: Int) -> Phrase {
    Phrase(
      ja: "ロックファイルが \(count) 個あります。誰かが書いているか、途中で死んでいます", en: "\(Counted("個", "lock file").en(count)): somebody is writing, or died doing so"
    )
  }

  package static func remove(_ words: String) -> Phrase {
    Phrase(
      ja: "git も kengen も動いていないことを確かめて(ps aux | grep git)、消してください: rm \(words)",
      en: "make sure that no git and no kengen is running (ps aux | grep git), then: rm \(words)")
  }

  package static func age(_ path: String, _ seconds: Int) -> Phrase {
    Phrase(ja: "\(path)  \(seconds) 秒前", en: "\(path)  \(seconds) s old")
  }
}
