import RegistryModel

/// What is said of disks, permissions and locks.
package enum StorageMessages {
  package static func locked(_ path: String) -> Advice {
    Advice(
      Phrase(ja: "ほかの git の処理が使用中です(\(path))", en: "another git process holds a lock (\(path))"),
      Phrase(
        ja: "終わるのを待ってください。誰も動いていないのなら、残されたものです。kengen doctor --mend が片付けるか、消すべきファイルを示します",
        en: "wait for it; if nobody is at work it was left behind: kengen doctor --mend clears it away, or names the file to remove"))
  }

  package static var diskFull: Advice {
    Advice(
      Phrase(
        ja: "ディスクがいっぱいか、割り当てかファイルの大きさの上限に達しました。何も変えていません",
        en: "the disk is full, or a quota or a limit on the size of files is reached; nothing was changed"),
      Phrase(
        ja: "空きを作って(df -h、quota、ulimit -f で確かめ)やり直してください", en: "make room (look with df -h, quota and ulimit -f) and try again"))
  }

  package static func readOnly(_ path: String) -> Advice {
    Advice(
      Phrase(ja: "\(path) は読み取り専用の場所にあるので、何も書きませんでした", en: "\(path) is on a read-only file system, so nothing was written"),
      Phrase(
        ja: "書ける場所に git clone するか、書き込めるようにマウントし直してください", en: "git clone it to where you can write, or have it mounted writable"))
  }

  package static func permissionDenied(_ path: String) -> Advice {
    Advice(
      Phrase(ja: "\(path) に書く(読む)権限がありません", en: "no permission on \(path)"),
      Phrase(
        ja: "持ち主と権限を確かめてください: ls -ld \(path)", en: "look at its owner and permissions: ls -ld \(path)"))
  }

  package static func symlinkRefused(_ path: String) -> Advice {
    Advice(
      Phrase(ja: "\(path) はシンボリックリンクなので扱いません", en: "\(path) is a symbolic link, which is not followed"),
      Phrase(ja: "ふつうのファイルに置き換えてください", en: "replace it by a regular file"))
  }

  package static func fileUnreadable(_ path: String) -> Advice {
    Advice(
      Phrase(ja: "\(path) はファイルとして読めません", en: "\(path) cannot be read as a file"),
      Phrase(ja: "その場所にあるものを確かめてください", en: "look at what stands there"))
  }
}
