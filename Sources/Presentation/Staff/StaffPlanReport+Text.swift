import Messages
package import RegistryModel
import StaffChanges
import Validation

extension StaffPlanReport {
  /// The plan for people, grouped by bureau; `isBrief` leaves out who moves where.
  package func lines(_ language: Language, isBrief: Bool = false) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    var lines = [
      say("人事異動の計画  \(effective) 現在", "Staff changes as of \(effective)"),
      say(
        "  ファイル \(source.file)(\(source.encoding)、\(source.rows) 行、git hash-object \(source.digest.prefix(12)))",
        "  file \(source.file) (\(source.encoding), \(Counted.rows.en(source.rows)), git hash-object \(source.digest.prefix(12)))"),
    ]
    if source.skippedRows > 0 {
      lines.append(say("  対応表で除いた行 \(source.skippedRows)", "  rows that the mapping leaves out: \(source.skippedRows)"))
    }
    if !source.unreadColumns.isEmpty {
      lines.append(say("  読まなかった列: ", "  columns not read: ") + source.unreadColumns.joined(separator: " "))
    }
    lines.append("")
    if let organisation, !organisation.changes.isEmpty {
      lines += [say("組織改正:", "Reorganisation:")] + organisation.lines(language) + [""]
    }
    if isEmpty {
      lines.append(say("変わるところはありません。", "Nothing changes."))
    } else {
      lines.append(countLine(language))
      if !isBrief {
        for group in groups {
          lines += ["", "\(group.name.text(language))(\(group.unit))"]
          for person in group.people { lines += personLines(person, language) }
        }
      }
    }
    if !arising.isEmpty {
      lines += ["", say("この異動で生じること:", "What comes of it:")]
      for item in arising { lines += item.lines(language) }
    }
    if !cured.isEmpty {
      lines += ["", say("この異動で消える指摘:", "Findings that it cures:")]
      lines += cured.map { "  \($0.message.text(language)) [\($0.rule)]" }
    }
    if !remarks.isEmpty {
      lines += ["", say("確かめてください:", "To look at:")]
      lines += remarks.map { ($0.row.map { say("  \($0) 行目: ", "  row \($0): ") } ?? "  ") + $0.message.text(language) }
    }
    if !brake.mustConfirm.isEmpty {
      lines += ["", say("歯止め:", "Safety thresholds:")]
      lines += brake.phrases.map { "  " + $0.text(language) }
    }
    return lines
  }

  package func countLine(_ language: Language) -> String {
    language == .japanese
      ? "採用・復帰 \(counts.joining)、退職 \(counts.leaving)、異動 \(counts.moving)、職の変更 \(counts.postChanging);"
        + "始まる発令 \(counts.opened)、終わる発令 \(counts.closed)、終わる指名・代理 \(counts.released)"
      : "\(does(counts.joining, "join")), \(does(counts.leaving, "leave")), \(does(counts.moving, "move")),"
        + " \(does(counts.postChanging, "change")) post;"
        + " \(Counted.appointments.en(counts.opened)) \(Counted.verb(counts.opened, one: "begins", many: "begin")),"
        + " \(does(counts.closed, "end")), \(Self.heldByName.en(counts.released)) \(Counted.verb(counts.released, one: "ends", many: "end"))"
  }

  private static let heldByName = Counted("件", "assignment or deputyship", plural: "assignments and deputyships")

  /// So many do something, in English.
  private func does(_ count: Int, _ verb: String) -> String { "\(count) \(Counted.verb(count, one: verb + "s", many: verb))" }

  private func personLines(_ item: PersonChange, _ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    let kind =
      switch item.kind {
      case .join: say("採用", "joins")
      case .leave: say("退職", "leaves")
      case .move: say("異動", "moves")
      case .post: say("職", "post")
      case .other: say("変更", "changes")
      }
    return ["  \(kind)  \(item.person.text)"] + item.changes.map { "      " + changeLine($0, language) }
  }

  package func changeLine(_ change: Change, _ language: Language) -> String {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    let verb =
      switch change.kind {
      case .join: say("在職", "employed")
      case .rejoin: say("復帰", "back")
      case .leave: say("離職", "leaves")
      case .record: say("記載", "record")
      case .open: "+"
      case .close: "-"
      case .end: say("終わりの日", "ends")
      case .kind: say("発令の種別", "kind of appointment")
      case .absence: say("不在", "away")
      case .back: say("不在の終わり", "absence ends")
      case .release: say("指名・代理の終わり", "assignment ends")
      }
    var text = verb
    if change.kind != .join, let unit = change.unitName, let post = change.postName {
      text += " \(unit.text(language)) \(post.text(language))"
      if let kind = change.appointment { text += say("(\(kind.ja))", " (\(kind.en))") }
    }
    text += days(change, language)
    if !change.values.isEmpty { text += "  " + change.values.map { $0.line(language) }.joined(separator: say("、", ", ")) }
    if change.isRetroactive { text += say(" 遡及", " retroactive") }
    if !change.roles.isEmpty {
      text += "  [" + change.roles.map { $0.text(language) }.joined(separator: say("、", ", ")) + "]"
    }
    text += change.row.map { say("  \($0) 行目", "  row \($0)") } ?? say("  ファイルになし", "  not in the file")
    return text
  }

  /// The first or the last day in words, since a bare day may be either.
  private func days(_ change: Change, _ language: Language) -> String {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    let last = change.lastDay.map { say("  最後の日 \($0)", "  last day \($0)") } ?? ""
    switch change.kind {
    case .leave, .close, .release, .back: return last
    case .end: return last.isEmpty ? say("  終わりなし", "  no end") : last
    case .record: return ""
    case .join, .rejoin, .open, .kind, .absence: return (change.on.map { say("  \($0) から", "  from \($0)") } ?? "") + last
    }
  }
}

extension StaffPlanReport.Value {
  func line(_ language: Language) -> String {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    func shown(_ value: String) -> String { value.isEmpty ? say("なし", "none") : language == .japanese ? "「\(value)」" : "'\(value)'" }
    func last(_ value: String) -> String { CalendarDate(value).map { $0.advanced(by: -1).description } ?? say("なし", "none") }
    switch field {
    case "name": return say("氏名 ", "name ") + "\(shown(old)) → \(shown(new))"
    case "kana": return say("読み ", "reading ") + "\(shown(old)) → \(shown(new))"
    case "employment": return say("任用 ", "employment ") + "\(old) → \(new)"
    case "employed-from": return say("採用日 ", "employed from ") + "\(old) → \(new)"
    default: return say("在職の最後の日 ", "last day of employment ") + "\(last(old)) → \(last(new))"
    }
  }
}

extension StaffPlanReport.Consequence {
  /// How grave it is, in a word: colours alone do not come out of every printer.
  func grade(_ language: Language) -> String {
    switch finding.severity {
    case .error: Phrase(ja: "エラー", en: "error").text(language)
    case .warning: Phrase(ja: "警告", en: "warning").text(language)
    case .note: Phrase(ja: "参考", en: "note").text(language)
    }
  }

  package func lines(_ language: Language) -> [String] {
    func say(_ ja: String, _ en: String) -> String { language == .japanese ? ja : en }
    let when = finding.from.map { say("\($0) から: ", "from \($0): ") } ?? ""
    let rows =
      rows.isEmpty
      ? ""
      : say("(\(rows.map(String.init).joined(separator: "・")) 行目)", " (row \(rows.map(String.init).joined(separator: ", ")))")
    var lines = ["  \(grade(language)): \(when)\(finding.message.text(language)) [\(finding.rule)]\(rows)"]
    lines += meanwhile.map { say("      その間: ", "      meanwhile: ") + $0.text(language) }
    lines.append(say("      直し方: ", "      fix: ") + finding.mend.text(language))
    if finding.rule == VacantSeat.id {
      lines.append(
        say(
          "      どこで: 異動のファイルにその人の行を足してやり直すか、取り込んだあとに kengen staff post で",
          "      where: add this person's row to the file and begin anew, or after applying with kengen staff post"))
    }
    if finding.severity == .error {
      lines.append(say("      承知で進めるとき: ", "      to go on regardless: ") + "--accept \(finding.fingerprint)")
    }
    return lines
  }
}
