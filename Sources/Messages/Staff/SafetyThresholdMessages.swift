package import RegistryModel

/// What is said where so many people change at once that somebody must confirm it (歯止め).
package enum SafetyThresholdMessages {
  /// - Parameters:
  ///   - why: What the rows look like; empty where only the share counts.
  ///   - what: What so many do.
  ///   - counter: The Japanese counter of what is counted.
  ///   - option: Confirms the figure, without its dashes.
  package static func figure(
    _ why: Phrase, _ what: Phrase, _ count: Int, of whole: Int, counter: String, option: String
  ) -> Phrase {
    Phrase(
      ja: "\(why.ja)\(what.ja)が \(count) \(counter)あります(\(whole) のうち)。正しければ --\(option) \(count) を付けてください",
      en: "\(why.text(.english))\(count) \(what.en) (of \(whole)); if that is right, say --\(option) \(count)")
  }

  // MARK: What the rows look like

  package static let slid = Phrase(ja: "列が一行ずれているように見えます。", en: "a column looks as if it had slid by one row; ")
  package static let cut = Phrase(ja: "名簿が途中で切れているように見えます。", en: "the end of the list seems to be missing; ")
  package static let unlikely = Phrase(
    ja: "再任用から正規に変わる人と、逆の人がいます。", en: "somebody reappointed becomes regular, and another the other way; ")

  package static let everybody = Phrase(
    ja: "今の従事者がひとりもいません。別の委託先の名簿ではありませんか。", en: "nobody of the present roster is in the list, which may be another firm's; ")

  // MARK: What so many do, without the number itself

  package static func leavers(_ count: Int) -> Phrase {
    Phrase(ja: "退職する人", en: "\(people(count)) \(verb(count, "leaves", "leave"))")
  }

  package static func workersLeaving(_ count: Int) -> Phrase {
    Phrase(ja: "抜ける従事者", en: "\(Counted.workers.noun(count)) \(verb(count, "leaves", "leave"))")
  }

  package static func roleHolders(_ count: Int) -> Phrase {
    Phrase(ja: "役割を持つ職で変わる人", en: "\(people(count)) in posts with roles \(verb(count, "changes", "change"))")
  }

  package static func renames(_ count: Int) -> Phrase {
    Phrase(ja: "氏名が変わる人", en: "\(people(count)) \(verb(count, "gets", "get")) another name")
  }

  package static func kanaChanges(_ count: Int) -> Phrase {
    Phrase(ja: "読みが変わる人", en: "\(people(count)) \(verb(count, "gets", "get")) another reading of their name")
  }

  package static func employmentChanges(_ count: Int) -> Phrase {
    Phrase(ja: "任用が変わる人", en: "\(people(count)) \(verb(count, "gets", "get")) another employment")
  }

  package static func concurrentEnds(_ count: Int) -> Phrase {
    Phrase(ja: "終わる兼務など", en: "concurrent and like \(count == 1 ? "post" : "posts") \(verb(count, "ends", "end"))")
  }

  package static func endChanges(_ count: Int) -> Phrase {
    Phrase(ja: "終わりの日が早まる人", en: count == 1 ? "person's end comes sooner" : "people's ends come sooner")
  }

  package static func moves(_ count: Int) -> Phrase {
    Phrase(ja: "本務が変わる人", en: count == 1 ? "person's regular post changes" : "people's regular posts change")
  }

  private static func people(_ count: Int) -> String { Counted.people.noun(count) }

  private static func verb(_ count: Int, _ one: String, _ many: String) -> String {
    Counted.verb(count, one: one, many: many)
  }
}
