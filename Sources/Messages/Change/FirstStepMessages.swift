package import RegistryModel

/// What a registry still lacks, in sentences: what, where, and how it is put right.
package enum FirstStepMessages {
  package static let complete = Phrase(ja: "足りないものはありません。", en: "Nothing is missing.")

  package static func heading(_ count: Int) -> Phrase {
    Phrase(ja: "まだ足りないもの(大切な順に \(count) 件):", en: "Still missing (\(count), the most important first):")
  }

  package static func followUps(_ count: Int) -> Phrase {
    Phrase(ja: "上を直すと消えるはずの指摘が、ほかに \(count) 件あります。", en: "\(count) more should vanish once these are mended.")
  }

  package static func holder(_ role: Phrase) -> Phrase { Phrase(ja: "\(role.ja)を決める", en: "decide who is \(role.text(.english))") }

  package static func holders(_ role: Phrase, _ places: [Phrase]) -> Phrase {
    Phrase(ja: "\(role.ja)を決める(\(list(places).ja))", en: "decide who is \(role.text(.english)) at \(list(places).en)")
  }

  package static func group(_ role: Phrase) -> Phrase {
    Phrase(ja: "\(role.ja)の構成員を決める", en: "decide who belongs to \(role.text(.english))")
  }
  package static func desk(_ role: Phrase) -> Phrase {
    Phrase(ja: "\(role.ja)を担う所属を決める", en: "decide which unit is \(role.text(.english))")
  }

  package static func deputy(_ role: Phrase, _ places: [Phrase]) -> Phrase {
    Phrase(
      ja: "\(role.ja)本人が申請するときに決める人を決める(\(list(places).ja))",
      en: "decide who decides when \(role.text(.english)) applies (\(list(places).en))")
  }

  package static func auditor(_ role: Phrase, _ places: [Phrase]) -> Phrase {
    Phrase(
      ja: "\(role.ja)に、監査を受けるところから独立した人を加える(\(list(places).ja))",
      en: "add to \(role.text(.english)) somebody independent of what is audited (\(list(places).en))")
  }

  package static func other(_ message: Phrase, more: Int) -> Phrase {
    more == 0
      ? message
      : Phrase(ja: "\(message.ja)(同じ種類がほかに \(more) 件)", en: "\(message.text(.english)) (and \(more) more of this kind)")
  }

  private static func list(_ places: [Phrase]) -> Phrase {
    let shown = places.prefix(3)
    let rest = places.count - shown.count
    return Phrase(
      ja: shown.map(\.ja).joined(separator: "、") + (rest > 0 ? " ほか \(rest) か所" : ""),
      en: shown.map { $0.text(.english) }.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : ""))
  }

  // MARK: A first load

  package static func loaded(path: String, people: Int, units: Int, systems: Int, commit: String) -> Phrase {
    Phrase(
      ja: "\(path) に台帳を作りました: 職員 \(people) 人、所属 \(units)、システム \(systems)(コミット \(commit.prefix(12)))",
      en:
        "made a registry at \(path): \(Counted.people.en(people)), \(Counted.units.en(units)), \(systems) systems (commit \(commit.prefix(12)))"
    )
  }

  package static func templateWritten(_ file: String) -> Phrase {
    Phrase(
      ja: "ひな形を書きました: \(file)。Excel で書き入れ、kengen init 台帳のフォルダ --from \(file) で台帳にします",
      en: "wrote a template: \(file). Fill it in, then run kengen init FOLDER --from \(file)")
  }

  package static func fileThere(_ file: String) -> Advice {
    Advice(
      Phrase(ja: "\(file) はすでにあります", en: "\(file) is there already"),
      Phrase(ja: "別の名前にするか、--force を付けてください", en: "use another name, or --force"))
  }
}
