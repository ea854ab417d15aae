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
    guard !table.header.isEmpty else { return ("", 0, [], table.problems) }
    var lines = [["what", "theirs", "ours"]]
    let fields = columns(table.header)
    for (index, name) in table.header.enumerated() where !name.isEmpty { lines.append(["column", name, fields[index]?.rawValue ?? "-"]) }
    let positions = Dictionary(uniqueKeysWithValues: fields.map { ($0.value, $0.key) })
    func words(_ field: StaffMapping.Field) -> [String] {
      guard let column = positions[field] else { return [] }
      return Set(table.rows.map { TextForms.halfWidth($0.fields[column]) }).filter { !$0.isEmpty }.sorted()
    }
    let posts = Set(registry.posts.flatMap { [$0.id.text, $0.name.ja] })
    let isOrders = positions[.change] != nil && positions[.date] != nil
    for field in [StaffMapping.Field.post, .oldPost] {
      for word in words(field) where !posts.contains(word) { lines.append(["post", word, "?"]) }
    }
    let units = Set(registry.units.flatMap { [$0.code.text, $0.name.ja] }).union(coming.map(\.text))
    let unitWidth = width(registry.units.map(\.code.text), words(.unit))
    for field in positions[.unit] == nil ? [StaffMapping.Field.unitName] : [.unit, .oldUnit] {
      for word in words(field) {
        let padded = String(repeating: "0", count: max(0, (unitWidth ?? 0) - word.utf8.count)) + word
        if !units.contains(padded) { lines.append(["unit", word, "?"]) }
      }
    }
    for word in words(.kind) where StaffWords.kinds[word] == nil { lines.append(["kind", word, "?"]) }
    for word in words(.employment) where StaffWords.employments[word] == nil { lines.append(["employment", word, "?"]) }
    for word in words(.change) where StaffWords.actions[word] == nil { lines.append(["change", word, "?"]) }
    let numberWidth = width(registry.people.filter { !$0.employment.isOutsideParty }.map(\.number.text), words(.number))
    let share = share(words(.number), numberWidth ?? 0, registry)
    // Whoever is missing from a full list has left, so only a list that has nearly everybody is taken for one.
    let isFull = !isOrders && share.covered > 0 && share.known * 100 >= share.covered * 80
    lines.append(["setting", "list", isOrders ? "changes" : isFull ? "full" : "partial"])
    var remarks: [Phrase] = []
    if !isOrders {
      remarks.append(
        isFull
          ? Phrase(
            ja: "在職者 \(share.covered) 人のうち \(share.known) 人が載っているので、全職員の名簿(full)としました。一部の名簿なら partial に直してください",
            en:
              "\(share.known) of \(share.covered) people are in it, so it is taken for a list of everybody (full); write partial if it is not"
          )
          : Phrase(
            ja: "在職者 \(share.covered) 人のうち \(share.known) 人しか載っていないので、一部の名簿(partial)としました。全職員の名簿なら full に直してください",
            en: "only \(share.known) of \(share.covered) people are in it, so it is taken for a part (partial); write full if it is not"))
    }
    if share.known == 0, !words(.number).isEmpty {
      remarks.append(
        Phrase(
          ja:
            "台帳の職員と一致する番号がありません。会計年度任用職員のように別に採番した名簿なら、number-width の代わりに setting,number-prefix,K などと setting,employment,fiscal-year を書いてください",
          en:
            "no number is of anybody in the registry; if the list is numbered apart, as of fiscal-year staff, write setting,number-prefix,K (or another letter) and setting,employment,fiscal-year"
        ))
    }
    if positions[.until] != nil || positions[.employedUntil] != nil || isOrders { lines.append(["setting", "until", "last-day"]) }
    if let numberWidth { lines.append(["setting", "number-width", String(numberWidth)]) }
    if let unitWidth { lines.append(["setting", "unit-width", String(unitWidth)]) }
    let open = lines.count { $0[2] == "?" }
    return (lines.map { $0.map(quoted).joined(separator: ",") }.joined(separator: "\n") + "\n", open, remarks, [])
  }

  /// How many of the people whom a full list covers are in the file.
  private static func share(_ numbers: [String], _ width: Int, _ registry: Registry) -> (known: Int, covered: Int) {
    let named = Set(numbers.map { String(repeating: "0", count: max(0, width - $0.utf8.count)) + $0 })
    let covers = StaffMapping().covers
    let covered = registry.people.filter { person in
      // Whoever has left before the last appointment ended is not expected.
      covers.contains(person.employment) && person.period.until == nil
    }
    return (covered.count { named.contains($0.number.text) }, covered.count)
  }

  /// The best guess of each column; a field is given once.
  private static func columns(_ header: [String]) -> [Int: StaffMapping.Field] {
    var result: [Int: StaffMapping.Field] = [:]
    var taken: Set<StaffMapping.Field> = []
    let plain = header.map { TextForms.bare(TextForms.halfWidth($0)).lowercased() }
    let known = StaffWords.columns + StaffMapping.Field.allCases.map { ($0.rawValue, $0) }
    for (name, field) in known where !taken.contains(field) {
      guard let index = plain.firstIndex(of: name.lowercased()), result[index] == nil else { continue }
      result[index] = field
      taken.insert(field)
    }
    // In a list of people the day of the order is the first day of the post.
    if !taken.contains(.change), !taken.contains(.from), let day = result.first(where: { $0.value == .date }) {
      result[day.key] = .from
    }
    return result
  }

  /// The width to fill up to, where the registry's codes share one that the file's fall short of.
  private static func width(_ ours: [String], _ theirs: [String]) -> Int? {
    func isDigits(_ text: String) -> Bool { text.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    let widths = Set(ours.filter(isDigits).map(\.utf8.count))
    guard widths.count == 1, let width = widths.first else { return nil }
    return theirs.contains { isDigits($0) && $0.utf8.count < width } ? width : nil
  }

  private static func quoted(_ text: String) -> String {
    guard text.contains(where: { ",\"\n\r\r\n".contains($0) }) || text.hasPrefix("#") else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
