import OfficeFiles
import RegistryModel

/// Unit and post of one row, against those of the registry.
extension StaffRowReader {
  /// False where the row is left out, or has a problem.
  mutating func place(_ source: OfficeTable.Row, _ row: inout StaffRow) -> Bool {
    if row.action == .leave { return true }
    let day = mapping.list == .changes ? row.date ?? effective : effective
    let closes = row.action == .close
    let unitField: StaffMapping.Field = closes && !text(.oldUnit, source).isEmpty ? .oldUnit : .unit
    let postField: StaffMapping.Field = closes && !text(.oldPost, source).isEmpty ? .oldPost : .post
    switch unit(unitField, source, day) {
    case .some(.some(let code)): row.unit = code
    case .some(.none): return false
    case .none: return false
    }
    switch post(postField, source) {
    case .some(.some(let id)): row.post = id
    case .some(.none): return false
    case .none: return false
    }
    return true
  }

  /// nil = a problem was reported; .some(nil) = the mapping leaves the row out.
  private mutating func unit(
    _ field: StaffMapping.Field, _ row: OfficeTable.Row, _ day: CalendarDate
  ) -> UnitCode?? {
    let column = fields[field] ?? fields[.unitName] ?? -1
    var code = TextForms.halfWidth(text(field, row))
    let name = TextForms.name(text(.unitName, row))
    if let mapped = mapping.units[code.isEmpty ? name : code] { return .some(mapped) }
    if code.isEmpty {
      let found = unitsByName[mapping.unitNames[name] ?? name] ?? []
      if found.count == 1 { return .some(found[0]) }
      unknownUnit(name, row, column, isAmbiguous: found.count > 1)
      return nil
    }
    if mapping.unitWidth > code.utf8.count { code = String(repeating: "0", count: mapping.unitWidth - code.utf8.count) + code }
    if widths.unit > code.utf8.count, mapping.unitWidth == 0, code.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      report(
        .leadingZeros, row.line, column,
        Phrase(
          ja: "所属コード「\(code)」は \(code.utf8.count) 桁です(台帳では \(widths.unit) 桁)。先頭の 0 が失われています",
          en: "the unit code '\(code)' has \(code.utf8.count) digits, not \(widths.unit): its leading zeros are lost"),
        Phrase(
          ja: "文字列として出し直すか、対応表に setting,unit-width,\(widths.unit) と書いてください",
          en: "export the column as text, or write setting,unit-width,\(widths.unit) into the mapping"))
      return nil
    }
    let versions = registry.versions(of: UnitCode(code))
    guard let unit = versions.first(where: { $0.period.contains(day) }) else {
      if let named = unitsByName[code], named.count == 1 { return .some(named[0]) }
      unknownUnit(code, row, column, isAmbiguous: false, wasThere: !versions.isEmpty)
      return nil
    }
    if field == .unit, !name.isEmpty, !isSame(name, unit.name.ja), mapping.unitNames[name] != unit.name.ja {
      report(
        .reusedCode, row.line, column,
        Phrase(
          ja: "所属コード \(code) は台帳では「\(unit.name.ja)」ですが、ファイルでは「\(name)」です",
          en: "the unit code \(code) is '\(unit.name.ja)' in the registry and '\(name)' in the file"),
        Phrase(
          ja:
            "名称が変わったなら org/units.csv で所属の名称を改め、コードが使い回されたなら新しいコードの所属を作り対応表に unit,\(code),新コード と、呼び方だけの違いなら対応表に unit-name,\(name),\(unit.name.ja) と書いてください",
          en:
            "renamed: change the name in org/units.csv; code re-used: make a unit with a new code and write unit,\(code),NEW into the mapping; merely called so: write unit-name,\(name),\(unit.name.ja)"
        ))
      return nil
    }
    return .some(unit.code)
  }

  /// Systems often write the whole path (総務部総務課).
  private func isSame(_ theirs: String, _ ours: String) -> Bool {
    theirs.replacing(" ", with: "").hasSuffix(ours)
  }

  private mutating func unknownUnit(
    _ word: String, _ row: OfficeTable.Row, _ column: Int, isAmbiguous: Bool, wasThere: Bool = false
  ) {
    if word.isEmpty {
      report(
        .unknownUnit, row.line, column, Phrase(ja: "所属が空です", en: "the unit is blank"),
        Phrase(ja: "所属を書くか、合計や注記の行なら消してください", en: "write it, or take out a row of totals or remarks"))
      return
    }
    let problem =
      isAmbiguous
      ? Phrase(ja: "「\(word)」という所属がいくつもあります", en: "several units are called '\(word)'")
      : wasThere
        ? Phrase(ja: "所属 \(word) はその日にはありません", en: "the unit \(word) is not there on that day")
        : Phrase(ja: "所属「\(word)」が台帳にありません", en: "the registry has no unit '\(word)'")
    report(
      .unknownUnit, row.line, column, problem,
      Phrase(
        ja: "台帳に所属を加えるか、対応表に unit,\(word),コード(台帳に置かない所属なら -)と書いてください",
        en: "add the unit, or write unit,\(word),CODE (or - to leave such rows out) into the mapping"))
  }

  private mutating func post(_ field: StaffMapping.Field, _ row: OfficeTable.Row) -> PostID?? {
    let word = TextForms.halfWidth(text(field, row))
    if let mapped = mapping.posts[word] { return .some(mapped) }
    if registry.post(PostID(word)) != nil { return .some(PostID(word)) }
    if let named = postsByName[word], named.count == 1 { return .some(named[0]) }
    report(
      .unknownPost, row.line, fields[field] ?? -1, Phrase(ja: "職「\(word)」が台帳にありません", en: "the registry has no post '\(word)'"),
      Phrase(
        ja: "org/posts.csv に職を加えるか、対応表に post,\(word),職の識別子(台帳に置かない職なら -)と書いてください",
        en: "add the post to org/posts.csv, or write post,\(word),ID (or - to leave such rows out) into the mapping"))
    return nil
  }
}
