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
          Phrase(
            ja: "\(row.number) の新しい氏名が「\(TextForms.shown(other))」と「\(TextForms.shown(row.name))」の二つあります",
            en: "\(row.number) has two new names, '\(TextForms.shown(other))' and '\(TextForms.shown(row.name))'"))
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
        Phrase(
          ja: "番号 \(row.number) は離職した別の氏名の人\(named(knownName(row.number)))の番号です",
          en: "\(row.number) is the number of somebody of another name who has left\(named(knownName(row.number)))"),
        fix: Phrase(
          ja: "新しい職員番号を使ってください。番号は使い回せません。同じ人なら --rename \(row.number) を付けてください",
          en: "use a new number: numbers are not used twice; if it is the same person say --rename \(row.number)"))
      return
    }
    let known = knownName(row.number)
    let reading = roster.original(row.number)?.kana ?? ""
    let (ours, theirs) = row.name.isEmpty || known.isEmpty ? (reading, row.kana) : (known, row.name)
    let other = owners(of: row).prefix(3).map(\.text).joined(separator: "、")
    let hint = other.isEmpty ? Phrase("") : Phrase(ja: "。その氏名の人は \(other) です", en: "; the person of that name is \(other)")
    plan.problems.append(
      TableProblem(
        .wrongPerson, file: file, line: row.line,
        Phrase(
          ja: "番号 \(row.number) は台帳では「\(TextForms.shown(ours))」ですが、ファイルでは「\(TextForms.shown(theirs))」です\(hint.ja)",
          en: "\(row.number) is '\(TextForms.shown(ours))' in the registry and '\(TextForms.shown(theirs))' in the file\(hint.en)"),
        fix: Phrase(
          ja: other.isEmpty
            ? "番号か氏名を直してください。氏名が変わったのなら --rename \(row.number)(このファイルで変わる \(all) 人すべてなら --renames \(all))を付けてください"
            : "番号か氏名を直してください。同姓同名で、本当に氏名が変わったのなら --rename \(row.number) を付けてください",
          en: other.isEmpty
            ? "fix the number or the name; if the person has that name now say --rename \(row.number) (or --renames \(all) for all \(all) of the file)"
            : "fix the number or the name; if the person really has that name now say --rename \(row.number)")))
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
              Phrase(
                ja: "\(row.number) の氏名の字体が台帳と違います(\(points))。同じ人とし、台帳の字体を残します。改めるなら --rename \(row.number) を付けてください",
                en:
                  "the name of \(row.number) is spelt otherwise than in the registry (\(points)); taken for the same person, and the registry's spelling stays; to change it say --rename \(row.number)"
              )))
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
        Phrase(
          ja: "\(row.number)\(named(name)) の旧所属・旧職は、ファイルでは「\(old.words)」ですが、台帳では \(day) に\(ours.isEmpty ? "何もありません" : "「\(ours)」です")",
          en:
            "the file has \(row.number)\(named(name)) at '\(old.words)' before, the registry on \(day) \(ours.isEmpty ? "nowhere" : "at '\(ours)'")"
        ),
        fix: Phrase(
          ja: "番号の取り違えでないか確かめ、番号か旧所属・旧職を直してください。台帳が古いなら先に台帳を直してください",
          en: "see whether the number is another's, and fix it or the old unit and post; if the registry is behind, fix that first")))
    return false
  }

  /// Whether somebody of a new number may be taken for a new person; a problem where it looks like a mistake.
  mutating func isNewPerson(_ row: StaffRow) -> Bool {
    let name = row.name.isEmpty ? identities.newNames[row.number] ?? "" : row.name
    if name.isEmpty, identities.haveNames, row.storesName {
      contradict(
        row.line, Phrase(ja: "新しい職員 \(row.number) の氏名が空です", en: "\(row.number) is new and has no name"),
        fix: Phrase(
          ja: "氏名を書いてください(結合したセルなら、どの行にも)。番号の誤りでないかも確かめてください",
          en: "write it (where cells were merged, into every row), and check the number"))
      return false
    }
    let same = owners(of: name, but: row.number).filter { !identities.mentioned.contains($0) }
    guard !same.isEmpty, !accepted.namesakes.contains(row.number) else { return true }
    let others = same.prefix(3).map(\.text).joined(separator: "、")
    if mapping.list == .changes {
      plan.remarks.append(
        PlanRemark(
          line: row.line,
          Phrase(
            ja: "新しい職員 \(row.number) と同じ氏名の人が在職しています(\(others))。別の人ですか",
            en: "somebody of the name of the new \(row.number) is employed (\(others)); is it somebody else?")))
      return true
    }
    plan.problems.append(
      TableProblem(
        .wrongPerson, file: file, line: row.line,
        Phrase(
          ja: "番号 \(row.number) は台帳にありませんが、同じ氏名の \(others) が台帳にいてファイルにいません",
          en: "\(row.number) is not in the registry, and \(others) of the same name is in it and not in the file"),
        fix: Phrase(
          ja: "番号を確かめてください。同姓同名の新しい人なら --same-name \(row.number) を付けてください",
          en: "check the number; if it is somebody new of the same name say --same-name \(row.number)")))
    return false
  }

  /// Whether the rows of one person say the same of the person; a problem where they do not.
  mutating func agree(_ rows: [StaffRow]) -> Bool {
    guard let first = rows.first else { return true }
    func differ(_ one: StaffRow, _ what: Phrase) -> Bool {
      contradict(
        one.line,
        Phrase(
          ja: "\(one.number) の\(what.ja)が \(first.line) 行目と食い違っています", en: "the \(what.en) of \(one.number) is another in line \(first.line)"
        ))
      return false
    }
    for row in rows.dropFirst() {
      if !row.name.isEmpty, !first.name.isEmpty, NameLikeness.of(row.name, first.name) != .same {
        return differ(row, Phrase(ja: "氏名", en: "name"))
      }
      if !row.kana.isEmpty, !first.kana.isEmpty, WordKey(row.kana) != WordKey(first.kana) {
        return differ(row, Phrase(ja: "読み", en: "reading"))
      }
      if row.saysEmployment, first.saysEmployment, row.employment != first.employment {
        return differ(row, Phrase(ja: "任用", en: "employment"))
      }
      if row.employedUntil != .unsaid, first.employedUntil != .unsaid, row.employedUntil != first.employedUntil {
        return differ(row, Phrase(ja: "離職日", en: "last day of employment"))
      }
      if let day = row.employedFrom, let other = first.employedFrom, day != other {
        return differ(row, Phrase(ja: "採用日", en: "first day of employment"))
      }
    }
    return true
  }
}
