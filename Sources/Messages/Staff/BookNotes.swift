package import RegistryModel

/// What stands beside the facts in a workbook that somebody fills in.
package enum BookNotes {
  package static let title = Phrase(ja: "権限台帳のひな形", en: "Registry workbook")
  package static let sheet = Phrase(ja: "シート", en: "sheet")
  package static let what = Phrase(ja: "書くこと", en: "what to write")

  package static let lines: [(sheet: Phrase, what: Phrase)] = [
    (
      Phrase(ja: "はじめに", en: "first"),
      Phrase(
        ja: "シートの名前と見出しは変えないでください。列の順は変えられ、要らない列は空のままでかまいません。職員の一覧は、人事の Excel からそのまま貼り付けられます。",
        en:
          "keep the names of the sheets and the headings; columns may stand in any order, and may stay blank; a list of staff can be pasted in"
      )
    ),
    (
      Phrase(ja: "はじめに", en: "first"),
      Phrase(
        ja: "日付は 2027/4/1、R9.4.1、令和9年4月1日 のどれでも書けます。空は「はじめから」「終わりなし」です。最後の日には、その日までの日を書きます(3月31日までなら 3/31)。",
        en: "days may be written as 2027-04-01; blank means from the beginning, or without end; a last day is the last on which it holds")
    ),
    (
      Phrase(ja: "はじめに", en: "first"),
      Phrase(
        ja: "書けたら保存して、kengen init 台帳 --from このファイル を実行します。直すところがあれば、シートと行を示します。",
        en: "save it and run kengen init FOLDER --from THIS-FILE; what has to be corrected is shown with its sheet and row")
    ),
    (
      Phrase(ja: "書かないもの", en: "never"),
      Phrase(
        ja: "個人番号、生年月日、住所、私用の電話番号、給与、休んだ理由、健康、処分は、どこにも書かないでください。",
        en:
          "individual numbers, birth dates, addresses, private telephones, pay, reasons of absence, health and discipline have no place here"
      )
    ),
    (Phrase(ja: "団体", en: "Body"), Phrase(ja: "団体名を書きます。ほかはそのままでかまいません。", en: "the name of the body; the rest may stay")),
    (
      Phrase(ja: "所属", en: "Units"),
      Phrase(
        ja: "部、課、事務局、出張所などを一行にひとつ。コードがなければ空にすると番号を付けます。上位の所属には、コードか名前を書きます(空は団体のすぐ下)。",
        en: "one unit a row; a blank code is made up; the unit above by code or name, blank for right below the body")
    ),
    (
      Phrase(ja: "職", en: "Posts"),
      Phrase(ja: "職名と順位(1がいちばん上)。使わない職は消し、足りない職は加えます。記号は空でかまいません。", en: "names and ranks, 1 the highest; ids may stay blank")
    ),
    (
      Phrase(ja: "職員", en: "People"),
      Phrase(
        ja: "一人一行。兼務のある人は、二行目に同じ職員番号で兼務先を書きます。所属はコードでも名前でもかまいません。職員番号の先頭の0も書いてください。",
        en: "one row for each person, and one more for each concurrent post; units by code or name; zeros at the front of a number count")
    ),
    (Phrase(ja: "システム", en: "Systems"), Phrase(ja: "情報システムと、その所管課。", en: "information systems, and the unit in charge of each")),
    (
      Phrase(ja: "役割", en: "Roles"),
      Phrase(
        ja: "その職の人が就く役割なら職名を、名指しの役割なら職員番号を書きます(両方は書きません)。監査人は、監査を受ける課に属さない人を二人以上にします。空のままの行は、あとで指摘されます。",
        en:
          "the post where whoever is in it holds the role, or the staff number of a person who is named; auditors come from at least two units"
      )
    ),
    (
      Phrase(ja: "代理", en: "Deputies"),
      Phrase(
        ja: "責任者が不在のとき、欠員のとき、本人が申請するときに代わる人。職名だけを書けば、どの課でもその職の人が代わります。",
        en: "who acts when the holder is away, missing, or applies; a post alone means whoever is in it at that unit")
    ),
  ]

  package static let everywhere = Phrase(ja: "その役割のある所属すべて", en: "wherever the role sits")
  package static let deputyOfTop = Phrase(ja: "本人が申請するときに決める人が要ります", en: "somebody must decide when the holder applies")

  /// What a role is for, in a few words.
  package static func remark(_ role: Role) -> Phrase {
    let place =
      switch role.scope {
      case .body: Phrase(ja: "団体にひとつ", en: "one for the body")
      case .bureau: Phrase(ja: "部局ごと", en: "one for each bureau")
      case .section: Phrase(ja: "課ごと", en: "one for each section")
      case .system: Phrase(ja: "システムごと", en: "one for each system")
      }
    if role.kind == .contactPoint { return Phrase(ja: "担当の所属を書く", en: "write the unit") }
    let must = role.seats.minimum > 0
    return Phrase(ja: "\(place.ja)。\(must ? "必ず置く" : "置かなくてもよい")", en: "\(place.en); \(must ? "required" : "optional")")
  }
}
