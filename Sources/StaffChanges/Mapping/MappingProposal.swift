import Messages
package import OfficeFiles
package import RegistryModel

/// A mapping proposed from the header and the words of a file; what cannot be guessed is left for the clerk.
package enum MappingProposal {
  /// The text of a mapping, and problems that stop any import of the file. What is left to fill in has `?` as
  /// `ours`, which no import accepts. `coming` = codes of units that a list of units brings. Linear in the file.
  package static func propose(
    _ table: OfficeTable, _ registry: Registry, coming: Set<UnitCode> = []
  ) -> (text: String, open: Int, remarks: [Phrase], problems: [TableProblem]) {
    let forbidden = ForbiddenData.problems(in: table)
    guard forbidden.isEmpty else { return ("", 0, [], forbidden) }
    guard !table.header.isEmpty, table.header.contains(where: { !$0.isEmpty }) else { return ("", 0, [], table.problems) }
    var lines = [["what", "theirs", "ours"]]
    var (columns, rivals) = ColumnProposal.columns(table)
    var written: Set<String> = []
    for (index, name) in table.header.enumerated() where !name.isEmpty {
      if rivals.contains(index) {
        lines.append(["column", name, "?"])
        columns[index] = nil
        continue
      }
      let ours = columns[index]?.text ?? "-"
      // A heading that stands twice is read once; the import says so where that is wrong.
      if ours != "-" || written.insert(name).inserted { lines.append(["column", name, ours]) }
      if ours != "-" { written.insert(name) }
    }
    let positions = Dictionary(grouping: columns.keys, by: { columns[$0]?.field }).compactMapKeys()
    func words(_ field: StaffMapping.Field) -> [String] {
      let cells = (positions[field] ?? []).flatMap { column in table.rows.map { TextForms.halfWidth($0.fields[column]) } }
      return Set(cells).filter { !$0.isEmpty }.sorted()
    }
    let rivalDays = rivals.contains { table.header.indices.contains($0) && StaffHeadings.column(table.header[$0])?.field == .date }
    let isOrders = positions[.change] != nil && (positions[.date] != nil || rivalDays)
    let places = StaffPlaces(registry, registry.people.compactMap(\.period.from).max() ?? CalendarDate(dayNumber: 20_000))
    unknownWords(&lines, words, registry, places, coming, positions)
    let numberWidth = width(registry.people.filter { !$0.employment.isOutsideParty }.map(\.number.text), words(.number))
    let share = share(words(.number), numberWidth ?? 0, registry)
    // Whoever is missing from a full list has left, so only a list that has nearly everybody is taken for one.
    let isFull = !isOrders && share.covered > 0 && share.known * 100 >= share.covered * 80
    lines.append(["setting", "list", isOrders ? "changes" : isFull ? "full" : "partial"])
    var remarks = table.remarks + titleRemarks(table) + remarksOnList(isOrders: isOrders, isFull: isFull, share)
    if !rivals.isEmpty {
      let names = rivals.sorted().map { TextForms.shown(table.header[$0]) }
      remarks.append(
        MappingProposalMessages.rivals(names))
    }
    if positions[.change] != nil, !isOrders {
      remarks.append(
        MappingProposalMessages.wordsWithoutDays)
    }
    remarks += remarksOnPosts(table, columns, isFull: isFull)
    if share.known == 0, !words(.number).isEmpty { remarks.append(Self.numberedApart) }
    if positions[.until] != nil || positions[.employedUntil] != nil || isOrders { lines.append(["setting", "until", "last-day"]) }
    if let numberWidth { lines.append(["setting", "number-width", String(numberWidth)]) }
    if let unitWidth = width(registry.units.map(\.code.text), words(.unit) + words(.oldUnit)) {
      lines.append(["setting", "unit-width", String(unitWidth)])
    }
    let open = lines.count { $0[2] == "?" }
    return (lines.map { $0.map(quoted).joined(separator: ",") }.joined(separator: "\n") + "\n", open, remarks, [])
  }

  private static func unknownWords(
    _ lines: inout [[String]], _ words: (StaffMapping.Field) -> [String], _ registry: Registry, _ places: StaffPlaces,
    _ coming: Set<UnitCode>,
    _ positions: [StaffMapping.Field: [Int]]
  ) {
    func isPost(_ word: String) -> Bool { registry.post(PostID(word)) != nil || !places.posts(named: word).isEmpty }
    var asked: Set<String> = []
    for word in words(.post) + words(.oldPost) where !isPost(word) && asked.insert(word).inserted { lines.append(["post", word, "?"]) }
    let unitWidth = width(registry.units.map(\.code.text), words(.unit) + words(.oldUnit))
    func isUnit(_ word: String) -> Bool {
      let plain = NumberShapes.withoutFormat(word)
      let padded = String(repeating: "0", count: max(0, (unitWidth ?? 0) - plain.utf8.count)) + plain
      return !registry.versions(of: UnitCode(padded)).isEmpty || coming.contains(UnitCode(padded)) || !places.units(named: word).isEmpty
        || !places.formerUnits(named: word).isEmpty
    }
    asked = []
    let fields: [StaffMapping.Field] =
      (positions[.unit] == nil ? [.unitName] : [.unit]) + (positions[.oldUnit] == nil ? [.oldUnitName] : [.oldUnit])
    for word in fields.flatMap(words) where !isUnit(word) && asked.insert(word).inserted { lines.append(["unit", word, "?"]) }
    for word in words(.kind) where StaffWords.kinds[word] == nil { lines.append(["kind", word, "?"]) }
    for word in words(.employment) where StaffWords.employments[word] == nil { lines.append(["employment", word, "?"]) }
    for word in words(.change) where StaffWords.order(word, in: StaffWords.actions) == nil { lines.append(["change", word, "?"]) }
  }

  private static func titleRemarks(_ table: OfficeTable) -> [Phrase] {
    guard !table.titleLines.isEmpty else { return [] }
    return [
      MappingProposalMessages.header(line: table.headerLine)
    ]
  }

  private static func remarksOnList(isOrders: Bool, isFull: Bool, _ share: (known: Int, covered: Int)) -> [Phrase] {
    if isOrders { return [] }
    return [
      isFull
        ? MappingProposalMessages.everybody(share.known, of: share.covered)
        : MappingProposalMessages.part(share.known, of: share.covered)
    ]
  }

  /// What the list says of posts besides the regular one.
  private static func remarksOnPosts(_ table: OfficeTable, _ columns: [Int: StaffColumn], isFull: Bool) -> [Phrase] {
    let slots = Set(columns.values.compactMap(\.slot)).sorted()
    if !slots.isEmpty {
      let names = columns.keys.sorted().filter { columns[$0]?.slot != nil }.map { TextForms.shown(table.header[$0]) }
      return [
        MappingProposalMessages.furtherPosts(names.prefix(12))
      ]
    }
    guard isFull, !columns.values.contains(StaffColumn(.kind)) else { return [] }
    return [
      MappingProposalMessages.noConcurrent
    ]
  }

  private static let numberedApart = MappingProposalMessages.numberedApart

  /// How many of the people whom a full list covers are in the file.
  private static func share(_ numbers: [String], _ width: Int, _ registry: Registry) -> (known: Int, covered: Int) {
    let named = Set(
      numbers.map { number in
        let plain = NumberShapes.withoutFormat(number)
        return String(repeating: "0", count: max(0, width - plain.utf8.count)) + plain
      })
    let covers = StaffMapping().covers
    let covered = registry.people.filter { person in
      // Whoever has left before the last appointment ended is not expected.
      covers.contains(person.employment) && person.period.until == nil
    }
    return (covered.count { named.contains($0.number.text) }, covered.count)
  }

  /// The width to fill up to, where the registry's codes share one that the file's fall short of.
  private static func width(_ ours: [String], _ theirs: [String]) -> Int? {
    func isDigits(_ text: String) -> Bool { !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    let widths = Set(ours.filter(isDigits).map(\.utf8.count))
    guard widths.count == 1, let width = widths.first else { return nil }
    return theirs.map(NumberShapes.withoutFormat).contains { isDigits($0) && $0.utf8.count < width } ? width : nil
  }

  private static func quoted(_ text: String) -> String {
    guard text.contains(where: { ",\"\n\r\r\n".contains($0) }) || text.hasPrefix("#") else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}

extension Dictionary where Value == [Int] {
  fileprivate func compactMapKeys<Inner: Hashable>() -> [Inner: [Int]] where Key == Inner? {
    var result: [Inner: [Int]] = [:]
    for (key, value) in self { if let key { result[key] = value.sorted() } }
    return result
  }
}
