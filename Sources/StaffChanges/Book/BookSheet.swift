import Messages
package import RegistryModel

/// A sheet of the workbook in which a body's own facts are typed in, handed over and edited.
package enum BookSheet: CaseIterable, Sendable {
  case body, units, posts, people, systems, roles, deputies

  /// What the sheet is called; a workbook may use either language.
  package var name: Phrase {
    switch self {
    case .body: BookWords.body
    case .units: BookWords.units
    case .posts: BookWords.posts
    case .people: BookWords.people
    case .systems: BookWords.systems
    case .roles: BookWords.roles
    case .deputies: BookWords.deputies
    }
  }

  /// The sheet of notes, which is not read.
  package static let notes = BookWords.notes

  /// The columns in the order in which they are written.
  package var columns: [BookColumn] {
    switch self {
    case .body: BookColumn.body
    case .units: BookColumn.units
    case .posts: BookColumn.posts
    case .people: BookColumn.people
    case .systems: BookColumn.systems
    case .roles: BookColumn.roles
    case .deputies: BookColumn.deputies
    }
  }

  /// The sheet that goes by this name.
  init?(named name: String) {
    let key = WordKey(name)
    let found = BookSheet.allCases.first { WordKey($0.name.ja) == key || WordKey($0.name.en) == key }
    guard let found else { return nil }
    self = found
  }
}

/// What a column of such a sheet holds.
package enum BookField: Sendable {
  case item, value
  case code, name, english, kind, parent, from, lastDay, successors, id
  case rank
  case number, person, kana, employment, unit, unitName, post, appointment, order, employedFrom, employedLast
  case area
  case role, system, position, remark
  case when, instrument, provisions
}

package struct BookColumn: Sendable {
  package let field: BookField
  package let heading: Phrase
  /// Other headings under which lists have it.
  let others: [String]

  private init(_ field: BookField, _ ja: String, _ en: String, _ others: String...) {
    self.field = field
    heading = Phrase(ja: ja, en: en)
    self.others = others
  }

  static let body = [BookColumn(.item, "項目", "item"), BookColumn(.value, "内容", "value", "値")]

  static let units = [
    BookColumn(.code, "所属コード", "unit code", "コード", "組織コード"), BookColumn(.name, "所属名", "unit name", "所属名称", "名称", "組織名"),
    BookColumn(.kind, "種類", "kind", "所属区分", "区分"), BookColumn(.parent, "上位の所属", "unit above", "上位所属コード", "上位所属", "上位コード"),
    BookColumn(.from, "設置の日", "first day"), BookColumn(.lastDay, "最後の日", "last day", "廃止の日"),
    BookColumn(.successors, "後継の所属", "successors"), BookColumn(.english, "英語名", "English name"),
  ]

  static let posts = [
    BookColumn(.name, "職名", "post", "職", "名称"), BookColumn(.rank, "順位", "rank"), BookColumn(.id, "記号", "id"),
    BookColumn(.english, "英語名", "English name"),
  ]

  static let people = [
    BookColumn(.number, "職員番号", "staff number", "番号", "職員コード", "職員CD"), BookColumn(.person, "氏名", "name", "職員氏名", "名前", "漢字氏名"),
    BookColumn(.kana, "読み", "reading", "フリガナ", "ふりがな", "カナ", "カナ氏名", "氏名カナ"),
    BookColumn(.employment, "任用", "employment", "任用区分", "任用形態", "職員区分"),
    BookColumn(.unit, "所属コード", "unit code", "所属CD"), BookColumn(.unitName, "所属名", "unit name", "所属", "所属名称", "課名", "所属課"),
    BookColumn(.post, "職名", "post", "職", "役職", "役職名", "補職名"),
    BookColumn(.appointment, "種別", "kind", "発令の種別", "本務・兼務", "本務兼務区分", "発令区分"),
    BookColumn(.from, "発令日", "first day", "発令年月日", "異動日", "現所属発令日"),
    BookColumn(.lastDay, "発令の最後の日", "last day", "終了日", "発令終了日"),
    BookColumn(.order, "辞令番号", "order"), BookColumn(.employedFrom, "在職の初日", "employed from", "採用日", "採用年月日"),
    BookColumn(.employedLast, "在職の最後の日", "employed until", "退職日", "離職日", "任期満了日"),
  ]

  static let systems = [
    BookColumn(.name, "システム名", "system", "名称", "情報システム名", "システム"), BookColumn(.area, "区分", "network area", "ネットワークの区分"),
    BookColumn(.unit, "所管の所属", "unit in charge", "所管課", "所管"), BookColumn(.id, "記号", "id"), BookColumn(.from, "稼働の日", "first day"),
    BookColumn(.lastDay, "最後の日", "last day", "廃止の日"), BookColumn(.english, "英語名", "English name"),
  ]

  static let roles = [
    BookColumn(.role, "役割", "role"), BookColumn(.unit, "所属", "unit"), BookColumn(.system, "システム", "system"),
    BookColumn(.post, "職名", "post", "職"), BookColumn(.number, "職員番号", "staff number", "番号"), BookColumn(.person, "氏名", "name"),
    BookColumn(.position, "立場", "position"), BookColumn(.from, "初日", "first day"), BookColumn(.lastDay, "最後の日", "last day"),
    BookColumn(.order, "指名書の番号", "order"), BookColumn(.remark, "説明", "note"),
  ]

  static let deputies = [
    BookColumn(.role, "代わられる役割", "role", "役割"), BookColumn(.unit, "所属", "unit"), BookColumn(.system, "システム", "system"),
    BookColumn(.rank, "順位", "rank"), BookColumn(.post, "職名", "post", "職"), BookColumn(.number, "職員番号", "staff number", "番号"),
    BookColumn(.person, "氏名", "name"), BookColumn(.when, "いつ", "when"), BookColumn(.from, "初日", "first day"),
    BookColumn(.lastDay, "最後の日", "last day"), BookColumn(.instrument, "根拠", "instrument"),
    BookColumn(.provisions, "規定", "provisions"), BookColumn(.remark, "説明", "note"),
  ]
}

/// The rows of the sheet of the body: what each is about.
package enum BookItem: CaseIterable, Sendable {
  case name, english, code, network

  package var heading: Phrase {
    switch self {
    case .name: BookWords.bodyName
    case .english: BookWords.bodyEnglishName
    case .code: BookWords.bodyCode
    case .network: BookWords.networkModel
    }
  }

  init?(word: String) {
    let key = WordKey(word)
    guard let found = BookItem.allCases.first(where: { WordKey($0.heading.ja) == key || WordKey($0.heading.en) == key }) else { return nil }
    self = found
  }
}

/// Words for where a post gives its holder a role.
package enum BookPlaces {
  /// Before the kind of a unit: at every unit of it.
  package static let each = BookWords.each
  /// At the unit in charge of the system.
  package static let inCharge = BookWords.inCharge

  package static func words(_ kinds: Set<UnitKind>) -> Phrase {
    BookWords.each(UnitKind.allCases.filter(kinds.contains))
  }

  /// The kinds of units that words of this form name; nil for anything else.
  static func kinds(_ text: String) -> Set<UnitKind>? {
    let parts = text.split(whereSeparator: { "・、,,++\n".contains($0) }).map { String($0).trimmedEnds }
    var result: Set<UnitKind> = []
    for part in parts {
      let word =
        part.hasPrefix(each.ja)
        ? String(part.dropFirst(each.ja.count)) : part.hasPrefix(each.en) ? String(part.dropFirst(each.en.count)) : ""
      guard let kind = UnitKind(word: word) else { return nil }
      result.insert(kind)
    }
    return result.isEmpty ? nil : result
  }
}

extension String {
  /// Without spaces at either end.
  fileprivate var trimmedEnds: String {
    var rest = self[...]
    while rest.first == " " || rest.first == "\u{3000}" { rest.removeFirst() }
    while rest.last == " " || rest.last == "\u{3000}" { rest.removeLast() }
    return String(rest)
  }
}
