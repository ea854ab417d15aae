package import RegistryModel

/// What is said about things with a due day: measures that recur, reviews, ends.
package enum DueMessages {
  package static func exceptionReview(_ id: ExceptionID, _ rule: String) -> Phrase {
    Phrase(ja: "例外 \(id) の見直し(\(rule))", en: "review of exception \(id) (\(rule))")
  }

  package static func exceptionEnd(_ id: ExceptionID, _ rule: String) -> Phrase {
    Phrase(ja: "例外 \(id) の終わり(\(rule))", en: "end of exception \(id) (\(rule))")
  }

  package static func emergencyReview(_ id: EmergencyID, _ reason: String) -> Phrase {
    Phrase(ja: "緊急の登録 \(id) の事後の確認(\(reason))", en: "review of emergency entry \(id) (\(reason))")
  }

  package static func deputyEnd(_ seat: Phrase, rank: Int) -> Phrase {
    Phrase(ja: "代理の終わり: \(seat.ja) 第\(rank)順位", en: "end of a deputyship: \(seat.text(.english)), no. \(rank)")
  }

  package static func decisionEnd(_ label: String) -> Phrase {
    Phrase(ja: "方針の決定の終わり: \(label)", en: "end of a decision: \(label)")
  }

  package static func contractEnd(_ id: ContractID, _ title: String) -> Phrase {
    Phrase(ja: "契約の終わり: \(id) \(title)", en: "end of a contract: \(id) \(title)")
  }

  /// A measure in a sentence; `place` nil = once for the body.
  package static func named(_ measure: Phrase, at place: Phrase?) -> Phrase {
    guard let place else { return Phrase(ja: "「\(measure.ja)」", en: "'\(measure.text(.english))'") }
    return Phrase(ja: "「\(measure.ja)」(\(place.ja))", en: "'\(measure.text(.english))' (\(place.text(.english)))")
  }

  // MARK: Putting a measure on record

  /// The first line of the commit's message.
  package static func done(_ measure: Phrase, at place: Phrase, due: CalendarDate, isPassed: Bool) -> Phrase {
    Phrase(
      ja: "「\(measure.ja)」の実施を記録(\(place.ja)、期日 \(due)\(isPassed ? "" : "、不備あり"))",
      en: "Record '\(measure.text(.english))' as \(isPassed ? "done" : "failed") (\(place.text(.english)), due \(due))")
  }

  package static func checkedByDoer(_ person: StaffNumber) -> Advice {
    Advice(
      Phrase(ja: "\(person) は行った本人です", en: "\(person) is who did it"),
      Phrase(ja: "確かめるのは別の人にしてください", en: "let somebody else check it"))
  }

  package static let failedNeedsNext = Advice(
    Phrase(ja: "不備があったときは、対応と期限が要ります", en: "a failure needs what is done about it, and by when"),
    Phrase(ja: "--next 対応 --next-due 期限 を付けてください", en: "add --next WHAT --next-due DAY"))

  package static func digestForm(_ word: String) -> Advice {
    Advice(
      Phrase(ja: "「\(word)」はハッシュ値ではありません", en: "'\(word)' is not a digest"),
      Phrase(ja: "sha256: と16進数64桁を書いてください(sha256sum で得られます)", en: "write sha256: and 64 hexadecimal digits, as sha256sum gives them"))
  }

  package static func unknownMeasure(_ word: String) -> Advice {
    Advice(Phrase(ja: "「\(word)」という定期の対策はありません。あるもの:", en: "there is no measure '\(word)'; there are:"))
  }

  package static func severalMeasures(_ word: String, _ count: Int) -> Advice {
    Advice(
      Phrase(ja: "「\(word)」は \(count) 件に当てはまります。識別子で書いてください", en: "'\(word)' fits \(Counted.measures.en(count)); write its id"))
  }

  package static func isOfTheBody(_ measure: Phrase) -> Advice {
    Advice(
      Phrase(ja: "「\(measure.ja)」は団体に一つです", en: "'\(measure.text(.english))' is done once for the body"),
      Phrase(ja: "--unit も --system も付けないでください", en: "leave out --unit and --system"))
  }

  package static func needsSystem(_ measure: Phrase) -> Advice {
    Advice(
      Phrase(ja: "「\(measure.ja)」はシステムごとに行います", en: "'\(measure.text(.english))' is done for each system"),
      Phrase(ja: "--system で示してください", en: "name it by --system"))
  }

  package static func needsUnit(_ measure: Phrase) -> Advice {
    Advice(
      Phrase(ja: "「\(measure.ja)」は所属ごとに行います", en: "'\(measure.text(.english))' is done at each unit"),
      Phrase(ja: "--unit で示してください", en: "name it by --unit"))
  }

  /// `line` = that of the measure, from 1.
  package static func notBegun(_ measure: Phrase, line: Int) -> Advice {
    Advice(
      Phrase(ja: "「\(measure.ja)」はまだ始めていません", en: "'\(measure.text(.english))' has not been begun"),
      Phrase(
        ja: "始める日を table/measures.csv:\(line) の from に書いてください",
        en: "write the day from which it is owed into from of table/measures.csv:\(line)"))
  }

  package static func notThere(_ measure: Phrase, _ place: String) -> Advice {
    Advice(Phrase(ja: "「\(measure.ja)」は \(place) では行いません", en: "'\(measure.text(.english))' is not done at \(place)"))
  }

  package static func nothingOpen(_ measure: Phrase, on day: CalendarDate) -> Advice {
    Advice(
      Phrase(
        ja: "\(day) に行ったものとして記録できる「\(measure.ja)」の回はありません",
        en: "no occurrence of '\(measure.text(.english))' was open on \(day)"))
  }

  package static func open(from opens: CalendarDate, due: CalendarDate) -> Phrase {
    Phrase(ja: "\(opens) から、期日 \(due)", en: "from \(opens), due on \(due)")
  }
}
