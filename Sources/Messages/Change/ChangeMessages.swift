package import RegistryModel

/// What is said of a change of the registry besides its own facts.
package enum ChangeMessages {
  /// `person` holds the seat through a post (充て職) until somebody is assigned to it.
  package static func displaced(_ person: String) -> Phrase {
    Phrase(
      ja: "注意: 充て職で就いている \(person) は、指名の間この役割を持たなくなります(指名は充て職に優先します)",
      en: "note: \(person), who holds it through a post, does not hold it during the assignment (which goes before)")
  }

  /// `place` = file and line of the appointment.
  package static func heldThroughPost(_ person: StaffNumber, role: RoleID, _ place: String) -> Advice {
    Advice(
      Phrase(
        ja: "\(person) は充て職でこの役割に就いているので、終える指名の行はありません(\(place))",
        en: "\(person) holds the role through a post, so there is no assignment to end (\(place))"),
      Phrase(
        ja: "発令の until を書くか、別の人を指名してください: kengen assign \(role) 職員番号",
        en: "end the appointment, or assign somebody else: kengen assign \(role) NUMBER"))
  }

  package static func wouldBeDefective(_ defects: Int) -> Phrase {
    Phrase(
      ja: "この変更を書くと台帳の文面に欠陥が \(defects) 件ある状態になるので、書きませんでした",
      en: "with this change the text would have \(Counted.defects.en(defects)), so it was not written")
  }

  /// `isSystem` = the role sits at a system.
  package static func doesNotSitThere(_ role: Phrase, isSystem: Bool) -> Advice {
    Advice(
      Phrase(ja: "\(role.ja)はそこに置かれません", en: "\(role.en) does not sit there"),
      isSystem
        ? Phrase(ja: "--system で指定してください", en: "name a system with --system")
        : Phrase(ja: "--unit で指定してください", en: "name a unit with --unit"))
  }
}
