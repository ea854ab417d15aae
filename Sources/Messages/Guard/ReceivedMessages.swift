package import RegistryModel

/// The record of what a server received (受領の記録).
package enum ReceivedMessages {
  // MARK: On what an answer of the past rests

  package static let noRecord = Phrase(
    ja: "注意: サーバーの受領の記録がここにないので、過去の版はコミットの日時(作った人の申告)で決めました(kengen received fetch)",
    en:
      "note: the server's record of what it received is not here, so the past was told by the dates of commits, which are their makers' word (kengen received fetch)"
  )
  package static let otherBranch = Phrase(
    ja: "注意: 受領の記録にこの枝はないので、過去の版はコミットの日時(作った人の申告)で決めました",
    en:
      "note: the record of what was received does not speak of this branch, so the past was told by the dates of commits, which are their makers' word"
  )

  package static func recordBegins(_ day: CalendarDate) -> Phrase {
    Phrase(
      ja: "注意: 受領の記録は \(day) からです。それより前は、そのとき受け取っていたもののうちで、コミットの日時(作った人の申告)で決めました",
      en:
        "note: the record of what was received begins on \(day); before that, the past was told by the dates of the commits that stood there then, which are their makers' word"
    )
  }

  // MARK: Entries

  package static func heading(_ number: Int, _ kind: String, _ time: String) -> Phrase {
    let word =
      switch kind {
      case "begin": Phrase(ja: "記録のはじめ", en: "the record begins")
      case "received": Phrase(ja: "受領", en: "received")
      case "refused": Phrase(ja: "拒否", en: "refused")
      case "copied": Phrase(ja: "これより前は写し元のサーバーの記録", en: "what stands before was written by the server of which this is a copy")
      default: Phrase(ja: "記録のない移動を検出", en: "found moved without a record")
      }
    return Phrase(ja: "\(number)  \(time)  \(word.ja)", en: "\(number)  \(time)  \(word.en)")
  }

  package static func stated(_ kind: String, _ person: String, _ commit: String) -> Phrase {
    let word =
      switch kind {
      case "approve": Phrase(ja: "承認", en: "approved")
      case "reject": Phrase(ja: "却下", en: "rejected")
      default: Phrase(ja: "承認の取消し", en: "approval withdrawn")
      }
    return Phrase(ja: "\(word.ja): \(person)(\(commit.prefix(12)))", en: "\(word.en): by \(person) (\(commit.prefix(12)))")
  }

  package static func from(_ words: String) -> Phrase { Phrase(ja: "誰から: \(words)", en: "from: \(words)") }
  package static let copied = Phrase(
    ja: "受領の記録は写し元のサーバーが書いたもので、このサーバーはまだ何も受け取っていません",
    en: "the record of what was received was written by the server of which this is a copy, and this one has received nothing yet")
  package static let copiedRemedy = Phrase(
    ja: "kengen hook install を実行すると、ここからの記録が始まり、写し元への承認はここでは数えません",
    en: "run kengen hook install: a record of its own begins, and what was approved for the other counts here no more")
  package static let none = Phrase(ja: "受領の記録はありません", en: "there is no record of what was received")
  package static let noneRemedy = Phrase(
    ja: "サーバーでは kengen hook install、写しでは kengen received fetch",
    en: "on the server kengen hook install, in a clone kengen received fetch")

  /// When a commit was received, as a history shows it.
  package static func received(_ time: String, _ from: String, entry: Int) -> Phrase {
    let who = from.isEmpty ? "" : "  \(from)"
    return Phrase(ja: "受領: \(time) (記録 \(entry))\(who)", en: "received: \(time) (entry \(entry))\(who)")
  }

  package static func receivedBefore(_ time: String) -> Phrase {
    Phrase(ja: "受領: \(time) までに(記録のはじめより前)", en: "received: by \(time) (before the record began)")
  }

  package static let notReceived = Phrase(ja: "受領: 記録なし", en: "received: not on record")

  // MARK: Verification

  package static func whole(_ count: Int, _ id: String) -> Phrase {
    let entries = Counted("件", "entry", plural: "entries").text(count)
    return Phrase(
      ja: "受領の記録 \(entries.ja) に欠けも書き換えもありません。控え: \(id)",
      en: "the record of \(entries.en) is whole and unaltered; keep this: \(id)")
  }

  package static func broken(_ count: Int) -> Phrase {
    let problems = Counted("件", "problem").text(count)
    return Phrase(ja: "受領の記録に問題が \(problems.ja) あります", en: "the record of what was received has \(problems.en)")
  }

  package static func unreadable(_ id: String) -> Phrase {
    Phrase(ja: "\(id.prefix(12)): 記録の項目として読めません", en: "\(id.prefix(12)): it cannot be read as an entry")
  }

  package static func numbered(_ id: String, _ number: Int, _ expected: Int) -> Phrase {
    Phrase(
      ja: "\(id.prefix(12)): 番号が \(number) です(次は \(expected) のはず)。抜けたか、差し込まれています",
      en: "\(id.prefix(12)): it is number \(number), and \(expected) comes next; entries are missing, or were put in")
  }

  package static func misdated(_ id: String, _ number: Int) -> Phrase {
    Phrase(
      ja: "記録 \(number)(\(id.prefix(12))): 日時が前の記録より前か、コミットの日時と違います",
      en: "entry \(number) (\(id.prefix(12))): it is dated before the one that it follows, or otherwise than its commit")
  }

  package static func malformed(_ id: String, _ number: Int) -> Phrase {
    Phrase(ja: "記録 \(number)(\(id.prefix(12))): 形が記録のものではありません", en: "entry \(number) (\(id.prefix(12))): it has not the form of an entry")
  }

  package static func rewritten(_ number: Int, _ branch: String, _ from: String, _ to: String) -> Phrase {
    Phrase(
      ja: "記録 \(number): \(branch) が \(from.prefix(12)) から \(to.prefix(12)) に書き換えられました(続きではありません)",
      en: "entry \(number): \(branch) was rewritten from \(from.prefix(12)) to \(to.prefix(12)), which does not follow from it")
  }

  package static func unexplained(_ number: Int, _ branch: String, _ to: String) -> Phrase {
    Phrase(
      ja: "記録 \(number): \(branch) が \(to.prefix(12)) になったことを説明する push がありません",
      en: "entry \(number): no push explains that \(branch) came to \(to.prefix(12))")
  }

  package static func notKept(_ number: Int, _ commit: String) -> Phrase {
    Phrase(ja: "記録 \(number): \(commit.prefix(12)) が記録に結ばれていません", en: "entry \(number): it does not keep \(commit.prefix(12))")
  }

  package static func notRecorded(_ branch: String, _ recorded: String, _ tip: String) -> Phrase {
    let last = recorded.isEmpty ? "–" : String(recorded.prefix(12))
    return Phrase(
      ja: "\(branch) は \(tip.prefix(12)) ですが、記録の最後は \(last) です(記録されずに動いたか、途中で止められました)",
      en: "\(branch) stands at \(tip.prefix(12)), and the record ends at \(last): it was moved without a record, or a push was cut short")
  }

  package static func lost(_ entry: String, _ by: String) -> Phrase {
    Phrase(
      ja: "署名された意思表示 \(by.prefix(12)) が名を挙げる記録 \(entry.prefix(12)) がありません。記録が作り直されています",
      en: "the signed statement \(by.prefix(12)) names the entry \(entry.prefix(12)), which is not there: the record was made anew")
  }

  package static func unknown(_ entry: String) -> Phrase {
    Phrase(
      ja: "控えの記録 \(entry.prefix(12)) がありません。記録が作り直されています",
      en: "the entry \(entry.prefix(12)), which was kept, is not there: the record was made anew")
  }

  package static func notFetched(_ remote: String) -> Phrase {
    Phrase(ja: "\(remote) から受領の記録を取り込めません", en: "the record of \(remote) cannot be fetched")
  }

  package static let madeAnew = Phrase(
    ja: "サーバーの記録が作り直されたか、別のサーバー(写し)です。手元の記録はそのまま残しました。消さずに、どちらかを調べてください",
    en: "the server's record was made anew, or it is another server (a copy). The one at hand is kept; keep it, and look into which it is")

  package static func remoteHasNone(_ remote: String) -> Phrase {
    Phrase(ja: "\(remote) に受領の記録はありません", en: "\(remote) has no record of what was received")
  }

  package static func rewound(_ to: String, _ from: String) -> Phrase {
    Phrase(
      ja: "サーバーの記録は \(to.prefix(12)) で終わり、手元の \(from.prefix(12)) より前に戻されています",
      en: "the server's record ends at \(to.prefix(12)), before the one at hand (\(from.prefix(12))): later entries were taken away")
  }

  package static func anotherRecord(_ theirs: String, _ ours: String) -> Phrase {
    Phrase(
      ja: "サーバーの記録(\(theirs.prefix(12)))は、手元の記録(\(ours.prefix(12)))の続きではありません",
      en: "the server's record (\(theirs.prefix(12))) does not go on from the one at hand (\(ours.prefix(12)))")
  }

  // MARK: With sync

  package static func taken(_ entries: Int) -> Phrase {
    Phrase(
      ja: "受領の記録を取り込みました(新しい記録 \(entries) 件、改変なし)。",
      en: "The record of what was received is here: \(Counted("件", "new entry", plural: "new entries").en(entries)), unaltered.")
  }

  package static let refusedRecord = Phrase(
    ja: "警告: 受領の記録は取り込みませんでした。", en: "Warning: the record of what was received was not taken.")

  package static let cannotBeWritten = Phrase(
    ja: "受領の記録に書けません(ほかの書き込みが続いています)", en: "the record of what was received cannot be written; others keep writing")

  package static func cannotBeRead(_ reference: String) -> Phrase {
    Phrase(ja: "受領の記録 \(reference) が読めません", en: "the record \(reference) cannot be read")
  }

  package static func notHere(_ commit: String) -> Phrase {
    Phrase(
      ja: "サーバーがそのとき受け取っていた版 \(commit.prefix(12)) がここにありません",
      en: "the commit \(commit.prefix(12)), which the server had received then, is not here")
  }

  package static let badLimit = Phrase(ja: "-n は 1 以上です", en: "-n is at least 1")
}
