package import RegistryModel

/// A value of the registry that people name by words of their own: what a sheet, an option or a list may hold for it.
package protocol WordedValue: RawRepresentable, CaseIterable, Sendable where RawValue == String {
  /// What it is called.
  var name: Phrase { get }
  /// Other words for it, in Japanese.
  var otherWords: [String] { get }
}

extension WordedValue {
  /// The value that a word means: its name in either language, another word for it, or as the files write it.
  package init?(word: String) {
    let key = WordedValueKey.of(word)
    let found = Self.allCases.first { value in
      ([value.rawValue, value.name.ja, value.name.en] + value.otherWords).contains { WordedValueKey.of($0) == key }
    }
    guard let found, !key.isEmpty else { return nil }
    self = found
  }

  /// Every value by its name, for whoever has to choose.
  package static func names(_ language: Language) -> [String] { allCases.map { $0.name.text(language) } }
}

/// Words are compared without spaces, in lower case, and with ASCII for its full-width forms.
enum WordedValueKey {
  static func of(_ word: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      switch scalar.value {
      case 0x20, 0x09, 0xA0, 0x3000: continue
      case 0xFF01...0xFF5E: result.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      default: result.append(scalar)
      }
    }
    return String(result).lowercased()
  }
}

extension AppointmentKind: WordedValue {
  package var otherWords: [String] {
    switch self {
    case .regular: ["主務", "本職", "専任"]
    case .concurrent: ["兼任", "兼職"]
    case .joint, .belowGrade: []
    case .directCharge: ["取扱"]
    case .substitute: ["職務代理", "職務代行", "事務代行"]
    }
  }
}

extension Employment: WordedValue {
  package var name: Phrase {
    switch self {
    case .special: Phrase(ja: "特別職", en: "special post")
    case .regular: Phrase(ja: "正規", en: "regular staff")
    case .reappointed: Phrase(ja: "再任用", en: "reappointed")
    case .fiscalYear: Phrase(ja: "会計年度任用", en: "by fiscal year")
    case .dispatched: Phrase(ja: "派遣", en: "dispatched")
    case .contractor: Phrase(ja: "委託先", en: "contractor's")
    case .external: Phrase(ja: "外部", en: "outside")
    }
  }

  package var otherWords: [String] {
    switch self {
    case .special: []
    case .regular: ["正規職員", "正職員", "一般職", "常勤", "任期付"]
    case .reappointed: ["再任用職員", "暫定再任用", "定年前再任用"]
    case .fiscalYear: ["会計年度", "会計年度任用職員", "会任"]
    case .dispatched: ["派遣職員"]
    case .contractor: ["委託先従事者", "委託"]
    case .external: ["外部の者", "アドバイザー", "外部監査人"]
    }
  }
}

extension DeputyTrigger: WordedValue {
  package var name: Phrase {
    switch self {
    case .absence: Phrase(ja: "不在のとき", en: "when away")
    case .vacancy: Phrase(ja: "欠員のとき", en: "when vacant")
    case .conflict: Phrase(ja: "本人が申請するとき", en: "when applying")
    case .always: Phrase(ja: "いつも", en: "at any time")
    }
  }

  package var otherWords: [String] {
    switch self {
    case .absence: ["不在", "不在時", "いないとき"]
    case .vacancy: ["欠員", "欠員時", "欠けたとき"]
    case .conflict: ["利害", "利害のあるとき", "利害関係のあるとき", "本人の申請", "自分の申請"]
    case .always: ["常時", "常に"]
    }
  }

  /// Several triggers, joined as people join them: `不在のとき・欠員のとき`; nil where one of them is no word for any.
  package static func all(inWords text: String) -> Set<DeputyTrigger>? {
    let parts = text.split(whereSeparator: { "+・、,,++//\n".contains($0) }).map(String.init)
    let found = parts.map { DeputyTrigger(word: $0) }
    let known = found.compactMap(\.self)
    return known.isEmpty || known.count < found.count ? nil : Set(known)
  }
}

extension Set<DeputyTrigger> {
  /// In the order of the words, joined as `DeputyTrigger.all(inWords:)` reads them.
  package var words: Phrase {
    let parts = DeputyTrigger.allCases.filter(contains).map(\.name)
    return Phrase(ja: parts.map(\.ja).joined(separator: "・"), en: parts.map(\.en).joined(separator: ", "))
  }
}

extension UnitKind: WordedValue {
  package var name: Phrase {
    switch self {
    case .body: Phrase(ja: "団体", en: "body")
    case .bureau: Phrase(ja: "部", en: "bureau")
    case .secretariat: Phrase(ja: "事務局", en: "secretariat")
    case .fire: Phrase(ja: "消防", en: "fire")
    case .enterprise: Phrase(ja: "公営企業", en: "enterprise")
    case .division: Phrase(ja: "次", en: "division")
    case .section: Phrase(ja: "課", en: "section")
    case .branch: Phrase(ja: "出張所", en: "branch")
    case .subsection: Phrase(ja: "係", en: "subsection")
    }
  }

  package var otherWords: [String] {
    switch self {
    case .body: ["市", "町", "村", "県"]
    case .bureau: ["局", "部局"]
    case .secretariat: ["行政委員会"]
    case .fire: ["消防本部"]
    case .enterprise: ["企業"]
    case .division: ["部内室", "部の中の室"]
    case .section: ["室", "課室"]
    case .branch: ["支所"]
    case .subsection: ["班", "担当"]
    }
  }
}

extension NetworkArea: WordedValue {
  package var name: Phrase {
    switch self {
    case .mynumber: Phrase(ja: "マイナンバー利用事務系", en: "individual numbers")
    case .lgwan: Phrase(ja: "LGWAN接続系", en: "LGWAN")
    case .internet: Phrase(ja: "インターネット接続系", en: "internet")
    case .service: Phrase(ja: "外部サービス", en: "outside service")
    case .standalone: Phrase(ja: "独立", en: "standalone")
    }
  }

  package var otherWords: [String] {
    switch self {
    case .mynumber: ["マイナンバー", "個人番号利用事務系", "マイナンバー系", "基幹系"]
    case .lgwan: ["LGWAN系"]
    case .internet: ["インターネット", "インターネット系"]
    case .service: ["クラウド", "クラウドサービス", "ASP"]
    case .standalone: ["単独", "スタンドアロン", "閉域"]
    }
  }
}

extension Position: WordedValue {
  package var name: Phrase {
    switch self {
    case .member: Phrase(ja: "委員", en: "member")
    case .chair: Phrase(ja: "委員長", en: "chair")
    case .viceChair: Phrase(ja: "副委員長", en: "vice-chair")
    }
  }

  package var otherWords: [String] {
    switch self {
    case .member: ["構成員", "要員"]
    case .chair: ["長", "責任者"]
    case .viceChair: ["副"]
    }
  }
}

extension ControlKind: WordedValue {
  package var name: Phrase {
    switch self {
    case .preventive: Phrase(ja: "予防", en: "preventive")
    case .detective: Phrase(ja: "発見", en: "detective")
    }
  }

  package var otherWords: [String] { [] }
}
