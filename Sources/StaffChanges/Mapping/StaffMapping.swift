import Messages
package import OfficeFiles
package import RegistryModel

/// How HR's file is to be read: which column is which, and what its words mean here (対応表).
///
/// A CSV file of three columns `what,theirs,ours`, itself read like HR's files, so that it may be edited in a
/// spreadsheet.
package struct StaffMapping: Sendable {
  /// What a column of HR's file holds.
  package enum Field: String, Sendable, CaseIterable {
    case number, name, kana, employment, unit, post, kind, from, until, order
    case unitName = "unit-name"
    /// 部・局: the name of a unit above the one of `unit-name`, with which it must agree.
    case unitAbove = "unit-above"
    /// 姓 and 名, where they stand apart.
    case familyName = "family-name"
    case givenName = "given-name"
    case familyKana = "family-kana"
    case givenKana = "given-kana"
    /// 採用日: first day of employment.
    case employedFrom = "employed-from"
    /// 離職日
    case employedUntil = "employed-until"
    /// 異動種別, of a change list.
    case change
    /// 発令日, of a change list.
    case date
    case oldUnit = "old-unit"
    case oldUnitName = "old-unit-name"
    case oldPost = "old-post"
    case oldName = "old-name"
  }
  /// What kind of list it is.
  package enum List: String, Sendable, CaseIterable {
    /// Everybody (全職員名簿): who is not in it has left.
    case full
    /// Some (一部の名簿): says nothing of those who are not in it.
    case partial
    /// 発令一覧: one row for each thing that changes.
    case changes
  }
  /// What a row of a change list does.
  package enum Action: String, Sendable, CaseIterable {
    case join, move, open, close, leave
    /// 休職, 育児休業 …: away for a time; why is not kept.
    case absent
    /// 復職: back before the absence would end, perhaps to another post.
    case back
    /// 氏名変更
    case rename
    /// 昇給: says nothing of posts.
    case none
  }
  /// What an end means that is dated on the first day of a month.
  package enum FirstOfMonth: String, Sendable, CaseIterable {
    /// The last day.
    case lastDay = "last-day"
    /// The first day on which it no longer holds.
    case firstDayAfter = "first-day-after"
  }

  private var columns: [String: StaffColumn] = [:]
  private var columnsByKey: [String: StaffColumn] = [:]
  /// Columns that the mapping has, read or not.
  private var namedColumns: Set<String> = []
  private(set) var units = WordTable<UnitCode?>()
  private(set) var posts = WordTable<PostID?>()
  private(set) var kinds = StaffWords.kinds
  private(set) var employments = StaffWords.employments
  private(set) var actions = StaffWords.actions
  private(set) var unitNames = WordTable<String>()
  package internal(set) var list = List.partial
  /// Whether end dates in the file are the last day (inclusive) or the first day after it.
  package internal(set) var endsAreLastDays = true
  /// What an end on the first of a month means; nil = such a row stops.
  package private(set) var firstOfMonth: FirstOfMonth?
  /// Whether a number may be of a form that no number of the registry has.
  package private(set) var takesNewNumbers = false
  package private(set) var employment = Employment.regular
  /// Whether the mapping says so, and not only nothing else.
  package private(set) var saysEmployment = false
  /// Employments of which a full list is complete.
  package private(set) var covers: Set<Employment> = [.regular, .reappointed]
  package private(set) var numberWidth = 0
  package private(set) var numberPrefix = ""
  package private(set) var unitWidth = 0
  package private(set) var namesStayOutside = false
  /// Shares in per cent above which an import must be confirmed.
  private var thresholds: [SafetyFigure.Kind: Int] = [:]

  package init() {}

  /// The share in per cent above which so many must be confirmed.
  package func threshold(_ kind: SafetyFigure.Kind) -> Int { thresholds[kind] ?? kind.usualThreshold }

  /// What a column of the file holds; nil where it is not read.
  package func column(_ heading: String) -> StaffColumn? {
    columns[heading] ?? columnsByKey[WordKey(heading).text] ?? (names(heading) ? nil : StaffColumn(text: heading))
  }

  /// Whether the mapping says what becomes of a column.
  func names(_ heading: String) -> Bool { namedColumns.contains(WordKey(heading).text) }

  /// Whether a heading is one that this mapping or common use knows; for finding the header among titles.
  package func knows(_ heading: String) -> Bool {
    names(heading) || StaffColumn(text: heading) != nil || StaffHeadings.column(heading) != nil
  }

  /// What a change word does; nil where it is unknown.
  func order(_ word: String) -> StaffWords.Order? { StaffWords.order(word, in: actions) }

  /// Reads a mapping with every problem in it.
  package static func read(file: String, bytes: [UInt8]) -> (mapping: StaffMapping, problems: [TableProblem]) {
    var mapping = StaffMapping()
    let problems = MappingFile.read(
      file: file, bytes: bytes,
      headerFix: StaffColumnMessages.suggestMapping, fix: allowed
    ) { mapping.take($0, $1, $2) }
    return (mapping, problems)
  }

  private static func allowed(_ what: String, _ choices: String) -> Phrase {
    let actions = Action.allCases.map(\.rawValue).joined(separator: " ")
    guard what == "change", choices == actions else { return StaffColumnMessages.allowed(choices) }
    return StaffColumnMessages.allowedActions(ChangeWordHint.actions)
  }

  /// Takes one row; what is allowed there where it means nothing.
  private mutating func take(_ what: String, _ theirs: String, _ ours: String) -> String? {
    func words<T: RawRepresentable & CaseIterable>(_: T.Type) -> String where T.RawValue == String {
      T.allCases.map(\.rawValue).joined(separator: " ")
    }
    let key = TextForms.halfWidth(theirs)
    switch what {
    case "column":
      let heading = TextForms.heading(theirs)
      namedColumns.insert(WordKey(heading).text)
      if ours == "-" { return nil }
      guard let column = StaffColumn(text: ours) else { return words(Field.self) + " unit:concurrent:1 …" }
      columns[heading] = column
      columnsByKey[WordKey(heading).text] = column
    case "unit", "post":
      guard ours == "-" || UnitCode.isWellFormed(ours.utf8) else { return "CODE -" }
      if what == "unit" {
        units[key] = .some(ours == "-" ? nil : UnitCode(ours))
      } else {
        posts[key] = .some(ours == "-" ? nil : PostID(ours))
      }
    case "unit-name": unitNames[theirs] = ours
    case "kind":
      guard let kind = AppointmentKind(rawValue: ours) else { return words(AppointmentKind.self) }
      kinds[key] = kind
    case "employment":
      guard let value = Employment(rawValue: ours) else { return words(Employment.self) }
      employments[key] = value
    case "change":
      if ours == "-" {
        actions[key] = .init(action: .none)
        return nil
      }
      let parts = ours.split(separator: ":", maxSplits: 1).map(String.init)
      guard let action = parts.first.flatMap(Action.init) else { return words(Action.self) }
      let kind = parts.count > 1 ? AppointmentKind(rawValue: parts[1]) : nil
      if parts.count > 1, kind == nil { return words(AppointmentKind.self) }
      actions[key] = .init(action: action, kind: kind)
    case "setting": return set(key, ours)
    default: return "column unit unit-name post kind employment change setting"
    }
    return nil
  }

  private mutating func set(_ name: String, _ value: String) -> String? {
    func number(in range: ClosedRange<Int>, _ path: WritableKeyPath<StaffMapping, Int>) -> String? {
      guard let number = Int(value), range.contains(number) else { return "\(range.lowerBound)…\(range.upperBound)" }
      self[keyPath: path] = number
      return nil
    }
    switch name {
    case "list":
      guard let list = List(rawValue: value) else { return "full partial changes" }
      self.list = list
    case "until":
      guard value == "last-day" || value == "first-day-after" else { return "last-day first-day-after" }
      endsAreLastDays = value == "last-day"
    case "employment":
      guard let employment = Employment(rawValue: value) else {
        return Employment.allCases.map(\.rawValue).joined(separator: " ")
      }
      self.employment = employment
      saysEmployment = true
    case "covers":
      let all = value.split(separator: "+").map { Employment(rawValue: String($0)) }
      guard !all.isEmpty, !all.contains(nil) else {
        return Employment.allCases.map(\.rawValue).joined(separator: "+")
      }
      covers = Set(all.compactMap(\.self))
    case "names":
      guard value == "outside" || value == "inside" else { return "inside outside" }
      namesStayOutside = value == "outside"
    case "number-prefix":
      guard value.isEmpty || StaffNumber.isWellFormed(value.utf8) else { return "A-Z a-z 0-9 . _ -" }
      numberPrefix = value
    case "number-width": return number(in: 0...40, \.numberWidth)
    case "unit-width": return number(in: 0...40, \.unitWidth)
    case "first-of-month":
      guard let meaning = FirstOfMonth(rawValue: value) else { return FirstOfMonth.allCases.map(\.rawValue).joined(separator: " ") }
      firstOfMonth = meaning
    case "new-numbers":
      guard value == "any" || value == "alike" else { return "any alike" }
      takesNewNumbers = value == "any"
    default:
      if name.hasSuffix("-brake"), let kind = SafetyFigure.Kind(rawValue: String(name.dropLast(6))) {
        guard let share = Int(value), (0...100).contains(share) else { return "0…100" }
        thresholds[kind] = share
        return nil
      }
      return
        "list until first-of-month employment covers names number-prefix number-width new-numbers unit-width "
        + SafetyFigure.Kind.allCases.map { $0.rawValue + "-brake" }.joined(separator: " ")
    }
    return nil
  }
}

extension StaffMapping {
  /// For orders given one at a time.
  mutating func readsChanges() {
    list = .changes
    endsAreLastDays = false
    firstOfMonth = .firstDayAfter
    takesNewNumbers = true
  }
}
