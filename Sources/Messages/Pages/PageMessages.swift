package import RegistryModel

/// What the pages say where a question cannot be answered as it was put.
package enum PageMessages {
  package static let mayNeeds = Advice(
    Phrase(ja: "誰が何を許可できるかが足りません", en: "the person or the provision is missing"),
    Phrase(ja: "person と q を付けてください", en: "give person and q"))

  package static func notANumber(_ text: String, _ range: ClosedRange<Int>) -> Advice {
    Advice(
      Phrase(ja: "「\(text)」は使えません", en: "'\(text)' cannot be used"),
      Phrase(
        ja: "\(range.lowerBound) から \(range.upperBound) までの数にしてください", en: "give a number from \(range.lowerBound) to \(range.upperBound)"))
  }

  package static func notADay(_ text: String) -> Advice {
    Advice(
      Phrase(ja: "「\(text)」は日付ではありません", en: "'\(text)' is no date"), Phrase(ja: "2027-04-01 のように書いてください", en: "write it as 2027-04-01"))
  }

  package static func notAState(_ text: String) -> Advice {
    Advice(
      Phrase(ja: "「\(text)」は台帳の版ではありません", en: "'\(text)' is no state of the registry"),
      Phrase(ja: "日付か、コミットの番号(16進数 7 から 40 桁)にしてください", en: "give a day, or a commit as 7 to 40 hexadecimal digits"))
  }

  package static let malformed = Advice(
    Phrase(ja: "アドレスが読めません", en: "the address cannot be read"), Phrase(ja: "リンクをもう一度写してください", en: "copy the link once more"))

  package static let noSuchPage = Advice(
    Phrase(ja: "そのページはありません", en: "there is no such page"), Phrase(ja: "はじめのページから探してください", en: "begin at the first page"))

  package static let tooLong = Advice(
    Phrase(ja: "アドレスか送られたものが大きすぎます", en: "the address or what was sent is too large"), Phrase(ja: "小さくしてください", en: "make it smaller"))

  package static let signIn = Advice(
    Phrase(ja: "誰か分からない人には見せられません", en: "this is not shown to somebody unknown"),
    Phrase(ja: "庁内の入口からサインインして開いてください", en: "sign in at the body's own entrance and open it again"))

  package static let tooMany = Advice(
    Phrase(ja: "問い合わせが多すぎます", en: "too many requests"), Phrase(ja: "少し待ってから開き直してください", en: "wait a moment and open it again"))

  package static let busy = Advice(
    Phrase(ja: "いま混み合っています", en: "the server is busy"), Phrase(ja: "少し待ってから開き直してください", en: "wait a moment and open it again"))

  package static let formIsOld = Advice(
    Phrase(ja: "この画面は古いか、別のところから送られました", en: "this form is old, or came from elsewhere"),
    Phrase(ja: "準備のページを開き直してください", en: "open the page for preparing once more"))

  package static let noFactNamed = Advice(
    Phrase(ja: "どの行のことかがありません", en: "no line is named"),
    Phrase(ja: "at に units/02/appointments.csv:46 のように書いてください", en: "give at, as units/02/appointments.csv:46"))

  package static let noFile = Advice(
    Phrase(ja: "ファイルがありません", en: "there is no file"), Phrase(ja: "異動の一覧を選んでください", en: "choose the list of changes"))

  /// `open` = rows of it that somebody must fill in.
  package static func mappingProposed(open: Int) -> Phrase {
    Phrase(
      ja: "台帳に対応表(hr/mapping.csv)がないので、見出しから推し量りました。" + (open > 0 ? "「?」の \(open) 行を埋めてください。" : "合っているか確かめてください。"),
      en: "The registry has no mapping (hr/mapping.csv), so one was proposed from the headings. "
        + (open > 0 ? "Fill in the rows with '?' (\(open))." : "See whether it is right."))
  }

  package static let unreadable = Phrase(
    ja: "台帳の最新の版が読めないので、答えられません", en: "the newest state of the registry cannot be read, so there is no answer")
}

/// What the server says to whoever starts it.
package enum ServeMessages {
  package static func running(host: String, port: Int) -> Phrase {
    let shown = host.contains(":") ? "[\(host)]" : host
    return Phrase(
      ja: "kengen: http://\(shown):\(port)/ で開けます(止めるには Ctrl-C)", en: "kengen: open http://\(shown):\(port)/ (Ctrl-C stops it)")
  }

  package static func cannotListen(_ address: String, _ reason: String) -> Advice {
    Advice(
      Phrase(ja: "\(address) で待ち受けられません(\(reason))", en: "cannot listen on \(address) (\(reason))"),
      Phrase(ja: "ほかの --port か --host を指定してください", en: "give another --port or --host"))
  }

  package static func notInstalled(_ path: String, _ reason: String) -> Advice {
    Advice(
      Phrase(ja: "\(path) を始められません(\(reason))", en: "cannot start \(path) (\(reason))"),
      Phrase(
        ja: "kengen-serve を kengen と同じフォルダーに置いてください(make install が両方を置きます)",
        en: "put kengen-serve into the folder of kengen (make install installs both)"))
  }

  package static func identitiesUnreadable(_ path: String, line: Int) -> Advice {
    Advice(
      Phrase(ja: "\(path):\(line) が「利用者,職員番号」の行になっていません", en: "\(path):\(line) is no line user,number"),
      Phrase(ja: "行を直してください。同じ利用者は 2 度書けません", en: "correct the line; a user may stand only once"))
  }
}
