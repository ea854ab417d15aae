import RegistryModel

/// Words that lists of units commonly use, so that a mapping need not say them.
enum UnitWords {
  /// Names of columns; an earlier one is the better guess.
  static let columns: [(name: String, field: UnitMapping.Field)] = [
    ("所属コード", .code), ("所属CD", .code), ("新所属コード", .code), ("組織コード", .code), ("コード", .code),
    ("所属名", .name), ("所属名称", .name), ("新所属名", .name), ("新所属名称", .name), ("組織名", .name), ("組織名称", .name), ("名称", .name),
    ("英語名", .english), ("英語名称", .english),
    ("所属区分", .kind), ("組織区分", .kind), ("種別", .kind), ("区分", .kind), ("階層", .kind),
    ("上位所属コード", .parent), ("上位コード", .parent), ("親所属コード", .parent), ("親コード", .parent), ("上位所属", .parent),
    ("旧所属コード", .predecessors), ("前所属コード", .predecessors), ("旧コード", .predecessors), ("旧所属", .predecessors),
  ]

  static let headings: Set<String> = Set(columns.map { WordKey($0.name).text })

  static let kinds: [String: UnitKind] = [
    "団体": .body, "部": .bureau, "局": .bureau, "部局": .bureau, "行政委員会": .secretariat, "事務局": .secretariat, "消防": .fire,
    "消防本部": .fire, "公営企業": .enterprise, "企業": .enterprise, "次": .division, "部内室": .division, "課": .section, "室": .section, "課室": .section,
    "出張所": .branch, "支所": .branch, "係": .subsection, "班": .subsection,
  ].merging(UnitKind.allCases.map { ($0.rawValue, $0) }) { first, _ in first }

  /// The kind that a name's ending tells; nil where it tells none.
  static func kind(ofName name: String) -> UnitKind? {
    let endings: [(String, UnitKind)] = [
      ("消防本部", .fire), ("事務局", .secretariat), ("出張所", .branch), ("支所", .branch), ("部", .bureau), ("局", .bureau), ("課", .section),
      ("室", .section), ("係", .subsection), ("班", .subsection),
    ]
    return endings.first { name.hasSuffix($0.0) }?.1
  }
}
