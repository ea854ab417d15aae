import Messages
package import OfficeFiles
import RegistryModel

/// How a firm's roster is to be read: which column is which, and what its words mean here.
///
/// A CSV file `what,theirs,ours` like the mapping of staff lists. Usual column names need none.
package struct RosterMapping: Sendable {
  /// What a column holds.
  package enum Field: String, Sendable, CaseIterable {
    case number, name, kana, systems, areas, identity, from
    case identityOn = "identity-on"
    case trainedOn = "trained-on"
    /// The last day of work.
    case last
  }
  package private(set) var columns: [String: Field?] = [:]
  private(set) var systems: [String: SystemID] = [:]
  private(set) var areas: [String: AreaID] = [:]
  private(set) var identities: [String: IdentityCheck] = RosterWords.identities

  package init() {}

  /// Whether a heading is one that this mapping or common use knows; for finding the header among titles.
  package func knows(_ heading: String) -> Bool {
    columns[heading] != nil || Field(rawValue: heading) != nil || RosterWords.headings.contains(WordKey(heading).text)
  }

  /// Reads a mapping with every problem in it.
  package static func read(file: String, bytes: [UInt8]) -> (mapping: RosterMapping, problems: [TableProblem]) {
    var mapping = RosterMapping()
    let problems = MappingFile.read(
      file: file, bytes: bytes, headerFix: RosterMessages.mappingHeader, fix: { _, choices in RosterMessages.mappingChoices(choices) },
      take: { mapping.take($0, $1, $2) })
    return (mapping, problems)
  }

  /// Takes one row; what is allowed there where it means nothing.
  private mutating func take(_ what: String, _ theirs: String, _ ours: String) -> String? {
    let key = WordKey(theirs).text
    switch what {
    case "column":
      guard ours == "-" || Field(rawValue: ours) != nil else { return Field.allCases.map(\.rawValue).joined(separator: " ") + " -" }
      columns[theirs] = .some(Field(rawValue: ours))
    case "system":
      guard SystemID.isWellFormed(ours.utf8) else { return "ID" }
      systems[key] = SystemID(ours)
    case "area":
      guard AreaID.isWellFormed(ours.utf8) else { return "ID" }
      areas[key] = AreaID(ours)
    case "identity":
      guard let check = IdentityCheck(rawValue: ours) else { return IdentityCheck.allCases.map(\.rawValue).joined(separator: " ") }
      identities[key] = check
    default: return "column system area identity"
    }
    return nil
  }
}

/// Words that rosters commonly use, so that a mapping need not say them.
enum RosterWords {
  /// Names of columns; an earlier one is the better guess.
  static let columns: [(name: String, field: RosterMapping.Field)] = [
    ("従事者番号", .number), ("登録番号", .number), ("番号", .number),
    ("氏名", .name), ("従事者氏名", .name), ("従事者名", .name), ("作業者氏名", .name), ("作業員氏名", .name), ("名前", .name),
    ("カナ", .kana), ("フリガナ", .kana), ("氏名カナ", .kana), ("ふりがな", .kana), ("カナ氏名", .kana),
    ("システム", .systems), ("対象システム", .systems), ("作業システム", .systems), ("担当システム", .systems),
    ("管理区域", .areas), ("入室区域", .areas), ("入室場所", .areas), ("入室先", .areas),
    ("本人確認", .identity), ("本人確認方法", .identity), ("本人確認の方法", .identity), ("確認方法", .identity),
    ("本人確認日", .identityOn), ("本人確認年月日", .identityOn), ("確認日", .identityOn),
    ("研修日", .trainedOn), ("研修受講日", .trainedOn), ("研修年月日", .trainedOn), ("教育受講日", .trainedOn),
    ("従事開始日", .from), ("開始日", .from), ("従事開始年月日", .from), ("従事期間自", .from),
    ("従事終了日", .last), ("終了日", .last), ("従事終了年月日", .last), ("従事期間至", .last),
  ]

  static let headings: Set<String> = Set(columns.map { WordKey($0.name).text })

  static let identities: [String: IdentityCheck] = Dictionary(
    [
      "書類": .document, "本人確認書類": .document, "免許証": .document, "運転免許証": .document, "旅券": .document, "パスポート": .document,
      "マイナンバーカード": .document, "個人番号カード": .document, "在留カード": .document, "社員証": .document, "身分証": .document, "身分証明書": .document,
      "面談": .interview, "面接": .interview, "対面": .interview, "document": .document, "interview": .interview,
    ].map { (WordKey($0.key).text, $0.value) }
  ) { first, _ in first }
}
