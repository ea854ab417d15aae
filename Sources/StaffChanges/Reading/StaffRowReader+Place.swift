import Messages
import OfficeFiles
import RegistryModel

/// Unit and post of one row, against those of the registry.
extension StaffRowReader {
  /// False where the row is left out, or has a problem.
  mutating func place(_ source: OfficeTable.Row, _ row: inout StaffRow) -> Bool {
    let hasPlace = [StaffMapping.Field.unit, .unitName, .post].contains { !TextForms.trimmed(text($0, source)).isEmpty }
    switch row.action {
    case .leave, .rename, .none?: return true
    case .absent, .back:
      // They may move somebody as well, or say nothing of a post.
      guard hasPlace else { return true }
    case .move where !hasPlace: return elsewhere(source)
    default: break
    }
    let day = mapping.list == .changes ? row.date ?? effective : effective
    let closes = row.action == .close
    func has(_ field: StaffMapping.Field) -> Bool { !TextForms.trimmed(text(field, source)).isEmpty }
    // What ends is what was before, where the list says both.
    let usesOld = closes && (has(.oldUnit) || has(.oldUnitName))
    let unitField: StaffMapping.Field = usesOld ? .oldUnit : .unit
    let nameField: StaffMapping.Field = usesOld ? .oldUnitName : .unitName
    let postField: StaffMapping.Field = closes && has(.oldPost) ? .oldPost : .post
    guard case .some(.some(let code)) = unit(unitField, nameField, source, closes ? day.advanced(by: -1) : day, nil) else { return false }
    row.unit = code
    guard case .some(.some(let id)) = post(postField, source, nil) else { return false }
    row.post = id
    return true
  }

  /// A move to nowhere: to another body, or the place was forgotten.
  private mutating func elsewhere(_ source: OfficeTable.Row) -> Bool {
    let word = TextForms.shown(TextForms.halfWidth(text(.change, source)))
    report(
      .unknownUnit, source.line, fields[StaffColumn(.unit)] ?? fields[StaffColumn(.unitName)] ?? -1,
      StaffPlaceMessages.blankUnit(after: word),
      StaffPlaceMessages.sayWhereItGoes(word))
    return false
  }

  /// A further post of the row; nil where it has none, the mapping leaves it out, or there is a problem.
  mutating func place(_ slot: StaffSlot, of row: StaffRow, _ source: OfficeTable.Row) -> StaffRow? {
    func has(_ field: StaffMapping.Field) -> Bool { !TextForms.trimmed(text(field, source, slot)).isEmpty }
    guard has(.unit) || has(.unitName) || has(.post) else { return nil }
    let day = mapping.list == .changes ? row.date ?? effective : effective
    var further = row
    further.old = nil
    further.employedUntil = .unsaid
    further.kind = word(.kind, source, mapping.kinds, blank: slot.kind, slot: slot) ?? slot.kind
    further.isKindLoose = !has(.kind) && slot.kind == .concurrent
    further.from = first(.from, source, slot)
    further.until = end(.until, source, slot)
    let order = TextForms.name(text(.order, source, slot))
    if !order.isEmpty { further.order = order }
    if mapping.list == .changes { further.action = .open }
    guard case .some(.some(let code)) = unit(.unit, .unitName, source, day, slot) else { return nil }
    further.unit = code
    if has(.post) {
      guard case .some(.some(let id)) = post(.post, source, slot) else { return nil }
      further.post = id
    } else {
      let held = registry.appointments(of: row.number).filter {
        $0.unit == code && further.fits($0.kind) && $0.period.contains(day.advanced(by: -1))
      }
      guard held.count == 1 else {
        report(
          .unknownPost, source.line, fields[StaffColumn(.unit, slot)] ?? fields[StaffColumn(.unitName, slot)] ?? -1,
          StaffPlaceMessages.postNotSaid(of: further.kind.name),
          StaffPlaceMessages.addPostColumn(of: further.kind.name, slot: slot.kind.rawValue, number: slot.number))
        return nil
      }
      further.post = held[0].post
    }
    return further
  }

  /// nil = a problem was reported; .some(nil) = the mapping leaves the row out.
  private mutating func unit(
    _ field: StaffMapping.Field, _ nameField: StaffMapping.Field, _ row: OfficeTable.Row, _ day: CalendarDate, _ slot: StaffSlot?
  ) -> UnitCode?? {
    let column = fields[StaffColumn(field, slot)] ?? fields[StaffColumn(nameField, slot)] ?? -1
    let name = named(nameField, row, slot)
    var code = NumberShapes.withoutFormat(TextForms.halfWidth(text(field, row, slot)))
    if let mapped = mapping.units[code.isEmpty ? name : code] { return .some(mapped) }
    if code.isEmpty {
      let found = places.units(named: mapping.unitNames[name] ?? name)
      if found.count == 1 { return .some(found[0]) }
      unknownUnit(name, row, column, found: found, former: places.formerUnits(named: name))
      return nil
    }
    if mapping.unitWidth > code.utf8.count { code = String(repeating: "0", count: mapping.unitWidth - code.utf8.count) + code }
    if places.unitWidth > code.utf8.count, mapping.unitWidth == 0, code.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      report(
        .leadingZeros, row.line, column,
        StaffPlaceMessages.lostZeros(code, digits: code.utf8.count, width: places.unitWidth),
        StaffPlaceMessages.exportAsText(width: places.unitWidth))
      return nil
    }
    let versions = registry.versions(of: UnitCode(code))
    guard let unit = versions.first(where: { $0.period.contains(day) }) else {
      let named = versions.isEmpty ? places.units(named: code) : []
      if named.count == 1 { return .some(named[0]) }
      let former = versions.isEmpty ? places.formerUnits(named: code) : [UnitCode(code)]
      unknownUnit(code, row, column, found: named, former: former)
      return nil
    }
    if !name.isEmpty, !places.isName(name, of: unit), mapping.unitNames[name].map({ WordKey($0) != WordKey(unit.name.ja) }) ?? true {
      reusedCode(code, unit, name, row, column)
      return nil
    }
    return .some(unit.code)
  }

  /// The name of the unit, with that of the unit above where the row has one: 市民課 of 市民部.
  private func named(_ field: StaffMapping.Field, _ row: OfficeTable.Row, _ slot: StaffSlot?) -> String {
    let name = TextForms.name(text(field, row, slot))
    guard field == .unitName, slot == nil, !name.isEmpty, mapping.unitNames[name] == nil, mapping.units[name] == nil else { return name }
    let above = TextForms.name(text(.unitAbove, row))
    return above.isEmpty || WordKey(name).text.hasPrefix(WordKey(above).text) ? name : above + name
  }

  private mutating func reusedCode(_ code: String, _ unit: Unit, _ name: String, _ row: OfficeTable.Row, _ column: Int) {
    let shown = TextForms.shown(name)
    let others = places.units(named: name).filter { $0 != unit.code }
    if others.count == 1 {
      report(
        .reusedCode, row.line, column,
        StaffPlaceMessages.codeOfAnother(code, of: unit.name.ja, shown: shown, isOf: others[0]),
        StaffPlaceMessages.fixCodeOrName)
      return
    }
    report(
      .reusedCode, row.line, column,
      StaffPlaceMessages.calledOtherwise(code, name: unit.name.ja, shown: shown),
      StaffPlaceMessages.sayWhatBecameOfIt(code, name: unit.name.ja, shown: shown))
  }

  private mutating func unknownUnit(
    _ word: String, _ row: OfficeTable.Row, _ column: Int, found: [UnitCode], former: [UnitCode]
  ) {
    if word.isEmpty {
      report(
        .unknownUnit, row.line, column, StaffPlaceMessages.noUnit,
        StaffPlaceMessages.writeUnit)
      return
    }
    let shown = TextForms.shown(word)
    let successors = places.successors(of: former)
    let problem =
      found.count > 1
      ? StaffPlaceMessages.severalUnits(shown, codes: found.map(\.text))
      : former.isEmpty
        ? StaffPlaceMessages.unknownUnit(shown)
        : StaffPlaceMessages.unitNotThere(shown, successors: successors)
    report(
      .unknownUnit, row.line, column, problem,
      successors == nil
        ? StaffPlaceMessages.addUnit(shown)
        : StaffPlaceMessages.saySuccessor(shown))
  }

  private mutating func post(_ field: StaffMapping.Field, _ row: OfficeTable.Row, _ slot: StaffSlot?) -> PostID?? {
    let word = NumberShapes.withoutFormat(TextForms.halfWidth(text(field, row, slot)))
    if let mapped = mapping.posts[word] { return .some(mapped) }
    if registry.post(PostID(word)) != nil { return .some(PostID(word)) }
    let named = places.posts(named: word)
    if named.count == 1, !word.isEmpty { return .some(named[0]) }
    let column = fields[StaffColumn(field, slot)] ?? -1
    if word.isEmpty {
      report(
        .unknownPost, row.line, column, StaffPlaceMessages.noPost,
        StaffPlaceMessages.writePost)
      return nil
    }
    let shown = TextForms.shown(word)
    report(
      .unknownPost, row.line, column,
      named.isEmpty
        ? StaffPlaceMessages.unknownPost(shown)
        : StaffPlaceMessages.severalPosts(shown, ids: named.map(\.text)),
      Self.joins.contains(where: word.contains)
        ? StaffPlaceMessages.onePostAField
        : StaffPlaceMessages.addPost(shown))
    return nil
  }

  /// Marks of a field that gives the kind of an appointment beside the post: (兼)主事.
  private static let joins = ["兼", "併", "事務取扱", "心得"]

  // MARK: Where somebody was before

  /// Takes the old unit and the old post, for comparing; a word that the registry does not know is a problem.
  mutating func takeOldPlace(_ source: OfficeTable.Row, _ row: inout StaffRow) {
    // Whoever joins was elsewhere.
    if row.action == .join { return }
    let code = NumberShapes.withoutFormat(TextForms.halfWidth(text(.oldUnit, source)))
    let name = TextForms.name(text(.oldUnitName, source))
    let post = NumberShapes.withoutFormat(TextForms.halfWidth(text(.oldPost, source)))
    var words: [String] = []
    var old = OldPlace(units: nil, post: nil, words: "")
    for word in [code, name] where !word.isEmpty {
      words.append(word)
      guard let found = oldUnits(word, source) else { return }
      // Left out by the mapping: nothing is said of it.
      if found.isEmpty { continue }
      old.units = old.units.map { $0.intersection(found) } ?? found
    }
    if !post.isEmpty, let id = oldPost(post, source) {
      words.append(post)
      old.post = id
    }
    guard old.units != nil || old.post != nil else { return }
    old.words = TextForms.shown(words.joined(separator: " "), limit: 80)
    row.old = old
  }

  /// Units that the word may have meant; empty where the mapping leaves it out, nil where there is a problem.
  private mutating func oldUnits(_ word: String, _ source: OfficeTable.Row) -> Set<UnitCode>? {
    if let mapped = mapping.units[word] { return mapped.map { [$0] } ?? [] }
    let wanted = max(mapping.unitWidth, places.unitWidth)
    let isNumber = word.utf8.allSatisfy { (0x30...0x39).contains($0) }
    let code = isNumber && word.utf8.count < wanted ? String(repeating: "0", count: wanted - word.utf8.count) + word : word
    if !registry.versions(of: UnitCode(code)).isEmpty { return [UnitCode(code)] }
    let name = mapping.unitNames[word] ?? word
    let found = Set(places.units(named: name) + places.formerUnits(named: name))
    if !found.isEmpty { return found }
    report(
      .unknownUnit, source.line, fields[StaffColumn(.oldUnit)] ?? fields[StaffColumn(.oldUnitName)] ?? -1,
      StaffPlaceMessages.unknownFormerUnit(TextForms.shown(word)),
      StaffPlaceMessages.mapFormerUnit(TextForms.shown(word)))
    return nil
  }

  private mutating func oldPost(_ word: String, _ source: OfficeTable.Row) -> PostID? {
    if let mapped = mapping.posts[word] { return mapped }
    if registry.post(PostID(word)) != nil { return PostID(word) }
    let named = places.posts(named: word)
    if named.count == 1 { return named[0] }
    report(
      .unknownPost, source.line, fields[StaffColumn(.oldPost)] ?? -1,
      StaffPlaceMessages.unknownFormerPost(TextForms.shown(word)),
      StaffPlaceMessages.mapFormerPost(TextForms.shown(word)))
    return nil
  }
}

extension StaffMapping.Action {
  /// Whether a row of it may say posts that are held from then on.
  var givesPost: Bool { self == .join || self == .move || self == .open || self == .back }
}
