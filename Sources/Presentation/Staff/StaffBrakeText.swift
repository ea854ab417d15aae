package import RegistryModel

/// What the brake says, in both languages.
package struct StaffBrakeText {
  private let brake: StaffPlanReport.Brake

  package init(brake: StaffPlanReport.Brake) {
    self.brake = brake
  }

  package var phrases: [Phrase] {
    brake.figures.filter { brake.mustConfirm.contains("--" + $0.kind) }.map { figure in
      let what = Self.words[figure.kind] ?? Phrase(figure.kind)
      let why = figure.suspicion.flatMap { Self.suspicions[$0] } ?? Phrase("")
      return Phrase(
        ja:
          "\(why.ja)\(what.ja)が \(figure.count) \(Self.unit(figure.kind))あります(\(figure.whole) のうち)。正しければ --\(figure.kind) \(figure.count) を付けてください",
        en: "\(why.text(.english))\(figure.count) \(what.en) (of \(figure.whole)); if that is right, say --\(figure.kind) \(figure.count)")
    }
  }

  private static func unit(_ kind: String) -> String { kind == "concurrent-ends" ? "件" : "人" }

  private static let suspicions: [String: Phrase] = [
    "slid": Phrase(ja: "列が一行ずれているように見えます。", en: "a column looks as if it had slid by one row; "),
    "cut": Phrase(ja: "名簿が途中で切れているように見えます。", en: "the end of the list seems to be missing; "),
    "unlikely": Phrase(ja: "再任用から正規に変わる人と、逆の人がいます。", en: "somebody reappointed becomes regular, and another the other way; "),
  ]

  private static let words: [String: Phrase] = [
    "leavers": Phrase(ja: "退職する人", en: "people leave"),
    "role-holders": Phrase(ja: "役割を持つ職で変わる人", en: "people in posts with roles change"),
    "renames": Phrase(ja: "氏名が変わる人", en: "people get another name"),
    "kana-changes": Phrase(ja: "読みが変わる人", en: "people get another reading of their name"),
    "employment-changes": Phrase(ja: "任用が変わる人", en: "people get another employment"),
    "concurrent-ends": Phrase(ja: "終わる兼務など", en: "concurrent and like posts end"),
    "end-changes": Phrase(ja: "終わりの日が早まる人", en: "people's ends come sooner"),
    "moves": Phrase(ja: "本務が変わる人", en: "people's regular posts change"),
  ]
}
