import Messages
import OfficeFiles
import RegistryModel
import RegistryText

/// What is known of the people of a list before its rows are applied.
struct Identities {
  /// People whose name the list may change.
  var mayBeRenamed: Set<StaffNumber> = []
  /// Numbers that the list mentions.
  var mentioned: Set<StaffNumber> = []
  /// Whether any row has a name.
  var haveNames = false
  /// Names that the rows of somebody new have between them.
  var newNames: [StaffNumber: String] = [:]
  /// People employed, by the form in which names are compared.
  var byName: [String: [StaffNumber]] = [:]
}

/// How two spellings of a name stand to each other.
enum NameLikeness {
  /// The same but for spaces and variation selectors, which HR's system may be unable to write.
  case same
  /// The same name with a variant of a character (髙 and 高), or of another width.
  case spelling
  case different

  static func of(_ left: String, _ right: String) -> NameLikeness {
    if TextForms.bare(left).utf8.elementsEqual(TextForms.bare(right).utf8) { return .same }
    return WordKey(left) == WordKey(right) ? .spelling : .different
  }
}

/// That a number, a name, an old unit and an old post are one person's.
extension Planner {
  /// The name of somebody in the registry, or outside it; empty where none is known.
  func knownName(_ number: StaffNumber) -> String {
    let name = roster.original(number)?.name ?? ""
    return name.isEmpty ? outsideNames[number] ?? "" : name
  }

  /// Compares names before anything is planned: a row whose name is another person's is a problem, unless the
  /// renaming is an order of the list itself or has been confirmed.
  mutating func identify(_ rows: [StaffRow]) {
    identities.mentioned = Set(rows.map(\.number))
    identities.haveNames = rows.contains { !$0.name.isEmpty || !$0.kana.isEmpty }
    guard identities.haveNames else { return }
    let day = plan.effective.advanced(by: -1)
    for person in registry.people where !person.employment.isOutsideParty {
      guard person.period.contains(day) || person.period.contains(plan.effective) else { continue }
      let name = person.name.isEmpty ? outsideNames[person.number] ?? "" : person.name
      if !name.isEmpty { identities.byName[WordKey(name).text, default: []].append(person.number) }
    }
    var ordered: [StaffNumber: String] = [:]
    for row in rows where row.action == .rename {
      if let other = ordered[row.number], NameLikeness.of(other, row.name) == .different {
        contradict(
          row.line,
          PersonRowMessages.twoNewNames(row.number, one: TextForms.shown(other), other: TextForms.shown(row.name)))
      }
      ordered[row.number] = row.name
    }
    var pending: [StaffRow] = []
    var seen: Set<StaffNumber> = []
    for row in rows {
      identities.newNames[row.number] = identities.newNames[row.number].flatMap { $0.isEmpty ? nil : $0 } ?? row.name
      guard isOther(row, ordered) else { continue }
      if accepted.renames.contains(row.number) {
        identities.mayBeRenamed.insert(row.number)
      } else if !seen.contains(row.number) || row.action == .rename {
        seen.insert(row.number)
        pending.append(row)
      }
    }
    let all = Set(pending.map(\.number)).union(accepted.renames).union(ordered.keys).filter { roster[$0] != nil }.count
    let isConfirmed = accepted.figures[.renames] == all
    for row in pending {
      // The number of one and the name of another is never a renaming by the dozen.
      if isConfirmed, owners(of: row).isEmpty {
        identities.mayBeRenamed.insert(row.number)
      } else {
        tellWrongPerson(row, all)
      }
    }
    for (number, name) in ordered where owners(of: name, but: number).isEmpty { identities.mayBeRenamed.insert(number) }
  }

  /// Whether a row has a name that is not the person's; without a name its reading is compared.
  private func isOther(_ row: StaffRow, _ ordered: [StaffNumber: String]) -> Bool {
    guard let member = roster.original(row.number) else { return false }
    let known = knownName(row.number)
    if !row.oldName.isEmpty, !known.isEmpty, NameLikeness.of(row.oldName, known) == .different,
      NameLikeness.of(row.name, known) == .different
    {
      return true
    }
    if !row.name.isEmpty, !known.isEmpty {
      guard NameLikeness.of(row.name, known) == .different else { return false }
      guard let new = ordered[row.number] else { return true }
      // By an order of this list; whose name the new one is must still not be somebody else.
      return NameLikeness.of(row.name, new) == .different || !owners(of: new, but: row.number).isEmpty
    }
    return !row.kana.isEmpty && !member.kana.isEmpty && WordKey(row.kana) != WordKey(member.kana)
  }

  private func owners(of row: StaffRow) -> [StaffNumber] { owners(of: row.name, but: row.number) }

  private func owners(of name: String, but number: StaffNumber) -> [StaffNumber] {
    name.isEmpty ? [] : (identities.byName[WordKey(name).text] ?? []).filter { $0 != number }
  }

  private mutating func tellWrongPerson(_ row: StaffRow, _ all: Int) {
    if row.action == nil || row.action == .join, let until = roster.original(row.number)?.until, until <= row.date ?? plan.effective {
      contradict(
        row.line,
        PersonRowMessages.numberOfSomebodyGone(row.number, named(knownName(row.number))),
        fix: PersonRowMessages.useNewNumber(row.number))
      return
    }
    let known = knownName(row.number)
    let reading = roster.original(row.number)?.kana ?? ""
    let (ours, theirs) = row.name.isEmpty || known.isEmpty ? (reading, row.kana) : (known, row.name)
    let other = owners(of: row).prefix(3).map(\.text).joined(separator: "、")
    let hint = other.isEmpty ? Phrase("") : PersonRowMessages.personOfThatName(other)
    plan.problems.append(
      TableProblem(
        .wrongPerson, file: file, line: row.line,
        PersonRowMessages.otherName(row.number, ours: TextForms.shown(ours), theirs: TextForms.shown(theirs), hint: hint),
        fix: PersonRowMessages.fixOrRename(row.number, of: all, other: other)))
  }

  /// Takes the name of a row where it is to change, and says where only its spelling differs.
  mutating func takeName(_ row: StaffRow, _ member: inout Roster.Member, _ values: inout [PlannedChange.ValueChange]) {
    guard row.storesName, !row.name.isEmpty, !row.name.utf8.elementsEqual(member.name.utf8) else { return }
    if !member.name.isEmpty {
      let original = roster.original(row.number)?.name ?? member.name
      // A row of before the renaming.
      if row.action != .rename, NameLikeness.of(row.name, original) != .different, NameLikeness.of(member.name, original) == .different {
        return
      }
      switch NameLikeness.of(member.name, row.name) {
      case .same: return
      case .spelling:
        guard row.action == .rename || accepted.renames.contains(row.number) else {
          let points = StaffPlaces.lookAlike(member.name, row.name) ?? "\(member.name) / \(row.name)"
          plan.remarks.append(
            PlanRemark(
              line: row.line,
              PersonRowMessages.otherSpelling(row.number, points: points)))
          return
        }
      case .different: guard identities.mayBeRenamed.contains(row.number) else { return }
      }
    }
    values.append(.init(field: .name, old: member.name, new: row.name))
    member.name = row.name
  }

  mutating func takeKana(_ row: StaffRow, _ member: inout Roster.Member, _ values: inout [PlannedChange.ValueChange]) {
    guard row.storesName, !row.kana.isEmpty, WordKey(row.kana) != WordKey(member.kana) else { return }
    values.append(.init(field: .kana, old: member.kana, new: row.kana))
    member.kana = row.kana
  }

  /// Whether a row's old unit and old post are what the person held on `day`; a problem where they are not.
  mutating func wasThere(_ row: StaffRow, on day: CalendarDate) -> Bool {
    guard let old = row.old, let member = roster[row.number] else { return true }
    let held = member.tenures.filter { $0.isInForce(on: day) }
    func fits(_ tenure: Roster.Tenure) -> Bool {
      (old.units?.contains(tenure.unit) ?? true) && (old.post.map { $0 == tenure.post } ?? true)
    }
    if held.contains(where: fits) { return true }
    let name = knownName(row.number)
    let ours = held.sorted { $0.kind.rawValue > $1.kind.rawValue }.map { tenure in
      let unit = registry.unit(tenure.unit, on: day)?.name.ja ?? ""
      return "\(tenure.unit) \(unit) \(registry.post(tenure.post)?.name.ja ?? tenure.post.text)"
    }.joined(separator: "、")
    plan.problems.append(
      TableProblem(
        .wrongPerson, file: file, line: row.line,
        PersonRowMessages.otherPlaceBefore(row.number, named(name), theirs: old.words, ours: ours, on: day),
        fix: PersonRowMessages.checkNumberOrPlace))
    return false
  }

  /// Whether somebody of a new number may be taken for a new person; a problem where it looks like a mistake.
  mutating func isNewPerson(_ row: StaffRow) -> Bool {
    let name = row.name.isEmpty ? identities.newNames[row.number] ?? "" : row.name
    if name.isEmpty, identities.haveNames, row.storesName {
      contradict(
        row.line, PersonRowMessages.newWithoutName(row.number),
        fix: PersonRowMessages.writeName)
      return false
    }
    let same = owners(of: name, but: row.number).filter { !identities.mentioned.contains($0) }
    guard !same.isEmpty, !accepted.namesakes.contains(row.number) else { return true }
    let others = same.prefix(3).map(\.text).joined(separator: "、")
    if mapping.list == .changes {
      plan.remarks.append(
        PlanRemark(
          line: row.line,
          PersonRowMessages.namesake(row.number, others: others)))
      return true
    }
    plan.problems.append(
      TableProblem(
        .wrongPerson, file: file, line: row.line,
        PersonRowMessages.newNumberOfKnownName(row.number, others: others),
        fix: PersonRowMessages.checkOrNamesake(row.number)))
    return false
  }

  /// Whether the rows of one person say the same of the person; a problem where they do not.
  mutating func agree(_ rows: [StaffRow]) -> Bool {
    guard let first = rows.first else { return true }
    func differ(_ one: StaffRow, _ what: Phrase) -> Bool {
      contradict(
        one.line,
        PersonRowMessages.differs(what, of: one.number, line: first.line))
      return false
    }
    for row in rows.dropFirst() {
      if !row.name.isEmpty, !first.name.isEmpty, NameLikeness.of(row.name, first.name) != .same {
        return differ(row, PersonRowMessages.name)
      }
      if !row.kana.isEmpty, !first.kana.isEmpty, WordKey(row.kana) != WordKey(first.kana) {
        return differ(row, PersonRowMessages.reading)
      }
      if row.saysEmployment, first.saysEmployment, row.employment != first.employment {
        return differ(row, PersonRowMessages.employment)
      }
      if row.employedUntil != .unsaid, first.employedUntil != .unsaid, row.employedUntil != first.employedUntil {
        return differ(row, PersonRowMessages.lastDay)
      }
      if let day = row.employedFrom, let other = first.employedFrom, day != other {
        return differ(row, PersonRowMessages.firstDay)
      }
    }
    return true
  }
}
