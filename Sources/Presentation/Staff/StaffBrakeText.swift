import Messages
package import RegistryModel
import StaffChanges

/// What the brake says, in both languages.
package struct StaffBrakeText {
  private let brake: StaffPlanReport.Brake

  package init(brake: StaffPlanReport.Brake) {
    self.brake = brake
  }

  package var phrases: [Phrase] {
    brake.figures.filter { brake.mustConfirm.contains("--" + $0.kind.rawValue) }.map { figure in
      let (what, option) = (Self.words(figure.kind, figure.count), figure.kind.rawValue)
      let why = figure.suspicion.map(Self.words) ?? Phrase("")
      return Phrase(
        ja:
          "\(why.ja)\(what.ja)が \(figure.count) \(Self.unit(figure.kind))あります(\(figure.whole) のうち)。正しければ --\(option) \(figure.count) を付けてください",
        en: "\(why.text(.english))\(figure.count) \(what.en) (of \(figure.whole)); if that is right, say --\(option) \(figure.count)")
    }
  }

  private static func unit(_ kind: SafetyFigure.Kind) -> String { kind == .concurrentEnds ? "件" : "人" }

  private static func words(_ suspicion: SafetyFigure.Suspicion) -> Phrase {
    switch suspicion {
    case .slid: Phrase(ja: "列が一行ずれているように見えます。", en: "a column looks as if it had slid by one row; ")
    case .cut: Phrase(ja: "名簿が途中で切れているように見えます。", en: "the end of the list seems to be missing; ")
    case .unlikely:
      Phrase(ja: "再任用から正規に変わる人と、逆の人がいます。", en: "somebody reappointed becomes regular, and another the other way; ")
    }
  }

  /// What so many do, without the number itself.
  private static func words(_ kind: SafetyFigure.Kind, _ count: Int) -> Phrase {
    let people = count == 1 ? "person" : "people"
    func verb(_ one: String, _ many: String) -> String { Counted.verb(count, one: one, many: many) }
    switch kind {
    case .leavers: return Phrase(ja: "退職する人", en: "\(people) \(verb("leaves", "leave"))")
    case .roleHolders: return Phrase(ja: "役割を持つ職で変わる人", en: "\(people) in posts with roles \(verb("changes", "change"))")
    case .renames: return Phrase(ja: "氏名が変わる人", en: "\(people) \(verb("gets", "get")) another name")
    case .kanaChanges: return Phrase(ja: "読みが変わる人", en: "\(people) \(verb("gets", "get")) another reading of their name")
    case .employmentChanges: return Phrase(ja: "任用が変わる人", en: "\(people) \(verb("gets", "get")) another employment")
    case .concurrentEnds:
      return Phrase(ja: "終わる兼務など", en: "concurrent and like \(count == 1 ? "post" : "posts") \(verb("ends", "end"))")
    case .endChanges:
      return Phrase(ja: "終わりの日が早まる人", en: count == 1 ? "person's end comes sooner" : "people's ends come sooner")
    case .moves: return Phrase(ja: "本務が変わる人", en: count == 1 ? "person's regular post changes" : "people's regular posts change")
    }
  }
}
