package import RegistryModel

/// What an examination says of lock files.
package enum LockMessages {
  package static let ownRemoved = Phrase(
    ja: "途中で切れた kengen の書き込みのロックファイルを消しました", en: "lock files of kengen's writes that were cut short are removed")

  package static let ownLeft = Phrase(ja: "途中で切れた kengen の書き込みのロックファイルがあります", en: "lock files of kengen's writes that were cut short")

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
