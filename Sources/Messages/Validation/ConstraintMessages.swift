package import RegistryModel

/// What the constraints of a procedure demand; `steps` = the names of the steps that each is about.
package enum ConstraintMessages {
  private static let persons = Counted("人", "person")

  /// The names of steps, one after another.
  package static func steps(_ names: [Phrase]) -> Phrase {
    Phrase(ja: names.map { "「\($0.ja)」" }.joined(), en: names.map { "'\($0.text(.english))'" }.joined(separator: ", "))
  }

  package static func distinct(_ steps: Phrase) -> Phrase { Phrase(ja: "\(steps.ja)は別々の人が行う", en: "\(steps.en): different persons") }

  package static func same(_ steps: Phrase) -> Phrase { Phrase(ja: "\(steps.ja)は同じ人が行う", en: "\(steps.en): the same person") }

  package static func differentUnit(_ steps: Phrase) -> Phrase {
    Phrase(ja: "\(steps.ja)は所属の異なる人が行う", en: "\(steps.en): persons of different units")
  }

  package static func sameUnit(_ steps: Phrase) -> Phrase { Phrase(ja: "\(steps.ja)は同じ所属の人が行う", en: "\(steps.en): persons of one unit") }

  package static func differentTeam(_ steps: Phrase, of partition: Phrase) -> Phrase {
    Phrase(ja: "\(steps.ja)は「\(partition.ja)」の異なる班の人が行う", en: "\(steps.en): persons of different teams of '\(partition.text(.english))'")
  }

  package static func sameTeam(_ steps: Phrase, of partition: Phrase) -> Phrase {
    Phrase(ja: "\(steps.ja)は「\(partition.ja)」の同じ班の人が行う", en: "\(steps.en): persons of one team of '\(partition.text(.english))'")
  }

  package static func differentFirm(_ steps: Phrase) -> Phrase {
    Phrase(ja: "\(steps.ja)は異なる事業者の人が行う", en: "\(steps.en): persons of different firms")
  }

  package static func atMost(_ limit: Int, _ steps: Phrase) -> Phrase {
    Phrase(ja: "\(steps.ja)は合わせて \(limit) 人以下で行う", en: "\(steps.en): at most \(persons.en(limit)) together")
  }

  package static func atLeast(_ limit: Int, _ steps: Phrase) -> Phrase {
    Phrase(ja: "\(steps.ja)は合わせて \(limit) 人以上で行う", en: "\(steps.en): at least \(persons.en(limit)) together")
  }

  /// The person of one step ranks above that of another.
  package static func senior(_ step: Phrase, over other: Phrase) -> Phrase {
    Phrase(
      ja: "「\(step.ja)」の人は「\(other.ja)」の人より上位の職にある",
      en: "the person of '\(step.text(.english))' ranks above that of '\(other.text(.english))'")
  }

  package static func staff(_ steps: Phrase) -> Phrase {
    Phrase(ja: "\(steps.ja)に職員が1名以上いる", en: "\(steps.en): at least one member of staff")
  }
}
