package import RegistryModel

/// What a fact lacks of the approvals that it needs, and who could give them.
package enum ApprovalMessages {
  package static let content = Phrase(ja: "ファイルの中身が変わります", en: "the file's content changes")
  package static let added = Phrase(ja: "加わる ", en: "added ")
  package static let takenOut = Phrase(ja: "消える ", en: "taken out ")

  package static func more(_ count: Int) -> Phrase { Phrase(ja: "  ほか \(count) 件", en: "  and \(count) more") }

  /// `line` = that of the rule in `kengen.yaml`, from 1.
  package static func needed(_ persons: Int, of roles: [Phrase], has given: Int, line: Int) -> Phrase {
    Phrase(
      ja: "\(roles.map(\.ja).joined(separator: "・"))のうち \(persons) 人の承認が要ります(あるのは \(given) 人。kengen.yaml:\(line))",
      en: "needs approval by \(persons) of \(roles.map(\.en).joined(separator: ", ")) (has \(given); kengen.yaml:\(line))")
  }

  package static let nobodyCan = Phrase(ja: "いま承認できる人はいません", en: "nobody can approve it now")
  package static let whoCould = Phrase(ja: "承認できる人: ", en: "who could: ")

  package static func receivers(_ names: String, line: Int) -> Phrase {
    Phrase(
      ja: "権限を受ける人の同意が要ります: \(names)(kengen.yaml:\(line))",
      en: "needs the consent of who receives the authority: \(names) (kengen.yaml:\(line))")
  }

  /// `speakers` = the roles whose holders may agree in their stead.
  package static func named(_ names: String, speakers: [Phrase], line: Int) -> Phrase {
    let ja = speakers.isEmpty ? "" : "か、\(speakers.map(\.ja).joined(separator: "・"))の承認"
    let en = speakers.isEmpty ? "" : ", or an approval by \(speakers.map(\.en).joined(separator: ", "))"
    return Phrase(
      ja: "決めた・許可した・行うと書かれている人の同意\(ja)が要ります: \(names)(kengen.yaml:\(line))",
      en: "needs the consent of who is said to decide, permit or perform it\(en): \(names) (kengen.yaml:\(line))")
  }

  package static func givers(_ names: String, line: Int) -> Phrase {
    Phrase(
      ja: "権限を渡す人の同意か、承認できるもう一人の承認が要ります: \(names)(kengen.yaml:\(line))",
      en: "needs the consent of who gives it up, or one more approval: \(names) (kengen.yaml:\(line))")
  }

  package static func isAuthor(_ person: StaffNumber) -> Phrase {
    Phrase(ja: "\(person) は変更した本人です", en: "\(person) is an author of the change")
  }

  package static func isConcerned(_ person: StaffNumber) -> Phrase {
    Phrase(ja: "\(person) はこの変更の当人です", en: "the change concerns \(person)")
  }

  package static func holdsNoRole(_ person: StaffNumber) -> Phrase {
    Phrase(ja: "\(person) はその役割に就いていません", en: "\(person) holds none of these roles")
  }

  package static func sign(_ person: StaffNumber) -> Phrase {
    Phrase(ja: "\(person) 本人が自分の鍵で: kengen approve", en: "\(person), with the own key: kengen approve")
  }

  package static func write(_ trailer: String) -> Phrase {
    Phrase(
      ja: "書くもの: git commit --amend --no-edit --trailer \(trailer)", en: "what to write: git commit --amend --no-edit --trailer \(trailer)")
  }
}
