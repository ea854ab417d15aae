package import RegistryModel

/// The table beside the text of a body's own policy, in words.
package enum TableComparisonMessages {
  package static func notText(_ file: String, _ problem: Phrase, _ fix: Phrase) -> Advice {
    Advice(Phrase(ja: "\(file): \(problem.ja)", en: "\(file): \(problem.text(.english))"), fix)
  }

  package static func noOrdinals(_ file: String) -> Advice {
    Advice(
      Phrase(
        ja: "\(file): ガイドラインのような番号(5.1、(1)、③、(イ))で始まる行がひとつもありません",
        en: "\(file): no line begins with an ordinal like the guideline's (5.1, (1), ③, (イ))"),
      Phrase(
        ja: "番号の付いた対策基準の本文を渡してください。「第3条」のような条で書かれた規程とは、機械では突き合わせられません",
        en: "hand in the text of the policy with its ordinals; one that is written in articles (第3条) cannot be compared by machine"))
  }

  /// Stems of which one must stand in the text for an act to be found there.
  package static func verbs(_ act: Act) -> [String] {
    switch act {
    case .advise: ["助言"]
    case .apply: ["申請", "許可を得", "許可を受け", "承認を得", "承認を受け"]
    case .appoint: ["指名", "任命", "置く", "充て"]
    case .approve: ["承認"]
    case .assist: ["補佐"]
    case .attend: ["受講", "参加", "出席"]
    case .audit: ["監査"]
    case .check: ["確認", "点検"]
    case .classify: ["分類"]
    case .comply: ["遵守", "従", "守ら"]
    case .consult: ["指示を仰", "相談", "協議"]
    case .cooperate: ["協力"]
    case .decide: ["決定", "決め", "定め"]
    case .delegate: ["担わせ", "委任", "行わせ"]
    case .deputise: ["代理", "代行"]
    case .enter: ["入室", "立ち入", "入退室"]
    case .escort: ["付き添", "付添", "立会", "立ち会"]
    case .establish: ["定め", "整備", "策定", "設置", "構築"]
    case .execute: ["実施", "行", "講じ", "措置", "しなければならない"]
    case .instruct: ["指示", "指導", "命"]
    case .investigate: ["調査"]
    case .lend: ["貸し出", "貸出", "貸与"]
    case .maintain: ["維持", "管理"]
    case .notify: ["知らせ", "通知", "連絡", "周知"]
    case .permit: ["許可"]
    case .record: ["記録", "作成", "保管"]
    case .report: ["報告"]
    case .review: ["見直"]
    case .sign: ["署名"]
    case .suspend: ["停止", "遮断", "切断"]
    case .witness: ["立ち会", "立会"]
    case .convene: ["招集", "開催"]
    case .acceptTest: ["受入れ試験", "受入試験", "受入れテスト", "受入テスト", "検収"]
    case .beAppointed: ["充て", "をもって"]
    case .beAudited: ["監査"]
    case .beListed: ["連絡網", "連絡体制"]
    case .beNotified: ["通知", "連絡", "周知"]
    case .beQualified: ["知識", "資格", "専門"]
    case .checkIdentity: ["本人", "身分"]
    case .developTest: ["試験", "テスト"]
    case .executeIfAuthorised: ["許可", "権限"]
    case .holdFinalAuthority: ["最終決定権限", "最終的な決定権限", "最終的な権限", "権限及び責任"]
    case .holdKey: ["鍵"]
    case .mustNot: ["してはならない", "禁止", "はならない"]
    case .mutualCheck: ["相互", "互い", "複数"]
    case .receive: ["報告"]
    case .selfCheck: ["自己点検"]
    case .showIdentity: ["身分証"]
    }
  }

  package static let incomplete = Phrase(
    ja: "番号はあるが、次の役割か動詞がそこに見つからない:", en: "The ordinal is there, but this role or verb was not found at it:")
  package static let notFound = Phrase(ja: "番号が見つからない:", en: "The ordinal was not found:")
  package static let severalPlaces = Phrase(ja: "同じ番号が何か所もあり、どれとも言えない:", en: "The ordinal is there more than once, so nothing is said:")
  package static func line(_ number: Int) -> Phrase { Phrase(ja: "\(number) 行", en: "line \(number)") }
  package static func sum(_ file: String, _ encoding: String, _ matches: Int, _ incomplete: Int, _ notFound: Int, _ several: Int) -> Phrase
  {
    Phrase(
      ja: "\(file)(\(encoding)): 役割と動詞が揃う \(matches) 件、揃わない \(incomplete) 件、番号なし \(notFound) 件、番号が重なる \(several) 件。",
      en:
        "\(file) (\(encoding)): role and verb found \(matches), not both \(incomplete), no such ordinal \(notFound), ordinal repeated \(several)."
    )
  }
  package static let caution = Phrase(
    ja: "見つからないのは、違うということではありません(言い回しが違うだけかもしれません)。揃った行も、人が読み比べてから kengen table confirm で確認済みにしてください。",
    en:
      "Not found does not mean different: it may be said in other words. Read also the rows that match before you put them on record with kengen table confirm."
  )
}
